import type { FastifyInstance } from 'fastify'
import { decide, decisionsOf, invite, parameter } from '../consent/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Category } from '../shared/words.ts'
import { familyContract } from './contract.ts'
import * as ask from './queries.ts'
import * as orders from './queries-order.ts'
import { issueBy } from './queries-given.ts'
import { givenRoutes } from './routes-given.ts'
import { legalRoutes } from './routes-legal.ts'
import { askRoutes } from './routes-ask.ts'
import { orderRoutes } from './routes-order.ts'
import { hasSeen, inTheLedger, LEDGER, mayAnswer, mayBeWished, saidBy } from './rules.ts'
import { asClose, asOffer, asOrder, asTold } from './shown.ts'
import { HEARERS, opens, REACHERS, relativeOf, works, writing } from './writing.ts'

/** Those close to the person: what the person wants of each, whether it is safe, and the say that each is offered. */
export function familyRoutes(app: FastifyInstance) {
  readingRoutes(app)
  wishRoutes(app)
  reachingRoutes(app)
  orderRoutes(app)
  givenRoutes(app)
  legalRoutes(app)
  askRoutes(app)
}

function readingRoutes(app: FastifyInstance) {
  serve(app, familyContract, 'GET /api/people/:person_id/family', {
    may: [...TEAM, 'person'],
    audit: 'those close to the person read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [relatives, wishes, reach, checks, offers, contacts, lawful, after] = [
        await ask.relativesOf(tx, person_id),
        await ask.wishesOf(tx, person_id),
        await ask.reachOf(tx),
        await ask.checksOf(tx, person_id),
        await ask.offersOf(tx, person_id),
        await ask.contactsOf(tx, person_id),
        await orders.ordersOf(tx, person_id),
        await orders.afterOrdersOf(tx, person_id),
      ]
      return {
        close: relatives.map((one) => asClose(one, { wishes, reach, checks, offers, contacts, lawful, after }, caller)),
        may: caller.opened?.self || works(caller, HEARERS) ? ['add' as const] : [],
      }
    },
  })

  serve(app, familyContract, 'GET /api/people/:person_id/for-me', {
    may: ['relative'],
    audit: 'read by somebody close what is for them',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => ({
      topics: caller.opened?.categories ?? [],
      offers: (await ask.offersOf(tx, person_id)).map(asOffer),
      told: (await ask.contactsOf(tx, person_id)).map(asTold),
      orders: (await orders.ordersOf(tx, person_id)).map((one) => asOrder(one, [], caller)),
      decided: await orders.decidedBy(tx, person_id, caller.id),
    }),
  })
}

function wishRoutes(app: FastifyInstance) {
  serve(app, familyContract, 'POST /api/people/:person_id/relatives', {
    may: ['person', ...HEARERS],
    audit: 'somebody close written down',
    opens,
    answer: (tx, { params: { person_id }, body }, caller) => ask.addRelative(tx, { ...writing(caller, person_id), ...body }),
  })

  serve(app, familyContract, 'POST /api/people/:person_id/relatives/:relative_id/wish', {
    may: ['person', ...HEARERS],
    audit: 'wish about somebody close said',
    opens,
    answer: async (tx, { params, body: { mode: how, seen_id, ...wish } }, caller) => {
      const { id } = await relativeOf(tx, params)
      const mode = saidBy({ kind: caller.kind, mode: how })
      await ask.holdRelative(tx, id)
      const before = (await ask.wishesOf(tx, params.person_id)).find((one) => one.relative_id === id)
      hasSeen(seen_id, before, mode)
      mayBeWished(wish, before, mode)
      const kept = await ask.keepWish(tx, { ...writing(caller, params.person_id), ...wish, relative_id: id, mode })
      await ask.markWanted(tx, id, wish.wish)
      await share(tx, { person_id: params.person_id, party_id: id, topics: wish.topics, own_words: wish.words, mode }, caller)
      return kept
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/relatives/:relative_id/safety', {
    may: HEARERS,
    audit: 'made sure that somebody close is safe',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { id } = await relativeOf(tx, params)
      return ask.keepSafety(tx, { ...writing(caller, params.person_id), ...body, relative_id: id })
    },
  })
}

type Sharing = { person_id: string; party_id: string; topics: Category[]; own_words: string; mode: 'self' | 'dictated' | 'interpreted' }
/** Sharing follows the wish in the same moment: what is open is given, everything else ends or is refused; and a yes brings them onto the team. */
async function share(tx: Tx, { topics, mode, ...said }: Sharing, caller: Caller): Promise<void> {
  const ledger = inTheLedger(await decisionsOf(tx, said.person_id), said.party_id, topics)
  const months = await parameter(tx, 'cfg.consent.maxMonths')
  const until = Temporal.Instant.from(caller.now).toZonedDateTimeISO('UTC').add({ months }).toInstant().toString()
  if (topics.length > 0) await invite(tx, { person_id: said.person_id, party_id: said.party_id, from_at: caller.now }, caller)
  for (const decision of ['withdrawn', 'refused', 'given'] as const) {
    const categories = ledger[decision]
    if (categories.length === 0) continue
    const to_at = decision === 'given' ? until : 'infinity'
    await decide(tx, { ...said, decision, categories, from_at: caller.now, to_at, mode: LEDGER[mode] }, caller)
  }
}

function reachingRoutes(app: FastifyInstance) {
  serve(app, familyContract, 'POST /api/people/:person_id/relatives/:relative_id/offers', {
    may: REACHERS,
    audit: 'say offered to somebody close',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { id } = await relativeOf(tx, params)
      return ask.keepOffer(tx, { ...writing(caller, params.person_id), ...body, relative_id: id })
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/family-offers/:offer_id/answer', {
    may: ['relative', ...REACHERS],
    audit: 'offer answered by somebody close',
    opens,
    answer: async (tx, { params: { person_id, offer_id }, body: { mode, version, ...answer } }, caller) => {
      const said = saidBy({ kind: caller.kind, mode })
      const offer = await ask.holdOffer(tx, person_id, offer_id)
      if (!offer) throw new Refusal('no_such_offer', 404)
      mayAnswer(offer, { ...answer, version }, caller.now.slice(0, 10))
      return ask.answerOffer(tx, offer.id, { ...answer, mode: said, answered_at: caller.now, answered_by: caller.id })
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/relatives/:relative_id/told', {
    may: REACHERS,
    audit: 'somebody close was told something',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { id } = await relativeOf(tx, params)
      const issue = body.legal_issue_id ? await issueBy(tx, params.person_id, body.legal_issue_id) : null
      if (body.legal_issue_id && issue?.category !== body.category) throw new Refusal('no_such_legal_issue', 404)
      return ask.keepContact(tx, { ...writing(caller, params.person_id), ...body, relative_id: id })
    },
  })
}
