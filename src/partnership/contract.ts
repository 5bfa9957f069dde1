import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { GAIN_DECISIONS } from '../shared/partnership-words.ts'
import { Day, Done, Id, Instant, Line, Version } from '../shared/words.ts'
import { issuesContract } from './contract-issues.ts'
import { reservedContract } from './contract-reserved.ts'

const Of = z.object({ person_id: Id })
const Named = z.object({ id: Id, name: z.string() })
const Mode = z.enum(['self', 'dictated', 'interpreted'])
const Said = z.string().trim().min(1).max(1000)
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const

/** An agency that takes part for the person. */
export const Partner = z.object({
  /** Null where nobody has said yet what the person gains by it. */
  id: Id.nullable(),
  agency: Named,
  people: z.array(z.string()),
  benefit: z.string(),
  person_view: z.string(),
  from_at: Instant,
  ended_at: Instant.nullable(),
  ended_words: z.string(),
  ratings: z.array(z.object({ id: Id, rating: z.int(), words: z.string(), at: Instant, at_review: z.boolean() })),
  decisions: z.array(z.object({ id: Id, decided: z.enum(GAIN_DECISIONS), words: z.string(), person_words: z.string(), at: Instant })),
  /** Rated low twice in a row: by when it is decided what becomes of it. */
  decide_by: Instant.nullable(),
  /** A review asks again what the person gains. */
  asked_again: z.boolean(),
  version: Version.nullable(),
  may: z.array(z.enum(['say', 'rate', 'decide'])),
})
export type Partner = z.infer<typeof Partner>
/** How it works where coordination sits with another agency. */
export const Agreement = z.object({
  id: Id,
  ours: Named,
  theirs: Named,
  coordinator_name: z.string(),
  how: z.string(),
  frequency: z.string(),
  info_path: z.string(),
  issue_path: z.string(),
  discussed_on: Day,
  review_on: Day.nullable(),
  written_by: z.string(),
  at: Instant,
  agreed_by: z.string(),
  agreed_at: Instant.nullable(),
  ended_at: Instant.nullable(),
  version: Version,
  may: z.array(z.enum(['agree', 'end'])),
})
export type Agreement = z.infer<typeof Agreement>
export const Partnership = z.object({
  partners: z.array(Partner),
  /** Who coordinates; and which agencies serve the person while another coordinates, with the day by which an agreement is there. */
  coordinator: z.object({ name: z.string(), agency: Named }).nullable(),
  elsewhere: z.array(z.object({ agency: Named, due_at: Instant, agreed: z.boolean(), late: z.boolean(), mine: z.boolean() })),
  agreements: z.array(Agreement),
  /** With whom one may agree upon it. */
  others: z.array(Named),
  may: z.array(z.enum(['agree_upon'])),
})
export type Partnership = z.infer<typeof Partnership>

const onGain = [...always, 'no_such_partner', 'agency_has_left', 'changed_meanwhile'] as const
const OfGain = Of.extend({ gain_id: Id })
/** Working with other agencies, for the person's sake. */
export const partnershipContract = operations({
  'GET /api/people/:person_id/partners': {
    name: 'readPartners',
    summary: 'The agencies that take part, what the person gains by each, and how it works where another agency coordinates.',
    params: Of,
    response: Partnership,
    refusals: [...always],
  },
  'POST /api/people/:person_id/partners': {
    name: 'sayWhatIsGained',
    summary: 'What the person gains by an agency, and what they say to it: before it takes part.',
    params: Of,
    body: z.object({ with_id: Id, benefit: Said, person_view: Said, mode: z.enum(['dictated', 'interpreted']).default('dictated') }),
    response: Done,
    refusals: [...always, 'no_such_plan', 'no_such_agency', 'gain_said_already', 'say_what_they_gain', 'say_what_they_think_of_it'],
  },
  'POST /api/people/:person_id/partners/:gain_id/ratings': {
    name: 'rateGain',
    summary: 'How much the person gains by an agency, from 1 to 5, in the review that is held or whenever they say so.',
    params: OfGain,
    body: z.object({ rating: z.int().min(1).max(5), words: z.string().trim().max(1000).default(''), mode: Mode.optional() }),
    response: Done,
    refusals: [...onGain, 'say_how_they_said_it', 'rated_at_this_review_already'],
  },
  'POST /api/people/:person_id/partners/:gain_id/decisions': {
    name: 'decideOnPartner',
    summary: 'Decide with the person what becomes of an agency by which they gain little: change its part, end it with care, or go on and why.',
    params: OfGain,
    body: z.object({ decided: z.enum(GAIN_DECISIONS), words: Said, person_words: Said, version: Version }),
    response: Done,
    refusals: [
      ...onGain,
      'still_owes_something',
      'too_few_take_part',
      'say_what_becomes_of_it',
      'decided_with_the_person',
      'agency_left_before_it_came',
    ],
  },
  'POST /api/people/:person_id/coordination-agreements': {
    name: 'agreeOnCoordination',
    summary: 'Write down how it works where another agency coordinates: who, how, how often, what is told to whom, how issues are handled.',
    params: Of,
    body: z.object({
      with_id: Id,
      coordinator_name: Line,
      how: z.string().trim().min(1).max(2000),
      frequency: z.string().trim().min(1).max(300),
      info_path: z.string().trim().max(1000).default(''),
      issue_path: z.string().trim().max(2000),
      discussed_on: Day,
      review_on: Day.nullable().default(null),
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_agency',
      'happens_later',
      'one_agreement_at_a_time',
      'agreed_with_another_agency',
      'say_who_coordinates',
      'say_how_it_is_coordinated',
      'say_how_often',
      'say_how_issues_are_handled',
      'looked_at_again_after_it_was_agreed',
    ],
  },
  'POST /api/people/:person_id/coordination-agreements/:agreement_id/yes': {
    name: 'agreeToCoordination',
    summary: 'The agency that coordinates agrees to it, by one of its own workers.',
    params: Of.extend({ agreement_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...always, 'no_such_agreement', 'only_by_themself', 'both_agreed_already', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/coordination-agreements/:agreement_id/end': {
    name: 'endCoordinationAgreement',
    summary: 'It is no longer so: whoever agreed upon it ends it, and a new one can be written.',
    params: Of.extend({ agreement_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...always, 'no_such_agreement', 'only_by_themself', 'changed_meanwhile'],
  },
  ...issuesContract,
  ...reservedContract,
})
