import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { networkContract } from './contract-network.ts'
import { agenciesAtWork, pairsOfAgencies } from './queries-network.ts'
import { asNetwork, WORD_DAYS } from './rules-network.ts'

/** Who works with whom, for who counts over the network. */
export function networkRoutes(app: FastifyInstance) {
  serve(app, networkContract, 'GET /api/network', {
    may: ['network_admin', 'evaluator'],
    audit: 'picture of the network looked at',
    answer: async (tx) => {
      const pairs = await pairsOfAgencies(tx)
      const linked = pairs.flatMap(({ one_id, other_id }) => (one_id && other_id ? [one_id, other_id] : []))
      const fewest = Number((await parametersInForce(tx, 'smallCell'))['smallCell'])
      return { fewest, days: WORD_DAYS, ...asNetwork(pairs, await agenciesAtWork(tx, linked)) }
    },
  })
}
