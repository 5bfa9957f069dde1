import type { FastifyInstance } from 'fastify'
import { changeAppointment } from '../calendar/queries.ts'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { referralContract } from './contract.ts'
import { appointmentOf, changeReferral, keepStep } from './queries.ts'
import { offeredAgain, received } from './routes-answer.ts'
import { ACTS, dayAhead, hasBegun, mayGiveReason, saidBy } from './rules.ts'
import { move, opens, RECEIVERS, referralBy, referralToMove, SENDERS, stepOf } from './writing.ts'

/** What the person says of it, and how it goes on. */
export function wayRoutes(app: FastifyInstance) {
  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/confirmation', {
    may: [...SENDERS, 'person'],
    audit: 'link confirmed',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await referralToMove(tx, params, 'confirm', body.version, caller)
      const mode = saidBy(caller, row.person_id, body.mode)
      hasBegun((await appointmentOf(tx, row.appointment_id))?.starts_at ?? null, caller.now)
      if (!body.went) return offeredAgain(tx, row, body.words, caller)
      const confirmed = { confirmed_at: caller.now, confirmed_by: caller.id, confirmed_mode: mode, confirmed_words: body.words }
      return received(tx, row, { ...confirmed, visited_at: row.visited_at }, body.words, caller)
    },
  })

  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/way', {
    may: RECEIVERS,
    audit: 'referral moved on',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await referralToMove(tx, params, body.act, body.version, caller)
      return move(tx, row, ACTS[body.act].to, { words: body.words }, caller)
    },
  })

  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/withdrawal', {
    may: [...SENDERS, 'person'],
    audit: 'referral withdrawn by the person',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await referralToMove(tx, params, 'withdraw', body.version, caller)
      const mode = saidBy(caller, row.person_id, body.mode)
      if (body.afterwards === 'ask_later' && body.ask_again_on === null) throw new Refusal('say_when_to_ask_them_again')
      const ask_again_on = body.afterwards === 'ask_later' ? dayAhead(body.ask_again_on, caller.now) : null
      const appointment = await appointmentOf(tx, row.appointment_id)
      if (appointment?.state === 'planned')
        await changeAppointment(tx, appointment.id, {
          state: 'cancelled',
          state_words: body.words || body.why,
          state_at: caller.now,
          state_by: caller.id,
        })
      return move(tx, row, 'withdrawn_by_client', { words: body.words }, caller, {
        withdrawn_at: caller.now,
        withdrawn_by: caller.id,
        withdrawn_mode: mode,
        withdrawn_why: body.why,
        withdrawn_words: body.words,
        withdrawn_then: body.afterwards,
        ask_again_on,
      })
    },
  })

  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/delay', {
    may: RECEIVERS,
    audit: 'why a link takes longer',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await referralBy(tx, params.person_id, params.referral_id)
      mayGiveReason(row, caller, body.version)
      await keepStep(tx, stepOf(row, row.state, { words: body.words }, caller))
      return changeReferral(tx, row.id, { late_words: body.words, late_at: caller.now })
    },
  })
}
