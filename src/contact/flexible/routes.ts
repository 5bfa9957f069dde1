import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { serve } from '../../server/answer.ts'
import type { Caller, Tx } from '../../server/database.ts'
import { parametersInForce } from '../../server/parameters.ts'
import { Refusal } from '../../shared/refusal.ts'
import { daysAfter } from '../../shared/standard.ts'
import { TEAM } from '../../shared/words.ts'
import { mayGrant, mayTell, quarterOf } from '../rules-flexible.ts'
import { flexibleContract as contract, type Asked } from './contract.ts'
import * as ask from './queries.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id
const WORKERS = ['coordinator', 'support_worker', 'partner_worker', 'advocate'] as const
const by = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
/** Nothing changed: somebody was faster, or it may not be changed by this caller. */
function changed<Row>(row: Row | undefined): Row {
  if (!row) throw new Refusal('changed_meanwhile', 409)
  return row
}

/** Something unusual: asked for, answered, tried, and told to others (PRI-17). */
export function flexibleRoutes(app: FastifyInstance): void {
  serve(app, contract, 'GET /api/people/:person_id/flexible', {
    may: [...TEAM, 'person'],
    audit: 'unusual help read',
    opens,
    answer: async (tx, { params }, caller) => ({
      asked: await asked(tx, params.person_id, caller),
      tried: await ask.triedOf(tx, params.person_id),
    }),
  })
  serve(app, contract, 'POST /api/people/:person_id/flexible-requests', {
    may: ['coordinator', 'support_worker', 'person'],
    audit: 'something unusual asked for',
    opens,
    answer: (tx, { params, body }, caller) =>
      ask.askUnusual(tx, { ...body, mode: caller.opened?.self ? 'self' : body.mode, at: caller.now, ...by(caller, params.person_id) }),
  })
  serve(app, contract, 'POST /api/people/:person_id/flexible-requests/:request_id/answer', {
    may: ['supervisor'],
    audit: 'something unusual answered',
    opens,
    answer: async (tx, { params, body: { version, ...answer } }, caller) => {
      const request = await ask.requestOf(tx, params.person_id, params.request_id)
      if (!request) throw new Refusal('no_such_flexible_request', 404)
      mayGrant(request, answer.outcome, answer.granted_cents, answer.granted_cents > 0 ? await ask.fundOf(tx) : undefined)
      const who = { answered_at: caller.now, answered_by: caller.id, paid_by: caller.agency }
      return changed(await ask.answerUnusual(tx, request.id, version, { ...answer, ...who }))
    },
  })
  solutionRoutes(app)
  sharedRoutes(app)
}

function solutionRoutes(app: FastifyInstance): void {
  serve(app, contract, 'POST /api/people/:person_id/unusual-solutions', {
    may: WORKERS,
    audit: 'unusual way tried',
    opens,
    answer: async (tx, { params, body }, caller) => {
      if (body.request_id && !(await ask.requestOf(tx, params.person_id, body.request_id))) throw new Refusal('no_such_flexible_request', 404)
      const known = body.result !== '' || body.helped !== null ? { result_at: caller.now } : {}
      return ask.tryUnusual(tx, { ...body, ...known, at: caller.now, ...by(caller, params.person_id) })
    },
  })
  serve(app, contract, 'POST /api/people/:person_id/unusual-solutions/:solution_id/result', {
    may: WORKERS,
    audit: 'what came of it',
    opens,
    answer: async (tx, { params, body: { version, ...result } }, caller) =>
      changed(await ask.changeSolution(tx, params.person_id, params.solution_id, version, { ...result, result_at: caller.now })),
  })
  serve(app, contract, 'POST /api/people/:person_id/unusual-solutions/:solution_id/share', {
    may: WORKERS,
    audit: 'what helped told to others',
    opens,
    answer: async (tx, { params, body: { version, ...told } }, caller) => {
      const solution = await ask.solutionOf(tx, params.person_id, params.solution_id)
      if (!solution) throw new Refusal('not_yours', 403)
      if (solution.helped !== true) throw new Refusal('not_tried_yet', 409)
      if (solution.shared_at) throw new Refusal('shared_already', 409)
      mayTell(`${told.idea} ${told.result}`, await ask.namesOf(tx, params.person_id))
      changed(await ask.changeSolution(tx, params.person_id, solution.id, version, { shared_at: caller.now }))
      return ask.tellOthers(tx, { ...told, cost_cents: solution.cost_cents, agency_id: caller.agency!, written_by: caller.id, at: caller.now })
    },
  })
}

function sharedRoutes(app: FastifyInstance): void {
  serve(app, contract, 'GET /api/shared-practice', {
    may: [...TEAM, 'agency_admin', 'network_admin', 'evaluator'],
    audit: 'what others tried read',
    answer: async (tx, _asked, caller) => {
      const quarter = quarterOf(caller.now.slice(0, 10))
      const [ideas, teams, fund] = await Promise.all([ask.ideasTold(tx), ask.teamsSince(tx, quarter), ask.fundOf(tx)])
      return { ideas, quarter, teams, fund: fund ?? null }
    },
  })
  serve(app, contract, 'POST /api/flexible-fund', {
    may: ['agency_admin'],
    audit: 'flexible fund set aside',
    answer: (tx, { body }, caller) => ask.setAside(tx, { ...body, agency_id: caller.agency!, written_by: caller.id, at: caller.now }),
  })
}

async function asked(tx: Tx, person: string, caller: Caller): Promise<z.input<typeof Asked>[]> {
  const [rows, parameters] = await Promise.all([ask.askedOf(tx, person), parametersInForce(tx)])
  const days = Number(parameters['change.answerDays'])
  const supervises = caller.roles.includes('supervisor') && caller.opened?.writer === true
  return rows.map(({ written_by, ...one }) => ({
    ...one,
    outcome: one.outcome as 'granted' | null,
    due_at: daysAfter(one.at, days),
    may_answer: supervises && one.outcome === null && written_by !== caller.id,
  }))
}
