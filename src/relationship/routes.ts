import type { FastifyInstance } from 'fastify'
import { parameter } from '../consent/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { asSeen, Refusal } from '../shared/refusal.ts'
import { TEAM, type Role } from '../shared/words.ts'
import { relationshipContract } from './contract.ts'
import * as ask from './queries.ts'
import { askedToday, changesBefore, heard, mayChoose, mayHaveTalked, saysWhy, sinceOf } from './rules.ts'
import { asRating } from './shown.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id
/** Who names the main worker. */
const NAMERS = ['coordinator', 'supervisor'] as const satisfies readonly Role[]
const names = async (tx: Tx, caller: Caller) => caller.kind === 'staff' && caller.opened?.writer === true && (await ask.namesTheMainWorker(tx))
const supervises = (caller: Caller) => caller.kind === 'staff' && caller.roles.includes('supervisor')

/** The relationship first: one main worker, and the person's own private word on how it goes (PRI-03). */
export function relationshipRoutes(app: FastifyInstance) {
  readingRoutes(app)
  ratingRoutes(app)
  serve(app, relationshipContract, 'POST /api/people/:person_id/primary-worker', {
    may: NAMERS,
    audit: 'main worker named',
    opens,
    answer: async (tx, { params: { person_id }, body: { staff_id, why } }, caller) => {
      if (!(await names(tx, caller))) throw new Refusal('not_yours', 403)
      const turns = await ask.turnsOf(tx, person_id)
      const open = turns.find((one) => one.to_at === null)
      if (open?.staff_id === staff_id) throw new Refusal('main_worker_already', 409)
      if (!(await ask.colleaguesOf(tx, caller.agency!)).some((one) => one.id === staff_id)) throw new Refusal('main_worker_of_ones_agency')
      if (saysWhy(caller.now, turns) && why === '') throw new Refusal('third_change_says_why')
      if (open) await ask.endTurn(tx, open.id, caller.now)
      return ask.beginTurn(tx, { person_id, agency_id: caller.agency, written_by: caller.id, staff_id, why, from_at: caller.now })
    },
  })
}

function readingRoutes(app: FastifyInstance) {
  serve(app, relationshipContract, 'GET /api/people/:person_id/relationship', {
    may: [...TEAM, 'person'],
    audit: 'relationship read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const turns = await ask.turnsOf(tx, person_id)
      const [open, ratings, reviews] = [
        turns.find((one) => one.to_at === null),
        await ask.ratingsOf(tx, person_id),
        await ask.reviewsHeld(tx, person_id),
      ]
      const own = caller.id === person_id
      const mayName = await names(tx, caller)
      const mayRate = open !== undefined && (own || (supervises(caller) && caller.agency === open.agency_id && caller.id !== open.staff_id))
      return {
        worker: open ? { id: open.staff_id, name: open.name, since: open.from_at } : null,
        before: turns
          .filter((one) => one.to_at !== null)
          .map((one) => ({ id: one.staff_id, name: one.name, from_at: one.from_at, to_at: one.to_at!, handed_over: one.handover_id !== null })),
        reasons: turns.filter((one) => one.why !== '').map((one) => ({ at: one.from_at, words: one.why })),
        continuity: await continuityOf(tx, person_id, open, caller),
        changes_in_a_year: changesBefore(caller.now, turns),
        say_why: saysWhy(caller.now, turns),
        to_rate:
          mayRate &&
          askedToday(
            caller.now,
            open,
            reviews,
            ratings.filter((one) => one.turn_id === open.id).map((one) => one.at),
          ),
        ratings: ratings.map((row) => asRating(row, open?.staff_id ?? null, !own)),
        colleagues: mayName ? await ask.colleaguesOf(tx, caller.agency!) : [],
        may: [...(mayName ? ['name' as const] : []), ...(mayRate ? ['rate' as const] : [])],
      }
    },
  })
  serve(app, relationshipContract, 'GET /api/alliance', {
    may: ['network_admin', 'evaluator'],
    audit: 'mean of alliance read',
    answer: async (tx) => {
      const row = await ask.networkMean(tx)
      const [goal, task, bond] = [Number(row?.goal), Number(row?.task), Number(row?.bond)]
      const all = Math.round(((goal + task + bond) / 3) * 10) / 10
      return { mean: row ? { people: row.people, goal, task, bond, all } : null, fewest: await parameter(tx, 'cfg.smallCell') }
    },
  })
}

/** Counted for their own agency: what another agency did with the person is not told here. */
async function continuityOf(tx: Tx, person_id: string, open: ask.TurnRow | undefined, caller: Caller) {
  if (!open || open.agency_id === null) return null
  const since = sinceOf(caller.now)
  const { own, contacts } = await ask.contactsSince(tx, { person_id, agency_id: open.agency_id, staff_id: open.staff_id, since })
  if (contacts === 0) return null
  return { own, contacts, pct: Math.round((100 * own) / contacts), target: await parameter(tx, 'cfg.relation.continuityPct') }
}

function ratingRoutes(app: FastifyInstance) {
  serve(app, relationshipContract, 'POST /api/people/:person_id/alliance', {
    may: ['person', 'supervisor'],
    audit: 'alliance rated',
    opens,
    answer: async (tx, { params: { person_id }, body: { mode: how, ...said } }, caller) => {
      const open = (await ask.turnsOf(tx, person_id)).find((one) => one.to_at === null)
      if (!open) throw new Refusal('no_main_worker', 409)
      const mode = heard(caller, person_id, hears(caller, open), how)
      const three = [said.goal, said.task, said.bond].filter((one) => one !== null).length
      if (three !== (said.declined ? 0 : 3)) throw new Refusal('answer_all_three')
      return ask.rate(tx, {
        person_id,
        agency_id: caller.agency,
        written_by: caller.id,
        turn_id: open.id,
        staff_id: open.staff_id,
        mode,
        at: caller.now,
        ...said,
      })
    },
  })
  serve(app, relationshipContract, 'POST /api/people/:person_id/alliance/:rating_id/choice', {
    may: ['person', 'supervisor'],
    audit: 'repair chosen',
    opens,
    answer: async (tx, { params, body: { choice, mode: how, version } }, caller) => {
      const rating = await ratingOf(tx, params)
      const chosen_mode = heard(caller, params.person_id, supervises(caller), how)
      mayChoose(rating, version, choice)
      return asSeen(await ask.mend(tx, rating.id, version, { choice, chosen_at: caller.now, chosen_mode }))
    },
  })
  serve(app, relationshipContract, 'POST /api/people/:person_id/alliance/:rating_id/talked', {
    may: ['supervisor'],
    audit: 'repair talked over',
    opens,
    answer: async (tx, { params, body: { version } }, caller) => {
      const rating = await ratingOf(tx, params)
      mayHaveTalked(rating, version)
      return asSeen(await ask.mend(tx, rating.id, version, { talked_at: caller.now }))
    },
  })
}

/** Whether the caller supervises whoever works with the person. */
const hears = (caller: Caller, open: ask.TurnRow) => supervises(caller) && caller.agency === open.agency_id && caller.id !== open.staff_id
/** @throws Refusal no_such_rating: also where it is not the caller's to read */
async function ratingOf(tx: Tx, { person_id, rating_id }: Record<'person_id' | 'rating_id', string>) {
  const one = (await ask.ratingsOf(tx, person_id)).find((row) => row.id === rating_id)
  if (!one) throw new Refusal('no_such_rating', 404)
  return one
}
