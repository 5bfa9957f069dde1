import { z } from 'zod'
import { ConsentState } from '../shared/consent-words.ts'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant } from '../shared/words.ts'
import { confidential, TakenOut } from './contract-confidential.ts'

export const Purpose = z.enum(['care', 'evaluation', 'research'])
/** How the person said it to staff; in their own pages it is `portal`. */
export const Mode = z.enum(['spoken', 'written', 'interpreted'])
export const Ground = z.enum(['serious_danger', 'child_protection', 'court_order', 'legal_duty', 'guardian_order'])
export const Outcome = z.enum(['justified', 'unjustified', 'training'])

const Categories = z.array(Category).min(1).max(16)
const OwnWords = z.string().trim().max(2000).default('')
const said = { own_words: OwnWords, mode: Mode.default('spoken') }
const Person = z.object({ id: Id })

const OfCategory = z.object({ category: Category, state: ConsentState, until: Instant.nullable() })
const Recipient = z.object({
  id: Id,
  name: z.string(),
  /** On the person's team now: without that no consent has any effect. */
  on_team: z.boolean(),
  /** The person came to this agency: it knows the name and keeps what it wrote, whatever is decided here. */
  serving: z.boolean(),
  state: ConsentState,
  /** When the first of what is given ends. */
  until: Instant.nullable(),
  ends_soon: z.boolean(),
  purpose: Purpose,
  categories: z.array(OfCategory),
  own_words: z.string(),
  decided_at: Instant.nullable(),
})
export type Recipient = z.infer<typeof Recipient>

const Exclusion = z.object({ id: Id, name: z.string(), reason: z.string(), from_at: Instant, named_here: z.boolean() })
const Disclosure = z.object({
  id: Id,
  ground: Ground,
  facts: z.string(),
  recipient_name: z.string(),
  categories: z.array(Category),
  by: z.string(),
  agency: z.string(),
  from_at: Instant,
  to_at: z.string(),
  outcome: Outcome.nullable(),
  reviewed_at: Instant.nullable(),
  person_told_at: Instant.nullable(),
  /** Why it is not safe yet to tell the person. */
  not_told_why: z.string(),
})
const Emergency = z.object({
  id: Id,
  reason: z.string(),
  categories: z.array(Category),
  by: z.string(),
  agency: z.string(),
  from_at: Instant,
  to_at: Instant,
  outcome: Outcome.nullable(),
})

const Looked = z.object({
  at: Instant,
  by: z.string(),
  agency: z.string(),
  self: z.boolean(),
  times: z.int(),
  categories: z.array(Category),
  purpose: Purpose,
  basis: z.string(),
  /** What somebody said who was not on the plan. */
  reason: z.string(),
})

