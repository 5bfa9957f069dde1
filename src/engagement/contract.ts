import { z } from 'zod'
import { WAYS } from '../shared/engagement-words.ts'
import { operations } from '../shared/operation.ts'
import { Day, Done, Id, Instant, Version } from '../shared/words.ts'

const told = {
  whereabout: z.string().trim().max(1000),
  who_knows: z.string().trim().max(1000).default(''),
  best_time: z.string().trim().max(500).default(''),
  interests: z.string().trim().max(1000).default(''),
} as const

const Attempt = z.object({
  id: Id,
  way: z.enum(WAYS),
  place: z.string(),
  whom: z.string(),
  reached: z.boolean(),
  words: z.string(),
  next_on: Day.nullable(),
  at: Instant,
  by: z.string().nullable(),
})
const Plan = z.object({
  id: Id,
  ...told,
  at: Instant,
  by: z.string().nullable(),
  ended_at: Instant.nullable(),
  version: Version,
  attempts: z.array(Attempt),
})

const Of = z.object({ person_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const

export const engagementContract = operations({
  'GET /api/people/:person_id/engagement': {
    name: 'readEngagement',
    summary: 'How somebody who is hard to reach is found, what was tried and when the next try is.',
    params: Of,
    response: z.object({
      /** When they were last spoken with, as far as the reader may know. */
      last_at: Instant.nullable(),
      days: z.int().nullable(),
      /** So many days without a word are too long for somebody severely at risk. */
      most_days: z.int(),
      plan: Plan.nullable(),
      before: z.array(Plan),
      ways: z.object({ used: z.int(), wanted: z.int() }),
      next_on: Day.nullable(),
      late: z.boolean(),
      /** The last day for the next try, when one is noted now. */
      next_by: Day,
      may: z.array(z.enum(['plan', 'change', 'try'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/engagement': {
    name: 'planEngagement',
    summary: 'Write down how they are found: where, who knows them, when, what interests them.',
    params: Of,
    body: z.object(told),
    response: Done,
    refusals: [...always, 'engagement_plan_already', 'say_how_to_find_them'],
  },
  'PUT /api/people/:person_id/engagement/:engagement_id': {
    name: 'changeEngagement',
    summary: 'What was learnt since about how they are found.',
    params: z.object({ person_id: Id, engagement_id: Id }),
    body: z.object({ ...told, version: Version }),
    response: Done,
    refusals: [...always, 'no_such_engagement_plan', 'changed_meanwhile', 'reached_already', 'say_how_to_find_them'],
  },
  'POST /api/people/:person_id/engagement/:engagement_id/attempts': {
    name: 'noteTry',
    summary: 'One try: how, where, through whom. Reached, it is a contact; not reached, the next try has its day within three.',
    params: z.object({ person_id: Id, engagement_id: Id }),
    body: z.object({
      way: z.enum(WAYS),
      place: z.string().trim().max(200).default(''),
      whom: z.string().trim().max(200).default(''),
      reached: z.boolean(),
      words: z.string().trim().max(1000).default(''),
      next_on: Day.nullable().default(null),
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_engagement_plan',
      'reached_already',
      'the_next_try_within_three_days',
      'say_what_was_spoken',
      'read_about_me_first',
    ],
  },
})
