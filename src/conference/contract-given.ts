import { z } from 'zod'
import { Id } from '../shared/words.ts'

export const Mode = z.enum(['self', 'dictated', 'interpreted'])
export const MeetingMode = z.enum(['in_person', 'phone', 'video'])
export const Answer = z.enum(['comes', 'cannot'])
export const Said = z.string().trim().min(1).max(1000)
export const Of = z.object({ person_id: Id })
export const OfOne = z.object({ person_id: Id, conference_id: Id })
export const OfItem = z.object({ person_id: Id, conference_id: Id, item_id: Id })
export const OfDecision = z.object({ person_id: Id, conference_id: Id, conference_decision_id: Id })
export const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
export const moved = [
  ...always,
  'no_such_conference',
  'changed_meanwhile',
  'another_step_comes_next',
  'filed_minutes_stand',
  'called_by_another',
  'not_at_this_conference',
  'something_missing',
] as const
