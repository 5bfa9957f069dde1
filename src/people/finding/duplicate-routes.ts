import type { FastifyInstance } from 'fastify'
import { serve } from '../../server/answer.ts'
import { TEAM } from '../../shared/words.ts'
import { findingContract } from './contract.ts'
import { decidePair, duplicatesInNetwork, sidesOf, undecidedPairs } from './queries-duplicates.ts'

const MOST = 100

/** Records that may be one person: offered side by side, decided by somebody who works with them. */
export function duplicateRoutes(app: FastifyInstance): void {
  serve(app, findingContract, 'GET /api/people/duplicates', {
    may: [...TEAM, 'network_admin'],
    audit: 'likely duplicates listed',
    answer: async (tx, _asked, caller) => {
      const found = await undecidedPairs(tx, MOST + 1)
      const sides = await sidesOf(tx, [...new Set(found.flatMap((pair) => [pair.person_id, pair.other_id]))])
      return {
        pairs: found.slice(0, MOST).flatMap(({ person_id, other_id, ...pair }) => {
          const [one, other] = [sides.get(person_id), sides.get(other_id)]
          return one && other ? [{ ...pair, one, other } as never] : []
        }),
        more: found.length > MOST,
        in_network: caller.roles.includes('network_admin') ? await duplicatesInNetwork(tx) : null,
      }
    },
  })
  serve(app, findingContract, 'POST /api/people/:person_id/duplicates/:duplicate_id', {
    may: TEAM,
    audit: 'likely duplicate decided',
    opens: ({ params }) => params.person_id,
    answer: (tx, { params, body }, caller) => decidePair(tx, params.duplicate_id, { decision: body.decision, by: caller.id, at: caller.now }),
  })
}
