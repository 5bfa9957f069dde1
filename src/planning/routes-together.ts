import type { FastifyInstance } from 'fastify'
import { answerOffer, writeOffer } from '../assessment/queries.ts'
import { invite } from '../consent/queries.ts'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { asSeen, Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { planContract } from './contract.ts'
import { coordinatorsOf, mayBeTold, planOf } from './queries.ts'
import { partiesBy } from './queries-parties.ts'
import * as ask from './queries-together.ts'
import { mayAskAgainOn, PLANNERS, spokenBy } from './rules.ts'
import { mayBeAsked } from './rules-actions.ts'
import { mayAnswerOffer, mayBeLogged, mayDecide, orderFor } from './rules-together.ts'
import { heldRightly } from './rules-views.ts'
import { asTogether, namedIn } from './shown-together.ts'
import { mayReadPlan, opens, PLANNERS_AND_PERSON, READERS, todayOf, writing } from './writing.ts'

/** Planning together: offers, talks, decisions, and how far the person wants to take part. */
export function togetherRoutes(app: FastifyInstance) {
  serve(app, planContract, 'GET /api/people/:person_id/plan/together', {
    may: READERS,
    audit: 'planning together read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [rows, plan] = await Promise.all([ask.togetherOf(tx, person_id), planOf(tx, person_id), mayReadPlan(tx, caller)])
      const coordinators = plan ? await coordinatorsOf(tx, plan.id) : []
      const coordinates = coordinators.some((one) => one.staff_id === caller.id && one.state === 'current')
      return asTogether(rows, await partiesBy(tx, namedIn(rows)), caller, coordinates)
    },
  })
  offerRoutes(app)
  talkRoutes(app)
  choiceRoutes(app)
}

function offerRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/offers', {
    may: PLANNERS,
    audit: 'planning offered',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const { offers } = await ask.partTakenIn(tx, person_id)
      if (offers.some((offer) => offer.response === null)) throw new Refusal('answer_the_last_offer_first', 409)
      return writeOffer(tx, { ...writing(caller, person_id), ...body, subject: 'planning', offered_at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/offers/:offer_id/answer', {
    may: PLANNERS_AND_PERSON,
    audit: 'offer of planning answered',
    opens,
    answer: async (tx, { params: { person_id, offer_id }, body: { mode, ...answer } }, caller) => {
      spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode })
      const offer = await ask.holdOffer(tx, person_id, offer_id)
      if (!offer) throw new Refusal('no_such_offer', 404)
      if (offer.response !== null) throw new Refusal('offer_answered_already', 409)
      mayAnswerOffer(answer)
      mayAskAgainOn(answer.reoffer_on, todayOf(caller))
      return answerOffer(tx, offer.id, { ...answer, responded_at: caller.now })
    },
  })
}

function talkRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/discussions', {
    may: TEAM,
    audit: 'talk logged',
    opens,
    answer: async (tx, { params: { person_id }, body: { told_words, ...talk } }, caller) => {
      const orders = await ask.ordersOf(tx, person_id)
      mayBeLogged(talk, person_id, orders, caller.now)
      const parties = await partiesBy(tx, [...talk.invited, ...talk.came])
      // those close to the person are there as far as the person lets them know, or the law does
      for (const { id } of parties.filter((one) => one.kind === 'relative'))
        if (!orderFor(orders, talk.category, talk.happened_at.slice(0, 10), id)) mayBeAsked(await mayBeTold(tx, id), talk.category)
      const told = !talk.came.includes(person_id) && told_words !== '' ? { told_words, told_at: caller.now } : {}
      return ask.logDiscussion(tx, { ...writing(caller, person_id), ...talk, ...told })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/discussions/:discussion_id/told', {
    may: TEAM,
    audit: 'person told of a talk about them',
    opens,
    answer: async (tx, { params: { person_id, discussion_id }, body }, caller) => {
      const talk = await talkOf(tx, person_id, discussion_id)
      if (talk.version !== body.version) throw new Refusal('changed_meanwhile', 409)
      if (talk.person_came === true || talk.told_at !== null) throw new Refusal('told_already', 409)
      return asSeen(await ask.tellOf(tx, talk.id, body.version, { told_at: caller.now, told_words: body.words }))
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/decisions', {
    may: [...PLANNERS_AND_PERSON, 'relative'],
    audit: 'decision recorded',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const owner = person_id
      const orders = await ask.ordersOf(tx, person_id)
      const supports = await ask.helpedToDecide(tx)
      const order_id = mayDecide({ ...body, owner, orders, supports, today: todayOf(caller), by: caller })
      if (body.discussion_id) await talkOf(tx, person_id, body.discussion_id)
      await areClose(tx, person_id, body.with_family)
      const { views, ...decision } = body
      const staff = caller.kind === 'staff'
      const outcome = views && heldRightly({ ...decision, views, owner, by_order: order_id !== null, staff })
      // whoever keeps somebody safe decides in their own name, never in the person's
      const decided_by = outcome === 'family' && order_id === null ? caller.id : decision.decided_by
      const mode = spokenBy({ caller: caller.id, kind: caller.kind, person: decided_by, mode: decision.mode })
      return ask.decide(tx, { ...writing(caller, person_id), ...decision, ...views, outcome, order_id, mode, decided_by })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/guardian-orders', {
    may: PLANNERS,
    audit: 'guardian order recorded',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      await areClose(tx, person_id, [body.relative_id])
      const order = await ask.recordOrder(tx, { ...writing(caller, person_id), ...body, verified_by: caller.id })
      await invite(tx, { person_id, party_id: body.relative_id, from_at: caller.now }, caller)
      return order
    },
  })
}

/** Each is somebody close to this person. @throws Refusal no_such_relative */
async function areClose(tx: Tx, person_id: string, ids: readonly string[]): Promise<void> {
  const close = await ask.closeTo(tx, person_id)
  if (ids.some((id) => !close.some((one) => one.id === id))) throw new Refusal('no_such_relative', 404)
}

/** @throws Refusal no_such_discussion */
async function talkOf(tx: Tx, person_id: string, id: string) {
  const talk = await ask.discussionById(tx, person_id, id)
  if (!talk) throw new Refusal('no_such_discussion', 404)
  return talk
}

function choiceRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/involvement', {
    may: PLANNERS_AND_PERSON,
    audit: 'involvement chosen',
    opens,
    answer: (tx, { params: { person_id }, body }, caller) => {
      const mode = spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode: body.mode })
      return ask.choose(tx, { ...writing(caller, person_id), ...body, mode })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/involvement/:choice_id/seen', {
    may: ['coordinator'],
    audit: 'involvement noted',
    opens,
    answer: async (tx, { params: { person_id, choice_id }, body }, caller) => {
      const choice = (await ask.choicesOf(tx, person_id)).find((one) => one.id === choice_id)
      if (!choice) throw new Refusal('no_such_choice', 404)
      if (choice.version !== body.version || choice.seen_at !== null) throw new Refusal('changed_meanwhile', 409)
      return asSeen(await ask.noteChoice(tx, choice.id, body.version, { seen_at: caller.now, seen_by: caller.id }))
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/quality', {
    may: PLANNERS_AND_PERSON,
    audit: 'quality of life rated',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const mode = spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode: body.mode })
      const rows = await ask.rate(
        tx,
        body.ratings.map((one) => ({ ...writing(caller, person_id), ...one, mode })),
      )
      return rows[0]!
    },
  })
}
