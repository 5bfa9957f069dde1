import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant, Line, Text, Version } from '../shared/words.ts'

export const PlanState = z.enum(['drafting', 'proposed', 'agreed', 'active', 'under_review', 'suspended', 'closing', 'closed'])
export const GoalState = z.enum(['proposed', 'agreed', 'in_progress', 'on_hold', 'achieved', 'partly_achieved', 'not_achieved', 'changed', 'dropped_by_person'])
export const ActionState = z.enum(['proposed', 'requested', 'countered', 'declined', 'agreed', 'in_progress', 'blocked', 'done', 'confirmed', 'cancelled'])
export const Level = z.enum(['none', 'low', 'medium', 'high'])
export const Horizon = z.enum(['immediate', 'short', 'long'])
/** How the person said it: themself in their own account, or through somebody who wrote it down or interpreted. */
export const Mode = z.enum(['self', 'dictated', 'interpreted'])
const Short = z.string().trim().max(1000)
const Reasoned = z.string().trim().min(1).max(1000)

export const Party = z.object({ id: Id, kind: z.enum(['agency', 'staff', 'person', 'relative']), name: z.string(), agency: z.string().nullable(), agency_id: Id.nullable() })
export type Party = z.infer<typeof Party>
/** One thing that is missing, by the name of its refusal, with the ids of what it is about. */
export const Missing = z.object({ refusal: z.string() }).catchall(z.union([z.string(), z.number()]))

export const Verb = z.enum(['ask', 'agree', 'counter', 'decline', 'accept', 'start', 'block', 'done', 'confirm', 'cancel', 'told'])
export type Verb = z.infer<typeof Verb>

const Answered = z.object({
  round: z.int(), party_id: Id, response: z.enum(['agreed', 'countered', 'declined']), proposed_due: Instant.nullable(), reason: z.string(), mode: Mode, at: Instant,
})
export const Action = z.object({
  id: Id, goal_id: Id.nullable(), kind: z.enum(['action', 'promise']), category: Category, words: z.string(), deliverable: z.string(),
  due_at: Instant.nullable(), responsible_id: Id.nullable(), written_by: Id.nullable(), state: ActionState, round: z.int(),
  requested_at: Instant.nullable(), agreed_at: Instant.nullable(), started_at: Instant.nullable(), done_at: Instant.nullable(), done_note: z.string(),
  confirmed_at: Instant.nullable(), confirmed_by: Id.nullable(), blocked_reason: z.string(), cancelled_reason: z.string(), told_if_late_at: Instant.nullable(),
  overdue: z.boolean(), in_version: z.boolean(), version: Version, answers: z.array(Answered),
  /** What the reader may do with it now; the browser repeats no rule. */
  may: z.array(Verb),
})
export type Action = z.infer<typeof Action>

export const Goal = z.object({
  id: Id, category: Category, words: z.string(), horizon: Horizon, success_measure: z.string(), target_on: Day.nullable(), first_target_on: Day.nullable(),
  confidence: z.int().nullable(), obstacles: z.string(), housing_goal: z.boolean(), issue: z.string(), lead_id: Id.nullable(), state: GoalState, evidence: z.string(),
  person_verdict: z.string(), version: Version, changed_since_version: z.boolean(), warnings: z.array(z.enum(['low_confidence', 'no_action'])),
  sources: z.array(z.object({ kind: z.enum(['need', 'voice', 'strength']), id: Id, words: z.string() })),
  may_become: z.array(GoalState),
})
export type Goal = z.infer<typeof Goal>

const Order = z.object({ issues: z.array(z.string()), mode: z.enum(['self', 'dictated', 'interpreted', 'worker']), at: Instant })
export const Plan = z.object({
  id: Id, kind: z.enum(['person', 'child']), state: PlanState, n: z.int(), proposed_n: z.int().nullable(), level: Level.nullable(), level_suggested: Level,
  level_because: z.object({ domains: z.int(), agencies: z.int(), high: z.boolean() }), level_reason: z.string(), next_review_on: Day.nullable(), started_at: Instant,
  activated_at: Instant.nullable(), version: Version,
  agreement: z.object({ n: z.int(), mode: Mode, words: z.string(), at: Instant }).nullable(),
})
const Source = z.object({ id: Id, words: z.string(), category: Category })

