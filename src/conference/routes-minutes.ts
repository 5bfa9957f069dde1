import type { FastifyInstance } from 'fastify'
import { addStep } from '../planning/asking.ts'
import { partyBy } from '../planning/queries-parties.ts'
import { mayBeTold } from '../planning/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Category } from '../shared/words.ts'
import { conferenceContract } from './contract.ts'
import * as ask from './queries.ts'
import { ATTENDEES, leavesFor, mayBeSettled, mayBeSpokenTo, minutesAreOpen, RECORDERS, saidBy, settledOnce } from './rules.ts'
import { readerOf } from './shown.ts'
import { conferenceToWrite, itemToWrite, opens, writing, type Held } from './writing.ts'

/** What is said and decided, item by item, while it is being said. */
export function minutesRoutes(app: FastifyInstance) {
  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/items/:item_id/minutes', {
    may: RECORDERS,
    audit: 'minutes written',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { row } = await conferenceToWrite(tx, params, caller)
      minutesAreOpen(row.state)
      const item = await itemToWrite(tx, params, body.version)
      const written = await ask.changeItem(tx, item.id, { minutes: body.minutes, minutes_by: caller.id, minutes_at: caller.now })
      await isBeingWritten(tx, row, caller)
      return written
    },
  })
  roomRoutes(app)
  voiceRoutes(app)
  decisionRoutes(app)
}

/** With the first word that is written down the minutes are a draft (SM-8). */
async function isBeingWritten(tx: Tx, row: Held, caller: Caller): Promise<void> {
  if (row.state === 'held') await ask.changeConference(tx, row.id, { state: 'minutes_draft', drafted_at: caller.now })
}

function roomRoutes(app: FastifyInstance) {
  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/items/:item_id/room', {
    may: RECORDERS,
    audit: 'who was in the room written down',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { row, invited } = await conferenceToWrite(tx, params, caller)
      minutesAreOpen(row.state)
      const item = await itemToWrite(tx, params, body.version)
      const room = [...new Set(body.room)]
      if (room.some((id) => !invited.some((one) => one.party_id === id && one.came))) throw new Refusal('no_such_invitation', 404)
      const told = await ask.toldOf(tx, room)
      if (!body.all_the_same && room.some((id) => leavesFor(told.get(id) ?? [], item))) throw new Refusal('not_in_the_room_for_this', 409)
      return ask.changeItem(tx, item.id, { room, discussed_at: item.discussed_at ?? caller.now })
    },
  })
}

function voiceRoutes(app: FastifyInstance) {
  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/items/:item_id/voices', {
    may: [...ATTENDEES, 'person', 'relative'],
    audit: 'spoken at a conference',
    opens,
    answer: async (tx, { params, body: { party_id, mode, ...said } }, caller) => {
      const { row, invited } = await conferenceToWrite(tx, params, caller)
      mayBeSpokenTo(row.state)
      const item = await itemToWrite(tx, params)
      if (party_id !== row.person_id && !invited.some((one) => one.party_id === party_id)) throw new Refusal('no_such_invitation', 404)
      const party = await partyBy(tx, party_id)
      if (!party) throw new Refusal('no_such_invitation', 404)
      if (said.did_not_want_to_say === (said.words !== '')) throw new Refusal('words_or_none_wanted')
      const how = saidBy(readerOf(caller), party, mode)
      if (party_id !== caller.id && leavesFor(await mayBeTold(tx, party_id), item))
        throw new Refusal('no_consent_for_this', 409, [{ refusal: 'no_consent_for_this', category: item.category }])
      return ask.speak(tx, {
        ...writing(caller, row.person_id),
        ...said,
        item_id: item.id,
        category: item.category,
        party_id,
        mode: how,
        at: caller.now,
      })
    },
  })
}

type Settling = { step?: { goal_id: string; responsible_id: string; due_at: string; words: string } | undefined; no_action: string }
type Decision = { id: string; person_id: string; category: Category; words: string }
/** A decision becomes a step as every step does: asked of its party, under a goal, within its date. Or it is said why there is none. */
async function settle(tx: Tx, decision: Decision, { step, no_action }: Settling, caller: Caller) {
  if (!step) return ask.settle(tx, decision.id, { no_action, settled_at: caller.now })
  const { goal_id, words, ...asked } = step
  const of = decision.category === 'general' ? {} : { category: decision.category }
  const made = await addStep(
    tx,
    { person_id: decision.person_id, goal_id, ask: asked, step: { words: words || decision.words.slice(0, 500) }, ...of },
    caller,
  )
  return ask.settle(tx, decision.id, { action_id: made.id, settled_at: caller.now })
}
const isSettling = ({ step, no_action }: Settling) => step !== undefined || no_action !== ''

function decisionRoutes(app: FastifyInstance) {
  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/items/:item_id/decisions', {
    may: RECORDERS,
    audit: 'decided at a conference',
    opens,
    answer: async (tx, { params, body: { words, follows_id, ...settling } }, caller) => {
      const { row } = await conferenceToWrite(tx, params, caller)
      minutesAreOpen(row.state)
      const item = await itemToWrite(tx, params)
      const of = { ...writing(caller, row.person_id), item_id: item.id, category: item.category as Category }
      const decision = { ...of, words, follows_id, decided_at: caller.now }
      const { id } = await ask.decide(tx, decision)
      await isBeingWritten(tx, row, caller)
      return isSettling(settling) ? settle(tx, { ...decision, id }, settling, caller) : { id }
    },
  })

  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/decisions/:conference_decision_id', {
    may: RECORDERS,
    audit: 'decision settled',
    opens,
    answer: async (tx, { params, body: { version, ...settling } }, caller) => {
      const { row } = await conferenceToWrite(tx, params, caller)
      mayBeSettled(row.state)
      const decision = await ask.holdDecision(tx, row.id, params.conference_decision_id)
      if (!decision) throw new Refusal('no_such_decision', 404)
      if (decision.version !== version) throw new Refusal('changed_meanwhile', 409)
      settledOnce(decision)
      if (!isSettling(settling)) throw new Refusal('something_missing')
      return settle(tx, { ...decision, category: decision.category as Category }, settling, caller)
    },
  })
}
