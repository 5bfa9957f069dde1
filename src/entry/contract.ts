import { z } from 'zod'
import { Entry, EntryLine, EntryPerson, Mode, Moment, Named, Pathway, Referral, Situation, Source, Urgency } from '../shared/entry-words.ts'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant, Line, RequiredText, Text, Version } from '../shared/words.ts'

const NewStay = z.object({ situation: Situation, from_on: Day, at_risk: z.boolean().default(false), tenure: z.string().trim().max(200).default('') })
const Response = z.object({ at: Moment, mode: Mode, summary: RequiredText, interpreter: z.boolean().default(false) })

export const FirstContact = z.object({
  source: Source.exclude(['import']).default('self'),
  channel: Mode,
  urgency: Urgency,
  received_at: Moment,
  told: RequiredText,
  children_declared: z.int().min(0).max(30).default(0),
  stay: NewStay.optional(),
  /** Set when the person was answered in the same conversation. */
  answered: Response.omit({ at: true }).optional(),
})

const Decision = z.object({
  version: Version,
  decision: z.enum(['accepted', 'not_accepted']),
  reasons: z.array(z.string().trim().max(1000)).max(10),
  criterion_not_met: z.string().trim().max(500).default(''),
  decided_at: Moment,
  told: z.object({ at: Moment, mode: Mode }).optional(),
  /** When accepted. */
  pathway: Pathway.optional(),
  stay: NewStay.optional(),
  interim: z.object({ staff_id: Id, next_check_in: Day }).optional(),
  /** When not accepted. */
  alternatives: z
    .array(
      z.object({ listing_id: Id.nullable().default(null), name: z.string().trim().min(1).max(300), why: z.string().trim().max(1000).default('') }),
    )
    .max(10)
    .default([]),
  no_alternative_exists: z.boolean().default(false),
  barrier_note: z.string().trim().max(2000).default(''),
})
export type Decision = z.output<typeof Decision>

const one = z.object({ person_id: Id, entry_id: Id })
const seen = { version: Version }
const USUAL = ['signed_out', 'not_your_role', 'no_such_person', 'no_such_entry', 'changed_meanwhile', 'not_from_here', 'in_the_future'] as const

