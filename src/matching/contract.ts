import { z } from 'zod'
import { DayHours } from '../directory/contract.ts'
import { CRITERIA, STANDS } from '../shared/matching-words.ts'
import { operations } from '../shared/operation.ts'
import { SERVICE_KINDS } from '../shared/service-kind.ts'
import { SERVICE_NEEDS } from '../shared/service-needs.ts'
import { Category, Done, Id, Instant } from '../shared/words.ts'

const Mode = z.enum(['self', 'dictated', 'interpreted'])
const Help = z.enum(SERVICE_NEEDS)
const Short = z.string().trim().max(100)
const Said = z.string().trim().min(1).max(1000)

/** What the service should be like; what is left out is not looked at. */
const wanted = {
  help: Help,
  place: Short.default(''),
  language: Short.default(''),
  gender: z.enum(['woman', 'man']).nullable().default(null),
  culture: Short.default(''),
  step_free: z.boolean().default(false),
  free: z.boolean().default(false),
  /** Without these it will not do; room is always looked at. */
  must: z.array(z.enum(CRITERIA)).max(CRITERIA.length).default([]),
} as const

export const Candidate = z.object({
  listing_id: Id,
  /** The agency of the network that offers it; null where it is outside. */
  agency_id: Id.nullable(),
  name: z.string(),
  organisation: z.string(),
  suburb: z.string(),
  address: z.string(),
  hours: z.array(DayHours),
  hours_words: z.string(),
  phone: z.string(),
  who_for: z.string(),
  /** For something particular, or for everybody. */
  kind: z.enum(SERVICE_KINDS).nullable(),
  /** False when it fails what must be so: shown with the reason, not to be chosen. */
  fits: z.boolean(),
  check_first: z.boolean(),
  reasons: z.array(z.object({ criterion: z.enum(CRITERIA), stands: z.enum(STANDS) })),
  /** Picked out with the person and handed to them. */
  shortlisted: z.boolean(),
})
export type Candidate = z.infer<typeof Candidate>
export const MatchRun = z.object({
  id: Id,
  need_id: Id,
  category: Category,
  ...wanted,
  at: Instant,
  candidates: z.array(Candidate),
  /** How many of them fit, and how many there should be to choose among. */
  options: z.int(),
  options_wanted: z.int(),
  choice: z.object({ listing_id: Id, name: z.string(), words: z.string(), mode: Mode, at: Instant }).nullable(),
  /** How it fits, each time it was told; the newest last. */
  fits: z.array(z.object({ rating: z.int(), words: z.string(), mode: Mode, at: Instant })),
  fit_due: Instant.nullable(),
  barrier: z.object({ note: z.string(), at: Instant }).nullable(),
  /** When a shortlist was first shared with the person. */
  shared_at: Instant.nullable(),
  /** A later search for the same need has taken its place. */
  superseded: z.boolean(),
  may: z.array(z.enum(['choose', 'rate', 'name_barrier', 'share'])),
})
export type MatchRun = z.infer<typeof MatchRun>
const Need = z.object({ id: Id, words: z.string(), category: Category, level: z.int(), helps: z.array(Help) })

const Of = z.object({ person_id: Id })
const OfMatch = z.object({ person_id: Id, match_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const spoken = ['say_how_they_said_it', 'only_by_the_person'] as const

export const matchingContract = operations({
  'GET /api/people/:person_id/matches': {
    name: 'readMatches',
    summary: 'The needs of a person with the services that were looked for, what each fits in, and what the person chose.',
    params: Of,
    response: z.object({
      needs: z.array(Need),
      runs: z.array(MatchRun),
      /** What is known of the person that a search may begin with. */
      known: z.object({ language: z.string(), interpreter: z.boolean() }),
      may: z.array(z.enum(['look'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/matches': {
    name: 'lookForServices',
    summary: 'Look in the directory for services that fit one need of this person.',
    params: Of,
    body: z.object({ need_id: Id, ...wanted }),
    response: Done,
    refusals: [...always, 'no_such_need', 'say_what_must_be'],
  },
  'POST /api/people/:person_id/matches/:match_id/choice': {
    name: 'chooseService',
    summary: 'The person chooses one of the services that fit, and says why.',
    params: OfMatch,
    body: z.object({ listing_id: Id, words: Said, mode: Mode.optional() }),
    response: Done,
    refusals: [
      ...always,
      ...spoken,
      'no_such_match',
      'chosen_among_those_shown',
      'fails_what_must_be',
      'too_few_to_choose_among',
      'service_chosen_already',
      'looked_for_again',
    ],
  },
  'POST /api/people/:person_id/matches/:match_id/shortlist': {
    name: 'shareShortlist',
    summary: 'Share with the person those services that were picked out together: names, hours and the way there stand in their own pages.',
    params: OfMatch,
    body: z.object({ listing_ids: z.array(Id).min(1).max(6) }),
    response: z.object({ shared: z.int() }),
    refusals: [...always, 'no_such_match', 'picked_out_among_those_shown', 'on_the_shortlist_already', 'service_chosen_already', 'looked_for_again'],
  },
  'POST /api/people/:person_id/matches/:match_id/barrier': {
    name: 'nameWhatIsLacking',
    summary: 'Say that too few services exist for this: counted with others, so that the network hears of it.',
    params: OfMatch,
    body: z.object({ words: z.string().trim().min(1).max(2000) }),
    response: Done,
    refusals: [...always, 'no_such_match', 'enough_to_choose_among', 'barrier_named_already', 'looked_for_again'],
  },
  'POST /api/people/:person_id/matches/:match_id/fit': {
    name: 'tellHowItFits',
    summary: 'The person says how the chosen service fits, 1 to 5.',
    params: OfMatch,
    body: z.object({ rating: z.int().min(1).max(5), words: z.string().trim().max(1000).default(''), mode: Mode.optional() }),
    response: Done,
    refusals: [...always, ...spoken, 'no_such_match', 'choose_first'],
  },
})
