import { z } from 'zod'
import { operations } from '../../shared/operation.ts'
import { PREFERENCES, WHY_OTHERWISE, type PreferenceKind } from '../../shared/preference-words.ts'
import { Category, Done, Id, Instant, RequiredText } from '../../shared/words.ts'

const KINDS = Object.keys(PREFERENCES) as [PreferenceKind, ...PreferenceKind[]]
const Person = z.object({ person_id: Id })

/** Of the newest ten contacts that were compared with what the person wants, or as many as there are. */
export const Fit = z.object({
  have: z.int(),
  of: z.int(),
  goal: z.int(),
  /** Too many came otherwise, and nothing has been arranged anew since. */
  to_change: z.boolean(),
  otherwise: z.array(
    z.object({
      id: Id,
      at: Instant,
      against: z.array(z.enum(KINDS)),
      reason: z.enum(WHY_OTHERWISE),
      reason_words: z.string(),
      by: z.string().nullable(),
    }),
  ),
  changes: z.array(z.object({ id: Id, words: z.string(), at: Instant, by: z.string().nullable() })),
})

/** Something that was set up so that the person could do something themself, and what they then did: told by one tap, or found among their own steps. */
export const Condition = z.object({
  id: Id,
  words: z.string(),
  at: Instant,
  by: z.string().nullable(),
  did: z.array(z.object({ words: z.string(), at: Instant, found: z.boolean() })),
})

/** What help takes from life at home, of the last thirty days; `before` as it was at the last review. */
export const Home = z.object({
  agencies: z.array(z.object({ id: Id, name: z.string(), visits: z.int() })),
  visits_per_week: z.int(),
  asked_twice: z.array(Category),
  forms: z.int(),
  index: z.int(),
  before: z.object({ at: Instant, index: z.int(), same_level: z.boolean() }).nullable(),
  /** By when it is to be talked about that fewer come; null when there are not many, or it was talked about. */
  talk_by: Instant.nullable(),
  talk: z
    .object({
      id: Id,
      held_at: Instant,
      keeps: z.array(z.string()),
      visits_per_week: z.int(),
      words: z.string(),
      person_words: z.string(),
      by: z.string().nullable(),
    })
    .nullable(),
})

export const tailoredContract = operations({
  'GET /api/people/:person_id/tailored': {
    name: 'howHelpFits',
    summary: 'How far help comes as the person wants it, and what was arranged otherwise because of it',
    params: Person,
    response: z.object({ fit: Fit, conditions: z.array(Condition) }),
    refusals: ['no_such_person'],
  },
  'POST /api/people/:person_id/schedule-changes': {
    name: 'arrangeOtherwise',
    summary: 'What is arranged otherwise from now on, so that help comes as the person wants it',
    params: Person,
    body: z.object({ words: z.string().trim().max(500) }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'say_what_changes'],
  },
  'POST /api/people/:person_id/conditions': {
    name: 'makePossible',
    summary: 'What was set up so that the person could use their own strengths, in one line',
    params: Person,
    body: z.object({ words: z.string().trim().max(300) }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'say_what_was_made_possible'],
  },
  'POST /api/people/:person_id/conditions/:condition_id/results': {
    name: 'sayWhatTheyDid',
    summary: 'What the person then did themself, in one line',
    params: Person.extend({ condition_id: Id }),
    body: z.object({ words: z.string().trim().max(300), done_at: Instant.optional() }),
    response: Done,
    refusals: ['no_such_person', 'no_such_condition', 'not_yours', 'say_what_they_did', 'done_before_it_was_possible', 'note_in_the_future'],
  },
  'GET /api/people/:person_id/at-home': {
    name: 'whatHelpTakesFromHome',
    summary: 'How many agencies come into the home and how often, and what was asked twice, in the last thirty days',
    params: Person,
    response: Home,
    refusals: ['no_such_person'],
  },
  'POST /api/people/:person_id/bundle-talks': {
    name: 'bundleVisits',
    summary: 'A talk with the person about fewer people coming into their home: who still comes, how often, and what they say of it',
    params: Person,
    body: z.object({
      keeps: z.array(Id).max(20),
      visits_per_week: z.int().min(0).max(50),
      words: RequiredText.max(1000),
      person_words: RequiredText.max(1000),
      mode: z.enum(['dictated', 'interpreted']).default('dictated'),
    }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'say_how_it_is_bundled', 'bundled_with_the_person', 'does_not_come_to_them'],
  },
})
