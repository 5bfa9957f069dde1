import { z } from 'zod'
import { SPEAKING, STANCES, STATEMENT_MODES } from '../shared/advocacy-words.ts'
import { operations } from '../shared/operation.ts'
import { LINKAGE } from '../shared/referral-words.ts'
import { Category, Day, Done, Id, Instant, Version } from '../shared/words.ts'

const Mode = z.enum(['self', 'dictated', 'interpreted'])
const Words = z.string().trim().max(1000).default('')
const Said = z.string().trim().min(1).max(1000)

export const Help = z.object({
  id: Id,
  stance: z.enum(STANCES),
  step: z.enum(SPEAKING).nullable(),
  words: z.string(),
  result: z.string(),
  happened_at: Instant,
  by: z.string(),
  /** The advocate's service, and how far it is. */
  advocate: z
    .object({ referral_id: Id, service: z.string(), state: z.enum(LINKAGE), sent_at: Instant.nullable(), decided_at: Instant.nullable() })
    .nullable(),
  /** What somebody said they did well. */
  feedback: z.object({ words: z.string(), by: z.string(), at: Instant }).nullable(),
  may: z.array(z.enum(['praise'])),
})
export type Help = z.infer<typeof Help>

export const RightsIssue = z.object({
  id: Id,
  words: z.string(),
  asked: z.string(),
  category: Category,
  opened_at: Instant,
  by: z.string(),
  advocate_wish: z.enum(['yes', 'no']).nullable(),
  wished_at: Instant.nullable(),
  closed_at: Instant.nullable(),
  outcome: z.string(),
  /** Until when a first help is owed, and an advocate; null where it was given, or is not wanted. */
  help_by: Instant.nullable(),
  advocate_by: Instant.nullable(),
  late: z.boolean(),
  helps: z.array(Help),
  version: Version,
  may: z.array(z.enum(['help', 'link', 'wish', 'close'])),
})
export type RightsIssue = z.infer<typeof RightsIssue>

export const Advocate = z.object({
  party_id: Id,
  name: z.string(),
  agency: z.string().nullable(),
  role: z.string(),
})

