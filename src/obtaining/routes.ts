import type { FastifyInstance } from 'fastify'
import { opens, planToWrite, writing } from '../planning/writing.ts'
import { serve } from '../server/answer.ts'
import type { Caller } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Role } from '../shared/words.ts'
import { obtainingContract } from './contract.ts'
import * as ask from './queries.ts'
import { changed, mayGet, mayLog, mayNeed, type Resource } from './rules.ts'
import { asStep, asSupport, type Reader } from './shown.ts'

/** Who plans with the person, and gets what the plan names. */
const PLANNERS = ['coordinator', 'support_worker', 'partner_worker', 'advocate'] as const satisfies readonly Role[]
const readerOf = (caller: Caller): Reader => ({
  planner: (caller.opened?.writer ?? false) && PLANNERS.some((role) => caller.roles.includes(role)),
  parties: caller.opened?.writer ? [caller.id, caller.agency].filter((one) => one !== null) : [],
})

/** Every support that the plan names is being got, and what each step needs stands ready before its day. */
export function obtainingRoutes(app: FastifyInstance) {
  serve(app, obtainingContract, 'GET /api/people/:person_id/obtaining', {
    may: [...TEAM, 'person', 'relative'],
    audit: 'what is being obtained read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const plan = await ask.planInForce(tx, person_id)
      if (!plan) return { plan: null, supports: [], steps: [], needs: [], referrals: [], may: [] }
      const [supports, logged, actions, resources, changes, needs, referrals] = await Promise.all([
        ask.supportsOf(tx, plan.id),
        ask.obtainingSteps(tx, person_id),
        ask.stepsOf(tx, plan.id),
        ask.resourcesOf(tx, person_id),
        ask.changesOf(tx, person_id),
        ask.needsOf(tx, person_id),
        ask.referralsOf(tx, person_id),
      ])
      const reader = readerOf(caller)
      const around = { steps: logged, in_force_since: plan.activated_at, writer: reader.planner, now: caller.now }
      return {
        plan: { id: plan.id, in_force_since: plan.activated_at },
        supports: supports.map((row) => asSupport(row, around)),
        steps: actions.map((row) => asStep(row, { resources, changes, now: caller.now }, reader)),
        needs,
        referrals,
        may: reader.planner ? ['name' as const] : [],
      }
    },
  })
  serve(app, obtainingContract, 'POST /api/people/:person_id/supports', {
    may: PLANNERS,
    audit: 'support named in the plan',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const plan = await planToWrite(tx, person_id)
      const need = (await ask.needsOf(tx, person_id)).find((one) => one.id === body.need_id)
      if (!need) throw new Refusal('no_such_need', 404)
      return ask.nameSupport(tx, { ...writing(caller, person_id), ...body, plan_id: plan.id, category: need.category })
    },
  })
  serve(app, obtainingContract, 'PUT /api/people/:person_id/supports/:support_id/kind', {
    may: PLANNERS,
    audit: 'kind of a support said',
    opens,
    answer: async (tx, { params: { person_id, support_id }, body: { kind, version } }) => {
      if (!(await ask.supportBy(tx, person_id, support_id))) throw new Refusal('no_such_planned_support', 404)
      const marked = await ask.markSupport(tx, support_id, version, kind)
      if (!marked) throw new Refusal('changed_meanwhile', 409)
      return marked
    },
  })
  serve(app, obtainingContract, 'POST /api/people/:person_id/supports/:support_id/steps', {
    may: PLANNERS,
    audit: 'what was done to obtain a support',
    opens,
    answer: async (tx, { params: { person_id, support_id }, body: { source, ...step } }, caller) => {
      await ask.takeTurnToObtain(tx, support_id)
      const row = await ask.supportBy(tx, person_id, support_id)
      if (!row) throw new Refusal('no_such_planned_support', 404)
      const by = step.referral_id ?? row.referral_id
      const referral = by === null ? undefined : (await ask.referralsOf(tx, person_id)).find((one) => one.id === by)
      if (step.referral_id !== null && referral?.need_id !== row.need_id) throw new Refusal('no_such_referral', 404)
      mayLog({ ...row, state: row.state as 'seeking' }, { ...step, source }, by === null ? null : (referral?.linked ?? false))
      const { category } = row
      return ask.logObtaining(tx, { ...writing(caller, person_id), ...step, support_id, category, source_from: row.source, source_to: source })
    },
  })
  resourceRoutes(app)
}

function resourceRoutes(app: FastifyInstance) {
  serve(app, obtainingContract, 'POST /api/people/:person_id/steps/:action_id/resources', {
    may: [...PLANNERS, 'person'],
    audit: 'what a step needs listed',
    opens,
    answer: async (tx, { params: { person_id, action_id }, body: { needed_on: day, ...one } }, caller) => {
      const step = await ask.stepBy(tx, person_id, action_id)
      if (!step) throw new Refusal('no_such_action', 404)
      mayNeed(step.state)
      const needed_on = day ?? step.due_at?.slice(0, 10)
      if (needed_on === undefined) throw new Refusal('say_when_it_is_needed')
      if (needed_on < caller.now.slice(0, 10)) throw new Refusal('needed_in_the_past')
      return ask.listResource(tx, { ...writing(caller, person_id), ...one, needed_on, action_id, category: step.category })
    },
  })
  serve(app, obtainingContract, 'PATCH /api/people/:person_id/resources/:resource_id', {
    may: [...PLANNERS, 'person', 'relative'],
    audit: 'what a step needs changed',
    opens,
    answer: async (tx, { params: { person_id, resource_id }, body: { version, ...body } }, caller) => {
      const row = await ask.holdResource(tx, person_id, resource_id)
      if (!row) throw new Refusal('no_such_resource', 404)
      const reader = readerOf(caller)
      const step = await ask.stepBy(tx, person_id, row.action_id)
      mayGet(reader.planner, reader.parties.includes(step?.responsible_id ?? ''))
      const change = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      return ask.changeResource(tx, row.id, changed({ ...row, state: row.state as Resource['state'] }, change, version, caller.now.slice(0, 10)))
    },
  })
}