export const entryContract = operations({
  'GET /api/entry': {
    name: 'listEntries',
    summary: 'The first contacts of one’s agency that still wait for something, what is due first at the top.',
    query: z.object({ show: z.enum(['open', 'closed']).default('open'), person: Id.optional() }),
    response: z.object({ entries: z.array(EntryLine), more: z.boolean() }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'GET /api/entry/referrals': {
    name: 'listOnwardReferrals',
    summary: 'People sent on to one’s agency, or by it, as far as each person’s consent reaches today.',
    query: z.object({ box: z.enum(['to_us', 'by_us']) }),
    response: z.array(Referral),
    refusals: ['signed_out', 'not_your_role'],
  },
  'GET /api/entry/colleagues': {
    name: 'listColleagues',
    summary: 'Colleagues of one’s own agency who work with people: who can stay in touch until there is a coordinator.',
    response: z.array(Named.extend({ waiting: z.number().int().describe('How many waiting people they already stay in touch with.') })),
    refusals: ['signed_out', 'not_your_role'],
  },
  'GET /api/entry/barriers': {
    name: 'countBarriers',
    summary: 'What people lacked lately, by kind, as numbers of people; small numbers only for the network.',
    response: z.array(
      z.object({ kind: z.string(), level: z.enum(['micro', 'mezzo', 'macro']), people: z.number().int().nullable(), since: Instant }),
    ),
    refusals: ['signed_out', 'not_your_role'],
  },
  'POST /api/people/:person_id/entries': {
    name: 'logFirstContact',
    summary: 'Log a first contact of a person who has a record: who, how, how urgent, what they said. The response clock starts.',
    params: z.object({ person_id: Id }),
    body: FirstContact,
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'no_such_person', 'in_the_future', 'stay_ended_before_it_began', 'not_yours'],
  },
  'GET /api/people/:person_id/entries': {
    name: 'entriesOfPerson',
    summary: 'Every first contact of one person that the reader may see, newest first.',
    params: z.object({ person_id: Id }),
    response: z.array(Entry),
    refusals: ['signed_out', 'not_your_role', 'no_such_person'],
  },
  'GET /api/people/:person_id/entries/:entry_id': {
    name: 'readEntry',
    summary: 'One entry: what happened, what it waits for, and what can be done next.',
    params: one,
    response: Entry,
    refusals: ['signed_out', 'not_your_role', 'no_such_person', 'no_such_entry'],
  },
  'POST /api/people/:person_id/entries/:entry_id/attempts': {
    name: 'recordAttempt',
    summary: 'A try to reach the person that did not reach them. Two tries in two ways count as an answer.',
    params: one,
    body: z.object({ ...seen, at: Moment, mode: Mode, note: Text.default('') }),
    response: Done,
    refusals: [...USUAL, 'before_it_began'],
  },
  'POST /api/people/:person_id/entries/:entry_id/response': {
    name: 'recordResponse',
    summary: 'The person was answered: how, by whom, what was said. The clock stops for good.',
    params: one,
    body: Response.extend(seen),
    response: Done,
    refusals: [...USUAL, 'answered_before_asked', 'answer_already_recorded'],
  },
  'POST /api/people/:person_id/entries/:entry_id/explanation': {
    name: 'explainProcess',
    summary: 'The person was told how entry works, in their language, and what they made of it.',
    params: one,
    body: z.object({ ...seen, at: Moment, mode: Mode, language: Line, interpreter: z.boolean().default(false), understanding: Text.default('') }),
    response: Done,
    refusals: [...USUAL, 'before_it_began'],
  },
  'POST /api/people/:person_id/entries/:entry_id/children': {
    name: 'declareChildren',
    summary: 'How many children come with the person; each needs a record of their own.',
    params: one,
    body: z.object({ ...seen, declared: z.int().min(0).max(30) }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'no_such_person', 'no_such_entry', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/entries/:entry_id/decision': {
    name: 'decideEntry',
    summary:
      'Accept the person, or not, with reasons in plain words. Not accepted needs an alternative, or that none exists, and that the person was told.',
    params: one,
    body: Decision,
    response: Done,
    refusals: [
      ...USUAL,
      'not_ready_to_decide',
      'give_a_reason',
      'name_the_criterion',
      'name_an_alternative',
      'tell_the_person',
      'set_a_pathway',
      'record_a_stay',
      'search_for_duplicates',
      'pathway_needs_a_tenancy',
      'pathway_of_the_homeless_is_exit',
      'pathway_at_risk_is_sustain',
      'explain_the_process_first',
      'decided_once',
      'told_before_decided',
      'before_it_began',
      'already_supported_here',
      'one_open_stay',
      'stay_ended_before_it_began',
      'check_in_in_the_past',
      'no_such_colleague',
      'no_such_listing',
      'either_an_alternative_or_none',
    ],
  },
  'POST /api/people/:person_id/entries/:entry_id/told': {
    name: 'tellDecision',
    summary: 'The person was told of the decision: when and how.',
    params: one,
    body: z.object({ ...seen, at: Moment, mode: Mode }),
    response: Done,
    refusals: [...USUAL, 'told_before_decided', 'already_told', 'not_decided_yet'],
  },
  'POST /api/people/:person_id/entries/:entry_id/pack': {
    name: 'givePack',
    summary: 'The information pack was given, in which language, and what the person said they can expect.',
    params: one,
    body: z.object({
      at: Moment,
      mode: Mode,
      language: Line,
      interpreter: z.boolean().default(false),
      pack_version: z.int().min(1).max(10_000),
      teach_back: Text.default(''),
    }),
    response: Done,
    refusals: [...USUAL, 'not_accepted_yet', 'before_it_began'],
  },
  'POST /api/people/:person_id/entries/:entry_id/interim': {
    name: 'nameInterim',
    summary: 'Who stays in touch until there is a coordinator, and when they look in next.',
    params: one,
    body: z.object({ ...seen, staff_id: Id, next_check_in: Day }),
    response: Done,
    refusals: [...USUAL, 'check_in_in_the_past', 'no_such_colleague', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/entries/:entry_id/check-in': {
    name: 'lookIn',
    summary: 'Somebody looked in on the waiting person: how, what was said, and when next.',
    params: one,
    body: z.object({ at: Moment, mode: Mode, said: RequiredText, next_check_in: Day }),
    response: Done,
    refusals: [...USUAL, 'check_in_in_the_past', 'nobody_looks_in_yet', 'looked_in_before_promised'],
  },
  'GET /api/people/:person_id/entries/:entry_id/sheet': {
    name: 'alternativesSheet',
    summary: 'What a person who was not accepted takes home: the services with address, telephone and hours, and how to come back.',
    params: one,
    response: z.object({
      person: EntryPerson,
      agency: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
      decided_at: Instant,
      reasons: z.array(z.string()),
      services: z.array(
        z.object({
          name: z.string(),
          why: z.string(),
          address: z.string().nullable(),
          phones: z.array(z.string()),
          website: z.string().nullable(),
          hours_words: z.string().nullable(),
          hours: z.array(
            z.object({
              day: z.number().int(),
              said: z.string(),
              periods: z.array(z.object({ opens: z.string(), closes: z.string() })),
              words: z.string(),
            }),
          ),
        }),
      ),
    }),
    refusals: ['signed_out', 'not_your_role', 'no_such_person', 'no_such_entry', 'not_decided_yet'],
  },
  'POST /api/people/:person_id/entries/:entry_id/referrals': {
    name: 'referOn',
    summary: 'Send the person on with their consent, recorded in the same act: the receiving agency sees what it covers, and no more.',
    params: one,
    body: z.object({
      ...seen,
      to_agency_id: Id,
      listing_id: Id.nullable().default(null),
      service: z.string().trim().min(1).max(300),
      note: Text.default(''),
      sent_at: Moment,
      consent: z.object({
        categories: z.array(Category).max(16),
        months: z.int().min(1).max(24).default(3),
        mode: z.enum(['spoken', 'written', 'interpreted']),
        own_words: z.string().trim().max(2000).default(''),
        limits: z.string().trim().max(1000).default(''),
      }),
    }),
    response: Done,
    refusals: [...USUAL, 'referred_to_oneself', 'consent_longer_than_allowed', 'already_asked_there', 'before_it_began', 'no_such_thing'],
  },
  'POST /api/people/:person_id/entries/:entry_id/finish': {
    name: 'finishEntry',
    summary: 'Close an entry that goes no further: the person did not want to be sent on (in their words), nothing exists, or everything was tried.',
    params: one,
    body: z.object({ ...seen, how: z.enum(['person_declined', 'no_service', 'tried']), words: z.string().trim().max(2000).default('') }),
    response: Done,
    refusals: [...USUAL, 'decline_onward_in_own_words', 'something_exists', 'not_everything_tried', 'awaits_an_answer'],
  },
  'POST /api/people/:person_id/entries/:entry_id/unable-to-contact': {
    name: 'giveUpReaching',
    summary: 'The person could not be reached, after enough tries, in enough ways, over enough days.',
    params: one,
    body: z.object(seen),
    response: Done,
    refusals: [...USUAL, 'not_tried_enough', 'more_attempts', 'more_ways', 'more_days'],
  },
  'POST /api/people/:person_id/entries/:entry_id/reopen': {
    name: 'reopenEntry',
    summary: 'The person who could not be reached is in touch again.',
    params: one,
    body: z.object(seen),
    response: Done,
    refusals: USUAL,
  },
  'POST /api/people/:person_id/entries/:entry_id/withdrawal': {
    name: 'withdrawEntry',
    summary: 'The person no longer wants this, in their own words.',
    params: one,
    body: z.object({ ...seen, own_words: z.string().trim().max(2000) }),
    response: Done,
    refusals: [...USUAL, 'withdrawn_in_own_words', 'leaving_is_another_step'],
  },
  'POST /api/people/:person_id/assessment-offers': {
    name: 'offerAssessment',
    summary: 'Offer an assessment, whatever the state of any entry: accepted or not, closed or not.',
    params: z.object({ person_id: Id }),
    body: z.object({
      offered_at: Moment,
      mode: Mode,
      supports_offered: z.array(Line).max(20).default([]),
      response: z.enum(['accepted', 'partly', 'later', 'declined']).optional(),
      own_words: z.string().trim().max(2000).default(''),
      reoffer_on: Day.optional(),
    }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'no_such_person', 'in_the_future', 'decline_in_own_words', 'not_yours'],
  },
  'GET /api/people/:person_id/onward-referrals/:id': {
    name: 'readOnwardReferral',
    summary: 'One referral as the agency it was sent to may see it, or the one that sent it.',
    params: z.object({ person_id: Id, id: Id }),
    response: Referral.extend({ told: z.string().nullable(), criterion_not_met: z.string().nullable(), reasons: z.array(z.string()) }),
    refusals: ['signed_out', 'not_your_role', 'no_such_person', 'no_such_referral'],
  },
  'POST /api/people/:person_id/onward-referrals/:id/answer': {
    name: 'answerReferral',
    summary: 'Accept, decline with a reason, say that the person arrived or did not; the sender may take it back.',
    params: z.object({ person_id: Id, id: Id }),
    body: z.object({
      version: Version,
      answer: z.enum(['accepted', 'declined', 'landed', 'not_arrived', 'withdrawn']),
      reason: z.string().trim().max(1000).default(''),
      at: Moment,
    }),
    response: Done,
    refusals: [
      'signed_out',
      'not_your_role',
      'no_such_person',
      'no_such_referral',
      'changed_meanwhile',
      'not_from_here',
      'not_yours_to_answer',
      'decline_needs_a_reason',
      'in_the_future',
      'before_it_began',
    ],
  },
})
