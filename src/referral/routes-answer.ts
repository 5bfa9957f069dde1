import type { FastifyInstance } from 'fastify'
import { arrange, changeAppointment } from '../calendar/queries.ts'
import { logBarrier } from '../entry/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { makesAHomeWait } from '../shared/housing-first.ts'
import { referralContract } from './contract.ts'
import { appointmentOf, changeReferral, keepStep } from './queries.ts'
import { ACTS, answersAtOnce, dayAhead, hasBegun, isAhead, isLinked, mayBecome } from './rules.ts'
import { move, opens, RECEIVERS, referralBy, referralToMove, stepOf, writing, type Held } from './writing.ts'

/** What the service does, in its own name: answers, offers an appointment, says whether somebody came. */
export function answerRoutes(app: FastifyInstance) {
  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/answer', {
    may: RECEIVERS,
    audit: 'referral answered',
    opens,
    answer: async (tx, { params, body }, caller) => {
      let row = await referralToMove(tx, params, body.answer, body.version, caller)
      const acknowledged = { acknowledged_at: caller.now }
      if (body.answer !== 'decline' && asksForItFirst(row, body.words)) await preconditionInTheWay(tx, row, body.words, caller)
      if (body.answer === 'acknowledge') return move(tx, row, 'acknowledged', { words: body.words }, caller, acknowledged)
      if (answersAtOnce(body.answer, row.state)) {
        await move(tx, row, 'acknowledged', {}, caller, acknowledged)
        row = await referralBy(tx, row.person_id, row.id)
      }
      const decided = { decided_at: caller.now, answer_words: body.words, next_check_on: null }
      const { to } = ACTS[body.answer]
      if (body.answer === 'accept') return move(tx, row, to, { words: body.words }, caller, decided)
      if (body.answer === 'waitlist') {
        const next_check_on = dayAhead(body.next_check_on, caller.now)
        return move(tx, row, to, { words: body.words, next_check_on }, caller, { answer_words: body.words, next_check_on })
      }
      if (body.words === '' || body.decline_kind === null) throw new Refusal('say_why_declined')
      const decline_kind = asksForItFirst(row, body.words) && LOOSELY.has(body.decline_kind) ? 'precondition' : body.decline_kind
      return move(tx, row, to, { words: body.words }, caller, { ...decided, decline_kind })
    },
  })

  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/appointment', {
    may: RECEIVERS,
    audit: 'first appointment offered',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await referralToMove(tx, params, 'appoint', body.version, caller)
      isAhead(body.starts_at, caller.now)
      const ends_at = body.ends_at ?? new Date(Date.parse(body.starts_at) + AN_HOUR_MS).toISOString()
      const { id } = await arrange(tx, {
        ...writing(caller, row.person_id),
        category: row.category,
        what: row.service,
        starts_at: body.starts_at,
        ends_at,
        place: body.place,
        mode: body.mode,
        booked_at: caller.now,
        // who offers it is whom they meet; a service outside has a name, and nobody here
        ...(row.to_agency_id === null ? { with_words: row.service.slice(0, 200) } : { with_id: caller.id }),
      })
      return move(tx, row, 'appointment_set', { words: body.place }, caller, { appointment_id: id })
    },
  })

  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/visit', {
    may: RECEIVERS,
    audit: 'first visit marked',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await referralToMove(tx, params, 'visit', body.version, caller)
      const appointment = await appointmentOf(tx, row.appointment_id)
      if (!body.went && body.words === '') throw new Refusal('say_what_happened')
      if (appointment?.state === 'planned' || body.went) hasBegun(appointment?.starts_at ?? null, caller.now)
      if (appointment?.state === 'planned')
        await changeAppointment(tx, appointment.id, {
          state: body.went ? 'kept' : 'missed',
          state_words: body.words,
          state_at: caller.now,
          state_by: caller.id,
        })
      if (!body.went) return offeredAgain(tx, row, body.words, caller)
      const visited = { visited_at: appointment?.starts_at ?? caller.now, visited_by: caller.id }
      return received(tx, row, { ...visited, confirmed_at: row.confirmed_at }, body.words, caller)
    },
  })
}
const AN_HOUR_MS = 3_600_000

/** A no that says no kind of its own, which its words may. */
const LOOSELY = new Set<string>(['other_rule', 'other', 'not_our_work'])
/** A home that is to wait for treatment, sobriety or attendance: whoever asks for that, it is in the way (PRI-16). */
const asksForItFirst = (row: Held, words: string): boolean => row.category === 'housing' && makesAHomeWait(words)
/** A no becomes a barrier by itself; a yes that waits for something first is one too, and the network hears of it. */
const preconditionInTheWay = (tx: Tx, row: Held, note: string, caller: Caller) =>
  logBarrier(tx, writing(caller, row.person_id), {
    kind: 'precondition',
    note,
    logged_at: caller.now,
    category: row.category,
    referral_id: row.id,
    need_id: row.need_id,
  })

/** Not there: the offer stands, and another appointment is made. */
export function offeredAgain(tx: Tx, row: Held, words: string, caller: Caller) {
  mayBecome(row.state, 'accepted')
  const nobodyThere = { visited_at: null, visited_by: null, confirmed_at: null, confirmed_by: null, confirmed_mode: null, confirmed_words: '' }
  return move(tx, row, 'accepted', { words }, caller, { ...nobodyThere, appointment_id: null })
}

type Both = Pick<Parameters<typeof changeReferral>[2], 'visited_by' | 'confirmed_by' | 'confirmed_mode' | 'confirmed_words'> & {
  visited_at: string | null
  confirmed_at: string | null
}
/** Received, as one of the two says: linked as soon as both have said so, and not before. */
export async function received(tx: Tx, row: Held, said: Both, words: string, caller: Caller) {
  if (isLinked(said.visited_at, said.confirmed_at)) return move(tx, row, 'linked', { words }, caller, { ...said, linked_at: caller.now })
  await keepStep(tx, stepOf(row, 'appointment_set', { words }, caller))
  return changeReferral(tx, row.id, said)
}
