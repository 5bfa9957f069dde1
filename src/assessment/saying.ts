import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { assessmentContract as contract } from './contract.ts'
import * as ask from './queries.ts'
import { writeStrength } from './queries-around.ts'
import * as rule from './rules.ts'
import { ASSESSORS, ASSESSORS_AND_PERSON, byCaller, inProgress, opens, WITH_PERSON } from './turn.ts'

/** What is said while the conversation lasts. */
export function sayingRoutes(app: FastifyInstance) {
  serve(app, contract, 'POST /api/people/:person_id/assessments/:id/strengths', {
    may: ASSESSORS_AND_PERSON,
    audit: 'strength recorded',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await inProgress(tx, params)
      return writeStrength(tx, { ...byCaller(caller, params.person_id), assessment_id: row.id, ...body, recorded_at: caller.now })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/assessments/:id/achievements', {
    may: ASSESSORS_AND_PERSON,
    audit: 'achievement recorded',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await inProgress(tx, params)
      return ask.writeAchievement(tx, { ...byCaller(caller, params.person_id), assessment_id: row.id, ...body, recorded_at: caller.now })
    },
  })

  serve(app, contract, 'PUT /api/people/:person_id/assessments/:id/domains/:category', {
    may: ASSESSORS,
    audit: 'domain of life looked at',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await inProgress(tx, params)
      const { version, ...told } = body
      if (told.status === 'assessed' && told.facts.trim() === '' && told.person_words.trim() === '') throw new Refusal('say_something_about_it')
      const look = await ask.lookAt(tx, row.id, params.category)
      // what somebody else wrote and the caller may not see takes no place: they write their own look beside it, and learn nothing of it
      if (version === null && look) throw new Refusal('domain_already_there', 409)
      if (version === null)
        return ask.writeDomain(tx, { ...byCaller(caller, params.person_id), assessment_id: row.id, category: params.category, ...told })
      const changed = look && (await ask.changeDomain(tx, { id: look.id, version }, { ...told, as_of: null }))
      if (!changed) throw new Refusal('changed_meanwhile', 409)
      return changed
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/assessments/:id/needs', {
    may: ASSESSORS_AND_PERSON,
    audit: 'need recorded',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await inProgress(tx, params)
      const level = Math.max(body.worker_rating, body.person_rating ?? 0)
      rule.mayAddNeed(level, (await ask.saidIn(tx, row)).strengths.length)
      return ask.writeNeed(tx, { ...byCaller(caller, params.person_id), assessment_id: row.id, ...body, level, identified_at: caller.now })
    },
  })

  serve(app, contract, 'PATCH /api/people/:person_id/assessments/:id/needs/:need_id', {
    may: ASSESSORS_AND_PERSON,
    audit: 'need changed',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const row = await inProgress(tx, params)
      const before = await ask.needById(tx, params.person_id, params.need_id)
      if (!before || before.assessment_id !== row.id) throw new Refusal('no_such_assessment', 404)
      const { version, expected_on = before.expected_on, ...change } = body
      const level = Math.max(body.worker_rating, body.person_rating ?? 0)
      // what has become worse since the picture before is a new call for an answer
      const again = before.previous_id !== null && level > before.level ? { identified_at: caller.now } : {}
      const changed = await ask.changeNeed(
        tx,
        { id: before.id, person_id: params.person_id, version },
        { ...change, ...again, expected_on, level, as_of: null },
      )
      if (!changed) throw new Refusal('changed_meanwhile', 409)
      return changed
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/needs/:need_id/met', {
    may: ASSESSORS_AND_PERSON,
    audit: 'need met',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const changed = await ask.changeNeed(
        tx,
        { id: params.need_id, person_id: params.person_id, version: body.version },
        { met_at: caller.now, met_how: body.how },
      )
      if (!changed) throw new Refusal('changed_meanwhile', 409)
      return changed
    },
  })

  serve(app, contract, 'PUT /api/people/:person_id/assessments/:id/child-view', {
    may: ASSESSORS,
    audit: "child's view recorded",
    opens,
    answer: async (tx, { params, body }) => {
      const row = await inProgress(tx, params)
      if (row.kind !== 'child') throw new Refusal('not_a_childs', 409)
      const { version, ...view } = body
      if (row.version !== version) throw new Refusal('changed_meanwhile', 409)
      return ask.moveAssessment(tx, row.id, view)
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/voices', {
    may: WITH_PERSON,
    audit: 'own words recorded',
    opens,
    answer: (tx, { params, body }, caller) => ask.writeVoice(tx, { ...byCaller(caller, params.person_id), ...body, recorded_at: caller.now }),
  })
}
