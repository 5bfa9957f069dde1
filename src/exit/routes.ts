import type { FastifyInstance } from 'fastify'
import { answerOffer, writeOffer } from '../assessment/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { endSupport } from './closing.ts'
import { exitContract as contract } from './contract.ts'
import { followUpRoutes } from './follow-up-routes.ts'
import { lockPeriod, movePeriod, openActions, planEndFor, putExitPlan, writeFollowUpPlan } from './queries.ts'
import { mayBeLasting, mayEndFor, mayWalk, stillOpen, triedEnough, type State } from './rules.ts'
import { periodsShown } from './shown.ts'

type Params = { person_id: string; id: string }
const opens = ({ params }: { params: { person_id: string } }) => params.person_id
const by = (caller: Caller, params: Params) => ({ person_id: params.person_id, agency_id: caller.agency, written_by: caller.id })

async function locked(tx: Tx, params: Params) {
  const period = await lockPeriod(tx, params.person_id, params.id)
  if (!period) throw new Refusal('no_such_support', 404)
  return { ...period, state: period.state as State }
}
const shownOne = async (tx: Tx, params: Params) => (await periodsShown(tx, params.person_id)).find((one) => one.id === params.id)!

export function exitRoutes(app: FastifyInstance) {
  serve(app, contract, 'GET /api/people/:person_id/exits', {
    may: [...TEAM, 'person'],
    audit: 'exits read',
    opens,
    answer: async (tx, { params }) => ({ periods: (await periodsShown(tx, params.person_id)) as never }),
  })

  serve(app, contract, 'POST /api/people/:person_id/exits/:id/offer', {
    may: TEAM,
    audit: 'exit planning offered',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const period = await locked(tx, params)
      const state = mayWalk(period.state, ['exit_offered'])
      if (body.planned_on < caller.now.slice(0, 10)) throw new Refusal('planned_in_the_past')
      await writeOffer(tx, {
        ...by(caller, params),
        subject: 'exit_planning',
        offered_at: caller.now,
        mode: body.mode,
        supports_offered: body.supports_offered,
      })
      await planEndFor(tx, { ...by(caller, params), support_period_id: period.id, planned_on: body.planned_on })
      return movePeriod(tx, period.id, { state })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/exits/:id/answer', {
    may: [...TEAM, 'person'],
    audit: 'offer of exit planning answered',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const period = await locked(tx, params)
      const state = mayWalk(period.state, [body.response === 'later' ? 'active' : 'exit_planning'])
      const { offer } = await shownOne(tx, params)
      if (!offer) throw new Refusal('not_the_next_step', 409)
      await answerOffer(tx, offer.id, { ...body, responded_at: caller.now })
      return movePeriod(tx, period.id, { state })
    },
  })

  serve(app, contract, 'PUT /api/people/:person_id/exits/:id/plan', {
    may: TEAM,
    audit: 'exit plan written',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const period = await locked(tx, params)
      if (period.state !== 'exit_planning') throw new Refusal('not_the_next_step', 409)
      const { copy_given, version, ...told } = body
      const plan = { ...by(caller, params), support_period_id: period.id, ...told, copy_given_at: copy_given ? caller.now : null }
      const written = await putExitPlan(tx, plan, version)
      if (!written) throw new Refusal('changed_meanwhile', 409)
      return written
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/exits/:id/follow-up-plan', {
    may: [...TEAM, 'person'],
    audit: 'follow-up decided',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const period = await locked(tx, params)
      if (period.state !== 'exit_planning') throw new Refusal('not_the_next_step', 409)
      await writeOffer(tx, {
        ...by(caller, params),
        subject: 'follow_up',
        offered_at: caller.now,
        mode: body.mode,
        response: body.refused ? 'declined' : 'accepted',
        own_words: body.own_words,
        responded_at: caller.now,
      })
      return writeFollowUpPlan(tx, {
        ...by(caller, params),
        support_period_id: period.id,
        ...body,
        points: body.refused ? [] : body.points,
        at: caller.now,
      })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/exits/:id/close', {
    may: ['coordinator', 'supervisor'],
    audit: 'support ended',
    opens,
    answer: async (tx, { params, body }, caller) => {
      mayEndFor(body.reason)
      const period = await locked(tx, params)
      if (period.state !== 'exit_planning' && period.state !== 'ready_to_close') throw new Refusal('not_the_next_step', 409)
      const { leaving, follow_up_plan } = await shownOne(tx, params)
      const open = stillOpen(leaving)
      if (open.length) throw new Refusal('not_ready_to_close', 422, open)
      mayBeLasting(body.situation, body.lasting)
      const steps = [
        ...(period.state === 'exit_planning' ? (['ready_to_close'] as const) : []),
        'closed',
        ...(follow_up_plan?.refused ? [] : (['follow_up'] as const)),
      ] as State[]
      return endSupport(tx, caller, { ...params, state: mayWalk(period.state, steps), points: follow_up_plan?.points ?? [], ...body })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/exits/:id/left', {
    may: ['coordinator', 'supervisor'],
    audit: 'unplanned exit recorded',
    opens,
    answer: async (tx, { params, body }, caller) => {
      mayEndFor(body.reason)
      const period = await locked(tx, params)
      const state = mayWalk(period.state, ['unplanned_exit', 'closed', 'follow_up'])
      triedEnough(body.attempts, caller.now)
      if ((await openActions(tx, params.person_id)) > 0) throw new Refusal('actions_still_open', 409)
      for (const attempt of body.attempts)
        await writeOffer(tx, { ...by(caller, params), subject: 'exit_planning', offered_at: attempt.at, mode: attempt.mode })
      return endSupport(tx, caller, { ...params, state, points: null, reason: body.reason, situation: body.situation, lasting: false })
    },
  })
  followUpRoutes(app)
}
