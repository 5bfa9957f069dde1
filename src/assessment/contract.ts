import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Day, Domain, Done, Id, Instant, Line, Text, Version } from '../shared/words.ts'

export const Mode = z.enum(['in_person', 'phone', 'text', 'video', 'email', 'letter', 'portal'])
/** Whose hands wrote the person's words: their own, or a worker's as dictated or interpreted. */
export const Voice = z.enum(['self', 'dictated', 'interpreted'])
export const Depth = z.enum(['brief', 'standard', 'comprehensive'])
export const Kind = z.enum(['adult', 'child', 'carer'])
export const State = z.enum([
  'offered',
  'scheduled',
  'in_progress',
  'draft_complete',
  'shared',
  'agreed',
  'agreed_with_differences',
  'superseded',
  'declined',
])
export const Support = z.enum([
  'interpreter',
  'place_of_choice',
  'time_of_choice',
  'somebody_along',
  'advocate',
  'breaks',
  'transport',
  'child_minding',
  'large_print',
  'other',
])
export const Rating = z.int().min(0).max(4)

export const Offer = z.object({
  offered_at: Instant,
  mode: Mode,
  supports_offered: z.array(z.string()),
  response: z.string().nullable(),
  own_words: z.string(),
  responded_at: Instant.nullable(),
  reoffer_on: Day.nullable(),
})
export const DomainAnswer = z.object({
  category: Category,
  status: z.enum(['assessed', 'not_relevant', 'declined', 'deferred']),
  facts: z.string(),
  person_words: z.string(),
  source: z.string(),
  deferred_to: Day.nullable(),
  none_foreseen: z.boolean(),
  version: Version,
})
export const Strength = z.object({ id: Id, kind: z.enum(['personal', 'environmental']), words: z.string(), source: z.string(), recorded_at: Instant })
export const Achievement = z.object({ id: Id, words: z.string(), when_words: z.string(), what_helped: z.string() })
export const Need = z.object({
  id: Id,
  category: Category,
  words: z.string(),
  person_rating: Rating.nullable(),
  worker_rating: Rating.nullable(),
  level: Rating,
  horizon: z.enum(['present', 'possible_future']),
  expected_on: Day.nullable(),
  support_required: z.string(),
  discussion: z.string(),
  identified_at: Instant,
  met_at: Instant.nullable(),
  version: Version,
})
export const OwnWords = z.object({
  id: Id,
  kind: z.enum(['wish', 'feeling', 'aspiration', 'comment']),
  words: z.string(),
  did_not_want_to_say: z.boolean(),
  mode: Voice,
  recorded_at: Instant,
})
export const Missing = z.object({ refusal: z.string() }).catchall(z.union([z.string(), z.number()]))
export const Summary = z.object({
  id: Id,
  kind: Kind,
  state: State,
  depth: Depth,
  offered_at: Instant,
  started_at: Instant.nullable(),
  completed_at: Instant.nullable(),
  agreed_at: Instant.nullable(),
  agency: z.string().nullable(),
})
export const Assessment = Summary.extend({
  depth_suggested: Depth,
  depth_reason: z.string(),
  shared_at: Instant.nullable(),
  child_view: z.string(),
  child_view_means: z.string(),
  child_view_absent_reason: z.string(),
  version: Version,
  offer: Offer.nullable(),
  domains: z.array(DomainAnswer),
  strengths: z.array(Strength),
  achievements: z.array(Achievement),
  needs: z.array(Need),
  voices: z.array(OwnWords),
  agreements: z.array(z.object({ response: z.string(), differences: z.string(), mode: Voice, at: Instant })),
  /** The domains this depth looks at, in the order in which they are asked. */
  asked: z.array(Domain),
  /** What still stands between here and the next step, said while one works. */
  missing: z.array(Missing),
  may_next: z.array(State),
})

const Person = z.object({ person_id: Id })
const One = z.object({ person_id: Id, id: Id })
const STEP = ['no_such_person', 'no_such_assessment', 'not_yours', 'not_the_next_step', 'changed_meanwhile']

export const assessmentContract = operations({
  'GET /api/people/:person_id/assessments': {
    name: 'listAssessments',
    summary: "A person's assessments, newest first, and their children's",
    params: Person,
    response: z.object({ assessments: z.array(Summary), depth_suggested: Depth, because: z.array(z.string()) }),
    refusals: ['no_such_person'],
  },
  'GET /api/people/:person_id/assessments/:id': {
    name: 'readAssessment',
    summary: 'One assessment, as far as consent reaches',
    params: One,
    response: Assessment,
    refusals: STEP,
  },
  'POST /api/people/:person_id/assessments': {
    name: 'offerAssessment',
    summary: 'Offer an assessment; possible in every state of every record',
    params: Person,
    body: z.object({ kind: Kind.default('adult'), mode: Mode, supports_offered: z.array(Support).min(1).max(10), offered_at: Instant.optional() }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'assessment_under_way', 'in_the_future'],
  },
  'POST /api/people/:person_id/assessments/:id/answer': {
    name: 'answerOffer',
    summary: "The person's answer to the offer, in their words",
    params: One,
    body: z.object({ response: z.enum(['accepted', 'partly', 'later', 'declined']), own_words: Text.default(''), reoffer_on: Day.optional() }),
    response: Done,
    refusals: [...STEP, 'decline_in_own_words', 'say_when_to_ask_again'],
  },
  'POST /api/people/:person_id/assessments/:id/start': {
    name: 'startAssessment',
    summary: 'Begin the conversation, at a depth',
    params: One,
    body: z.object({ depth: Depth, depth_reason: Text.default(''), supports_used: z.array(Support).max(10).default([]) }),
    response: Done,
    refusals: [...STEP, 'say_why_this_depth'],
  },
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
      version: Version.nullable(),
    }),
    response: Done,
    refusals: [...STEP, 'say_until_when_deferred', 'say_something_about_it'],
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
    }),
    response: Done,
    refusals: [...STEP, 'talk_about_the_difference'],
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
  'POST /api/people/:person_id/assessments/:id/complete': {
    name: 'completeAssessment',
    summary: 'The draft is whole; refused with everything that is missing',
    params: One,
    response: Done,
    refusals: [...STEP, 'not_whole_yet'],
  },
  'POST /api/people/:person_id/assessments/:id/share': {
    name: 'shareAssessment',
    summary: 'Share the draft with the person',
    params: One,
    response: Done,
    refusals: STEP,
  },
  'POST /api/people/:person_id/assessments/:id/agreement': {
    name: 'answerAssessment',
    summary: 'The person agrees, agrees and says what differs, or asks for a correction',
    params: One,
    body: z.object({ response: z.enum(['agreed', 'agreed_with_differences', 'asks_correction']), differences: Text.default(''), mode: Voice }),
    response: Done,
    refusals: [...STEP, 'say_what_differs', 'only_the_person_agrees_for_themself', 'own_words_missing'],
  },
  'GET /api/people/:person_id/children/assessed': {
    name: 'childrenAssessed',
    summary: "How many of the person's children have an assessment of their own",
    params: Person,
    response: z.object({
      children: z.array(z.object({ id: Id, name: z.string(), born: Day.nullable(), assessed: z.boolean(), due_on: Day.nullable() })),
    }),
    refusals: ['no_such_person'],
  },
})
