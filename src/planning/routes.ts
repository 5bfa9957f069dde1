import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { boardOf, whomToAsk } from './board.ts'
import { planContract } from './contract.ts'
import { agenciesBeside } from './queries-parties.ts'
import { beginPlan, changePlan, disposeOf, needById, ownerOf, putOrder, rowsOf } from './queries.ts'
import { aheadRoutes } from './routes-ahead.ts'
import { ownedRoutes } from './routes-owned.ts'
import { changeRoutes } from './routes-changes.ts'
import { actionRoutes } from './routes-actions.ts'
import { gapRoutes } from './routes-gaps.ts'
import { goalRoutes } from './routes-goals.ts'
import { requestRoutes } from './routes-requests.ts'
import { safetyFirstRoutes } from './routes-safety-first.ts'
import { jointRoutes } from './routes-joint.ts'
import { waitingRoutes } from './routes-waiting.ts'
import { togetherRoutes } from './routes-together.ts'
import { successRoutes } from './routes-success.ts'
import { takingPartRoutes } from './routes-taking-part.ts'
import { linkedInstead, partRoutes } from './routes-parts.ts'
import { tailoredRoutes } from './routes-tailored.ts'
import { teamRoutes } from './routes-team.ts'
import { versionRoutes } from './routes-versions.ts'
import { keepDecision } from './queries-whole.ts'
import { ORDERERS, PLANNERS, dayAfter, mayDisposeOf, mayOrder, planKindOf, spokenBy } from './rules.ts'
import { mayDecideLevel, reviewedSooner, suggestedLevel, type LevelRule } from './rules-level.ts'
import { complexityOf } from './shown.ts'
import { mayReadPlan, opens, PLANNERS_AND_PERSON, planToWrite, READERS, todayOf, writing } from './writing.ts'

export function planningRoutes(app: FastifyInstance) {
  boardRoutes(app)
  goalRoutes(app)
  actionRoutes(app)
  teamRoutes(app)
  versionRoutes(app)
  requestRoutes(app)
  takingPartRoutes(app)
  changeRoutes(app)
  ownedRoutes(app)
  aheadRoutes(app)
  togetherRoutes(app)
  tailoredRoutes(app)
  successRoutes(app)
  partRoutes(app)
  safetyFirstRoutes(app)
  gapRoutes(app)
  waitingRoutes(app)
  jointRoutes(app)
}

function boardRoutes(app: FastifyInstance) {
  serve(app, planContract, 'GET /api/people/:person_id/plan', {
    may: READERS,
    audit: 'plan read',
    opens,
    answer: async (tx, { params }, caller) => {
      const [, board] = await Promise.all([mayReadPlan(tx, caller), boardOf(tx, params.person_id, caller)])
      return board
    },
  })

  serve(app, planContract, 'GET /api/people/:person_id/plan/parties', {
    may: TEAM,
    audit: 'whom to ask read',
    opens,
    answer: async (tx, { params }, caller) => {
      const [, whom] = await Promise.all([mayReadPlan(tx, caller), whomToAsk(tx, params.person_id, caller)])
      return whom
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan', {
    may: PLANNERS,
    audit: 'plan begun',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const { born } = await ownerOf(tx, person_id)
      const kind = body.kind ?? planKindOf(born, todayOf(caller))
      return (await linkedInstead(tx, person_id, caller)) ?? beginPlan(tx, { ...writing(caller, person_id), kind })
    },
  })

  serve(app, planContract, 'PUT /api/people/:person_id/plan/level', {
    may: [...PLANNERS, 'supervisor'],
    audit: 'coordination level decided',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const plan = await planToWrite(tx, person_id, body.version)
      const parameters = await parametersInForce(tx, 'need.planThreshold', 'coord.levelRule', 'review.days')
      const known = complexityOf(
        await rowsOf(tx, person_id, plan.id),
        await agenciesBeside(tx, person_id, plan.agency_id),
        parameters,
        todayOf(caller),
      )
      const suggested = suggestedLevel(known, parameters['coord.levelRule'] as LevelRule)
      mayDecideLevel(body.level, suggested, body.reason)
      const { domains, agencies } = known
      const { level, reason, person_view } = body
      await keepDecision(tx, {
        ...writing(caller, person_id),
        plan_id: plan.id,
        level,
        suggested,
        domains,
        agencies,
        reason,
        person_view,
        at: caller.now,
      })
      return changePlan(tx, plan.id, {
        level,
        level_suggested: suggested,
        level_reason: reason,
        level_decided_at: caller.now,
        ...reviewedSooner(plan, dayAfter(todayOf(caller), (parameters['review.days'] as Record<string, number>)[level]!)),
      })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/priorities', {
    may: [...ORDERERS, 'person'],
    audit: 'priorities ordered',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      mayOrder(body.by, caller.kind, body.issues)
      const mode = body.by === 'worker' ? 'worker' : spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode: body.mode })
      const plan = await planToWrite(tx, person_id)
      return putOrder(tx, { ...writing(caller, person_id), plan_id: plan.id, by: body.by, mode, issues: body.issues })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/needs/:need_id/disposition', {
    may: PLANNERS_AND_PERSON,
    audit: 'need disposed of',
    opens,
    answer: async (tx, { params: { person_id, need_id }, body }, caller) => {
      const need = await needById(tx, person_id, need_id)
      if (!need) throw new Refusal('no_such_need', 404)
      mayDisposeOf(body.disposition, body.ask_again_on, todayOf(caller))
      await planToWrite(tx, person_id)
      return disposeOf(tx, { ...writing(caller, person_id), ...body, need_id, category: need.category })
    },
  })
}
