import { z } from 'zod'
import { APPLICATION_STATES, HOME_CRITERIA } from '../shared/housing-words.ts'
import { operations } from '../shared/operation.ts'
import { Day, Done, Id, Instant, Version } from '../shared/words.ts'

const Mode = z.enum(['self', 'dictated', 'interpreted'])
const Cents = z.int().min(0).max(100_000_000)
const State = z.enum(APPLICATION_STATES)
const Home = z.object({
  id: Id,
  name: z.string(),
  agency: z.string(),
  kind: z.enum(['crisis', 'transitional', 'shared', 'rental_private', 'rental_social', 'supported', 'other']),
  lasting: z.boolean(),
  rent_cents: Cents.nullable(),
  area: z.string().nullable(),
  access: z.string().nullable(),
  available_from: Day.nullable(),
})
export const Matched = Home.extend({
  /** How much of the income the rent would take, in a hundred; null where either is not known here. */
  pct: z.int().nullable(),
  reasons: z.array(z.object({ criterion: z.enum(HOME_CRITERIA), stands: z.enum(['yes', 'no', 'not_said']) })),
  applied: z.boolean(),
})
export const Application = z.object({
  id: Id,
  home: Home,
  state: State,
  lodged_at: Instant,
  words: z.string(),
  queue: z.object({ place: z.int(), waiting: z.int().nullable() }).nullable(),
  share: z.object({ pct: z.int(), limit_pct: z.int(), budget: z.string() }).nullable(),
  steps: z.array(z.object({ id: Id, state: State, words: z.string(), queue_place: z.int().nullable(), at: Instant, by: z.string().nullable() })),
  version: Version,
  may: z.array(State),
})

const Of = z.object({ person_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const

export const housingContract = operations({
  'GET /api/people/:person_id/housing': {
    name: 'readHousing',
    summary: 'Homes that are to be had, each with why it fits; what was applied for, the place in the queue and what became of it.',
    params: Of,
    response: z.object({
      income: z.object({ cents: Cents, words: z.string(), at: Instant }).nullable(),
      limit_pct: z.int(),
      homes: z.array(Matched),
      applications: z.array(Application),
      may: z.array(z.enum(['income', 'apply'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/income': {
    name: 'sayIncome',
    summary: 'What the person has to live on in a week, as they say.',
    params: Of,
    body: z.object({ cents: Cents, words: z.string().trim().max(500).default(''), mode: Mode.optional() }),
    response: Done,
    refusals: [...always, 'say_how_they_said_it'],
  },
  'POST /api/people/:person_id/housing/applications': {
    name: 'applyForHome',
    summary: 'Apply for a home. Where the rent takes more of the income than the limit, the person agrees with a budget.',
    params: Of,
    body: z.object({
      home_id: Id,
      words: z.string().trim().max(1000).default(''),
      budget: z.string().trim().max(1000).default(''),
      mode: Mode.optional(),
    }),
    response: Done,
    refusals: [...always, 'home_not_to_be_had', 'applied_already', 'say_the_income_first', 'agree_with_a_budget', 'say_how_they_said_it'],
  },
  'POST /api/people/:person_id/housing/applications/:application_id/steps': {
    name: 'moveApplication',
    summary: 'What became of an application: the housing agency says the place in the queue, offers it or not; the person takes it or not.',
    params: z.object({ person_id: Id, application_id: Id }),
    body: z.object({
      state: State,
      queue_place: z.int().min(1).max(10_000).nullable().default(null),
      words: z.string().trim().max(1000).default(''),
      mode: Mode.optional(),
      version: Version,
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_application',
      'changed_meanwhile',
      'another_step_comes_first',
      'only_the_housing_agency',
      'say_how_they_said_it',
      'say_why_not_taken',
      'home_offered_to_another',
    ],
  },
  'GET /api/housing-applications': {
    name: 'applicationsForOurHomes',
    summary: 'Who waits for homes of one’s own agency, in their order.',
    response: z.array(z.object({ id: Id, person: z.object({ id: Id, name: z.string() }).nullable(), home_id: Id, state: State, lodged_at: Instant })),
    refusals: ['signed_out', 'not_your_role'],
  },
})
