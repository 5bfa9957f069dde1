import type { FastifyInstance } from 'fastify'
import { changeParticipant } from '../planning/queries.ts'
import { changeGain, sayGain } from '../planning/queries-gain.ts'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { partnershipContract } from './contract.ts'
import * as ask from './queries.ts'
import { takesPart } from './rules.ts'
import { gainHeld, KEEPERS, opens, planHeld, RATERS, writing } from './writing.ts'

/** What the person gains by each agency: said before it takes part, rated again at each review, decided upon with them. */
export function gainRoutes(app: FastifyInstance) {
  serve(app, partnershipContract, 'POST /api/people/:person_id/partners', {
    may: KEEPERS,
    audit: 'what is gained by an agency said',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const plan = await planHeld(tx, person_id)
      const [agency] = await ask.agenciesBy(tx, [body.with_id])
      if (!agency?.active) throw new Refusal('no_such_agency', 404)
      return sayGain(tx, { ...writing(caller, person_id), ...body, plan_id: plan.id })
    },
  })

  serve(app, partnershipContract, 'POST /api/people/:person_id/partners/:gain_id/ratings', {
    may: ['person', ...RATERS],
    audit: 'what is gained by an agency rated',
    opens,
    answer: async (tx, { params: { person_id, gain_id }, body: { mode: how, ...rating } }, caller) => {
      const gain = await gainHeld(tx, person_id, gain_id)
      takesPart(gain)
      if (caller.kind === 'staff' && (how === undefined || how === 'self')) throw new Refusal('say_how_they_said_it')
      const review = await ask.reviewNow(tx, person_id)
      const earlier = (await ask.ratingsOf(tx, person_id)).some((one) => one.gain_id === gain.id && one.review_id === review?.id)
      // said again after the review that was held last, it is of no review
      const review_id = review && !(earlier && review.state === 'completed') ? review.id : null
      const mode = caller.kind === 'staff' ? how! : 'self'
      return ask.rate(tx, { ...writing(caller, person_id), ...rating, gain_id: gain.id, review_id, mode, at: caller.now })
    },
  })

  serve(app, partnershipContract, 'POST /api/people/:person_id/partners/:gain_id/decisions', {
    may: KEEPERS,
    audit: 'decided what becomes of an agency',
    opens,
    answer: async (tx, { params: { person_id, gain_id }, body: { version, ...decision } }, caller) => {
      const gain = await gainHeld(tx, person_id, gain_id)
      takesPart(gain, version)
      const kept = await ask.decide(tx, { ...writing(caller, person_id), ...decision, gain_id: gain.id, at: caller.now })
      if (decision.decided === 'ended') {
        await changeGain(tx, gain.id, { ended_at: caller.now, ended_words: decision.words })
        await takeLeave(tx, { plan_id: gain.plan_id, agency_id: gain.with_id, now: caller.now })
      }
      return kept
    },
  })
}

type Leaving = { plan_id: string; agency_id: string; now: string }
/** An agency leaves with care: nobody of it who still owes something or coordinates. @throws Refusal still_owes_something */
async function takeLeave(tx: Tx, { plan_id, agency_id, now }: Leaving): Promise<void> {
  const theirs = (await ask.takingPart(tx, plan_id)).filter((one) => one.agency_id === agency_id && !one.advocate)
  const owing = await ask.owingIn(
    tx,
    plan_id,
    theirs.map((one) => one.party_id),
  )
  if (owing) throw new Refusal('still_owes_something', 409)
  for (const { id } of theirs) await changeParticipant(tx, id, { to_at: now })
}
