import type { FastifyInstance } from 'fastify'
import { serve } from '../../server/answer.ts'
import { Refusal } from '../../shared/refusal.ts'
import { TEAM } from '../../shared/words.ts'
import { writing } from '../household/join.ts'
import { preferencesContract as contract } from './contract.ts'
import { endPreference, sayPreference } from './queries.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** How a person wants help to come (PRI-09): said by them, or noted in one line by whoever hears it. */
export function preferencesRoutes(app: FastifyInstance): void {
  serve(app, contract, 'POST /api/people/:person_id/preferences', {
    may: [...TEAM, 'person'],
    audit: 'preference said',
    opens,
    answer: (tx, { params: { person_id }, body }, caller) =>
      sayPreference(
        tx,
        caller.opened?.self
          ? { ...body, mode: 'self', person_id, agency_id: null, written_by: caller.id, at: caller.now }
          : { ...body, ...writing(caller, person_id), at: caller.now },
      ),
  })
  serve(app, contract, 'POST /api/people/:person_id/preferences/:preference_id/end', {
    may: [...TEAM, 'person'],
    audit: 'preference ended',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const ended = await endPreference(tx, params.person_id, params.preference_id, body.version, caller.now)
      if (!ended) throw new Refusal('changed_meanwhile', 409)
      return ended
    },
  })
}