export const consentContract = operations({
  ...confidential,
  'GET /api/people/:id/consents': {
    name: 'whoKnowsWhat',
    summary: 'What the person decided about sharing, for each agency: given, limited, refused, withdrawn, expired or not asked.',
    params: Person,
    response: z.object({
      name: z.string(),
      /** The reader sees only what their own agency recorded: other decisions are not open to them. */
      partial: z.boolean(),
      may_record: z.boolean(),
      longest: Day,
      recipients: z.array(Recipient),
      /** Agencies of the network of which nothing was decided yet. */
      others: z.array(z.object({ id: Id, name: z.string() })),
      exclusions: z.array(Exclusion),
      disclosures: z.array(Disclosure),
      emergencies: z.array(Emergency),
    }),
    refusals: ['no_such_person'],
  },
  'POST /api/people/:id/consents': {
    name: 'recordConsent',
    summary: 'The person says what one agency may know, for what and until when; nothing else than this list. Also invites the agency to their team.',
    params: Person,
    body: z.object({
      party_id: Id,
      decision: z.enum(['given', 'refused']),
      categories: Categories,
      purpose: Purpose.default('care'),
      until: Day.nullable().default(null),
      limits: z.string().trim().max(1000).default(''),
      given_by: z.enum(['self', 'guardian', 'substitute']).default('self'),
      on_their_wish: z.boolean().default(false),
      ...said,
    }),
    response: Done,
    refusals: [
      'no_such_person',
      'nobody_decides_for_them',
      'consent_too_long',
      'consent_ends_in_the_past',
      'asked_again_too_soon',
      'no_such_agency',
      'name_a_category',
      'name_the_recipient',
      'already_involved',
      'written_once',
      'consent_ended_before_it_began',
      'consent_longer_than_two_years',
      'involvement_ended_before_it_began',
      'not_yours',
    ],
  },
  'POST /api/people/:id/consents/withdraw': {
    name: 'withdrawConsent',
    summary: 'The person stops sharing with one agency, wholly or some categories. From the next request.',
    params: Person,
    body: z.object({ party_id: Id, categories: Categories.optional(), purpose: Purpose.default('care'), ...said }),
    response: Done,
    refusals: ['no_such_person', 'nothing_to_withdraw', 'not_yours'],
  },
  'POST /api/people/:id/consents/renew': {
    name: 'renewConsent',
    summary: 'The person agrees to the same sharing for a further time.',
    params: Person,
    body: z.object({ party_id: Id, purpose: Purpose.default('care'), until: Day.nullable().default(null), ...said }),
    response: Done,
    refusals: ['no_such_person', 'nothing_to_renew', 'consent_too_long', 'consent_ends_in_the_past', 'not_yours'],
  },
  'GET /api/consents/expiring': {
    name: 'consentsThatEndSoon',
    summary: 'Consents to my agency, or recorded by it, that end within thirty days: time to ask the person.',
    response: z.object({ consents: z.array(z.object({ person_id: Id, person: z.string(), party_id: Id, recipient: z.string(), until: Instant })) }),
    refusals: [],
  },
  'GET /api/people/:id/readings': {
    name: 'whoLooked',
    summary: 'Who opened this record, when, what they could see and why: everything for the person, their own agency for a supervisor.',
    params: Person,
    query: z.object({ before: Instant.optional() }),
    response: z.object({ name: z.string(), looked: z.array(Looked), taken: z.array(TakenOut), more: z.boolean() }),
    refusals: ['no_such_person'],
  },
  'POST /api/people/:id/exclusions': {
    name: 'excludeSomebody',
    summary: 'Somebody must never learn of this person: a worker, an agency, a relative, or a stranger by name.',
    params: Person,
    body: z.object({ party_id: Id.nullable().default(null), name: z.string().trim().min(1).max(200), reason: z.string().trim().min(1).max(1000) }),
    response: Done,
    refusals: ['no_such_person', 'cannot_exclude_oneself', 'say_why_excluded', 'exclusion_ended_before_it_began', 'not_yours'],
  },
  'POST /api/people/:id/exclusions/:exclusion/lift': {
    name: 'liftExclusion',
    summary: 'The person no longer wants this exclusion.',
    params: Person.extend({ exclusion: Id }),
    response: Done,
    refusals: ['no_such_person', 'not_yours'],
  },
  'POST /api/people/:id/disclosures': {
    name: 'discloseWithoutConsent',
    summary: 'Information was given without consent: the ground, the facts, who was told. A supervisor reviews it.',
    params: Person,
    body: z.object({
      ground: Ground,
      facts: z.string().trim().min(1).max(4000),
      recipient_id: Id.nullable().default(null),
      recipient_name: z.string().trim().min(1).max(200),
      categories: z.array(Category).max(16).default([]),
      until: Day,
      overrides_exclusion: z.boolean().default(false),
    }),
    response: Done,
    refusals: [
      'no_such_person',
      'disclosure_too_long',
      'consent_ends_in_the_past',
      'name_the_facts',
      'name_who_was_told',
      'disclosure_ended_before_it_began',
      'not_yours',
    ],
  },
  'POST /api/people/:id/disclosures/:disclosure/told': {
    name: 'tellOfDisclosure',
    summary: 'The person was told of a disclosure without their consent.',
    params: Person.extend({ disclosure: Id }),
    response: Done,
    refusals: ['no_such_person', 'not_yours'],
  },
  'POST /api/people/:id/disclosures/:disclosure/not-told': {
    name: 'waitToTellOfDisclosure',
    summary: 'It is not safe yet to tell the person of a disclosure: why.',
    params: Person.extend({ disclosure: Id }),
    body: z.object({ why: z.string().trim().min(1).max(1000) }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'person_told_already', 'say_why_not_told'],
  },
  'POST /api/people/:id/emergency': {
    name: 'openInEmergency',
    summary: 'Open a record in an emergency: one worker, four hours, a reason. Logged, shown to the person, reviewed.',
    params: Person,
    body: z.object({ categories: Categories, reason: z.string().trim().min(20).max(1000) }),
    response: z.object({ until: Instant }),
    refusals: ['no_such_thing', 'say_why_in_twenty_letters', 'too_many_emergencies', 'at_most_four_hours'],
  },
  'GET /api/privacy-reviews': {
    name: 'disclosuresToReview',
    summary: 'Disclosures without consent and emergencies of my agency that wait for a supervisor.',
    response: z.object({
      waiting: z.array(
        z.object({
          id: Id,
          kind: z.enum(['disclosure', 'emergency']),
          person_id: Id,
          person: z.string().nullable(),
          by: z.string(),
          mine: z.boolean(),
          ground: Ground.nullable(),
          words: z.string(),
          recipient_name: z.string().nullable(),
          categories: z.array(Category),
          at: Instant,
          due_at: Instant,
          overdue: z.boolean(),
        }),
      ),
      /** Of the last twelve months, and of how many people the agency works with. */
      rate: z.object({ disclosures: z.int(), emergencies: z.int(), people: z.int() }),
    }),
    refusals: [],
  },
  'POST /api/privacy-reviews/:kind/:id': {
    name: 'reviewDisclosure',
    summary: 'A supervisor says whether it was justified; never the one who did it.',
    params: z.object({ kind: z.enum(['disclosure', 'emergency']), id: Id }),
    body: z.object({ outcome: Outcome }),
    response: Done,
    refusals: ['not_yours', 'reviewed_by_somebody_else', 'emergency_reviewed_by_somebody_else'],
  },
})
