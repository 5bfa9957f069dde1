import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Done, Id, Instant, Version } from '../shared/words.ts'
import { Mode, moved, OfDecision, OfItem, OfOne, Said } from './contract-given.ts'

const writing = [...moved, 'no_such_item', 'minutes_not_open', 'confirmed_minutes_stand', 'written_to_its_item'] as const
/** Asked of somebody, as every step of the plan is. */
const Step = z.object({ goal_id: Id, responsible_id: Id, due_at: Instant, words: z.string().trim().max(500).default('') })
const asking = [
  'no_such_goal',
  'no_such_plan',
  'no_such_party',
  'no_consent_for_this',
  'due_in_the_past',
  'action_due_after_goal',
  'not_now_in_this_state',
  'settled_already',
  'needs_a_successor',
  'housing_without_conditions',
] as const

/** What is said and decided at a conference, and what becomes of its minutes. */
export const minutesActs = operations({
  'POST /api/people/:person_id/conferences/:conference_id/items/:item_id/minutes': {
    name: 'writeMinutes',
    summary: 'What was said to one item. Several write at once: whoever had not seen what stands there now is told, and keeps their own words.',
    params: OfItem,
    body: z.object({ minutes: z.string().max(20_000), version: Version }),
    response: Done,
    refusals: [...writing],
  },
  'POST /api/people/:person_id/conferences/:conference_id/items/:item_id/room': {
    name: 'sayWhoWasInTheRoom',
    summary: 'An item is spoken about: who is in the room. Whoever may not know of it leaves; who stayed all the same is written down as it was.',
    params: OfItem,
    body: z.object({ room: z.array(Id).min(1).max(40), all_the_same: z.boolean().default(false), version: Version }),
    response: Done,
    refusals: [...writing, 'not_in_the_room_for_this', 'no_such_invitation'],
  },
  'POST /api/people/:person_id/conferences/:conference_id/items/:item_id/voices': {
    name: 'speakAtConference',
    summary: 'The person’s own statement, or what somebody close to them says, word for word: before the meeting or at it.',
    params: OfItem,
    body: z.object({
      party_id: Id,
      words: z.string().trim().max(4000).default(''),
      did_not_want_to_say: z.boolean().default(false),
      mode: Mode.optional(),
    }),
    response: Done,
    refusals: [...writing, 'no_such_invitation', 'say_how_they_said_it', 'only_by_themself', 'words_or_none_wanted', 'no_consent_for_this'],
  },
  'POST /api/people/:person_id/conferences/:conference_id/items/:item_id/decisions': {
    name: 'decideAtConference',
    summary: 'A decision, and at once the step that somebody is asked for, or why there is none; or neither yet.',
    params: OfItem,
    body: z.object({
      words: Said,
      /** What a body responsible by law has approved, and this follows from. */
      follows_id: Id.nullable().default(null),
      step: Step.optional(),
      no_action: z.string().trim().max(1000).default(''),
    }),
    response: Done,
    refusals: [...writing, ...asking, 'reserved_by_law'],
  },
  'POST /api/people/:person_id/conferences/:conference_id/decisions/:conference_decision_id': {
    name: 'settleDecision',
    summary: 'A decision becomes a step that somebody is asked for, or it is said why there is none.',
    params: OfDecision,
    body: z.object({ step: Step.optional(), no_action: z.string().trim().max(1000).default(''), version: Version }),
    response: Done,
    refusals: [...moved, 'no_such_decision', 'minutes_not_open', ...asking],
  },
  'POST /api/people/:person_id/conferences/:conference_id/confirmations': {
    name: 'confirmMinutes',
    summary: 'Whoever came confirms the minutes, as far as they may read them; the second makes them confirmed. What is changed is confirmed anew.',
    params: OfOne,
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...moved, 'confirmed_by_who_came', 'minutes_confirmed_by_you', 'persons_view_first'],
  },
  'POST /api/people/:person_id/conferences/:conference_id/filing': {
    name: 'fileMinutes',
    summary: 'The minutes are filed in the person’s record and stand as they are: with what the person says, and no decision in the air.',
    params: OfOne,
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...moved, 'confirmed_by_two', 'persons_view_first', 'decision_without_action'],
  },
  'POST /api/people/:person_id/conferences/:conference_id/items/:item_id/addenda': {
    name: 'addToMinutes',
    summary: 'Something put right or added after the minutes were filed; they stand as they were.',
    params: OfItem,
    body: z.object({ words: z.string().trim().min(1).max(4000) }),
    response: Done,
    refusals: [...moved, 'no_such_item', 'addenda_once_filed'],
  },
})
