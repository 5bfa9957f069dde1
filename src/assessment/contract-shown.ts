import { z } from 'zod'
import { Category, Day, Domain, Id, Instant, Version } from '../shared/words.ts'

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
  'read_aloud',
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
/** What somebody does, and how: by themself, when reminded, with somebody, or not for now. */
export const Functioning = z.object({ activity: z.string().trim().max(200), level: z.enum(['alone', 'prompt', 'with_help', 'not_now']) })
export const DomainAnswer = z.object({
  id: Id,
  category: Category,
  status: z.enum(['assessed', 'not_relevant', 'declined', 'deferred']),
  facts: z.string(),
  person_words: z.string(),
  source: z.string(),
  deferred_to: Day.nullable(),
  none_foreseen: z.boolean(),
  functioning: z.array(Functioning),
  /** When it was said, where it is carried over from an earlier assessment and not confirmed yet. */
  as_of: Instant.nullable(),
  version: Version,
})
export const Strength = z.object({
  id: Id,
  kind: z.enum(['personal', 'environmental']),
  words: z.string(),
  source: z.string(),
  recorded_at: Instant,
  /** How many goals of the plan build on it. */
  used_in: z.int(),
  growth: z.array(z.object({ words: z.string(), at: Instant })),
})
export const Achievement = z.object({ id: Id, words: z.string(), when_words: z.string(), what_helped: z.string(), used_in: z.int() })
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
  as_of: Instant.nullable(),
  /** When an answer to it is owed and when it came; null where none is owed. */
  answer_due_at: Instant.nullable(),
  answered_at: Instant.nullable(),
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
const Named = z.object({ id: Id, name: z.string() })
export const Session = z.object({
  id: Id,
  held_at: Instant,
  place: z.string(),
  present: z.array(Named),
  others: z.string(),
  supports_used: z.array(z.string()),
})
/** Another agency's part: asked for, received, or why nobody was asked. */
export const Contribution = z.object({
  id: Id,
  category: Category,
  to_agency: Named.nullable(),
  question: z.string(),
  not_asked: z.enum(['person_refused', 'no_such_service', 'not_appropriate']).nullable(),
  reason: z.string(),
  requested_at: Instant,
  chased_at: Instant.nullable(),
  words: z.string().nullable(),
  by: z.string().nullable(),
  received_at: Instant.nullable(),
  version: Version,
})
export const Link = z.object({
  id: Id,
  words: z.string(),
  kind: z.enum(['social', 'physical']),
  direction: z.enum(['on_person', 'by_person', 'both']),
  valence: z.enum(['supportive', 'stressful', 'mixed']),
  strength: z.int(),
  note: z.string(),
  role: z.string(),
  recorded_at: Instant,
  ended_at: Instant.nullable(),
  used_in: z.int(),
  version: Version,
})
export const RiskDate = z.object({
  id: Id,
  what: z.string(),
  on_day: Day,
  severity: z.enum(['low', 'medium', 'high']),
  category: Category,
  need_id: Id.nullable(),
  outcome: z.string().nullable(),
})
/** What became of one domain since the assessment before: its strongest need then and now. */
export const Change = z.object({ category: Category, before: Rating.nullable(), now: Rating.nullable() })
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
  previous_id: Id.nullable(),
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
  /** How other agencies looked at the same parts of life, beside the look in `domains`. */
  beside: z.array(DomainAnswer.extend({ agency: z.string().nullable() })),
  strengths: z.array(Strength),
  achievements: z.array(Achievement),
  needs: z.array(Need),
  voices: z.array(OwnWords),
  agreements: z.array(z.object({ response: z.string(), differences: z.string(), about: z.array(Category), mode: Voice, at: Instant })),
  sessions: z.array(Session),
  contributions: z.array(Contribution),
  risk_dates: z.array(RiskDate),
  changes: z.array(Change),
  /** Supports that answer what is recorded about how the person communicates. */
  supports_needed: z.array(z.string()),
  /** The domains this depth looks at, in the order in which they are asked. */
  asked: z.array(Domain),
  /** What still stands between here and the next step, said while one works. */
  missing: z.array(Missing),
  may_next: z.array(State),
})
