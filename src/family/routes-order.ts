import type { FastifyInstance } from 'fastify'
import { endOrder } from '../planning/queries-together.ts'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { familyContract } from './contract.ts'
import * as ask from './queries-order.ts'
import { opens, REACHERS, writing } from './writing.ts'

/** A guardian's order is recorded and decided under in planning; here it is said what comes after it, or that it ends sooner. */
export function orderRoutes(app: FastifyInstance) {
  serve(app, familyContract, 'POST /api/people/:person_id/guardian-orders/:order_id/after', {
    may: REACHERS,
    audit: 'said what comes after an order',
    opens,
    answer: async (tx, { params: { person_id, order_id }, body }, caller) => {
      const order = await ask.orderBy(tx, person_id, order_id)
      if (!order) throw new Refusal('no_such_order', 404)
      return ask.keepAfter(tx, { ...writing(caller, person_id), ...body, order_id: order.id })
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/guardian-orders/:order_id/end', {
    may: REACHERS,
    audit: 'order ended before its day',
    opens,
    answer: async (tx, { params: { person_id, order_id }, body: { last_day, words } }) => {
      const order = await ask.orderBy(tx, person_id, order_id)
      if (!order) throw new Refusal('no_such_order', 404)
      return endOrder(tx, order.id, last_day, words)
    },
  })
}
