import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { exitContract as contract } from './contract.ts'
import { attemptsOf, lockFollowUp, moveFollowUp, movePeriod, stillDue, writeAttempt } from './queries.ts'
import { mayGiveUp } from './rules.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

export function followUpRoutes(app: FastifyInstance) {
  serve(app, contract, 'POST /api/people/:person_id/follow-ups/:id/attempts', {
    may: TEAM,
    audit: 'follow-up tried',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const point = await lockFollowUp(tx, params.person_id, params.id)
      if (!point) throw new Refusal('no_such_follow_up', 404)
      return writeAttempt(tx, {
        follow_up_id: point.id,
        person_id: params.person_id,
        agency_id: caller.agency,
        written_by: caller.id,
        at: caller.now,
        ...body,
      })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/follow-ups/:id/result', {
    may: TEAM,
    audit: 'follow-up recorded',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const point = await lockFollowUp(tx, params.person_id, params.id)
      if (!point) throw new Refusal('no_such_follow_up', 404)
      if (point.state !== 'due') throw new Refusal('follow_up_done_already', 409)
      const { reached, ...told } = body
      if (reached && body.housed === null) throw new Refusal('say_whether_housed')
      if (!reached) {
        const parameters = await parametersInForce(tx)
        mayGiveUp(await attemptsOf(tx, point.id), { attempts: Number(parameters['persist.attempts']), modes: Number(parameters['persist.modes']) })
      }
      const done = await moveFollowUp(tx, point.id, {
        ...(reached ? told : { words: body.words }),
        state: reached ? 'reached' : 'not_reached',
        done_at: caller.now,
      })
      if (!(await stillDue(tx, point.support_period_id))) await movePeriod(tx, point.support_period_id, { state: 'follow_up_complete' })
      return done
    },
  })
}
