import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { daysAfter } from '../shared/standard.ts'
import { referralContract } from './contract.ts'
import { changeCheck, holdCheck, keepCheck } from './queries.ts'
import { followsSoon, looksAgainSoon, mayFollow, mayLookAt, saidBy } from './rules.ts'
import { opens, referralBy, SENDERS, writing } from './writing.ts'

/** Whether a service that somebody is linked to is given as agreed, looked at again and again (COO-14). */
export function deliveryRoutes(app: FastifyInstance) {
  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/checks', {
    may: [...SENDERS, 'person'],
    audit: 'delivery looked at',
    opens,
    answer: async (tx, { params, body: { view_mode, next_on, ...body } }, caller) => {
      const row = await referralBy(tx, params.person_id, params.referral_id)
      mayLookAt(row, caller)
      const parameters = await parametersInForce(tx, 'delivery.monitorDays')
      const latest = daysAfter(caller.now, Number(parameters['delivery.monitorDays'])).slice(0, 10)
      followsSoon(body, caller.now)
      const by = { ...writing(caller, row.person_id), category: row.category, referral_id: row.id, at: caller.now }
      return keepCheck(tx, {
        ...by,
        ...body,
        ...(body.as_agreed ? { problem: '', follow_up: '', follow_up_on: null } : {}),
        view_mode: body.view === null ? null : saidBy(caller, row.person_id, view_mode),
        next_on: looksAgainSoon(next_on ?? latest, latest, caller.now),
      })
    },
  })

  serve(app, referralContract, 'POST /api/people/:person_id/referrals/:referral_id/checks/:check_id/follow-up', {
    may: SENDERS,
    audit: 'delivery followed up',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const check = await holdCheck(tx, params.referral_id, params.check_id)
      if (!check || check.person_id !== params.person_id) throw new Refusal('no_such_check', 404)
      mayFollow(check, body.version)
      return changeCheck(tx, check.id, { followed_at: caller.now, followed_by: caller.id, followed_words: body.words })
    },
  })
}