const Of = z.object({ person_id: Id })
const OfIssue = z.object({ person_id: Id, issue_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const moved = [...always, 'no_such_issue', 'changed_meanwhile', 'issue_is_closed'] as const
const spoken = ['say_how_they_said_it'] as const

export const advocacyContract = operations({
  'GET /api/people/:person_id/advocacy': {
    name: 'readAdvocacy',
    summary:
      'Rights and disputes of the person with the help that was given, who coordinates and who speaks for them, and who knows what a coordinator is.',
    params: Of,
    response: z.object({
      issues: z.array(RightsIssue),
      coordinator: z.object({ party_id: Id, name: z.string(), agency: z.string() }).nullable(),
      advocates: z.array(Advocate),
      /** Of the agency that coordinates: who was declared independent of it, by whom and why. */
      declared: z.array(z.object({ party_id: Id, name: z.string(), by: z.string(), words: z.string(), at: Instant })),
      /** The person and those close to them: since when each knows what a coordinator is and is not; null: not yet. */
      told: z.array(
        z.object({
          party_id: Id,
          name: z.string(),
          self: z.boolean(),
          wanted: z.boolean(),
          given_at: Instant.nullable(),
          mode: z.enum(STATEMENT_MODES).nullable(),
        }),
      ),
      /** Services that speak for people, of the directory. */
      services: z.array(z.object({ listing_id: Id, name: z.string(), agency: z.string() })),
      /** Referrals to such a service that are under way, and may be named for a dispute. */
      under_way: z.array(z.object({ referral_id: Id, service: z.string(), state: z.enum(LINKAGE) })),
      /** Whom a supervisor may declare independent: their own staff who do not coordinate. */
      may_be_declared: z.array(z.object({ id: Id, name: z.string() })),
      may: z.array(z.enum(['open', 'give', 'declare'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/rights-issues': {
    name: 'openRightsIssue',
    summary: 'Write down a right that is at stake or a dispute: in short, what the person asked for, and whether they want an advocate.',
    params: Of,
    body: z.object({
      words: z.string().trim().min(1).max(300),
      asked: Words,
      category: Category.default('legal'),
      advocate: z.boolean().nullable().default(null),
      mode: Mode.optional(),
    }),
    response: Done,
    refusals: [...always, ...spoken],
  },
  'POST /api/people/:person_id/rights-issues/:issue_id/wish': {
    name: 'sayWhetherAnAdvocateIsWanted',
    summary: 'The person says whether they want somebody who speaks for them, themself or through somebody who says how they said it.',
    params: OfIssue,
    body: z.object({ advocate: z.boolean(), mode: Mode.optional(), version: Version }),
    response: Done,
    refusals: [...moved, ...spoken],
  },
  'POST /api/people/:person_id/rights-issues/:issue_id/help': {
    name: 'logHelpGiven',
    summary:
      'Log help and its stance: information, help to speak for themself, or a word between agencies about process. To represent the person is refused.',
    params: OfIssue,
    body: z.object({
      stance: z.enum([...STANCES, 'represented']),
      step: z.enum(SPEAKING).nullable().default(null),
      words: z.string().trim().max(2000).default(''),
      result: Words,
      on: Day.optional(),
    }),
    response: Done,
    refusals: [
      ...moved,
      'coordinator_does_not_represent',
      'say_how_they_were_helped_to_speak',
      'say_what_came_of_it',
      'say_what_help_was_given',
      'linked_to_which_advocate',
      'help_in_the_future',
      'help_before_it_began',
    ],
  },
  'POST /api/people/:person_id/rights-issues/:issue_id/advocate': {
    name: 'linkToAdvocate',
    summary: 'Link the person to an advocate: a referral to a service that speaks for people begins, or one that is under way is named.',
    params: OfIssue,
    body: z.object({
      listing_id: Id.nullable().default(null),
      referral_id: Id.nullable().default(null),
      urgency: z.enum(['urgent', 'standard']).default('standard'),
      words: Words,
      version: Version,
    }),
    response: z.object({ id: Id, referral_id: Id }),
    refusals: [
      ...moved,
      'linked_to_which_advocate',
      'no_such_listing',
      'no_such_referral',
      'not_an_advocacy_service',
      'service_of_our_own',
      'advocate_asked_already',
    ],
  },
  'POST /api/people/:person_id/rights-issues/:issue_id/close': {
    name: 'closeRightsIssue',
    summary: 'Say how a right or a dispute ended.',
    params: OfIssue,
    body: z.object({ outcome: Said, version: Version }),
    response: Done,
    refusals: [...moved, 'say_how_it_ended'],
  },
  'POST /api/people/:person_id/rights-issues/:issue_id/help/:help_id/feedback': {
    name: 'sayWhatTheyDidWell',
    summary: 'Tell somebody who spoke for themself what exactly they did well.',
    params: z.object({ person_id: Id, issue_id: Id, help_id: Id }),
    body: z.object({ words: Said }),
    response: Done,
    refusals: [...always, 'no_such_help', 'nobody_spoke', 'say_what_they_did_well', 'feedback_given_already'],
  },
  'POST /api/people/:person_id/role-statements': {
    name: 'giveRoleStatement',
    summary:
      'The one page of what a coordinator is and is not was given to the person or to somebody of their family; or they have read it themself.',
    params: Of,
    body: z.object({ party_id: Id, mode: z.enum(STATEMENT_MODES), language: z.enum(['en', 'zh']).default('en') }),
    response: Done,
    refusals: [...always, 'no_such_party', 'read_by_themself'],
  },
  'POST /api/people/:person_id/plan/independence': {
    name: 'declareIndependence',
    summary: 'A supervisor declares why one of their own staff can speak for the person independently of the coordination.',
    params: Of,
    body: z.object({ staff_id: Id, words: Said }),
    response: Done,
    refusals: [
      ...always,
      'no_such_plan',
      'no_such_party',
      'coordinator_is_advocate',
      'not_ones_own_independence',
      'say_why_they_are_independent',
      'independence_declared_already',
    ],
  },
})
