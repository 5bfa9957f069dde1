import type { FastifyInstance } from 'fastify'
import { decide as recordDecision, invite } from '../consent/queries.ts'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Category } from '../shared/words.ts'
import { entryContract } from './contract.ts'
import { agreedUntil, hold, writingOf } from './holding.ts'
import * as ask from './queries.ts'
import { mayAnswer, mayBecome, momentOf } from './rules.ts'
import { asReferral, endOf, limitsNow } from './shown.ts'

export function referralRoutes(app: FastifyInstance) {
  serve(app, entryContract, 'GET /api/entry/referrals', {
    may: TEAM,
    audit: 'onward referrals listed',
    answer: async (tx, { query }, caller) => {
      if (!caller.agency) return []
      const rows = await ask.referralsOfAgency(tx, caller.agency, query.box)
      const [limits, opened] = [
        await limitsNow(tx),
        await ask.opened(
          tx,
          rows.map((row) => row.person_id),
        ),
      ]
      return rows.map((row) => asReferral(row, { caller, limits, categories: (opened.get(row.person_id) ?? []) as Category[] }))
    },
  })

  serve(app, entryContract, 'GET /api/people/:person_id/entries/:entry_id/receivers', {
    may: TEAM,
    audit: 'receiving agencies listed',
    opens: ({ params }) => params.person_id,
    answer: (tx, { params }, caller) => ask.receivers(tx, params.entry_id, caller.agency),
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/referrals', {
    may: ['intake', 'supervisor', 'coordinator', 'support_worker'],
    audit: 'person referred on',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const entry = await hold(tx, params, body.version)
      mayBecome(entry.state, 'referred_on')
      if (body.to_agency_id === caller.agency) throw new Refusal('referred_to_oneself', 422)
      const decision = await ask.decisionOf(tx, entry.id)
      const sent_at = momentOf(body.sent_at, caller.now, decision?.decided_at)
      const awaited = (await ask.referralsOfEntry(tx, entry.id)).some(
        (sent) => sent.to_agency_id === body.to_agency_id && (sent.state === 'sent' || sent.state === 'accepted'),
      )
      if (awaited) throw new Refusal('already_asked_there', 409)
      const { categories, months, ...said } = body.consent
      const until = await agreedUntil(tx, months, caller)
      const writing = writingOf(params.person_id, caller)
      // what the referral itself says is of the category general: without it the receiving agency could not read who is sent
      const consent = await recordDecision(
        tx,
        {
          person_id: params.person_id,
          ...said,
          decision: 'given',
          party_id: body.to_agency_id,
          categories: [...new Set<Category>(['general', ...categories])],
          from_at: caller.now,
          to_at: until,
        },
        caller,
      )
      const involvement_id = await invite(tx, { person_id: params.person_id, party_id: body.to_agency_id, from_at: caller.now }, caller)
      const referral = await ask.sendOn(tx, {
        ...writing,
        entry_id: entry.id,
        to_agency_id: body.to_agency_id,
        listing_id: body.listing_id,
        service: body.service,
        note: body.note,
        consent_id: consent.id,
        involvement_id,
        sent_at,
      })
      await ask.changeEntry(tx, entry.id, { state: 'referred_on' })
      return referral
    },
  })

  serve(app, entryContract, 'GET /api/people/:person_id/onward-referrals/:id', {
    may: [...TEAM, 'person'],
    audit: 'onward referral read',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params }, caller) => {
      const row = await ask.referralById(tx, params.person_id, params.id)
      if (!row) throw new Refusal('no_such_referral', 404)
      const [entry, decision] = [await ask.entryById(tx, params.person_id, row.entry_id), await ask.decisionOf(tx, row.entry_id)]
      return {
        ...asReferral(row, { caller, limits: await limitsNow(tx), categories: caller.opened?.categories ?? [] }),
        told: entry?.told ?? null,
        criterion_not_met: decision?.criterion_not_met ?? null,
        reasons: decision?.reasons ?? [],
      }
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/onward-referrals/:id/answer', {
    may: TEAM,
    audit: 'onward referral answered',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const row = await ask.holdReferral(tx, params.person_id, params.id)
      if (!row) throw new Refusal('no_such_referral', 404)
      if (row.version !== body.version) throw new Refusal('changed_meanwhile', 409)
      mayAnswer(row.state, body.answer, endOf(caller, row), body.reason)
      const at = momentOf(body.at, caller.now, row.answered_at ?? row.sent_at)
      const arrived = body.answer === 'landed'
      return ask.answerReferral(tx, row.id, {
        state: body.answer,
        answered_by: caller.id,
        answer_reason: body.reason || row.answer_reason,
        ...(arrived ? { landed_at: at, answered_at: row.answered_at ?? at } : { answered_at: at }),
      })
    },
  })
}
