import type { FastifyInstance } from 'fastify'
import { coordinatorsOf, holdPlan } from '../planning/queries.ts'
import { partyBy } from '../planning/queries-parties.ts'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { advocacyContract } from './contract.ts'
import * as ask from './queries.ts'
import { hasSpoken, mayBeGiven, mayDeclare } from './rules.ts'
import { opens, writing } from './writing.ts'

/** What a coordinator is and is not, and what somebody did well: said to those it is about. */
export function givingRoutes(app: FastifyInstance) {
  serve(app, advocacyContract, 'POST /api/people/:person_id/rights-issues/:issue_id/help/:help_id/feedback', {
    may: TEAM,
    audit: 'positive feedback given',
    opens,
    answer: async (tx, { params: { person_id, issue_id, help_id }, body }, caller) => {
      const help = await ask.helpBy(tx, issue_id, help_id)
      if (!help || help.person_id !== person_id) throw new Refusal('no_such_help', 404)
      hasSpoken(help)
      return ask.praise(tx, { ...writing(caller, person_id), category: help.category, help_id, words: body.words, at: caller.now })
    },
  })

  serve(app, advocacyContract, 'POST /api/people/:person_id/role-statements', {
    may: [...TEAM, 'person', 'relative'],
    audit: 'role of the coordinator explained',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const theirs = body.party_id === person_id || (await ask.closeTo(tx, person_id)).some((one) => one.id === body.party_id)
      if (!theirs) throw new Refusal('no_such_party', 404)
      mayBeGiven(body.mode, body.party_id, caller)
      return ask.give(tx, { ...writing(caller, person_id), ...body, given_at: caller.now })
    },
  })

  serve(app, advocacyContract, 'POST /api/people/:person_id/plan/independence', {
    may: ['supervisor'],
    audit: 'advocate declared independent',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const plan = await holdPlan(tx, person_id)
      if (!plan || plan.state === 'closed') throw new Refusal('no_such_plan', 404)
      const staff = await partyBy(tx, body.staff_id)
      if (!staff?.active || staff.kind !== 'staff' || staff.agency_id !== caller.agency) throw new Refusal('no_such_party', 404)
      mayDeclare(staff.id, caller.id, await coordinatorsOf(tx, plan.id))
      return ask.declare(tx, { ...writing(caller, person_id), plan_id: plan.id, staff_id: staff.id, words: body.words, declared_at: caller.now })
    },
  })
}
