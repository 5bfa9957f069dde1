import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { addStep, mayAsk } from './asking.ts'
import { planContract } from './contract.ts'
import { addAction, answer, changeAction, coordinatorsOfStep, counteredDue, goalById, holdAction, planOf, rowsOf, type ActionRow } from './queries.ts'
import { opens, planToWrite, READERS, writing } from './writing.ts'
import { PLANNERS, spokenBy } from './rules.ts'
import { isAskedOf, mayActOn, mayBecome, mayBeDue, mayConfirm, mayMoveWith, mayReply } from './rules-actions.ts'
import { mayBeDoneFor, tooMuchForThem } from './rules-success.ts'
import { actorOf } from './shown.ts'

/** The step, held, as the writer saw it. @throws Refusal no_such_action, changed_meanwhile */
async function stepToWrite(tx: Tx, person_id: string, id: string, version: number): Promise<ActionRow> {
  const action = await holdAction(tx, person_id, id)
  if (!action) throw new Refusal('no_such_action', 404)
  if (action.version !== version) throw new Refusal('changed_meanwhile', 409)
  return action
}
const targetOf = async (tx: Tx, action: ActionRow) =>
  action.goal_id ? ((await goalById(tx, action.person_id, action.goal_id))?.target_on ?? null) : null
/** The step as it stands, and who the caller is in it: asked for together. */
const stepAndActor = (tx: Tx, person_id: string, id: string, version: number, caller: Caller) =>
  Promise.all([stepToWrite(tx, person_id, id, version), coordinatorsOfStep(tx, id).then((held) => actorOf(caller, person_id, held))])

export function actionRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/goals/:goal_id/actions', {
    may: PLANNERS,
    audit: 'action added',
    opens,
    answer: (tx, { params: { person_id, goal_id }, body: { ask, ...step } }, caller) => addStep(tx, { person_id, goal_id, ask, step }, caller),
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/actions/:action_id/ask', {
    may: PLANNERS,
    audit: 'action asked for',
    opens,
    answer: async (tx, { params: { person_id, action_id }, body: { version, ...ask } }, caller) => {
      const action = await stepToWrite(tx, person_id, action_id, version)
      mayBecome(action.state, 'requested')
      await mayAsk(tx, ask, action.category, await targetOf(tx, action), caller)
      return changeAction(tx, action.id, {
        ...ask,
        state: 'requested',
        requested_at: caller.now,
        agreed_at: null,
        ...(action.requested_at ? { round: action.round + 1 } : {}),
      })
    },
  })

  answerRoutes(app)
  workRoutes(app)
  promiseRoutes(app)
}

function answerRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/actions/:action_id/answer', {
    may: READERS,
    audit: 'request answered',
    opens,
    answer: async (tx, { params: { person_id, action_id }, body: { version, ...reply } }, caller) => {
      const [action, actor] = await stepAndActor(tx, person_id, action_id, version, caller)
      mayActOn(actor, action.responsible_id)
      if (action.state !== 'requested') throw new Refusal('not_now_in_this_state', 409)
      mayBecome(action.state, reply.response)
      mayReply(reply, action.due_at, caller.now)
      const mode =
        action.responsible_id === person_id ? spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode: reply.mode }) : 'self'
      const party_id = action.responsible_id!
      await answer(tx, { ...writing(caller, person_id), ...reply, mode, action_id, category: action.category, party_id, round: action.round })
      return changeAction(tx, action.id, { state: reply.response, ...(reply.response === 'agreed' ? { agreed_at: caller.now } : {}) })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/actions/:action_id/accept', {
    may: PLANNERS,
    audit: 'counter-proposal accepted',
    opens,
    answer: async (tx, { params: { person_id, action_id }, body }, caller) => {
      const [action, actor] = await stepAndActor(tx, person_id, action_id, body.version, caller)
      if (action.state !== 'countered') throw new Refusal('not_now_in_this_state', 409)
      if (isAskedOf(actor, action.responsible_id)) throw new Refusal('the_other_side_accepts', 403)
      const due_at = await counteredDue(tx, action.id, action.round)
      if (!due_at) throw new Refusal('not_now_in_this_state', 409)
      mayBeDue(due_at, await targetOf(tx, action), caller.now)
      return changeAction(tx, action.id, { state: 'agreed', due_at, agreed_at: caller.now })
    },
  })
}

function workRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/actions/:action_id/state', {
    may: READERS,
    audit: 'action moved',
    opens,
    answer: async (tx, { params: { person_id, action_id }, body: { version, to, words, mode, blocked_kind, ...done } }, caller) => {
      const [action, actor] = await stepAndActor(tx, person_id, action_id, version, caller)
      mayBecome(action.state, to)
      mayMoveWith(to, action.kind as 'action', words)
      const now = caller.now
      if (to === 'confirmed') {
        const said = caller.id === person_id || mode ? spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode }) : null
        mayConfirm(actor, action.responsible_id, said !== null && said !== 'self')
        return changeAction(tx, action.id, { state: to, confirmed_at: now, confirmed_by: said ? person_id : caller.id })
      }
      if (to === 'cancelled') return changeAction(tx, action.id, { state: to, cancelled_reason: words })
      mayActOn(actor, action.responsible_id)
      if (to === 'blocked') return changeAction(tx, action.id, { state: to, blocked_reason: words, blocked_kind })
      const started_at = action.started_at ?? now
      const done_mode = done.done_mode ?? (action.responsible_id === person_id ? 'by_person' : 'for')
      if (to === 'done' && action.kind === 'action') mayBeDoneFor(done_mode, done.their_part, await muchIsDoneFor(tx, action, now))
      return changeAction(
        tx,
        action.id,
        to === 'done'
          ? { state: to, started_at, done_at: now, done_note: words, ...(action.kind === 'action' ? { done_mode, their_part: done.their_part } : {}) }
          : { state: to, started_at, blocked_reason: '', blocked_kind: null },
      )
    },
  })
}

/** Whether, of what was done lately, too much was done for the person. */
async function muchIsDoneFor(tx: Tx, action: ActionRow, now: string): Promise<boolean> {
  const plan = await planOf(tx, action.person_id)
  return tooMuchForThem(plan ? (await rowsOf(tx, action.person_id, plan.id)).actions : [], plan?.activated_at ?? null, now)
}

function promiseRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/promises', {
    may: TEAM,
    audit: 'promise made',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      mayBeDue(body.due_at, null, caller.now)
      const plan = await planToWrite(tx, person_id)
      const by = writing(caller, person_id)
      const made = await addAction(tx, {
        ...by,
        ...body,
        kind: 'promise',
        plan_id: plan.id,
        responsible_id: caller.id,
        state: 'requested',
        requested_at: caller.now,
      })
      await answer(tx, { ...by, action_id: made.id, category: made.category, party_id: caller.id, round: made.round, response: 'agreed' })
      return changeAction(tx, made.id, { state: 'agreed', agreed_at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/promises/:action_id/told', {
    may: TEAM,
    audit: 'person told that a promise is late',
    opens,
    answer: async (tx, { params: { person_id, action_id }, body }, caller) => {
      const [action, actor] = await stepAndActor(tx, person_id, action_id, body.version, caller)
      if (!isAskedOf(actor, action.responsible_id)) throw new Refusal('not_asked_of_you', 403)
      if (action.kind !== 'promise' || action.told_if_late_at !== null) throw new Refusal('not_now_in_this_state', 409)
      return changeAction(tx, action.id, { told_if_late_at: caller.now })
    },
  })
}
