import type { FastifyInstance } from 'fastify'
import { partyBy } from '../planning/queries-parties.ts'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { conferenceContract } from './contract.ts'
import * as ask from './queries.ts'
import { agendaIsOpen, ATTENDEES, hasBegun, inTime, isAskedOf, LEADERS, mayBecome, RECORDERS, saidBy } from './rules.ts'
import { NEEDED, readerOf } from './shown.ts'
import { conferenceToLead, conferenceToWrite, itemToWrite, opens, putDown, refersTo, writing } from './writing.ts'

/** Until it is held: what is spoken about, who is asked to come and says so, and that it begins. */
export function beforeRoutes(app: FastifyInstance) {
  agendaRoutes(app)
  invitationRoutes(app)

  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/hold', {
    may: RECORDERS,
    audit: 'conference begun',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { row, invited } = await conferenceToLead(tx, params, body.version, caller)
      mayBecome(row.state, 'held')
      hasBegun(row.starts_at, caller.now)
      // whoever comes unasked is put down as well, as far as they may know of the person
      const unasked = body.came.filter((id) => !invited.some((one) => one.party_id === id))
      await putDown(tx, params, unasked, caller, caller.now)
      await ask.sayWhoCame(tx, row.id, body.came)
      return ask.changeConference(tx, row.id, { state: 'held', held_at: caller.now })
    },
  })

  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/cancellation', {
    may: LEADERS,
    audit: 'conference cancelled',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { row } = await conferenceToLead(tx, params, body.version, caller)
      mayBecome(row.state, 'cancelled')
      return ask.changeConference(tx, row.id, { state: 'cancelled', cancelled_at: caller.now, cancelled_why: body.why })
    },
  })
}

function agendaRoutes(app: FastifyInstance) {
  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/items', {
    may: [...ATTENDEES, 'person'],
    audit: 'item put on the agenda',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { row } = await conferenceToWrite(tx, params, caller)
      agendaIsOpen(row.state)
      await refersTo(tx, params.person_id, body)
      return ask.addItem(tx, { ...writing(caller, params.person_id), ...body, conference_id: row.id })
    },
  })

  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/items/:item_id', {
    may: [...ATTENDEES, 'person'],
    audit: 'item of the agenda put right',
    opens,
    answer: async (tx, { params, body: { version, drop, ...change } }, caller) => {
      const { row } = await conferenceToWrite(tx, params, caller)
      agendaIsOpen(row.state)
      const item = await itemToWrite(tx, params, version)
      if (item.own_view && (drop || change.words !== undefined || change.category !== undefined)) throw new Refusal('item_of_the_person', 409)
      if (drop && (item.minutes !== '' || item.discussed_at !== null)) throw new Refusal('said_to_it_already', 409)
      await refersTo(tx, params.person_id, change)
      return ask.changeItem(tx, item.id, { ...change, ...(drop ? { dropped_at: caller.now } : {}) })
    },
  })
}

function invitationRoutes(app: FastifyInstance) {
  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/invitations', {
    may: LEADERS,
    audit: 'invited to a conference',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { row, invited } = await conferenceToLead(tx, params, body.version, caller)
      if (row.state !== 'invited') mayBecome(row.state, 'invited')
      const short_because = body.short_because || row.short_because
      const parameters = await parametersInForce(tx, ...NEEDED)
      inTime(row.starts_at, { now: caller.now, hours: Number(parameters['meeting.noticeHours']), because: short_because })
      const fresh = body.party_ids.filter((id) => !invited.some((one) => one.party_id === id))
      if (fresh.length + invited.length === 0) throw new Refusal('nobody_is_invited', 409)
      await putDown(tx, params, fresh, caller)
      await ask.inviteAll(tx, row.id, caller.now)
      return ask.changeConference(tx, row.id, { state: 'invited', invited_at: row.invited_at ?? caller.now, short_because })
    },
  })

  serve(app, conferenceContract, 'POST /api/people/:person_id/conferences/:conference_id/invitations/:invitation_id/answer', {
    may: [...ATTENDEES, 'person', 'relative'],
    audit: 'invitation to a conference answered',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { row, invited } = await conferenceToWrite(tx, params, caller)
      if (row.state !== 'invited') throw new Refusal('another_step_comes_next', 409)
      const one = invited.find((each) => each.id === params.invitation_id)
      if (!one) throw new Refusal('no_such_invitation', 404)
      if (one.version !== body.version) throw new Refusal('changed_meanwhile', 409)
      const party = await partyBy(tx, one.party_id)
      if (!isAskedOf(caller, one.party_id)) {
        if (party?.kind !== 'person' && party?.kind !== 'relative') throw new Refusal('not_asked_of_you', 403)
        saidBy(readerOf(caller), party, body.mode)
      }
      return ask.changeInvitation(tx, one.id, { answer: body.answer, answer_words: body.words, answered_at: caller.now })
    },
  })
}
