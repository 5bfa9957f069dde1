import type { FastifyInstance } from 'fastify'
import { mustSayWhy } from '../consent/queries-confidential.ts'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { planContract } from './contract.ts'
import { askForChange, changeRequest, holdRequest } from './queries-whole.ts'
import { spokenBy } from './rules.ts'
import { mayAnswerChange } from './rules-changing.ts'
import { wholePlan } from './whole.ts'
import { opens, planToWrite, READERS, writing } from './writing.ts'

/** Who answers a request for change: whoever carries the plan, or their supervisor when they do not. */
const ANSWERERS = ['coordinator', 'supervisor'] as const

export function changeRoutes(app: FastifyInstance) {
  serve(app, planContract, 'GET /api/people/:person_id/plan/whole', {
    may: READERS,
    audit: 'plan read as a whole',
    opens,
    answer: async (tx, { params }, caller) => {
      const [closed, whole] = await Promise.all([mustSayWhy(tx, caller), wholePlan(tx, params.person_id, caller)])
      // in a crisis nobody types a reason first: the sheet for it stays open, and the read log has the line
      return closed ? { ...whole, requests: [], versions: [], risks: [] } : whole
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/changes', {
    may: READERS,
    audit: 'change of the plan asked for',
    opens,
    answer: async (tx, { params: { person_id }, body: { mode, ...request } }, caller) => {
      const plan = await planToWrite(tx, person_id)
      const said = mode === undefined || mode === 'self' ? 'self' : spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode })
      const asked_by = said === 'self' ? caller.id : person_id
      return askForChange(tx, { ...writing(caller, person_id), ...request, plan_id: plan.id, mode: said, asked_by })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/changes/:request_id/answer', {
    may: ANSWERERS,
    audit: 'request for change answered',
    opens,
    answer: async (tx, { params: { person_id, request_id }, body: { version, ...answer } }, caller) => {
      await planToWrite(tx, person_id)
      const request = await holdRequest(tx, person_id, request_id)
      if (!request) throw new Refusal('no_such_request', 404)
      if (request.version !== version) throw new Refusal('changed_meanwhile', 409)
      mayAnswerChange(request, answer)
      return changeRequest(tx, request.id, { ...answer, answered_at: caller.now, answered_by: caller.id })
    },
  })
}
