import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { planContract } from './contract.ts'
import { changeAction, holdAction } from './queries.ts'
import { addRisk, changeRisk, giveCrisisPlan, holdCrisisPlan, holdRisk, writeCrisisPlan } from './queries-whole.ts'
import { PLANNERS, spokenBy } from './rules.ts'
import { mayBeRisk, mayTellOutcome } from './rules-ahead.ts'
import { opens, planToWrite, todayOf, writing } from './writing.ts'

/** What is ready before a crisis: the person's own plan for it, and steps before days that may bring one. */
export function aheadRoutes(app: FastifyInstance) {
  crisisRoutes(app)
  riskRoutes(app)
}

function crisisRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/crisis', {
    may: [...TEAM, 'person'],
    audit: 'crisis plan written',
    opens,
    answer: (tx, { params: { person_id }, body }, caller) => {
      const mode = spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode: body.mode })
      // whoever writes it in their own account has it before their eyes
      const copy = mode === 'self' ? { copy_given_at: caller.now, copy_form: 'phone' } : {}
      return writeCrisisPlan(tx, { ...writing(caller, person_id), ...body, mode, agreed_at: caller.now, ...copy })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/crisis/:crisis_id/copy', {
    may: TEAM,
    audit: 'crisis plan given to the person',
    opens,
    answer: async (tx, { params: { person_id, crisis_id }, body }, caller) => {
      const plan = await holdCrisisPlan(tx, person_id, crisis_id)
      if (!plan) throw new Refusal('no_such_crisis_plan', 404)
      if (plan.version !== body.version) throw new Refusal('changed_meanwhile', 409)
      return giveCrisisPlan(tx, plan.id, { copy_given_at: caller.now, copy_form: body.form })
    },
  })
}

function riskRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/risks', {
    may: [...TEAM, 'person'],
    audit: 'day of risk entered',
    opens,
    answer: (tx, { params: { person_id }, body }, caller) => {
      mayBeRisk(body.on_day, todayOf(caller))
      return addRisk(tx, { ...writing(caller, person_id), ...body, entered_at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/risks/:risk_id/outcome', {
    may: [...TEAM, 'person'],
    audit: 'outcome of a day of risk told',
    opens,
    answer: async (tx, { params: { person_id, risk_id }, body: { outcome, words, version } }, caller) => {
      const risk = await holdRisk(tx, person_id, risk_id)
      if (!risk) throw new Refusal('no_such_risk', 404)
      if (risk.version !== version) throw new Refusal('changed_meanwhile', 409)
      mayTellOutcome(risk, outcome, todayOf(caller))
      return changeRisk(tx, risk.id, { outcome, outcome_words: words, outcome_at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/risks/:risk_id/steps', {
    may: PLANNERS,
    audit: 'step set against a day of risk',
    opens,
    answer: async (tx, { params: { person_id, risk_id }, body }) => {
      await planToWrite(tx, person_id)
      const [risk, action] = [await holdRisk(tx, person_id, risk_id), await holdAction(tx, person_id, body.action_id)]
      if (!risk) throw new Refusal('no_such_risk', 404)
      if (!action) throw new Refusal('no_such_action', 404)
      return changeAction(tx, action.id, { risk_date_id: risk.id })
    },
  })
}
