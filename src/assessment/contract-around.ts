import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Done, Domain, Id, Instant, Line, RequiredText, Version } from '../shared/words.ts'
import { One, Person, STEP } from './contract-given.ts'
import { Link, RiskDate, Strength, Support } from './contract-shown.ts'

const ALWAYS = ['no_such_person', 'not_yours', 'changed_meanwhile'] as const
const LinkBody = z.object({
  words: Line.max(120),
  kind: z.enum(['social', 'physical']),
  direction: z.enum(['on_person', 'by_person', 'both']),
  valence: z.enum(['supportive', 'stressful', 'mixed']),
  strength: z.int().min(1).max(3).default(2),
  note: z.string().trim().max(500).default(''),
  /** What somebody who matters is to the person, in their words. */
  role: z.string().trim().max(300).default(''),
})
const Drawn = z.object({ words: z.string(), valence: z.string(), direction: z.string() })
const Compared = z.object({
  at: Instant,
  words: z.string(),
  came: z.array(Drawn),
  went: z.array(Drawn),
  changed: z.array(z.object({ before: Drawn, now: Drawn })),
})
const Asked = z.object({
  id: Id,
  person: z.object({ id: Id, name: z.string() }),
  category: Category,
  question: z.string(),
  asked_by: z.string().nullable(),
  requested_at: Instant,
  chased_at: Instant.nullable(),
  answer_by: Instant,
  words: z.string().nullable(),
  received_at: Instant.nullable(),
})

/** What lives beside one conversation: strengths that grow, people and places, sittings, and what other agencies add. */
export const aroundContract = operations({
  'GET /api/people/:person_id/around': {
    name: 'readAround',
    summary: "The person's living strengths, people and places around them, and the days that could become hard",
    params: Person,
    response: z.object({
      strengths: z.array(Strength),
      /** Of how many strengths the plan makes use, and how many of a hundred it should. */
      used: z.object({ have: z.int(), of: z.int(), target_pct: z.number() }),
      /** How often the plan names strengths and needs, and how many strengths there should be to a need. */
      named: z.object({ strengths: z.int(), needs: z.int(), wanted: z.number() }),
      links: z.array(Link),
      /** How the map stands beside the last time it was looked at together; null when it never was. */
      compared: Compared.nullable(),
      risk_dates: z.array(RiskDate),
      supports_needed: z.array(z.string()),
    }),
    refusals: ['no_such_person'],
  },
  'POST /api/people/:person_id/strengths': {
    name: 'addLivingStrength',
    summary: 'A strength that showed itself, at any time',
    params: Person,
    body: z.object({ kind: z.enum(['personal', 'environmental']), words: Line.max(1000), source: z.string().trim().max(300).default('') }),
    response: Done,
    refusals: [...ALWAYS],
  },
  'POST /api/people/:person_id/strengths/:strength_id/growth': {
    name: 'growStrength',
    summary: 'How a strength has grown: what the person did with it',
    params: Person.extend({ strength_id: Id }),
    body: z.object({ words: Line.max(1000) }),
    response: Done,
    refusals: [...ALWAYS, 'no_such_strength'],
  },
  'POST /api/people/:person_id/environment': {
    name: 'drawLink',
    summary: 'A line of the ecomap: somebody or some place around the person',
    params: Person,
    body: LinkBody.extend({ assessment_id: Id.nullable().default(null) }),
    response: Done,
    refusals: [...ALWAYS],
  },
  'PATCH /api/people/:person_id/environment/:link_id': {
    name: 'redrawLink',
    summary: 'Change a line of the ecomap',
    params: Person.extend({ link_id: Id }),
    body: LinkBody.extend({ version: Version }),
    response: Done,
    refusals: [...ALWAYS],
  },
  'POST /api/people/:person_id/environment/:link_id/end': {
    name: 'endLink',
    summary: 'This is no longer so; the line stays in the past',
    params: Person.extend({ link_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...ALWAYS],
  },
  'POST /api/people/:person_id/environment/looks': {
    name: 'lookAtEnvironment',
    summary:
      'Looked at the map together: how it stands is kept, to be laid beside how it will stand. With nothing drawn: the person says that there is nobody, in their words',
    params: Person,
    body: z.object({ words: z.string().trim().max(1000).default('') }),
    response: Done,
    refusals: [...ALWAYS, 'nothing_drawn_yet'],
  },
  'POST /api/people/:person_id/assessments/:id/sessions': {
    name: 'holdSession',
    summary: 'A sitting of the conversation: when, where and who was there',
    params: One,
    body: z.object({
      /** Left out, it is now. */
      held_at: Instant.optional(),
      place: z.string().trim().max(200).default(''),
      present_ids: z.array(Id).min(1).max(20),
      others: z.string().trim().max(300).default(''),
      supports_used: z.array(Support).max(10).default([]),
    }),
    response: Done,
    refusals: [...STEP, 'in_the_future', 'somebody_was_there', 'not_known_with_them'],
  },
  'POST /api/people/:person_id/assessments/:id/contributions': {
    name: 'askForContribution',
    summary: 'Ask another agency for its part of the picture, or say why nobody outside is asked',
    params: One,
    body: z.object({
      category: Domain,
      to_agency_id: Id.nullable().default(null),
      question: z.string().trim().max(2000).default(''),
      not_asked: z.enum(['person_refused', 'no_such_service', 'not_appropriate']).nullable().default(null),
      reason: z.string().trim().max(1000).default(''),
    }),
    response: Done,
    refusals: [...STEP, 'ask_somebody_or_say_why_not', 'ask_another_agency', 'no_consent_for_this'],
  },
  'POST /api/people/:person_id/contributions/:request_id/chase': {
    name: 'chaseContribution',
    summary: 'Ask again for a part that has not come',
    params: Person.extend({ request_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...ALWAYS],
  },
  'POST /api/people/:person_id/contributions/:request_id/answer': {
    name: 'contribute',
    summary: 'Add what one’s own agency knows, in its name; nobody changes it afterwards',
    params: Person.extend({ request_id: Id }),
    body: z.object({ words: RequiredText.max(8000) }),
    response: Done,
    refusals: [...ALWAYS, 'not_asked_of_you', 'contributed_already'],
  },
  'GET /api/assessment/declines': {
    name: 'readDeclines',
    summary:
      'How often assessments offered in the last year were declined, worker by worker of one’s own agency, and whose noes are more than twice as many',
    response: z.object({
      answered: z.int(),
      declined: z.int(),
      workers: z.array(z.object({ id: Id, name: z.string(), answered: z.int(), declined: z.int(), flagged: z.boolean() })),
    }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'GET /api/contributions': {
    name: 'readContributionsAsked',
    summary: "What one's agency was asked to add to assessments, as far as each person's consent reaches today",
    response: z.object({ asked: z.array(Asked) }),
    refusals: ['signed_out', 'not_your_role'],
  },
})
