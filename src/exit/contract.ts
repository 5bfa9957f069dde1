import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Day, Done, Id, Instant, RequiredText, Text, Version } from '../shared/words.ts'

export const Mode = z.enum(['in_person', 'phone', 'text', 'video', 'email', 'letter', 'portal'])
export const State = z.enum([
  'active',
  'exit_offered',
  'exit_planning',
  'ready_to_close',
  'unplanned_exit',
  'closed',
  'follow_up',
  'follow_up_complete',
])
export const Situation = z.enum([
  'rough_sleeping',
  'emergency_shelter',
  'motel',
  'staying_with_others',
  'transitional',
  'institution',
  'rental_social',
  'rental_private',
  'rental_subsidised',
  'owner',
  'long_term_supported',
  'other',
  'deceased',
  'unknown_not_asked',
  'unknown_refused',
  'unknown_does_not_know',
])
const Missing = z.object({ refusal: z.string() }).catchall(z.union([z.string(), z.number()]))
const Attempt = z.object({ at: Instant, mode: Mode, note: z.string() })
export const FollowUp = z.object({
  id: Id,
  point_days: z.int(),
  due_on: Day,
  state: z.enum(['due', 'reached', 'not_reached']),
  done_at: Instant.nullable(),
  housed: z.boolean().nullable(),
  situation: Situation.nullable(),
  achievements_kept: z.int().nullable(),
  achievements_total: z.int().nullable(),
  problem: z.boolean(),
  words: z.string(),
  attempts: z.array(Attempt),
})
export const Period = z.object({
  id: Id,
  agency: z.string().nullable(),
  agency_id: Id.nullable(),
  state: State,
  accepted_at: Instant,
  closed_at: Instant.nullable(),
  exit_reason: z.string(),
  exit_situation: Situation.nullable(),
  exit_lasting: z.boolean().nullable(),
  offer: z
    .object({ offered_at: Instant, mode: Mode, response: z.string().nullable(), own_words: z.string(), responded_at: Instant.nullable() })
    .nullable(),
  exit_plan: z
    .object({
      planned_on: Day,
      what_keeps_it: z.string(),
      who_to_call: z.string(),
      how_to_come_back: z.string(),
      copy_given_at: Instant.nullable(),
      version: Version,
    })
    .nullable(),
  follow_up_plan: z
    .object({
      risk: z.enum(['low', 'medium', 'high']),
      wish: z.string(),
      points: z.array(z.int()),
      mode: Mode,
      refused: z.boolean(),
      own_words: z.string(),
      open_door: z.string(),
    })
    .nullable(),
  follow_ups: z.array(FollowUp),
  missing: z.array(Missing),
  may_next: z.array(State),
})
const Person = z.object({ person_id: Id })
const One = Person.extend({ id: Id })
const STEP = ['no_such_person', 'no_such_support', 'not_yours', 'not_the_next_step']

export const exitContract = operations({
  'GET /api/people/:person_id/exits': {
    name: 'readExits',
    summary: 'Each stretch of support, how it is ending or ended, and its follow-up',
    params: Person,
    response: z.object({ periods: z.array(Period) }),
    refusals: ['no_such_person'],
  },
  'POST /api/people/:person_id/exits/:id/offer': {
    name: 'offerExitPlanning',
    summary: 'Offer exit planning, early',
    params: One,
    body: z.object({ planned_on: Day, mode: Mode, supports_offered: z.array(z.string().max(60)).max(10).default([]) }),
    response: Done,
    refusals: [...STEP, 'planned_in_the_past'],
  },
  'POST /api/people/:person_id/exits/:id/answer': {
    name: 'answerExitOffer',
    summary: "The person's answer to the offer of exit planning",
    params: One,
    body: z.object({ response: z.enum(['accepted', 'partly', 'later', 'declined']), own_words: Text.default('') }),
    response: Done,
    refusals: [...STEP, 'decline_in_own_words'],
  },
  'PUT /api/people/:person_id/exits/:id/plan': {
    name: 'writeExitPlan',
    summary: 'What keeps it, whom to call, how to come back',
    params: One,
    body: z.object({
      planned_on: Day,
      what_keeps_it: RequiredText,
      who_to_call: z.string().trim().max(2000),
      how_to_come_back: z.string().trim().max(2000),
      copy_given: z.boolean().default(false),
      /** Null: nothing was written yet. */
      version: Version.nullable(),
    }),
    response: Done,
    refusals: [...STEP, 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/exits/:id/follow-up-plan': {
    name: 'decideFollowUp',
    summary: 'Follow-up decided with the person, or their refusal in own words',
    params: One,
    body: z.object({
      risk: z.enum(['low', 'medium', 'high']),
      wish: z.string().trim().max(2000).default(''),
      points: z.array(z.int().min(1).max(1000)).max(12).default([30, 90, 180, 365]),
      mode: Mode.default('phone'),
      by_staff_id: Id.nullable().default(null),
      refused: z.boolean().default(false),
      own_words: z.string().trim().max(2000).default(''),
      open_door: z.string().trim().max(1000).default(''),
    }),
    response: Done,
    refusals: [...STEP, 'refused_in_own_words', 'follow_up_or_refusal', 'high_risk_refused_needs_open_door', 'one_follow_up_plan_a_period'],
  },
  'POST /api/people/:person_id/exits/:id/close': {
    name: 'closeSupport',
    summary: 'End support; refused with everything that is still open',
    params: One,
    body: z.object({ reason: RequiredText.max(1000), situation: Situation, lasting: z.boolean() }),
    response: Done,
    refusals: [...STEP, 'not_ready_to_close', 'not_lasting', 'consent_is_no_reason'],
  },
  'POST /api/people/:person_id/exits/:id/left': {
    name: 'recordUnplannedExit',
    summary: 'The person left without a word: what was tried, and how support ends',
    params: One,
    body: z.object({
      reason: RequiredText.max(1000),
      situation: Situation,
      attempts: z.array(z.object({ at: Instant, mode: Mode, note: z.string().trim().max(1000).default('') })).max(20),
    }),
    response: Done,
    refusals: [...STEP, 'try_twice_in_two_ways', 'in_the_future', 'actions_still_open', 'consent_is_no_reason'],
  },
  'POST /api/people/:person_id/follow-ups/:id/attempts': {
    name: 'tryToReach',
    summary: 'One try to reach the person for follow-up',
    params: One,
    body: z.object({ mode: Mode, note: z.string().trim().max(1000).default('') }),
    response: Done,
    refusals: ['no_such_person', 'no_such_follow_up', 'not_yours'],
  },
  'POST /api/people/:person_id/follow-ups/:id/result': {
    name: 'recordFollowUp',
    summary: 'Reached, with how it is; or not reached after enough tries',
    params: One,
    body: z.object({
      reached: z.boolean(),
      housed: z.boolean().nullable().default(null),
      situation: Situation.nullable().default(null),
      achievements_kept: z.int().min(0).max(99).nullable().default(null),
      achievements_total: z.int().min(0).max(99).nullable().default(null),
      problem: z.boolean().default(false),
      words: Text.default(''),
    }),
    response: Done,
    refusals: [
      'no_such_person',
      'no_such_follow_up',
      'not_yours',
      'follow_up_done_already',
      'try_more_often',
      'say_whether_housed',
      'kept_more_than_achieved',
    ],
  },
})
