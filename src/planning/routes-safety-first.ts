import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { asSeen, Refusal } from '../shared/refusal.ts'
import { planContract } from './contract.ts'
import { rowsOf } from './queries.ts'
import { putFirst, safetyFirstOf, seeFirst } from './queries-safety-first.ts'
import { mayComeFirst, ORDERERS } from './rules.ts'
import { opens, planToWrite, writing } from './writing.ts'

export function safetyFirstRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/safety-first', {
    may: ORDERERS,
    audit: 'put first for safety',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const plan = await planToWrite(tx, person_id)
      const { orders } = await rowsOf(tx, person_id, plan.id)
      mayComeFirst(body, orders.find((one) => one.by === 'person')?.issues ?? [])
      return putFirst(tx, { ...writing(caller, person_id), ...body, plan_id: plan.id, at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/safety-first/:first_id/seen', {
    may: ['supervisor'],
    audit: 'seen what was put first for safety',
    opens,
    answer: async (tx, { params: { person_id, first_id }, body }, caller) => {
      const one = (await safetyFirstOf(tx, person_id)).find((row) => row.id === first_id)
      if (!one) throw new Refusal('no_such_choice', 404)
      if (one.version !== body.version || one.seen_at !== null) throw new Refusal('changed_meanwhile', 409)
      return asSeen(await seeFirst(tx, one.id, body.version, { seen_by: caller.id, seen_at: caller.now }))
    },
  })
}
