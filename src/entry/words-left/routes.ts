import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { serve } from '../../server/answer.ts'
import { time } from '../../shared/instants.ts'
import { Refusal } from '../../shared/refusal.ts'
import { TEAM } from '../../shared/words.ts'
import { limitsNow } from '../shown.ts'
import { wordsLeftContract } from './contract.ts'
import * as ask from './queries.ts'
import { isGood, ticketFor } from './ticket.ts'

/** As many as the people of one shelter, who share its line, may need; slow for a machine. */
const AN_HOUR = { opened: 60, left: 12 }
const HOUR = 3_600_000

/** Words left without an account, and by other agencies: one inbox with the first contacts. */
export function wordsLeftRoutes(app: FastifyInstance): void {
  atTheDoor(app)
  serve(app, wordsLeftContract, 'GET /api/entry/words', {
    may: TEAM,
    audit: 'words left listed',
    answer: async (tx, _asked, caller) => {
      const { response_hours } = await limitsNow(tx)
      return (await ask.wordsWaiting(tx)).map(({ agency_id, ...word }) => {
        const due_at = new Date(Date.parse(word.received_at) + response_hours.standard * HOUR).toISOString()
        return {
          ...word,
          ours: agency_id === caller.agency,
          clock: { waits_for: 'answer' as const, due_at, overdue: time(due_at) < time(caller.now) },
        }
      })
    },
  })
  serve(app, wordsLeftContract, 'POST /api/entry/words', {
    may: TEAM,
    audit: 'word left for another agency',
    answer: async (tx, { body: { agrees: _agrees, ...word } }, caller) => {
      if (!(await ask.isWorkedAt(tx, word.agency_id))) throw new Refusal('no_such_thing', 404)
      return ask.leaveForAnother(tx, { ...word, from_agency_id: caller.agency, written_by: caller.id })
    },
  })
  serve(app, wordsLeftContract, 'POST /api/entry/words/:id/take-up', {
    may: TEAM,
    audit: 'word left taken up',
    answer: async (tx, { params, body }) => answered(await ask.answerWord(tx, params.id, body.version, { entry_id: body.entry_id })),
  })
  serve(app, wordsLeftContract, 'POST /api/entry/words/:id/set-aside', {
    may: TEAM,
    audit: 'word left set aside',
    answer: async (tx, { params, body }, caller) =>
      answered(
        await ask.answerWord(tx, params.id, body.version, {
          set_aside_at: caller.now,
          set_aside_by: caller.id,
          set_aside_reason: body.reason,
        }),
      ),
  })
}

function answered<Row>(row: Row | undefined): Row {
  if (!row) throw new Refusal('changed_meanwhile', 409)
  return row
}

/** Whoever stands at the door, not signed in: they reach no data, and leave one word at a time. */
function atTheDoor(app: FastifyInstance): void {
  const { 'GET /api/hello': opening, 'POST /api/hello': leaving } = wordsLeftContract
  const told = (name: string, summary: string) => ({ operationId: name, summary })
  app.route({
    method: 'GET',
    url: '/api/hello',
    config: { operation: 'GET /api/hello', may: [], at_the_door: true, rateLimit: { max: AN_HOUR.opened, timeWindow: HOUR } } as object,
    schema: { ...told(opening.name, opening.summary), response: { 200: opening.response } } as object,
    handler: async () => ({ agencies: await ask.frontDoors(app.db), ticket: ticketFor(app.config.secret, Date.now()) }),
  })
  app.route<{ Body: z.output<typeof leaving.body> }>({
    method: 'POST',
    url: '/api/hello',
    config: { operation: 'POST /api/hello', may: [], at_the_door: true, rateLimit: { max: AN_HOUR.left, timeWindow: HOUR } } as object,
    schema: { ...told(leaving.name, leaving.summary), body: leaving.body, response: { 200: leaving.response } } as object,
    handler: async (request) => {
      const { website, ...word } = request.body
      if (website) return { left: true as const } // a machine hears what it wants to hear, and nothing is kept
      if (!isGood(word.ticket, app.config.secret, Date.now())) throw new Refusal('ask_again', 422)
      await ask.leaveWord(app.db, word)
      request.log.info({ audit: 'word left without an account' })
      return { left: true as const }
    },
  })
}
