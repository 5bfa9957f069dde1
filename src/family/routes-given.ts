import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { familyContract } from './contract.ts'
import * as ask from './queries-given.ts'
import { asIs, saidBy } from './rules.ts'
import { asGiven } from './shown-given.ts'
import { opens, REACHERS, relativeOf, writing } from './writing.ts'

/** What those close to the person are asked and given, and the support that is offered to them for themselves. */
export function givenRoutes(app: FastifyInstance) {
  serve(app, familyContract, 'GET /api/people/:person_id/family/given', {
    may: [...TEAM, 'person', 'relative'],
    audit: 'read what those close to the person are given',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => asGiven(await ask.givenOf(tx, person_id), await ask.meetingsOf(tx, person_id), caller),
  })
  exchangeRoutes(app)
  informationRoutes(app)
  supportRoutes(app)
}

function exchangeRoutes(app: FastifyInstance) {
  serve(app, familyContract, 'POST /api/people/:person_id/relatives/:relative_id/exchanges', {
    may: REACHERS,
    audit: 'somebody close asked to take part',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { id } = await relativeOf(tx, params)
      return ask.keepExchange(tx, { ...writing(caller, params.person_id), ...body, relative_id: id })
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/carer-exchanges/:carer_exchange_id/answer', {
    may: ['relative', ...REACHERS],
    audit: 'somebody close took part',
    opens,
    answer: async (tx, { params: { person_id, carer_exchange_id }, body: { mode, version, ...answer } }, caller) => {
      const said = saidBy({ kind: caller.kind, mode })
      const one = await ask.holdExchange(tx, person_id, carer_exchange_id)
      if (!one) throw new Refusal('no_such_exchange', 404)
      if (one.response !== null) throw new Refusal('offer_answered_already', 409)
      asIs(one, version)
      const held_at = answer.response === 'took_part' ? caller.now : null
      return ask.changeExchange(tx, one.id, { ...answer, held_at, ...answered(caller, said) })
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/carer-exchanges/:carer_exchange_id/action', {
    may: REACHERS,
    audit: 'said what came of what somebody close said',
    opens,
    answer: async (tx, { params: { person_id, carer_exchange_id }, body }, caller) => {
      const one = await ask.holdExchange(tx, person_id, carer_exchange_id)
      if (!one) throw new Refusal('no_such_exchange', 404)
      asIs(one, body.version)
      return ask.changeExchange(tx, one.id, { action_taken: body.words, action_at: caller.now })
    },
  })
}
const answered = (caller: Caller, mode: 'self' | 'dictated' | 'interpreted') => ({ mode, answered_at: caller.now, answered_by: caller.id })

function informationRoutes(app: FastifyInstance) {
  serve(app, familyContract, 'POST /api/people/:person_id/relatives/:relative_id/questions', {
    may: ['relative', ...REACHERS],
    audit: 'somebody close asked about services',
    opens,
    answer: async (tx, { params, body }, caller) => {
      // whoever asks is known as themself, whatever they are let know of
      const { id } = params.relative_id === caller.id ? caller : await relativeOf(tx, params)
      return ask.keepQuestion(tx, { ...writing(caller, params.person_id), ...body, relative_id: id })
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/relatives/:relative_id/information', {
    may: REACHERS,
    audit: 'somebody close was told of other services',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { id } = await relativeOf(tx, params)
      if (body.family_question_id && !(await ask.questionBy(tx, id, body.family_question_id))) throw new Refusal('no_such_family_question', 404)
      return ask.keepInformation(tx, { ...writing(caller, params.person_id), ...body, relative_id: id })
    },
  })
}

function supportRoutes(app: FastifyInstance) {
  serve(app, familyContract, 'POST /api/people/:person_id/relatives/:relative_id/support', {
    may: REACHERS,
    audit: 'support offered to somebody close',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const { id } = await relativeOf(tx, params)
      return ask.keepSupport(tx, { ...writing(caller, params.person_id), ...body, relative_id: id })
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/carer-supports/:carer_support_id/answer', {
    may: ['relative', ...REACHERS],
    audit: 'support for themself answered by somebody close',
    opens,
    answer: async (tx, { params: { person_id, carer_support_id }, body: { mode, version, ...answer } }, caller) => {
      const said = saidBy({ kind: caller.kind, mode })
      const one = await ask.holdSupport(tx, person_id, carer_support_id)
      if (!one) throw new Refusal('no_such_carer_support', 404)
      if (one.response !== null) throw new Refusal('offer_answered_already', 409)
      asIs(one, version)
      return ask.changeSupport(tx, one.id, { ...answer, ...answered(caller, said) })
    },
  })

  serve(app, familyContract, 'POST /api/people/:person_id/carer-supports/:carer_support_id/reached', {
    may: ['relative', ...REACHERS],
    audit: 'own goal of somebody close reached',
    opens,
    answer: async (tx, { params: { person_id, carer_support_id }, body }, caller) => {
      const one = await ask.holdSupport(tx, person_id, carer_support_id)
      if (!one) throw new Refusal('no_such_carer_support', 404)
      asIs(one, body.version)
      return ask.changeSupport(tx, one.id, { reached_at: caller.now })
    },
  })
}
