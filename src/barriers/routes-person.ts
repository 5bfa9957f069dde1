import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { barriersContract } from './contract.ts'
import * as ask from './queries.ts'
import { mayHear, mayRemove } from './rules.ts'
import { asBarrier, isTheirs } from './shown.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** @throws Refusal no_such_barrier */
async function barrierToChange(tx: Tx, person_id: string, id: string) {
  const row = await ask.barrierBy(tx, person_id, id)
  if (!row) throw new Refusal('no_such_barrier', 404)
  return row
}

/** What stands in one person's way: written down in the moment, and gone when it is gone. */
export function personBarrierRoutes(app: FastifyInstance) {
  serve(app, barriersContract, 'GET /api/people/:person_id/barriers', {
    may: [...TEAM, 'person'],
    audit: 'barriers read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [rows, needs, limits] = await Promise.all([
        ask.barriersOf(tx, person_id),
        ask.needsOf(tx, person_id),
        parametersInForce(tx, 'barrier.threshold'),
      ])
      const writer = caller.opened?.writer ?? false
      const threshold = Number(limits['barrier.threshold'])
      return { barriers: rows.map((row) => asBarrier(row, { ...caller, writer })), needs, threshold, may: writer ? ['log' as const] : [] }
    },
  })
  serve(app, barriersContract, 'POST /api/people/:person_id/barriers', {
    may: [...TEAM, 'person'],
    audit: 'barrier of a person logged',
    opens,
    answer: async (tx, { params: { person_id }, body: { level, need_id, ...body } }, caller) => {
      const need = need_id === null ? undefined : (await ask.needsOf(tx, person_id)).find((one) => one.id === need_id)
      if (need_id !== null && !need) throw new Refusal('no_such_need', 404)
      const by = { person_id, agency_id: caller.agency, written_by: caller.id, logged_at: caller.now }
      return ask.logBarrier(tx, { ...body, ...by, ...(level ? { level } : {}), need_id, category: need?.category ?? 'general' })
    },
  })
  serve(app, barriersContract, 'POST /api/people/:person_id/barriers/:barrier_id/removal', {
    may: [...TEAM, 'person'],
    audit: 'barrier of a person removed',
    opens,
    answer: async (tx, { params: { person_id, barrier_id }, body }, caller) => {
      const row = await barrierToChange(tx, person_id, barrier_id)
      mayRemove(row, row.step_state === 'blocked', body.version)
      return ask.changeBarrier(tx, row.id, { removed_at: caller.now, removed_words: body.words })
    },
  })
  serve(app, barriersContract, 'POST /api/people/:person_id/barriers/:barrier_id/told', {
    may: [...TEAM, 'person'],
    audit: 'heard that a step is possible again',
    opens,
    answer: async (tx, { params: { person_id, barrier_id }, body }, caller) => {
      const row = await barrierToChange(tx, person_id, barrier_id)
      mayHear(row, { state: row.step_state, theirs: isTheirs(row, caller) }, body.version)
      return ask.changeBarrier(tx, row.id, { told_at: caller.now, told_by: caller.id })
    },
  })
}
