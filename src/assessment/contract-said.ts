import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Day, Done, Domain, Id, Line, Text, Version } from '../shared/words.ts'
import { One, Person, STEP } from './contract-given.ts'
import { Functioning, Rating, Voice } from './contract-shown.ts'

/** What is said while the conversation lasts. */
export const saidContract = operations({
  'POST /api/people/:person_id/assessments/:id/strengths': {
    name: 'addStrength',
    summary: 'A strength, within the person or around them',
    params: One,
    body: z.object({ kind: z.enum(['personal', 'environmental']), words: Line.max(1000), source: z.string().max(300).default('') }),
    response: Done,
    refusals: STEP,
  },
  'POST /api/people/:person_id/assessments/:id/achievements': {
    name: 'addAchievement',
    summary: 'What worked before, and what helped',
    params: One,
    body: z.object({ words: Line.max(1000), when_words: z.string().max(200).default(''), what_helped: Line.max(1000) }),
    response: Done,
    refusals: [...STEP, 'say_what_helped'],
  },
  'PUT /api/people/:person_id/assessments/:id/domains/:category': {
    name: 'answerDomain',
    summary: 'One domain of life',
    params: One.extend({ category: Domain }),
    body: z.object({
      status: z.enum(['assessed', 'not_relevant', 'declined', 'deferred']),
      facts: z.string().max(8000).default(''),
      person_words: z.string().max(8000).default(''),
      source: z.string().max(300).default(''),
      deferred_to: Day.nullable().default(null),
      none_foreseen: z.boolean().default(false),
      functioning: z.array(Functioning).max(20).default([]),
      version: Version.nullable(),
    }),
    response: Done,
    refusals: [...STEP, 'say_until_when_deferred', 'say_something_about_it', 'domain_already_there'],
  },
  'POST /api/people/:person_id/assessments/:id/needs': {
    name: 'addNeed',
    summary: 'A need, rated by both; strengths come first, save when it is urgent',
    params: One,
    body: z.object({
      category: Domain,
      words: Line.max(1000),
      person_rating: Rating.nullable().default(null),
      worker_rating: Rating,
      horizon: z.enum(['present', 'possible_future']).default('present'),
      expected_on: Day.nullable().default(null),
      support_required: z.string().max(1000).default(''),
      discussion: z.string().max(2000).default(''),
    }),
    response: Done,
    refusals: [...STEP, 'strengths_first', 'talk_about_the_difference'],
  },
  'PATCH /api/people/:person_id/assessments/:id/needs/:need_id': {
    name: 'changeNeed',
    summary: 'Change a need before the assessment is agreed',
    params: One.extend({ need_id: Id }),
    body: z.object({
      version: Version,
      words: Line.max(1000),
      person_rating: Rating.nullable(),
      worker_rating: Rating,
      support_required: z.string().max(1000),
      discussion: z.string().max(2000),
      expected_on: Day.nullable().optional(),
    }),
    response: Done,
    refusals: [...STEP, 'talk_about_the_difference'],
  },
  'POST /api/people/:person_id/needs/:need_id/met': {
    name: 'needIsMet',
    summary: 'A need is met, with what met it',
    params: Person.extend({ need_id: Id }),
    body: z.object({ how: Line.max(1000), version: Version }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'changed_meanwhile', 'not_the_next_step'],
  },
  'POST /api/people/:person_id/voices': {
    name: 'sayInOwnWords',
    summary: "The person's own words: a wish, a feeling, an aspiration; never changed afterwards",
    params: Person,
    body: z.object({
      assessment_id: Id.nullable().default(null),
      kind: z.enum(['wish', 'feeling', 'aspiration', 'comment']),
      words: z.string().trim().max(4000).default(''),
      did_not_want_to_say: z.boolean().default(false),
      mode: Voice,
    }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'own_words_or_did_not_want_to_say', 'only_the_person_speaks_for_themself'],
  },
  'PUT /api/people/:person_id/assessments/:id/child-view': {
    name: 'recordChildView',
    summary: "The child's own view, by means that suit their age, or why there is none",
    params: One,
    body: z.object({
      child_view: Text,
      child_view_means: z.string().max(200).default(''),
      child_view_absent_reason: z.string().max(1000).default(''),
      version: Version,
    }),
    response: Done,
    refusals: [...STEP, 'not_a_childs'],
  },
})
