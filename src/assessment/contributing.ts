import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { time } from '../shared/instants.ts'
import { Refusal } from '../shared/refusal.ts'
import { daysAfter } from '../shared/standard.ts'
import { TEAM } from '../shared/words.ts'
import { assessmentContract as contract } from './contract.ts'
import * as ask from './queries-around.ts'
import { declinesMuch, mayAskOutside } from './rules.ts'
import { ASSESSORS, byCaller, inProgress, locked, opens } from './turn.ts'

/** Who was there, and what other agencies add in their own name. */
export function contributionRoutes(app: FastifyInstance) {
  serve(app, contract, 'POST /api/people/:person_id/assessments/:id/sessions', {
    may: ASSESSORS,
    audit: 'sitting of an assessment recorded',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await inProgress(tx, params)
      const held_at = body.held_at ?? caller.now
      if (time(held_at) > time(caller.now)) throw new Refusal('in_the_future')
      return ask.holdSession(tx, { ...byCaller(caller, params.person_id), assessment_id: row.id, ...body, held_at })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/assessments/:id/contributions', {
    may: ASSESSORS,
    audit: 'contribution of another agency asked for',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await locked(tx, params)
      if (body.to_agency_id) mayAskOutside(body.to_agency_id, caller.agency, body.category, await ask.mayBeTold(tx, body.to_agency_id))
      return ask.askFor(tx, { ...byCaller(caller, params.person_id), assessment_id: row.id, ...body, requested_at: caller.now })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/contributions/:request_id/chase', {
    may: ASSESSORS,
    audit: 'contribution asked for again',
    opens,
    answer: async (tx, { params: { person_id, request_id }, body: { version } }, caller) => {
      const changed = await ask.chase(tx, { id: request_id, person_id, version }, caller.now)
      if (!changed) throw new Refusal('changed_meanwhile', 409)
      return changed
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/contributions/:request_id/answer', {
    may: ASSESSORS,
    audit: 'contribution given',
    opens,
    answer: async (tx, { params: { person_id, request_id }, body }, caller) => {
      const asked = await ask.requestById(tx, person_id, request_id)
      if (!asked || asked.to_agency_id !== caller.agency) throw new Refusal('not_asked_of_you', 403)
      return ask.contribute(tx, {
        request_id,
        person_id,
        category: asked.category,
        agency_id: asked.to_agency_id!,
        written_by: caller.id,
        words: body.words,
        at: caller.now,
      })
    },
  })

  serve(app, contract, 'GET /api/assessment/declines', {
    may: ['supervisor'],
    audit: 'declined assessments counted',
    answer: async (tx) => {
      const workers = await ask.assessmentAnswers(tx)
      const sum = (of: 'answered' | 'declined') => workers.reduce((all, one) => all + one[of], 0)
      return {
        answered: sum('answered'),
        declined: sum('declined'),
        workers: workers.map((one) => ({ ...one, flagged: declinesMuch(one, workers) })),
      }
    },
  })

  serve(app, contract, 'GET /api/contributions', {
    may: TEAM,
    audit: 'contributions asked for read',
    answer: async (tx, _asked, caller) => {
      const days = Number((await parametersInForce(tx))['info.requestDays'])
      const rows = caller.agency ? await ask.contributionsAsked(tx, caller.agency) : []
      return { asked: rows.map((row) => ({ ...row, answer_by: daysAfter(row.requested_at, days) })) }
    },
  })
}
