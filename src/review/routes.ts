import type { FastifyInstance } from 'fastify'
import { writeOffer } from '../assessment/queries.ts'
import { homeFacts, reviewsHeld } from '../contact/tailored/queries-home.ts'
import { expectedOf } from '../planning/queries-success.ts'
import { changePlan, holdPlan, planOf } from '../planning/queries.ts'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { atHome, levelAt } from '../shared/at-home.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { reviewContract as contract } from './contract.ts'
import { elementsOf, guestsOf, happenedSince, lockReview, moveReview, openReview, inTheirOwnHand, putElement, reviewsOf } from './queries.ts'
import { takeFromReview } from './queries-satisfied.ts'
import { guestRoutes } from './routes-guests.ts'
import { satisfiedRoutes } from './routes-satisfied.ts'
import { asExpectations, asGuest } from './shown.ts'
import { expectationsBlank, mayGrow, mayWalk, nextReview, questionsOpen, type State } from './rules.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

async function locked(tx: Tx, params: { person_id: string; id: string }) {
  const review = await lockReview(tx, params.person_id, params.id)
  if (!review) throw new Refusal('no_such_review', 404)
  return { ...review, state: review.state as State }
}

/** What help takes from life at home now, and at the last review; undefined before the first. */
async function sinceTheLast(tx: Tx, person: string, plan: { id: string; level: string | null }, now: string) {
  const [facts, held] = await Promise.all([homeFacts(tx, person), reviewsHeld(tx, person)])
  if (!held[0]) return undefined
  const decisions = facts.decisions.filter((one) => one.plan_id === plan.id)
  return {
    before: atHome(facts.visits, facts.asked, held[0]).index,
    now: atHome(facts.visits, facts.asked, now).index,
    same_level: levelAt(decisions, held[0], plan.level) === plan.level,
  }
}

export function reviewRoutes(app: FastifyInstance) {
  satisfiedRoutes(app)
  guestRoutes(app)
  serve(app, contract, 'GET /api/people/:person_id/reviews', {
    may: [...TEAM, 'person'],
    audit: 'reviews read',
    opens,
    answer: async (tx, { params }, caller) => {
      const plan = await planOf(tx, params.person_id)
      const rows = await reviewsOf(tx, params.person_id)
      const elements = await elementsOf(tx, params.person_id)
      const guests = await guestsOf(tx, params.person_id)
      const last = rows.find((row) => row.state === 'completed')?.completed_at ?? plan?.activated_at ?? null
      const reviews = rows.map((row) => {
        const own = elements.filter((element) => element.review_id === row.id)
        const invited = guests.filter((one) => one.review_id === row.id).map((one) => asGuest(one, row.state, caller.id))
        return { ...row, elements: own, guests: invited, missing: row.state === 'completed' ? [] : questionsOpen(own, row.without_person_reason) }
      })
      const may_begin = plan?.state === 'active' && rows.every((row) => row.state === 'completed')
      return {
        reviews: reviews as never,
        next_on: plan?.next_review_on ?? null,
        may_begin,
        expectations: asExpectations(await expectedOf(tx, params.person_id), last),
        since: { from: last, ...(await happenedSince(tx, params.person_id, last, caller.now)) },
      }
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/reviews', {
    may: ['coordinator', 'supervisor'],
    audit: 'review begun',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const plan = await holdPlan(tx, params.person_id)
      if (!plan || plan.state !== 'active') throw new Refusal(plan?.state === 'under_review' ? 'one_review_at_a_time' : 'no_active_plan', 409)
      const by = { person_id: params.person_id, agency_id: caller.agency, written_by: caller.id }
      await writeOffer(tx, { ...by, subject: 'review', offered_at: caller.now, mode: body.mode, supports_offered: body.supports_offered })
      await changePlan(tx, plan.id, { state: 'under_review' })
      const due = plan.next_review_on ?? caller.now.slice(0, 10)
      return openReview(tx, { ...by, plan_id: plan.id, first_due_on: due, due_on: due, state: mayWalk('scheduled', ['invited', 'in_progress']) })
    },
  })

  serve(app, contract, 'PUT /api/people/:person_id/reviews/:id/elements/:key', {
    may: ['coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor', 'person'],
    audit: 'review question answered',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const review = await locked(tx, params)
      if (review.state !== 'in_progress') throw new Refusal('not_the_next_step', 409)
      if (caller.kind === 'person' && body.by !== 'person') throw new Refusal('the_persons_answer_is_theirs')
      if (body.by === 'person' && body.mode !== 'self' && (await inTheirOwnHand(tx, review.id, params.key)))
        throw new Refusal('in_their_own_hand', 409)
      if (!body.not_applicable && body.words === '' && body.rating === null) throw new Refusal('say_something_about_it')
      const by = { review_id: review.id, person_id: params.person_id, agency_id: caller.agency, written_by: caller.id, at: caller.now }
      if (params.key === 'satisfaction' && body.by === 'person' && body.rating !== null) {
        const how = body.mode === 'self' ? 'self' : 'in_person'
        await takeFromReview(tx, { ...by, party_id: params.person_id, score: body.rating, words: body.words, how })
      }
      return putElement(tx, { ...by, key: params.key, ...body })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/reviews/:id/complete', {
    may: ['coordinator', 'supervisor'],
    audit: 'review completed',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const review = await locked(tx, params)
      const { without_person_reason, ...told } = body
      const open = questionsOpen(
        (await elementsOf(tx, params.person_id)).filter((element) => element.review_id === review.id),
        without_person_reason,
      )
      if (open.length) throw new Refusal('questions_open', 422, open)
      const { goals, expected } = await expectedOf(tx, params.person_id)
      const held = (await reviewsOf(tx, params.person_id)).find((row) => row.state === 'completed')
      const blank = expectationsBlank(goals, expected, held?.completed_at ?? (await planOf(tx, params.person_id))?.activated_at ?? null)
      if (blank.length) throw new Refusal('expectation_blank', 422, blank)
      if (body.outcome === 'no_change' && body.no_change_reason.trim() === '') throw new Refusal('say_why_nothing_changes')
      const state = mayWalk(review.state, [
        ...(without_person_reason.trim() === '' ? [] : (['held_without_person'] as const)),
        'outcome_recorded',
        'changes_agreed',
        'completed',
      ])
      const plan = await holdPlan(tx, params.person_id)
      if (!plan) throw new Refusal('no_active_plan', 409)
      mayGrow(await sinceTheLast(tx, params.person_id, plan, caller.now), told.more_at_home_reason)
      const days = (await parametersInForce(tx))['review.days'] as Record<'none' | 'low' | 'medium' | 'high', number>
      await changePlan(tx, plan.id, { state: 'active', next_review_on: nextReview(caller.now, plan.level ?? 'medium', days) })
      return moveReview(tx, review.id, { ...told, without_person_reason, state, held_at: caller.now, completed_at: caller.now })
    },
  })
}
