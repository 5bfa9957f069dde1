import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant, Version } from '../shared/words.ts'
import { Horizon, Mode, Party, Reasoned } from './contract-board.ts'
import { always, Of, OneOf, onPlan } from './contract-given.ts'

const Long = z.string().trim().min(1).max(2000)
const Line = z.object({
  goal_id: Id,
  action_id: Id.nullable(),
  words: z.string(),
  measure: z.string(),
  horizon: Horizon.nullable(),
  due_on: Day.nullable(),
  responsible_id: Id.nullable(),
})
export const PlanVersion = z.object({
  n: z.int(),
  reason: z.string(),
  published_at: Instant,
  published_by: Id.nullable(),
  agreed_at: Instant.nullable(),
  agreed_words: z.string(),
  /** In force now, put to the owner, or one of before. */
  stands: z.enum(['in_force', 'proposed', 'earlier']),
  lines: z.array(Line),
  /** To the version before; empty for the first. */
  difference: z.array(
    z.object({
      kind: z.enum(['new', 'gone', 'changed']),
      line: Line,
      before: Line.nullable(),
      fields: z.array(z.enum(['words', 'measure', 'horizon', 'due_on', 'responsible_id'])),
    }),
  ),
})
export const ChangeRequest = z.object({
  id: Id,
  asked_by: Id,
  words: z.string(),
  mode: Mode,
  at: Instant,
  answer_by: Instant,
  late: z.boolean(),
  outcome: z.enum(['accepted', 'declined']).nullable(),
  answer: z.string(),
  answered_at: Instant.nullable(),
  answered_by: Id.nullable(),
  /** The version that answers it; null until there is one. */
  in_version: z.int().nullable(),
  version: Version,
})
export const CrisisPlan = z.object({
  id: Id,
  signs: z.string(),
  helps: z.string(),
  helps_not: z.string(),
  contacts: z.string(),
  safe_place: z.string(),
  mode: Mode,
  written_by: Id.nullable(),
  agreed_at: Instant,
  copy_given_at: Instant.nullable(),
  copy_form: z.enum(['phone', 'paper', 'read_aloud']).nullable(),
  version: Version,
})
export const RiskDate = z.object({
  id: Id,
  category: Category,
  what: z.string(),
  on_day: Day,
  severity: z.enum(['low', 'medium', 'high']),
  /** The last day on which a step still comes early enough. */
  ease_by: Day,
  step_ids: z.array(Id),
  stands: z.enum(['eased', 'asked', 'open', 'late', 'to_tell', 'told']),
  outcome: z.enum(['avoided', 'eased', 'happened']).nullable(),
  outcome_words: z.string(),
  version: Version,
})
export const PlanWhole = z.object({
  parties: z.array(Party),
  requests: z.array(ChangeRequest),
  versions: z.array(PlanVersion),
  crisis: z.object({ now: CrisisPlan.nullable(), asked_for: z.boolean(), may_see: z.boolean() }),
  risks: z.array(RiskDate),
  may: z.array(z.enum(['ask', 'answer', 'write_ahead'])),
})
export type PlanWhole = z.infer<typeof PlanWhole>

const Outcome = z.object({ outcome: z.enum(['avoided', 'eased', 'happened']), words: Reasoned, version: Version })

/** The plan as a whole: what changed and who asked for it, and what is ready before a crisis. */
export const planWhole = operations({
  'GET /api/people/:person_id/plan/whole': {
    name: 'readPlanAsAWhole',
    summary: 'Requests for change, versions with their differences, the crisis plan, days of risk: as far as the reader may see.',
    params: OneOf,
    response: PlanWhole,
    refusals: [...always],
  },
  'POST /api/people/:person_id/plan/changes': {
    name: 'askForChange',
    summary: 'Ask for something in the plan to change; the person does so in their own words.',
    params: OneOf,
    body: z.object({ words: Long, category: Category.default('general'), mode: Mode.optional() }),
    response: Done,
    refusals: [...onPlan, 'asked_in_own_name'],
  },
  'POST /api/people/:person_id/plan/changes/:request_id/answer': {
    name: 'answerChange',
    summary: 'Answer a request for change: yes, and the next version carries it; or no, with why.',
    params: Of('request_id'),
    body: z.object({ outcome: z.enum(['accepted', 'declined']), answer: z.string().trim().max(2000).default(''), version: Version }),
    response: Done,
    refusals: [...onPlan, 'no_such_request', 'answered_already', 'answered_with_a_reason'],
  },
  'POST /api/people/:person_id/plan/crisis': {
    name: 'writeCrisisPlan',
    summary: 'Write down with the person what to do before and in a crisis; the newest counts.',
    params: OneOf,
    body: z.object({
      signs: Long,
      helps: Long,
      helps_not: z.string().trim().max(2000).default(''),
      contacts: Long,
      safe_place: Long,
      mode: Mode.optional(),
    }),
    response: Done,
    refusals: [...always, 'say_how_they_said_it', 'only_the_owner_agrees', 'own_crisis_plan_in_own_account'],
  },
  'POST /api/people/:person_id/plan/crisis/:crisis_id/copy': {
    name: 'giveCrisisPlan',
    summary: 'Say that the person has their crisis plan, and in which form.',
    params: Of('crisis_id'),
    body: z.object({ form: z.enum(['phone', 'paper', 'read_aloud']), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_crisis_plan', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/plan/risks': {
    name: 'addRiskDate',
    summary: 'Enter a day that may bring a crisis, so that a step is done before it.',
    params: OneOf,
    body: z.object({
      what: z.string().trim().min(1).max(500),
      on_day: Day,
      category: Category,
      severity: z.enum(['low', 'medium', 'high']).default('medium'),
    }),
    response: Done,
    refusals: [...always, 'risk_in_the_past'],
  },
  'POST /api/people/:person_id/plan/risks/:risk_id/outcome': {
    name: 'tellRiskOutcome',
    summary: 'Say how it went: avoided, eased, or it happened.',
    params: Of('risk_id'),
    body: Outcome,
    response: Done,
    refusals: [...always, 'no_such_risk', 'changed_meanwhile', 'outcome_already', 'outcome_before_the_day', 'outcome_in_words'],
  },
  'POST /api/people/:person_id/plan/risks/:risk_id/steps': {
    name: 'easeRisk',
    summary: 'Say which step of the plan is to ease a day of risk before it comes.',
    params: Of('risk_id'),
    body: z.object({ action_id: Id }),
    response: Done,
    refusals: [...onPlan, 'no_such_risk', 'no_such_action'],
  },
})
