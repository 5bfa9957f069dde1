import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { evaluationContract } from './contract.ts'
import { outcomeCells } from './queries.ts'
import { asOutcomes, scopeOf, scopesFor, yearsUntil } from './rules.ts'

export function evaluationRoutes(app: FastifyInstance) {
  serve(app, evaluationContract, 'GET /api/outcomes', {
    may: ['supervisor', 'agency_admin', 'network_admin', 'evaluator'],
    audit: 'outcomes looked at',
    answer: async (tx, { query }, caller) => {
      const scope = scopeOf(caller.roles, query.scope)
      const years = yearsUntil(caller.now)
      const year = query.year ?? years[0]!
      const fewest = Number((await parametersInForce(tx, 'smallCell'))['smallCell'])
      return {
        scope,
        scopes: scopesFor(caller.roles),
        year,
        years,
        running: year === years[0],
        fewest,
        ...asOutcomes(await outcomeCells(tx, scope, year)),
      }
    },
  })
}
