import type { FastifyInstance } from 'fastify'
import { reachOf, relativesOf, wishesOf } from '../family/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { satisfiedContract } from './contract-satisfied.ts'
import * as ask from './queries-satisfied.ts'
import { givenHow, mayAnswerRater, ratedOrNot } from './rules-satisfied.ts'
import { asRated, toAsk } from './shown-satisfied.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id
/** Who answers for the plan: they read each word, write down what they were told, and answer. */
const ANSWERS = ['coordinator', 'supervisor'] as const
const answers = (caller: Caller) => caller.kind === 'staff' && caller.opened?.writer === true && ANSWERS.some((role) => caller.roles.includes(role))

/** Those close whom the person wants, and who speaks for them: for who coordinates; for who speaks, themself alone. */
async function involvedIn(tx: Tx, person_id: string, caller: Caller) {
  const speakers = caller.kind === 'staff' ? await ask.speakersOf(tx, person_id) : []
  if (!answers(caller)) return { speakers: speakers.filter((one) => one.party_id === caller.id), close: [], wishes: [], reach: [] }
  return { speakers, close: await relativesOf(tx, person_id), wishes: await wishesOf(tx, person_id), reach: await reachOf(tx) }
}

/** How content each of those involved is with the plan at a review, and that who is not is answered (FAM-10). */
export function satisfiedRoutes(app: FastifyInstance) {
  serve(app, satisfiedContract, 'GET /api/people/:person_id/satisfaction', {
    may: [...TEAM, 'person', 'relative'],
    audit: 'satisfaction with the plan read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const review = await ask.reviewToRate(tx)
      const rows = await ask.satisfactionOf(tx, person_id)
      const low = Number((await parametersInForce(tx, 'satisfaction.low'))['satisfaction.low'])
      return {
        review_id: review?.id ?? null,
        ratings: rows.map((one) => asRated(one, low, answers(caller))),
        to_ask: review ? toAsk(await involvedIn(tx, person_id, caller), rows, review.id, caller) : [],
      }
    },
  })

  serve(app, satisfiedContract, 'POST /api/people/:person_id/satisfaction', {
    may: ['relative', 'advocate', ...ANSWERS],
    audit: 'satisfaction with the plan said',
    opens,
    answer: async (tx, { params: { person_id }, body: { party_id: whose, how, ...said } }, caller) => {
      const party_id = whose ?? caller.id
      if (party_id === person_id) throw new Refusal('said_in_the_review')
      const own = party_id === caller.id
      if (!own && !answers(caller)) throw new Refusal('not_asked_to_rate')
      const given = givenHow(own, how)
      ratedOrNot(said)
      const review = await ask.reviewToRate(tx)
      if (!review) throw new Refusal('no_review_to_rate', 409)
      const by = { person_id, agency_id: caller.agency, written_by: caller.id }
      return ask.keepSatisfaction(tx, { ...by, ...said, review_id: review.id, party_id, how: given, at: caller.now })
    },
  })

  serve(app, satisfiedContract, 'POST /api/people/:person_id/satisfaction/:satisfaction_id/answer', {
    may: ANSWERS,
    audit: 'answered how content somebody is with the plan',
    opens,
    answer: async (tx, { params: { person_id, satisfaction_id }, body: { words, version } }, caller) => {
      const one = await ask.satisfactionBy(tx, person_id, satisfaction_id)
      if (!one) throw new Refusal('no_such_satisfaction', 404)
      mayAnswerRater(one, version)
      return ask.answerSatisfaction(tx, one.id, { answer: words, answered_at: caller.now, answered_by: caller.id })
    },
  })
}
