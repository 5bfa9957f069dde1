import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { DISCIPLINES, KNOWS, REACH_FAULTS, ROLE_FIELDS } from '../shared/team-words.ts'
import { ringContract } from './contract-ring.ts'
import { Category, Day, Done, Id, Instant, Line, Version } from '../shared/words.ts'

const Of = z.object({ person_id: Id })
const Named = z.object({ id: Id, name: z.string() })
const Mode = z.enum(['self', 'dictated', 'interpreted'])
const Said = z.string().trim().min(1).max(1000)
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const onTeam = [...always, 'no_such_plan', 'no_such_participant'] as const

/** One line of the role map. */
export const TeamPart = z.object({
  id: Id,
  party_id: Id,
  name: z.string(),
  agency: z.string().nullable(),
  /** The field they work in; null for the owner and those close to them. */
  discipline: z.enum(DISCIPLINES).nullable(),
  owner: z.boolean(),
  coordinates: z.boolean(),
  advocate: z.boolean(),
  role: z.string(),
  responsibilities: z.string(),
  contact_path: z.string(),
  tells: z.string(),
  substitute: z.string(),
  /** Their own number, else their agency's; offered where no way to reach them is written. */
  phone: z.string(),
  /** What they do by when, of what the reader may see. */
  steps: z.array(z.object({ id: Id, words: z.string(), due_at: Instant.nullable() })),
  lacks: z.array(z.enum(ROLE_FIELDS)),
  unreachable: z.object({ kind: z.enum(REACH_FAULTS), words: z.string(), noticed_at: Instant, mend_by: Instant }).nullable(),
  /** The last day on which the reader can see something of theirs; and whether that is longer ago than it should be. */
  seen_on: Day.nullable(),
  quiet: z.boolean(),
  in_version: z.boolean(),
  /** What is clear to them since the last change. */
  knows: z.object({ own: z.boolean(), others: z.boolean(), resources: z.boolean() }),
  coordination: z.enum(['acknowledged', 'objected', 'waits', 'coordinates', 'nobody']),
  version: Version,
  may: z.array(z.enum(['change', 'unreachable'])),
})
export type TeamPart = z.infer<typeof TeamPart>

export const Team = z.object({
  owner: Named,
  plan: z.object({ id: Id, n: z.int(), in_force: z.boolean() }).nullable(),
  coordinator: z.object({ id: Id, assignment_id: Id, name: z.string(), agency: z.string(), phone: z.string() }).nullable(),
  parts: z.array(TeamPart),
  /** Which organisations take part, and the fields they work in; and, where much is coordinated, by when word is to go between them. */
  across: z.object({
    organisations: z.array(z.object({ name: z.string(), disciplines: z.array(z.enum(DISCIPLINES)) })),
    due: z.object({ since: Instant, by: Instant, late: z.boolean() }).nullable(),
  }),
  /** What the version in force, or the one put to the owner, says otherwise than the team is; null while there is none. */
  written: z.object({ n: z.int(), added: z.array(z.string()), gone: z.array(z.string()), changed: z.array(z.string()) }).nullable(),
  /** Until when everybody is to know the team as it is now. */
  know_by: Instant.nullable(),
  /** Who has not confirmed the page, and who has not said anything to who coordinates. */
  waiting: z.object({ of: z.int(), page: z.array(z.string()), coordination: z.array(z.string()) }),
  objections: z.array(
    z.object({
      id: Id,
      by: z.string(),
      mine: z.boolean(),
      note: z.string(),
      at: Instant,
      settle_by: Instant,
      late: z.boolean(),
      settled_at: Instant.nullable(),
      settled_words: z.string(),
      version: Version,
      may: z.array(z.enum(['settle'])),
    }),
  ),
  questions: z.array(
    z.object({
      id: Id,
      by: z.string(),
      mine: z.boolean(),
      words: z.string(),
      asked_at: Instant,
      answer_by: Instant,
      late: z.boolean(),
      answer: z.string(),
      answered_by: z.string().nullable(),
      version: Version,
      may: z.array(z.enum(['answer'])),
    }),
  ),
  /** Needs that weigh, with who leads what is done about each: one is right, none and two are not. */
  needs: z.array(z.object({ id: Id, words: z.string(), category: Category, leads: z.array(Named), choices: z.array(Named) })),
  /** What is available: services on the way or in use, people and places around the person. */
  available: z.array(
    z.object({ kind: z.enum(['service', 'around']), id: Id, words: z.string(), agency: z.string().nullable(), agency_id: Id.nullable() }),
  ),
  /** For whom the reader may confirm the page: themself, their agency, or the person who says it to them. */
  mine: z.array(Named.extend({ self: z.boolean(), confirmed: z.boolean(), may: z.array(z.enum(['confirm', 'object'])) })),
  may: z.array(z.enum(['lead', 'write_version'])),
})
export type Team = z.infer<typeof Team>