export const Board = z.object({
  owner: z.object({ id: Id, name: z.string(), pathway: z.enum(['exit', 'sustain', 'prevent']).nullable() }),
  plan: Plan.nullable(),
  goals: z.array(Goal),
  actions: z.array(Action),
  parties: z.array(Party),
  /** Whom the reader may ask, and of which categories each may know today. */
  may_be_asked: z.array(Party.extend({ categories: z.array(Category) })),
  order: Order.nullable(),
  workers_order: Order.nullable(),
  needs: z.array(Source.extend({ level: z.int(), covered: z.boolean(), disposition: z.enum(['person_not_now', 'other_agency', 'not_available']).nullable(), reason: z.string(), ask_again_on: Day.nullable() })),
  coverage: z.object({ covered: z.int(), of: z.int() }),
  voices: z.array(Source), strengths: z.array(Source),
  coordinators: z.array(z.object({
    id: Id, staff_id: Id, state: z.enum(['proposed', 'declined', 'acknowledged', 'current', 'handing_over', 'ended']), proposed_at: Instant, answered_at: Instant.nullable(),
    from_at: Instant.nullable(), to_at: Instant.nullable(), declined_reason: z.string(), handover_note: z.string(), person_told_at: Instant.nullable(), version: Version,
    may: z.array(z.enum(['acknowledge', 'end', 'told'])),
  })),
  participants: z.array(z.object({
    id: Id, party_id: Id, role: z.string(), responsibilities: z.string(), contact_path: z.string(), advocate: z.boolean(), confirmed_at: Instant.nullable(), version: Version,
    may: z.array(z.enum(['confirm', 'end'])),
  })),
  versions: z.array(z.object({ n: z.int(), reason: z.string(), published_at: Instant, agreed_at: Instant.nullable() })),
  /** What the next step still needs, shown while one works. */
  missing: z.object({ propose: z.array(Missing), activate: z.array(Missing) }),
  may_next: z.array(z.enum(['begin', 'write', 'propose', 'agree', 'activate', 'propose_coordinator', 'order'])),
  horizon_days: z.object({ immediate: z.int(), short: z.int(), long: z.int() }),
})
export type Board = z.infer<typeof Board>

const OneOf = z.object({ person_id: Id })
const Of = <const K extends string>(key: K) => z.object({ person_id: Id, [key]: Id } as Record<'person_id' | K, typeof Id>)
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const onPlan = [...always, 'no_such_plan', 'changed_meanwhile', 'not_now_in_this_state'] as const

const GoalBody = z.object({
  words: z.string().trim().min(1).max(1000), category: Category, horizon: Horizon, success_measure: z.string().trim().min(1).max(1000), target_on: Day,
  confidence: z.int().min(0).max(10).nullable().default(null), obstacles: Short.default(''), housing_goal: z.boolean().default(false), issue: z.string().trim().max(200).default(''),
  lead_id: Id.nullable().default(null), need_ids: z.array(Id).max(20).default([]), voice_ids: z.array(Id).max(20).default([]), strength_ids: z.array(Id).max(20).default([]),
})
const AskBody = z.object({ responsible_id: Id, due_at: Instant })

