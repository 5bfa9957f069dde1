import type { FastifyInstance } from 'fastify'
import { listingsBy } from '../directory/queries.ts'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { referralContract } from './contract.ts'
import * as ask from './queries.ts'
import { answerRoutes } from './routes-answer.ts'
import { deliveryRoutes } from './routes-delivery.ts'
import { sendingRoutes } from './routes-sending.ts'
import { wayRoutes } from './routes-way.ts'
import { asksForAnother, mayBecome, waitsForNothing } from './rules.ts'
import { asReferral, asSent, NEEDED } from './shown.ts'
import { move, opens, SENDERS, stepOf, writing } from './writing.ts'

/** A person on the way to a service. What may be done with it next is in rules.ts, and answered with every referral. */
export function serviceReferralRoutes(app: FastifyInstance) {
  serve(app, referralContract, 'GET /api/people/:person_id/referrals', {
    may: [...TEAM, 'person'],
    audit: 'referrals read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [rows, needs, steps, checks, chosen, parameters] = await Promise.all([
        ask.referralsOf(tx, person_id),
        ask.needsOf(tx, person_id),
        ask.stepsOf(tx, person_id),
        ask.checksOf(tx, person_id),
        ask.chosenFor(tx, person_id),
        parametersInForce(tx, ...NEEDED),
      ])
      const writer = caller.opened?.writer ?? false
      const replaced = new Set(rows.map((row) => row.instead_of))
      return {
        referrals: rows.map((row) => asReferral(row, { needs, steps, checks }, { caller, writer, parameters })),
        needs: needs.map((need) => {
          const choice = chosen.find((one) => one.need_id === need.id)
          const first = rows.find((row) => row.need_id === need.id && asksForAnother(row) && !replaced.has(row.id))
          return {
            ...need,
            chosen: choice ? { listing_id: choice.listing_id, name: choice.name ?? '', why: choice.words } : null,
            instead_of: first?.id ?? null,
          }
        }),
        may: writer && SENDERS.some((role) => caller.roles.includes(role)) ? ['begin' as const] : [],
      }
    },
  })

  serve(app, referralContract, 'GET /api/referrals', {
    may: TEAM,
    audit: 'referrals of an agency listed',
    answer: async (tx, { query: { box } }, caller) => {
      if (!caller.agency) return { referrals: [], sent: 0, linked: 0 }
      const [rows, parameters] = [await ask.referralsOfAgency(tx, caller.agency, box), await parametersInForce(tx, ...NEEDED)]
      const reading = { caller, writer: true, parameters }
      return {
        referrals: rows.map((row) => asSent(row, reading)),
        sent: rows.length,
        linked: rows.filter((row) => row.linked_at !== null).length,
      }
    },
  })

  serve(app, referralContract, 'POST /api/people/:person_id/referrals', {
    may: SENDERS,
    audit: 'referral begun',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const need = await ask.needBy(tx, person_id, body.need_id)
      if (!need) throw new Refusal('no_such_need', 404)
      waitsForNothing(need.category, body.why)
      const [listing] = await listingsBy(tx, [body.listing_id])
      if (!listing?.name || !listing.active) throw new Refusal('no_such_listing', 404)
      if (listing.agency_id === caller.agency) throw new Refusal('service_of_our_own')
      const chosen = (await ask.chosenFor(tx, person_id)).find((one) => one.need_id === need.id && one.listing_id === listing.id)
      const first = (await ask.unanswered(tx, person_id, need.id)).find(asksForAnother)
      if (first?.state === 'declined') await move(tx, first, 'alternative_sought', { words: listing.name }, caller)
      if (first && first.state !== 'withdrawn_by_client') mayBecome('alternative_sought', 'identified')
      const by = { ...writing(caller, person_id), category: need.category }
      const { id } = await ask.beginReferral(tx, {
        ...by,
        need_id: need.id,
        listing_id: listing.id,
        to_agency_id: listing.agency_id,
        service: listing.name,
        urgency: body.urgency,
        why: body.why || (chosen?.words ?? ''),
        match_id: chosen?.match_id ?? null,
        instead_of: first?.id ?? null,
        began_at: caller.now,
      })
      await ask.keepStep(tx, stepOf({ ...by, id }, 'identified', { words: body.why || (chosen?.words ?? '') }, caller))
      if (body.discussed === '') return { id }
      const begun = (await ask.holdReferral(tx, person_id, id))!
      return move(tx, begun, 'discussed', { words: body.discussed }, caller)
    },
  })
  sendingRoutes(app)
  answerRoutes(app)
  wayRoutes(app)
  deliveryRoutes(app)
}
