import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { serve } from '../../server/answer.ts'
import type { Tx } from '../../server/database.ts'
import { Refusal } from '../../shared/refusal.ts'
import { didThen, mayFollow } from '../rules-possible.ts'
import { tailoredContract as contract, type Condition } from './contract.ts'
import { conditionOf, makePossibleNow, possibleFacts, sayWhatTheyDid } from './queries-possible.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** What was set up so that the person could use their own strengths, and what they then did (PRI-10). */
export function conditionRoutes(app: FastifyInstance): void {
  serve(app, contract, 'POST /api/people/:person_id/conditions', {
    may: ['coordinator', 'support_worker', 'partner_worker', 'advocate'],
    audit: 'condition set',
    opens,
    answer: (tx, { params, body }, caller) =>
      makePossibleNow(tx, { ...body, at: caller.now, person_id: params.person_id, agency_id: caller.agency, written_by: caller.id }),
  })
  serve(app, contract, 'POST /api/people/:person_id/conditions/:condition_id/results', {
    may: ['coordinator', 'support_worker', 'partner_worker', 'advocate', 'person'],
    audit: 'what the person then did',
    opens,
    answer: async (tx, { params, body: { words, done_at = null } }, caller) => {
      const condition = await conditionOf(tx, params.person_id, params.condition_id)
      if (!condition) throw new Refusal('no_such_condition', 404)
      mayFollow(condition, done_at ?? caller.now, caller.now)
      return sayWhatTheyDid(tx, {
        words,
        done_at: done_at ?? caller.now,
        condition_id: condition.id,
        category: condition.category,
        person_id: params.person_id,
        agency_id: caller.agency,
        written_by: caller.id,
      })
    },
  })
}

/** The newest first, as far as the reader may see them. */
export async function conditionsOf(tx: Tx, person: string): Promise<z.input<typeof Condition>[]> {
  const { conditions, results, steps } = await possibleFacts(tx, person)
  return conditions.map((one) => ({
    ...one,
    did: didThen(one, conditions, results, steps, person).map(({ action_id: _step, ...did }) => did),
  }))
}
