import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { conferenceContract } from './contract.ts'
import * as ask from './queries.ts'
import { ATTENDEES, cameTo, LEADERS, mayBecome } from './rules.ts'
import { conferenceToLead, conferenceToWrite, itemToWrite, opens, writing } from './writing.ts'

/** Two who were there say that it was so. */
const TWO = 2

/** Minutes are confirmed by those who came, filed as they stand, and afterwards only added to. */
export function filingRoutes(app: FastifyInstance) {
  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/confirmations', {
    may: [...ATTENDEES, 'person', 'relative'],
    audit: 'minutes confirmed',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { row, invited } = await conferenceToWrite(tx, params, caller)
      if (row.version !== body.version) throw new Refusal('changed_meanwhile', 409)
      mayBecome(row.state, 'confirmed')
      if (!cameTo(invited, caller)) throw new Refusal('confirmed_by_who_came', 403)
      const before = await ask.confirmationsOf(tx, row.id)
      if (before.some((one) => one.written_by === caller.id)) throw new Refusal('minutes_confirmed_by_you', 409)
      const made = await ask.confirm(tx, { ...writing(caller, row.person_id), conference_id: row.id, at: caller.now })
      if (before.length + 1 >= TWO) await ask.changeConference(tx, row.id, { state: 'confirmed', confirmed_at: caller.now })
      return made
    },
  })

  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/filing', {
    may: LEADERS,
    audit: 'minutes filed',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { row } = await conferenceToLead(tx, params, body.version, caller)
      if (row.state === 'minutes_draft') throw new Refusal('confirmed_by_two', 409)
      mayBecome(row.state, 'filed')
      // whether the person is heard in it and nothing is left open is seen where all of it is seen: sealed.conference_moves
      return ask.changeConference(tx, row.id, { state: 'filed', filed_at: caller.now })
    },
  })

  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/items/:item_id/addenda', {
    may: [...ATTENDEES, 'person'],
    audit: 'minutes added to',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { row } = await conferenceToWrite(tx, params, caller)
      const item = await itemToWrite(tx, params)
      if (row.state !== 'filed') throw new Refusal('addenda_once_filed', 409)
      return ask.addToMinutes(tx, {
        ...writing(caller, row.person_id),
        item_id: item.id,
        category: item.category,
        words: body.words,
        at: caller.now,
      })
    },
  })
}
