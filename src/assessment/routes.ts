import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { time } from '../shared/instants.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { aroundRoutes } from './around.ts'
import { assessmentContract as contract } from './contract.ts'
import { contributionRoutes } from './contributing.ts'
import { instrumentRoutes } from './instruments/routes.ts'
import * as ask from './queries.ts'
import { communicationOf, holdSession } from './queries-around.ts'
import * as rule from './rules.ts'
import { voicesMissing, whatIsMissing } from './rules-missing.ts'
import { sayingRoutes } from './saying.ts'
import { asShown, pictureOf } from './shown.ts'
import { ASSESSORS, ASSESSORS_AND_PERSON, byCaller, inProgress, locked, opens, WITH_PERSON } from './turn.ts'

async function move(tx: Tx, params: { person_id: string; id: string }, to: rule.State, change: Parameters<typeof ask.moveAssessment>[2] = {}) {
  const row = await locked(tx, params)
  rule.mayFollow(row.state, to)
  return ask.moveAssessment(tx, row.id, { state: to, ...change })
}

export function assessmentRoutes(app: FastifyInstance) {
  serve(app, contract, 'GET /api/people/:person_id/assessments', {
    may: WITH_PERSON,
    audit: 'assessments listed',
    opens,
    answer: async (tx, { params }) => {
      const { depth, because } = rule.suggestedDepth(await ask.circumstances(tx, params.person_id))
      const rows = await ask.assessmentsOf(tx, params.person_id)
      return {
        assessments: rows.map((row) => ({ ...row, kind: row.kind as 'adult', depth: row.depth as 'brief' })),
        depth_suggested: depth,
        because,
        supports_needed: rule.supportsNeeded(await communicationOf(tx, params.person_id)),
      }
    },
  })

  serve(app, contract, 'GET /api/people/:person_id/assessments/:id', {
    may: WITH_PERSON,
    audit: 'assessment read',
    opens,
    answer: async (tx, { params }) => {
      const row = await ask.findAssessment(tx, params.person_id, params.id)
      if (!row) throw new Refusal('no_such_assessment', 404)
      const [said, parameters, before, person] = await Promise.all([
        ask.saidIn(tx, row),
        parametersInForce(tx),
        row.previous_id ? ask.levelsIn(tx, row.previous_id) : [],
        communicationOf(tx, params.person_id),
      ])
      return asShown(row, said, parameters, { before, person })
    },
  })

  serve(app, contract, 'GET /api/people/:person_id/children/assessed', {
    may: WITH_PERSON,
    audit: "children's assessments counted",
    opens,
    answer: async (tx, { params }) => ({
      children: await ask.childrenAssessed(tx, params.person_id, Number((await parametersInForce(tx))['assessment.childDays'])),
    }),
  })

  serve(app, contract, 'POST /api/people/:person_id/assessments', {
    may: TEAM,
    audit: 'assessment offered',
    opens,
    answer: async (tx, { params, body }, caller) => {
      await ask.takeTurnToOffer(tx, params.person_id, body.kind)
      if (await ask.underWay(tx, params.person_id, body.kind)) throw new Refusal('assessment_under_way', 409)
      const at = body.offered_at ?? caller.now
      if (time(at) > time(caller.now)) throw new Refusal('in_the_future')
      const by = byCaller(caller, params.person_id)
      const offer = await ask.writeOffer(tx, {
        ...by,
        subject: 'assessment',
        offered_at: at,
        mode: body.mode,
        supports_offered: body.supports_offered,
      })
      const { depth } = rule.suggestedDepth(await ask.circumstances(tx, params.person_id))
      const previous = await ask.lastAgreed(tx, params.person_id, body.kind)
      return ask.openAssessment(tx, {
        ...by,
        kind: body.kind,
        offer_id: offer.id,
        previous_id: previous?.id ?? null,
        offered_at: at,
        depth,
        depth_suggested: depth,
      })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/assessments/:id/answer', {
    may: WITH_PERSON,
    audit: 'offer of assessment answered',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await locked(tx, params)
      if (body.response === 'later' && !body.reoffer_on) throw new Refusal('say_when_to_ask_again')
      const to = body.response === 'declined' ? 'declined' : body.response === 'later' ? 'offered' : 'scheduled'
      if (to !== row.state) rule.mayFollow(row.state, to)
      await ask.answerOffer(tx, row.offer_id!, {
        response: body.response,
        own_words: body.own_words,
        responded_at: caller.now,
        reoffer_on: body.reoffer_on ?? null,
      })
      return ask.moveAssessment(tx, row.id, { state: to })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/assessments/:id/start', {
    may: ASSESSORS,
    audit: 'assessment begun',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await locked(tx, params)
      rule.mayFollow(row.state, 'in_progress')
      rule.mayChooseDepth(body.depth, row.depth_suggested as rule.Depth, body.depth_reason)
      const by = byCaller(caller, params.person_id)
      const { depth: _depth, depth_reason: _reason, present_ids = [params.person_id], ...sitting } = body
      if (row.offer_id) await ask.answerOffer(tx, row.offer_id, { supports_used: body.supports_used })
      await holdSession(tx, { ...by, ...sitting, assessment_id: row.id, held_at: caller.now, present_ids: [...new Set([caller.id, ...present_ids])] })
      if (row.previous_id) await ask.carryOver(tx, row.id)
      return ask.moveAssessment(tx, row.id, {
        state: 'in_progress',
        started_at: row.started_at ?? caller.now,
        depth: body.depth,
        depth_reason: body.depth_reason,
      })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/assessments/:id/complete', {
    may: ASSESSORS,
    audit: 'assessment drafted',
    opens,
    answer: async (tx, { params }, caller) => {
      const row = await inProgress(tx, params)
      const missing = whatIsMissing(pictureOf(row, await ask.saidIn(tx, row)), await parametersInForce(tx))
      if (missing.length) throw new Refusal('not_whole_yet', 422, missing)
      return ask.moveAssessment(tx, row.id, { state: 'draft_complete', completed_at: caller.now })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/assessments/:id/share', {
    may: ASSESSORS,
    audit: 'assessment shared',
    opens,
    answer: (tx, { params }, caller) => move(tx, params, 'shared', { shared_at: caller.now }),
  })

  serve(app, contract, 'POST /api/people/:person_id/assessments/:id/agreement', {
    may: ASSESSORS_AND_PERSON,
    audit: 'assessment answered by the person',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await locked(tx, params)
      const to = body.response === 'asks_correction' ? 'in_progress' : body.response
      rule.mayBeAnswered(row.state)
      if (to !== 'in_progress') {
        const missing = voicesMissing(row.kind, (await ask.saidIn(tx, row)).voices)
        if (missing.length) throw new Refusal('own_words_missing', 422, missing)
      }
      await ask.writeAgreement(tx, {
        ...byCaller(caller, params.person_id),
        assessment_id: row.id,
        response: body.response,
        differences: body.differences,
        about: body.about,
        mode: body.mode,
        at: caller.now,
      })
      if (to !== 'in_progress' && row.previous_id) await ask.moveAssessment(tx, row.previous_id, { state: 'superseded' })
      return ask.moveAssessment(tx, row.id, { state: to, agreed_at: to === 'in_progress' ? null : caller.now })
    },
  })
  sayingRoutes(app)
  aroundRoutes(app)
  contributionRoutes(app)
  instrumentRoutes(app)
}
