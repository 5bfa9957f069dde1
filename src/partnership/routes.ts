import type { FastifyInstance } from 'fastify'
import { coordinatorsOf, planOf } from '../planning/queries.ts'
import { gainsOf } from '../planning/queries-gain.ts'
import { partiesBy } from '../planning/queries-parties.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { partnershipContract } from './contract.ts'
import * as ask from './queries.ts'
import { agreementRoutes } from './routes-agreement.ts'
import { gainRoutes } from './routes-gain.ts'
import { issueRoutes } from './routes-issues.ts'
import { reservedRoutes } from './routes-reserved.ts'
import { asPartnership } from './shown.ts'
import { opens, READERS } from './writing.ts'

/** Working with other agencies: what the person gains by each, and how it works where another coordinates. */
export function partnershipRoutes(app: FastifyInstance) {
  serve(app, partnershipContract, 'GET /api/people/:person_id/partners', {
    may: READERS,
    audit: 'agencies that take part read',
    opens,
    answer: (tx, { params: { person_id } }, caller) => partnersOf(tx, person_id, caller),
  })
  gainRoutes(app)
  agreementRoutes(app)
  issueRoutes(app)
  reservedRoutes(app)
}

async function partnersOf(tx: Tx, person_id: string, caller: Caller) {
  const plan = await planOf(tx, person_id)
  const [parts, gains, turns] = plan
    ? [await ask.takingPart(tx, plan.id), await gainsOf(tx, plan.id), await coordinatorsOf(tx, plan.id)]
    : [[], [], []]
  const [ratings, decisions, review, periods, agreements] = [
    await ask.ratingsOf(tx, person_id),
    await ask.decisionsOf(tx, person_id),
    await ask.reviewNow(tx, person_id),
    await ask.servingOf(tx, person_id),
    await ask.agreementsOf(tx, person_id),
  ]
  const current = turns.find((one) => one.state === 'current')
  const [coordinator] = current ? await partiesBy(tx, [current.staff_id]) : []
  const named = [
    ...gains.map((one) => one.with_id),
    ...parts.flatMap((one) => one.agency_id ?? []),
    ...periods.flatMap((one) => one.agency_id ?? []),
    ...agreements.flatMap((one) => [one.with_id, ...(one.agency_id ? [one.agency_id] : [])]),
  ]
  const agencies = await ask.agenciesBy(tx, named)
  return asPartnership({ caller, plan, parts, gains, ratings, decisions, review, periods, agreements, agencies, current, coordinator })
}
