import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { familyContract } from './contract.ts'
import { reachOf, relativesOf, wishesOf } from './queries.ts'
import * as ask from './queries-ask.ts'
import { isBetween, mayAnswerAsk } from './rules.ts'
import { asAsk, wantedIn } from './shown-ask.ts'
import { opens, REACHERS, works, writing } from './writing.ts'

/** Whoever works here asks for it where somebody else coordinates. */
const ASKERS = [...REACHERS, 'partner_worker', 'advocate'] as const
/** Whom the person wants, as far as the caller may know of it. */
const wantedOf = async (tx: Tx, person_id: string) => wantedIn(await relativesOf(tx, person_id), await wishesOf(tx, person_id), await reachOf(tx))
/** That family is involved where the agency that coordinates would not have thought of it. */
export function askRoutes(app: FastifyInstance) {
  serve(app, familyContract, 'GET /api/people/:person_id/family-asks', {
    may: [...TEAM, 'person'],
    audit: 'asks for family read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const there = await ask.coordinatingOf(tx, person_id)
      const other = there && there.id !== caller.agency ? there : undefined
      const due = other && caller.agency ? await ask.dueOf(tx, person_id, caller.agency) : undefined
      const asks = (await ask.asksOf(tx, person_id)).map((one) => asAsk(one, works(caller, ASKERS) && isBetween(one, caller.agency)))
      const wanted = await wantedOf(tx, person_id)
      return {
        coordinates: other ? { name: other.name, approach: other.family_approach } : null,
        wanted,
        ask_by: due?.due_at ?? null,
        asks,
        may: other && wanted.length > 0 && works(caller, ASKERS) ? ['ask' as const] : [],
      }
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/family-asks', {
    may: ASKERS,
    audit: 'asked for family to be involved',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const there = await ask.coordinatingOf(tx, person_id)
      if (!there || there.id === caller.agency) throw new Refusal('nobody_else_coordinates', 409)
      if ((await wantedOf(tx, person_id)).length === 0) throw new Refusal('nobody_is_wanted', 409)
      return ask.keepAsk(tx, { ...writing(caller, person_id), ...body, to_id: there.id, at: caller.now })
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/family-asks/:ask_id/answer', {
    may: ASKERS,
    audit: 'ask for family answered',
    opens,
    answer: async (tx, { params: { person_id, ask_id }, body }, caller) => {
      const asked = await ask.askBy(tx, person_id, ask_id)
      if (!asked) throw new Refusal('no_such_ask', 404)
      mayAnswerAsk(asked, body.version)
      return ask.answerAsk(tx, asked.id, { response: body.response, response_words: body.words, responded_at: caller.now })
    },
  })
}
