import type { FastifyInstance } from 'fastify'
import { officersAt, responsibilitiesOf } from '../people/care/queries.ts'
import { coordinates, planOf } from '../planning/queries.ts'
import { partyToAsk } from '../planning/writing.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { partnershipContract } from './contract.ts'
import { takingPart } from './queries.ts'
import * as ask from './queries-reserved.ts'
import { decides, takesBack } from './rules-reserved.ts'
import { asBody, asReserved } from './shown-reserved.ts'
import { opens, READERS, works, WORKERS, writing } from './writing.ts'

const mover = (caller: Caller) => ({ agency: caller.agency, works: works(caller, WORKERS) })
const todayOf = (caller: Caller) => caller.now.slice(0, 10)
/** @throws Refusal no_such_decision */
async function reservedHeld(tx: Tx, person_id: string, id: string) {
  const asked = await ask.reservedBy(tx, person_id, id)
  if (!asked) throw new Refusal('no_such_decision', 404)
  return asked
}

/** What a body decides by law: asked of its officer, decided in its own name. */
export function reservedRoutes(app: FastifyInstance) {
  serve(app, partnershipContract, 'GET /api/people/:person_id/reserved-decisions', {
    may: READERS,
    audit: 'decisions reserved by law read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [plan, bodies, decisions] = [
        await planOf(tx, person_id),
        await responsibilitiesOf(tx, person_id, todayOf(caller)),
        await ask.reservedOf(tx, person_id),
      ]
      const parts = plan ? await takingPart(tx, plan.id) : []
      const officers = mover(caller).works
        ? await officersAt(
            tx,
            bodies.map((one) => one.body_agency_id),
          )
        : []
      const around = { bodies, parts, officers, mover: mover(caller), coordinates: await coordinates(tx), today: todayOf(caller) }
      return { bodies: bodies.map((one) => asBody(one, around)), decisions: decisions.map((one) => asReserved(one, around)) }
    },
  })

  serve(app, partnershipContract, 'POST /api/people/:person_id/reserved-decisions', {
    may: WORKERS,
    audit: 'reserved decision asked for',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const by_law = (await responsibilitiesOf(tx, person_id, todayOf(caller))).find((one) => one.id === body.responsibility_id)
      if (!by_law) throw new Refusal('no_such_responsibility', 404)
      if (!by_law.reserved.includes(body.category)) throw new Refusal('not_reserved_to_them', 409)
      // the body, too, is told as far as the person lets it know, or the law does
      const { officer_id, body_agency_id, body: named } = by_law
      if (body_agency_id) await partyToAsk(tx, officer_id ?? body_agency_id, body.category)
      return ask.askBody(tx, { ...writing(caller, person_id), ...body, body: named, body_agency_id, officer_id, asked_at: caller.now })
    },
  })

  serve(app, partnershipContract, 'POST /api/people/:person_id/reserved-decisions/:reserved_id/answer', {
    may: WORKERS,
    audit: 'reserved decision made',
    opens,
    answer: async (tx, { params: { person_id, reserved_id }, body }, caller) => {
      const asked = await reservedHeld(tx, person_id, reserved_id)
      decides(asked, mover(caller), body)
      const { answer, words: answer_words, document } = body
      return ask.changeReserved(tx, asked.id, { answer, answer_words, document, answered_by: caller.id, answered_at: caller.now })
    },
  })

  serve(app, partnershipContract, 'POST /api/people/:person_id/reserved-decisions/:reserved_id/take-back', {
    may: WORKERS,
    audit: 'reserved decision taken back',
    opens,
    answer: async (tx, { params: { person_id, reserved_id }, body }, caller) => {
      const asked = await reservedHeld(tx, person_id, reserved_id)
      takesBack(asked, mover(caller), body.version)
      return ask.changeReserved(tx, asked.id, { taken_back_at: caller.now, taken_back_why: body.words })
    },
  })
}
