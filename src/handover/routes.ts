import type { FastifyInstance } from 'fastify'
import { changeCoordinator, coordinatorsOf, planOf } from '../planning/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { asSeen, Refusal } from '../shared/refusal.ts'
import { daysAfter } from '../shared/standard.ts'
import { TEAM, type Role } from '../shared/words.ts'
import { handoverContract } from './contract.ts'
import * as ask from './queries.ts'
import { asBatches, asHanded, asOwnedBy } from './shown.ts'

/** A week is offered; fourteen days are the most. */
const OFFERED_DAYS = 7
/** Who may take over, and say that they have met. */
const TAKERS = ['coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor'] as const satisfies readonly Role[]
const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** Handover keeps commitments alive: all of it in one step, agreed to by whoever takes over; and the person meets them. */
export function handoverRoutes(app: FastifyInstance) {
  serve(app, handoverContract, 'GET /api/handovers', {
    may: TEAM,
    audit: 'handovers read',
    answer: async (tx, _asked, caller) => {
      const hands = caller.roles.includes('supervisor')
      return {
        batches: asBatches(await ask.handovers(tx), caller),
        colleagues: hands ? await ask.colleaguesOf(tx, caller.agency!) : [],
        meet_by: daysAfter(caller.now, OFFERED_DAYS).slice(0, 10),
        may: hands ? ['hand_over' as const] : [],
      }
    },
  })
  serve(app, handoverContract, 'GET /api/staff/:staff_id/owned', {
    may: ['supervisor', 'agency_admin', 'network_admin'],
    audit: 'what a worker owns read',
    answer: async (tx, { params: { staff_id } }, caller) => {
      const worker = await ask.workerBy(tx, staff_id)
      if (!worker || (worker.agency_id !== caller.agency && !caller.roles.includes('network_admin'))) throw new Refusal('not_yours', 403)
      return {
        id: worker.id,
        name: worker.name,
        things: await ask.stillOwned(tx, worker.id),
        people: asOwnedBy(await ask.ownedByPerson(tx, worker.id)),
      }
    },
  })
  serve(app, handoverContract, 'POST /api/staff/:staff_id/handover', {
    may: ['supervisor'],
    audit: 'handed over',
    answer: async (tx, { params: { staff_id }, body: { to_id, note, meet_on, people } }) => {
      if (to_id === staff_id) throw new Refusal('handed_to_oneself')
      const to = await ask.workerBy(tx, to_id)
      if (!to?.active) throw new Refusal('no_such_party', 404)
      return { id: await ask.handOver(tx, { from_id: staff_id, to_id, note, meet_on, people: people ?? null }) }
    },
  })
  serve(app, handoverContract, 'POST /api/handovers/:batch_id/answer', {
    may: TAKERS,
    audit: 'handover answered',
    answer: async (tx, { params: { batch_id }, body: { agree, reason } }) => {
      if (!agree && reason === '') throw new Refusal('say_why_you_cannot')
      const people = await ask.takeOver(tx, batch_id, agree, reason)
      if (people === 0) throw new Refusal('no_such_handover', 404)
      return { people }
    },
  })
  personRoutes(app)
}

function personRoutes(app: FastifyInstance) {
  serve(app, handoverContract, 'GET /api/people/:person_id/handovers', {
    may: [...TEAM, 'person', 'relative'],
    audit: 'handovers of one person read',
    opens,
    answer: async (tx, { params }, caller) =>
      (await ask.handoversOf(tx, params.person_id)).map((row) => ({
        ...asHanded(row, caller),
        from: { id: row.from_id, name: row.from_name },
        to: { id: row.to_id, name: row.to_name },
        state: row.state as 'proposed',
      })),
  })
  serve(app, handoverContract, 'POST /api/people/:person_id/handovers/:handover_id/met', {
    may: [...TAKERS, 'person'],
    audit: 'met after a handover',
    opens,
    answer: async (tx, { params: { person_id, handover_id }, body }, caller) => {
      const row = (await ask.handoversOf(tx, person_id)).find((one) => one.id === handover_id)
      if (!row) throw new Refusal('no_such_handover', 404)
      if (row.met_at !== null) throw new Refusal('met_already', 409)
      if (row.version !== body.version) throw new Refusal('changed_meanwhile', 409)
      if (row.state !== 'agreed') throw new Refusal('met_before_it_was_handed_over', 409)
      if (!asHanded(row, caller).may.includes('met')) throw new Refusal('not_yours', 403)
      await nowKnown(tx, person_id, row.to_id, caller)
      return asSeen(await ask.haveMet(tx, row.id, body.version, { met_at: caller.now, met_words: body.words }))
    },
  })
}

/** Whoever has met their new coordinator knows who it is. */
async function nowKnown(tx: Tx, person_id: string, staff_id: string, caller: Caller): Promise<void> {
  const plan = await planOf(tx, person_id)
  const turn = plan && (await coordinatorsOf(tx, plan.id)).find((one) => one.staff_id === staff_id && one.state === 'current')
  if (turn && turn.person_told_at === null) await changeCoordinator(tx, turn.id, { person_told_at: caller.now })
}
