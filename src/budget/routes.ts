import type { FastifyInstance } from 'fastify'
import { planOf } from '../planning/queries.ts'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { budgetContract } from './contract.ts'
import { budgetToChange, commitmentToChange, opens, todayOf, warnWhereItComesClose, writing } from './held.ts'
import * as ask from './queries.ts'
import { correctingRoutes } from './routes-correct.ts'
import { monthsOf } from './rules-forecast.ts'
import { askFor, figuresOf, mayAcknowledge, mayChange, mayDecide, mayEnd, maySpend, mayStillPromise } from './rules.ts'
import { asBudget } from './shown.ts'

/** Money for the plan: committed before it is spent, and never above what is set aside without a second pair of eyes (COO-13). */
export function budgetRoutes(app: FastifyInstance) {
  serve(app, budgetContract, 'GET /api/people/:person_id/budget', {
    may: [...TEAM, 'person'],
    audit: 'budget read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [plan, budgets, commitments, spends, corrections, warnings, parameters] = await Promise.all([
        planOf(tx, person_id),
        ask.budgetsOf(tx, person_id),
        ask.commitmentsOf(tx, person_id),
        ask.spendsOf(tx, person_id),
        ask.correctionsOf(tx, person_id),
        ask.warningsOf(tx, person_id),
        parametersInForce(tx, 'change.answerDays', 'budget.warnPct'),
      ])
      const writer = caller.opened?.writer ?? false
      const reading = {
        ...caller,
        writer,
        closed_plan: plan?.state === 'closed' ? plan.id : null,
        answer_days: Number(parameters['change.answerDays']),
        warn_percent: Number(parameters['budget.warnPct']),
      }
      const sets = writer && (caller.roles.includes('coordinator') || caller.roles.includes('supervisor'))
      return {
        budgets: budgets.map((budget) => asBudget(budget, { commitments, spends, corrections, warnings }, reading)),
        may: sets && plan && plan.state !== 'closed' ? ['set' as const] : [],
      }
    },
  })
  settingRoutes(app)
  committingRoutes(app)
  spendingRoutes(app)
  correctingRoutes(app)
}

function settingRoutes(app: FastifyInstance) {
  serve(app, budgetContract, 'POST /api/people/:person_id/budgets', {
    may: ['coordinator', 'supervisor'],
    audit: 'budget set',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const plan = await planOf(tx, person_id)
      if (!plan || plan.state === 'closed') throw new Refusal('no_such_plan', 404)
      return ask.setAside(tx, { ...writing(caller, person_id), ...body, plan_id: plan.id, set_at: caller.now })
    },
  })

  serve(app, budgetContract, 'PATCH /api/people/:person_id/budgets/:budget_id', {
    may: ['supervisor'],
    audit: 'budget changed',
    opens,
    answer: async (tx, { params: { person_id, budget_id }, body }, caller) => {
      const budget = await budgetToChange(tx, person_id, budget_id)
      mayChange(budget, await ask.linesOf(tx, budget.id), body, caller.id)
      const { allotment_cents, to_on, words } = body
      const changed = await ask.changeBudget(tx, budget.id, {
        allotment_cents,
        to_on,
        change_words: words,
        changed_at: caller.now,
        changed_by: caller.id,
      })
      await warnWhereItComesClose(tx, { ...budget, allotment_cents, to_on }, caller)
      return changed
    },
  })

  serve(app, budgetContract, 'POST /api/people/:person_id/budget-warnings/:warning_id/acknowledge', {
    may: ['coordinator', 'supervisor'],
    audit: 'budget warning answered',
    opens,
    answer: async (tx, { params: { person_id, warning_id }, body }, caller) => {
      const warning = await ask.holdWarning(tx, person_id, warning_id)
      if (!warning) throw new Refusal('no_such_warning', 404)
      mayAcknowledge(warning, body.version)
      return ask.acknowledge(tx, warning.id, { acknowledged_at: caller.now, acknowledged_by: caller.id, words: body.words })
    },
  })
}

function committingRoutes(app: FastifyInstance) {
  serve(app, budgetContract, 'POST /api/people/:person_id/budgets/:budget_id/commitments', {
    may: ['coordinator', 'support_worker'],
    audit: 'money committed or asked for',
    opens,
    answer: async (tx, { params: { person_id, budget_id }, body }, caller) => {
      const budget = await budgetToChange(tx, person_id, budget_id)
      if (body.action_id !== null && !(await ask.isStepOf(tx, person_id, body.action_id))) throw new Refusal('no_such_action', 404)
      const { left_cents } = figuresOf(budget, await ask.linesOf(tx, budget.id))
      const is_closed = await ask.isClosed(tx, budget.plan_id)
      const asked = askFor(budget, left_cents, body, { today: todayOf(caller), is_closed, months: monthsOf(budget.from_on, budget.to_on) })
      const asked_id = asked.state === 'awaiting_approval' ? await ask.approverFor(tx, caller.id) : null
      const { id } = await ask.commit(tx, { ...writing(caller, person_id), ...body, ...asked, budget_id, asked_id, requested_at: caller.now })
      await warnWhereItComesClose(tx, budget, caller)
      return { id, ...asked }
    },
  })

  serve(app, budgetContract, 'POST /api/people/:person_id/commitments/:commitment_id/decision', {
    may: ['supervisor'],
    audit: 'excess decided',
    opens,
    answer: async (tx, { params: { person_id, commitment_id }, body }, caller) => {
      const { budget, lines, one } = await commitmentToChange(tx, person_id, commitment_id)
      mayDecide(one, caller.id, body, figuresOf(budget, lines).left_cents)
      if (body.approved) mayStillPromise(budget, { today: todayOf(caller), is_closed: await ask.isClosed(tx, budget.plan_id) })
      const excess_cents = body.approved ? body.excess_cents : 0
      const decided = await ask.decide(tx, { ...writing(caller, person_id), ...body, excess_cents, commitment_id, at: caller.now })
      await warnWhereItComesClose(tx, budget, caller)
      return decided
    },
  })
}

function spendingRoutes(app: FastifyInstance) {
  serve(app, budgetContract, 'POST /api/people/:person_id/budgets/:budget_id/spends', {
    may: ['coordinator', 'support_worker'],
    audit: 'spend recorded',
    opens,
    answer: async (tx, { params: { person_id, budget_id }, body: { version, ...body } }, caller) => {
      const budget = await budgetToChange(tx, person_id, budget_id)
      const { commitment_id } = body
      const one = commitment_id === null ? undefined : (await ask.linesOf(tx, budget.id)).find((line) => line.id === commitment_id)
      if (commitment_id !== null && !one) throw new Refusal('no_such_commitment', 404)
      maySpend(one, { ...body, version }, todayOf(caller))
      return ask.pay(tx, { ...writing(caller, person_id), ...body, commitment_id: one.id, at: caller.now })
    },
  })

  serve(app, budgetContract, 'POST /api/people/:person_id/commitments/:commitment_id/release', {
    may: ['coordinator', 'support_worker'],
    audit: 'commitment released',
    opens,
    answer: async (tx, { params: { person_id, commitment_id }, body }, caller) => {
      const { one } = await commitmentToChange(tx, person_id, commitment_id)
      mayEnd(one, 'released', body.version)
      return ask.endCommitment(tx, one.id, { state: 'released', ended_at: caller.now, ended_by: caller.id, end_words: body.words })
    },
  })
}
