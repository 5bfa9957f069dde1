import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { planContract } from './contract.ts'
import { ownedPlan } from './owned.ts'
import { agree, changePlan, moveGoals, participantsOf, rowsOf } from './queries.ts'
import { addAudit, addComment, confirmUnderstood, exceptPoint, giveCopy, ordersInForce, saySection } from './queries-owned.ts'
import { activePlansOf, auditsSince } from './queries-sample.ts'
import { PLANNERS, spokenBy } from './rules.ts'
import { isOwn, mayHaveUnderstood, mayStandIn } from './rules-owned.ts'
import { drawn, ITEMS, mayExcept, quarterOf, type Item } from './rules-quality.ts'
import { nameOf, toAgree } from './shown.ts'
import { mayReadPlan, opens, planToWrite, PLANNERS_AND_PERSON, READERS, todayOf, writing } from './writing.ts'

export function ownedRoutes(app: FastifyInstance) {
  partRoutes(app)
  understandingRoutes(app)
  qualityRoutes(app)
  sampleRoutes(app)
}

/** The plan, with a version that was put to its owner. @throws Refusal no_such_plan, no_such_version */
async function versionToSpeakOf(tx: Tx, person_id: string, n: number) {
  const plan = await planToWrite(tx, person_id)
  const { versions } = await rowsOf(tx, person_id, plan.id)
  const version = versions.find((one) => one.n === n)
  if (!version) throw new Refusal('no_such_version', 404)
  return { plan, version }
}
/** @throws Refusal no_such_participant */
async function mustTakePart(tx: Tx, plan_id: string, party: string): Promise<void> {
  if (!(await participantsOf(tx, plan_id)).some((one) => one.party_id === party)) throw new Refusal('no_such_participant', 404)
}

function partRoutes(app: FastifyInstance) {
  serve(app, planContract, 'GET /api/people/:person_id/plan/owned', {
    may: READERS,
    audit: 'plan read as owned',
    opens,
    answer: async (tx, { params }, caller) => {
      await mayReadPlan(tx, caller)
      return ownedPlan(tx, params.person_id, caller)
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/sections', {
    may: PLANNERS_AND_PERSON,
    audit: 'part of the plan said',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      await planToWrite(tx, person_id)
      return saySection(tx, { ...writing(caller, person_id), ...body, at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/copies', {
    may: TEAM,
    audit: 'copy of the plan given',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      if (body.format === 'account') throw new Refusal('account_is_their_own')
      const { plan } = await versionToSpeakOf(tx, person_id, body.n)
      await mustTakePart(tx, plan.id, body.to_id)
      return giveCopy(tx, { ...writing(caller, person_id), ...body, plan_id: plan.id, given_at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/comments', {
    may: ['person'],
    audit: 'plan commented by its owner',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const { plan } = await versionToSpeakOf(tx, person_id, body.n)
      return addComment(tx, { ...writing(caller, person_id), ...body, plan_id: plan.id, at: caller.now })
    },
  })
}

function understandingRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/understanding', {
    may: READERS,
    audit: 'plan understood',
    opens,
    answer: async (tx, { params: { person_id }, body: { mode, ...body } }, caller) => {
      mayHaveUnderstood(body.party_id, caller, person_id, body.teach_back)
      const said = body.party_id === person_id ? spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode }) : 'self'
      const { plan } = await versionToSpeakOf(tx, person_id, body.n)
      await mustTakePart(tx, plan.id, body.party_id)
      return confirmUnderstood(tx, { ...writing(caller, person_id), ...body, mode: said, plan_id: plan.id, at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/stand-in', {
    may: ['coordinator'],
    audit: 'plan agreed in the place of its owner',
    opens,
    answer: async (tx, { params: { person_id }, body: { n, basis, reason } }, caller) => {
      mayStandIn(basis, reason, basis === 'guardian_order' ? await ordersInForce(tx, person_id) : [], todayOf(caller))
      const plan = await planToWrite(tx, person_id)
      const rows = await rowsOf(tx, person_id, plan.id)
      const version = toAgree(plan, rows)
      const agreed = rows.agreements.some((one) => one.n === n && isOwn(one))
      if (version?.n !== n) throw agreed ? new Refusal('agreed_already', 409) : new Refusal('no_such_version', 404)
      if (plan.state === 'proposed') await changePlan(tx, plan.id, { state: 'agreed', agreed_at: caller.now })
      await moveGoals(tx, version.goal_ids, 'proposed', 'agreed')
      const given = { ...writing(caller, person_id), plan_id: plan.id, n, basis, reason, mode: null, at: caller.now }
      return agree(tx, given)
    },
  })
}

function qualityRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/exceptions', {
    may: PLANNERS,
    audit: 'point of a good plan excepted',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      if (!mayExcept(body.item as Item)) throw new Refusal('holds_for_every_plan', 409)
      const plan = await planToWrite(tx, person_id)
      return exceptPoint(tx, { ...writing(caller, person_id), ...body, plan_id: plan.id, at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/audits', {
    may: ['supervisor'],
    audit: 'plan looked at as drawn',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const differs = [...new Set(body.differs)]
      if (differs.length > 0 && body.words === '') throw new Refusal('say_what_you_see_otherwise')
      const plan = await planToWrite(tx, person_id)
      const agrees = ITEMS.filter((item) => !differs.includes(item))
      return addAudit(tx, { ...writing(caller, person_id), plan_id: plan.id, n: plan.n, agrees, differs, words: body.words, at: caller.now })
    },
  })
}

function sampleRoutes(app: FastifyInstance) {
  serve(app, planContract, 'GET /api/plans/sample', {
    may: ['supervisor'],
    audit: 'plans drawn for this quarter',
    answer: (tx, _asked, caller) => sampleFor(tx, caller),
  })
}

async function sampleFor(tx: Tx, caller: Caller) {
  const pct = Number((await parametersInForce(tx, 'plan.auditPct'))['plan.auditPct'])
  const quarter = quarterOf(todayOf(caller))
  const plans = await activePlansOf(tx, caller.agency!)
  const sample = drawn(plans, quarter, pct)
  const since = `${quarter.slice(0, 4)}-${String((Number(quarter.slice(-1)) - 1) * 3 + 1).padStart(2, '0')}-01T00:00:00Z`
  const audits = await auditsSince(
    tx,
    sample.map((one) => one.id),
    since,
  )
  return {
    quarter,
    pct,
    active: plans.length,
    drawn: sample.map((one) => ({
      person: { id: one.id, name: nameOf(one) },
      audited_at: audits.find((audit) => audit.person_id === one.id)?.at ?? null,
    })),
  }
}