/** Who does what for the person, how each is reached, and that everybody knows it. */
export const teamContract = operations({
  ...ringContract,
  'GET /api/people/:person_id/team': {
    name: 'readTeam',
    summary: 'The role map, what is not yet in the written plan, who has confirmed the one page, and what is still unclear.',
    params: Of,
    response: Team,
    refusals: [...always],
  },
  'PATCH /api/people/:person_id/plan/participants/:participant_id': {
    name: 'changeParticipant',
    summary: 'Put somebody’s line in the role map otherwise: a changed part is confirmed by them anew.',
    params: Of.extend({ participant_id: Id }),
    body: z.object({
      role: Line,
      responsibilities: z.string().trim().max(2000),
      contact_path: z.string().trim().max(500),
      tells: z.string().trim().max(500),
      substitute: z.string().trim().max(300),
      /** Left out, it stays as it is. */
      discipline: z.enum(DISCIPLINES).optional(),
      version: Version,
    }),
    response: Done,
    refusals: [...onTeam, 'changed_meanwhile', 'only_by_themself', 'too_few_take_part', 'needs_a_successor', 'no_field_of_work'],
  },
  'POST /api/people/:person_id/plan/participants/:participant_id/unreachable': {
    name: 'sayUnreachable',
    summary: 'Say that a way to reach somebody of the team does not work.',
    params: Of.extend({ participant_id: Id }),
    body: z.object({ kind: z.enum(['bounced', 'wrong']), words: z.string().trim().max(500).default('') }),
    response: Done,
    refusals: [...onTeam, 'unreachable_already'],
  },
  'POST /api/people/:person_id/team/confirmations': {
    name: 'confirmTeamPage',
    summary: 'Say in one go that one’s part, the others’ and what is available are clear, and who coordinates is acknowledged; or what is not clear.',
    params: Of,
    body: z.object({
      party_id: Id,
      unclear: z.array(z.enum(KNOWS)).max(3).default([]),
      question: z.string().trim().max(1000).default(''),
      mode: Mode.optional(),
    }),
    response: Done,
    refusals: [...onTeam, 'only_by_themself', 'say_how_they_said_it', 'say_what_is_unclear', 'say_what_is_clear'],
  },
  'POST /api/people/:person_id/team/objections': {
    name: 'objectToCoordination',
    summary: 'Object to who coordinates, or to what it means; it stays open until it is settled.',
    params: Of,
    body: z.object({ party_id: Id, note: Said, mode: Mode.optional() }),
    response: Done,
    refusals: [
      ...onTeam,
      'only_by_themself',
      'say_how_they_said_it',
      'nobody_coordinates',
      'you_coordinate',
      'objection_open_already',
      'say_what_you_object_to',
    ],
  },
  'POST /api/people/:person_id/team/objections/:coordination_ack_id/settle': {
    name: 'settleObjection',
    summary: 'Write down what was agreed about an objection; whoever raised it then acknowledges.',
    params: Of.extend({ coordination_ack_id: Id }),
    body: z.object({ words: Said, version: Version }),
    response: Done,
    refusals: [...onTeam, 'no_such_objection', 'objection_settled_already', 'changed_meanwhile', 'only_an_objection_is_settled'],
  },
  'POST /api/people/:person_id/team/questions/:question_id/answer': {
    name: 'answerTeamQuestion',
    summary: 'Answer what was not clear on the one page.',
    params: Of.extend({ question_id: Id }),
    body: z.object({ words: z.string().trim().min(1).max(2000), version: Version }),
    response: Done,
    refusals: [...onTeam, 'no_such_question', 'question_answered_already', 'changed_meanwhile', 'another_answers', 'say_the_answer'],
  },
  'POST /api/people/:person_id/needs/:need_id/lead': {
    name: 'nameNeedLead',
    summary: 'Name who leads what is done about a need; or choose one, where two were named.',
    params: Of.extend({ need_id: Id }),
    body: z.object({ party_id: Id, only: z.boolean().default(false) }),
    response: Done,
    refusals: [...onTeam, 'no_such_need', 'leads_already', 'lead_ended_before_it_began'],
  },
})
