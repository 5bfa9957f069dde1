import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { circlesOf, ENOUGH_STEPS_FOR_A_MIX, type StepLevel } from '../shared/barrier-words.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { barriersContract } from './contract.ts'
import * as ask from './queries.ts'
import { mayDoStep, mayEnd, mayStep, ownedFrom, type Mover } from './rules.ts'
import { personBarrierRoutes } from './routes-person.ts'
import { asItem } from './shown.ts'

const LOGS = [...TEAM, 'agency_admin', 'network_admin'] as const
const MOVES = [...TEAM, 'agency_admin', 'network_admin'] as const
const moverOf = (caller: Caller): Mover => ({ id: caller.id, network: caller.roles.includes('network_admin') })
const DAY_MS = 86_400_000

/** What stands in people's way, counted; and what the network makes of it (GOV-13, SM-15). */
export function barrierRoutes(app: FastifyInstance) {
  serve(app, barriersContract, 'GET /api/barriers', {
    may: [...LOGS, 'evaluator'],
    audit: 'barriers counted',
    answer: async (tx, _asked, caller) => {
      const limits = await parametersInForce(tx, 'barrier.windowDays', 'barrier.threshold', 'barrier.ownerDays')
      const window_days = Number(limits['barrier.windowDays'])
      const since = new Date(Date.parse(caller.now) - window_days * DAY_MS).toISOString()
      const mover = moverOf(caller)
      const [kinds, rows, steps, counts, own, all] = await Promise.all([
        ask.kindsSince(tx, since),
        ask.itemsOf(tx),
        ask.stepsOfItems(tx),
        ask.countsOfItems(tx),
        ask.levelsOfMine(tx, caller.id),
        ask.levelsOfAll(tx),
      ])
      const around = { steps, counts, mover, now: caller.now, owner_days: Number(limits['barrier.ownerDays']) }
      return {
        since,
        window_days,
        threshold: Number(limits['barrier.threshold']),
        kinds: kinds.map((one) => ({ ...one, item_id: rows.find((row) => row.kind === one.kind && row.ended_at === null)?.id ?? null })),
        items: rows.map((row) => asItem(row, around)),
        owners: mover.network ? await ask.owners(tx) : [],
        mine: TEAM.some((role) => caller.roles.includes(role)) ? mixOf(own) : null,
        all,
        may: LOGS.some((role) => caller.roles.includes(role)) ? ['log' as const, 'take_up' as const] : [],
      }
    },
  })
  serve(app, barriersContract, 'POST /api/barriers', {
    may: LOGS,
    audit: 'barrier logged',
    answer: async (tx, { body: { level, ...body } }, caller) => {
      const id = randomUUID() // it is counted, and read by nobody: so it is not answered by the database
      await ask.logOfNobody(tx, { ...body, ...(level ? { level } : {}), id, agency_id: caller.agency, written_by: caller.id, logged_at: caller.now })
      return { id }
    },
  })
  serve(app, barriersContract, 'POST /api/system-advocacy', {
    may: LOGS,
    audit: 'barrier taken up',
    answer: async (tx, { body }, caller) => {
      if (!(await ask.kindsSince(tx, '2000-01-01T00:00:00Z')).some((one) => one.kind === body.kind)) throw new Refusal('nothing_to_take_up', 409)
      return ask.takeUp(tx, { ...body, agency_id: caller.agency, written_by: caller.id, rolled_up_at: caller.now })
    },
  })
  itemRoutes(app)
  personBarrierRoutes(app)
}

/** Where all of many steps work in one circle, it is worth asking what could change around the person. */
const mixOf = (rows: readonly { level: string; n: number }[]) => {
  const steps = rows.map(({ level, n }) => ({ level: level as StepLevel, n }))
  const total = steps.reduce((sum, { n }) => sum + n, 0)
  return { steps, hint: total >= ENOUGH_STEPS_FOR_A_MIX && circlesOf(steps).length === 1 }
}

/** The item, held where the caller may move it, else as it can be read: what they may not do is refused by its name. @throws Refusal no_such_advocacy */
async function itemToMove(tx: Tx, id: string) {
  const item = (await ask.holdItem(tx, id)) ?? (await ask.itemBy(tx, id))
  if (!item) throw new Refusal('no_such_advocacy', 404)
  return item
}

function itemRoutes(app: FastifyInstance) {
  serve(app, barriersContract, 'POST /api/system-advocacy/:item_id/owner', {
    may: ['network_admin'],
    audit: 'owner of a barrier named',
    answer: async (tx, { params, body: { version, ...body } }, caller) => {
      const item = await itemToMove(tx, params.item_id)
      const state = ownedFrom(item, moverOf(caller), version)
      if (!(await ask.isOwner(tx, body.owner_id))) throw new Refusal('no_such_party', 404)
      return ask.changeItem(tx, item.id, { ...body, state, owned_at: item.owned_at ?? caller.now })
    },
  })
  serve(app, barriersContract, 'POST /api/system-advocacy/:item_id/steps', {
    may: MOVES,
    audit: 'step about a barrier added',
    answer: async (tx, { params, body }, caller) => {
      const item = await itemToMove(tx, params.item_id)
      mayStep(item, moverOf(caller), body.due_on, caller.now.slice(0, 10))
      const step = await ask.addStep(tx, { ...body, item_id: item.id, agency_id: caller.agency, written_by: caller.id, at: caller.now })
      if (item.state === 'owned') await ask.changeItem(tx, item.id, { state: 'in_progress' })
      return step
    },
  })
  serve(app, barriersContract, 'POST /api/system-advocacy/:item_id/steps/:step_id/done', {
    may: MOVES,
    audit: 'step about a barrier done',
    answer: async (tx, { params, body }, caller) => {
      const item = await itemToMove(tx, params.item_id)
      const step = await ask.stepBy(tx, item.id, params.step_id)
      if (!step) throw new Refusal('no_such_advocacy', 404)
      mayDoStep(item, moverOf(caller), step, body.version)
      return ask.changeStep(tx, step.id, { done_at: caller.now, done_words: body.words })
    },
  })
  serve(app, barriersContract, 'POST /api/system-advocacy/:item_id/end', {
    may: MOVES,
    audit: 'barrier removed, or not removable',
    answer: async (tx, { params, body }, caller) => {
      const item = await itemToMove(tx, params.item_id)
      mayEnd(item, moverOf(caller), body.outcome, body.version)
      return ask.changeItem(tx, item.id, { state: body.outcome, ended_at: caller.now, ended_by: caller.id, end_words: body.words })
    },
  })
}