export const planContract = operations({
  'GET /api/people/:person_id/plan': {
    name: 'readPlan', summary: 'The one shared plan as the reader may see it, with what is missing for its next step.', params: OneOf, response: Board, refusals: [...always],
  },
  'POST /api/people/:person_id/plan': {
    name: 'beginPlan', summary: 'Begin a plan for somebody who has none; a child’s plan is the child’s own.', params: OneOf,
    body: z.object({ kind: z.enum(['person', 'child']).default('person') }), response: Done, refusals: [...always, 'one_plan_at_a_time'],
  },
  'PUT /api/people/:person_id/plan/level': {
    name: 'decideLevel', summary: 'Decide how much coordination the plan needs; lower than suggested only with a reason.', params: OneOf,
    body: z.object({ level: Level, reason: Short.default(''), version: Version }), response: Done, refusals: [...onPlan, 'lower_level_needs_a_reason'],
  },
  'POST /api/people/:person_id/plan/priorities': {
    name: 'orderPriorities', summary: 'What comes first for the person, in their order; or a worker’s own list, kept apart.', params: OneOf,
    body: z.object({ by: z.enum(['person', 'worker']), issues: z.array(Line).min(1).max(30), mode: Mode.optional() }), response: Done,
    refusals: [...onPlan, 'say_how_they_said_it', 'the_persons_order_is_theirs', 'issue_twice'],
  },
  'POST /api/people/:person_id/plan/goals': {
    name: 'addGoal', summary: 'Add a goal: what the person wants to reach, by when, and how one will know.', params: OneOf, body: GoalBody, response: Done,
    refusals: [...onPlan, 'goal_without_source', 'beyond_the_horizon', 'no_such_thing'],
  },
  'PATCH /api/people/:person_id/plan/goals/:goal_id': {
    name: 'changeGoal', summary: 'Change the words, measure or date of a goal.', params: Of('goal_id'),
    body: GoalBody.omit({ need_ids: true, voice_ids: true, strength_ids: true, category: true }).extend({ version: Version }), response: Done,
    refusals: [...onPlan, 'no_such_goal', 'beyond_the_horizon', 'action_due_after_goal'],
  },
  'POST /api/people/:person_id/plan/goals/:goal_id/state': {
    name: 'moveGoal', summary: 'Say how a goal stands; achieved needs evidence and the person’s own verdict.', params: Of('goal_id'),
    body: z.object({ state: GoalState, reason: Short.default(''), evidence: Short.default(''), person_verdict: Short.default(''), lasting_evidence: z.boolean().default(false), version: Version }),
    response: Done, refusals: [...onPlan, 'no_such_goal', 'achieved_needs_evidence_and_verdict', 'not_permanent', 'say_why'],
  },
  'POST /api/people/:person_id/plan/needs/:need_id/disposition': {
    name: 'disposeOfNeed', summary: 'Say why a need has no goal now: not now, another agency does it, or nothing exists.', params: Of('need_id'),
    body: z.object({ disposition: z.enum(['person_not_now', 'other_agency', 'not_available']), reason: Reasoned, ask_again_on: Day.nullable().default(null) }), response: Done,
    refusals: [...onPlan, 'no_such_need', 'say_when_to_ask_again', 'ask_again_in_the_past'],
  },
  'POST /api/people/:person_id/plan/goals/:goal_id/actions': {
    name: 'addAction', summary: 'Add one step towards a goal, and ask one party to do it.', params: Of('goal_id'),
    body: z.object({ words: z.string().trim().min(1).max(500), deliverable: z.string().trim().min(1).max(500), ask: AskBody.nullable().default(null) }), response: Done,
    refusals: [...onPlan, 'no_such_goal', 'action_due_after_goal', 'due_in_the_past', 'no_consent_for_this', 'no_such_party', 'proposed_already'],
  },
  'POST /api/people/:person_id/plan/actions/:action_id/ask': {
    name: 'askForAction', summary: 'Ask one named party for a step, by a date; again after a counter-proposal or a no.', params: Of('action_id'), body: AskBody.extend({ version: Version }), response: Done,
    refusals: [...onPlan, 'no_such_action', 'action_due_after_goal', 'due_in_the_past', 'no_consent_for_this', 'no_such_party'],
  },
  'POST /api/people/:person_id/plan/actions/:action_id/answer': {
    name: 'answerRequest', summary: 'Answer what one was asked: agree, name another date, or decline with a reason.', params: Of('action_id'),
    body: z.object({ response: z.enum(['agreed', 'countered', 'declined']), proposed_due: Instant.nullable().default(null), reason: Short.default(''), mode: Mode.optional(), version: Version }), response: Done,
    refusals: [...onPlan, 'no_such_action', 'not_asked_of_you', 'decline_or_counter_with_a_reason', 'name_another_date', 'due_in_the_past', 'say_how_they_said_it', 'answered_this_round_already'],
  },
  'POST /api/people/:person_id/plan/actions/:action_id/accept': {
    name: 'acceptCounter', summary: 'Accept the date that the party named.', params: Of('action_id'), body: z.object({ version: Version }), response: Done,
    refusals: [...onPlan, 'no_such_action', 'the_other_side_accepts', 'action_due_after_goal', 'not_agreed'],
  },
  'POST /api/people/:person_id/plan/actions/:action_id/state': {
    name: 'moveAction', summary: 'Start a step, say what is in the way, that it is done, that it is confirmed, or that it is no longer wanted.', params: Of('action_id'),
    body: z.object({ to: z.enum(['in_progress', 'blocked', 'done', 'confirmed', 'cancelled']), words: Text.default(''), mode: Mode.optional(), version: Version }), response: Done,
    refusals: [...onPlan, 'no_such_action', 'not_asked_of_you', 'not_agreed', 'say_why', 'done_needs_a_note', 'confirmed_by_another', 'only_person_or_coordinator_confirms', 'say_how_they_said_it'],
  },
  'POST /api/people/:person_id/plan/promises': {
    name: 'makePromise', summary: 'Promise the person something by a time; they see it, and whether it was kept.', params: OneOf,
    body: z.object({ words: z.string().trim().min(1).max(500), due_at: Instant, category: Category.default('general') }), response: Done, refusals: [...onPlan, 'due_in_the_past'],
  },
  'POST /api/people/:person_id/plan/promises/:action_id/told': {
    name: 'tellPromiseIsLate', summary: 'Say that the person was told that a promise will be late.', params: Of('action_id'), body: z.object({ version: Version }), response: Done,
    refusals: [...onPlan, 'no_such_action', 'not_asked_of_you'],
  },
  'POST /api/people/:person_id/plan/coordinators': {
    name: 'proposeCoordinator', summary: 'A supervisor proposes a coordinator, who takes it on themself.', params: OneOf, body: z.object({ staff_id: Id }), response: Done,
    refusals: [...onPlan, 'no_such_party', 'coordinator_is_advocate', 'not_a_coordinator', 'proposed_already', 'coordinates_already', 'no_consent_for_this'],
  },
  'POST /api/people/:person_id/plan/coordinators/:assignment_id/answer': {
    name: 'answerCoordination', summary: 'Take on the coordination, or decline with a reason. A predecessor ends in the same instant.', params: Of('assignment_id'),
    body: z.object({ acknowledge: z.boolean(), reason: Short.default('') }), response: Done,
    refusals: [...onPlan, 'no_such_assignment', 'only_by_themself', 'coordinator_is_advocate', 'say_why', 'one_current_coordinator', 'needs_a_successor'],
  },
  'POST /api/people/:person_id/plan/coordinators/:assignment_id/end': {
    name: 'endCoordination', summary: 'End a coordination; a plan in force needs a successor first.', params: Of('assignment_id'), body: z.object({ handover_note: Text.default('') }), response: Done,
    refusals: [...onPlan, 'no_such_assignment', 'needs_a_successor'],
  },
  'POST /api/people/:person_id/plan/coordinators/:assignment_id/told': {
    name: 'tellAboutCoordinator', summary: 'Say that the person was told who coordinates now.', params: Of('assignment_id'), response: Done, refusals: [...onPlan, 'no_such_assignment'],
  },
  'POST /api/people/:person_id/plan/participants': {
    name: 'addParticipant', summary: 'Write down who takes part, in which role, and how to reach them.', params: OneOf,
    body: z.object({ party_id: Id, role: Line, responsibilities: z.string().trim().max(2000).default(''), contact_path: z.string().trim().max(500).default(''), advocate: z.boolean().default(false) }), response: Done,
    refusals: [...onPlan, 'no_such_party', 'already_takes_part', 'coordinator_is_advocate', 'no_consent_for_this', 'too_few_take_part', 'needs_a_successor'],
  },
  'POST /api/people/:person_id/plan/participants/:participant_id/confirm': {
    name: 'confirmParticipation', summary: 'Confirm one’s own role as it is written.', params: Of('participant_id'), body: z.object({ version: Version }), response: Done,
    refusals: [...onPlan, 'no_such_participant', 'only_by_themself'],
  },
  'POST /api/people/:person_id/plan/participants/:participant_id/end': {
    name: 'endParticipation', summary: 'Somebody takes part no longer; what they still owe is handed on first.', params: Of('participant_id'), body: z.object({ version: Version }), response: Done,
    refusals: [...onPlan, 'no_such_participant', 'still_owes_something', 'too_few_take_part', 'owner_always_takes_part', 'needs_a_successor'],
  },
  'POST /api/people/:person_id/plan/propose': {
    name: 'proposePlan', summary: 'Put a version of the plan to its owner; refused with everything that is missing.', params: OneOf,
    body: z.object({ reason: Short.default(''), leave_out: z.array(Id).max(100).default([]), version: Version }), response: z.object({ id: Id, n: z.int() }),
    refusals: [...onPlan, 'plan_not_ready', 'level_not_decided', 'no_order_by_the_person', 'no_goal_yet', 'goal_without_action', 'need_not_covered', 'no_housing_goal', 'say_what_changed', 'version_already_published'],
  },
  'POST /api/people/:person_id/plan/agree': {
    name: 'agreeToPlan', summary: 'The owner agrees to one version of their plan.', params: OneOf, body: z.object({ n: z.int().min(1).max(10_000), mode: Mode.optional(), words: z.string().trim().max(2000).default('') }),
    response: Done, refusals: [...onPlan, 'no_such_version', 'say_how_they_said_it', 'agreed_already', 'only_the_owner_agrees'],
  },
  'POST /api/people/:person_id/plan/activate': {
    name: 'activatePlan', summary: 'Bring the agreed version into force; refused with every reason at once.', params: OneOf, body: z.object({ version: Version }), response: Done,
    refusals: [...onPlan, 'plan_not_ready', 'no_version_proposed', 'changed_since_proposed', 'coordinator_not_acknowledged', 'action_not_agreed', 'party_does_not_take_part', 'owner_has_not_agreed', 'too_few_take_part',
      'coordinator_is_advocate', 'needs_a_successor'],
  },
  'GET /api/requests': {
    name: 'readRequests', summary: 'What is asked of me and of my agency, across people, as far as each person’s consent reaches today.',
    response: z.object({
      asked: z.array(z.object({
        id: Id, person: z.object({ id: Id, name: z.string() }), words: z.string(), deliverable: z.string(), category: Category, due_at: Instant.nullable(), requested_at: Instant.nullable(),
        asked_by: Party.nullable(), of: z.enum(['me', 'my_agency']), round: z.int(), answer_by: Instant.nullable(), version: Version,
      })),
      coordination: z.array(z.object({ id: Id, person: z.object({ id: Id, name: z.string() }), proposed_at: Instant, answer_by: Instant })),
      doing: z.array(z.object({
        id: Id, person: z.object({ id: Id, name: z.string() }), words: z.string(), kind: z.enum(['action', 'promise']), due_at: Instant.nullable(), state: ActionState, overdue: z.boolean(), version: Version,
      })),
    }),
    refusals: ['signed_out', 'not_your_role'],
  },
})
