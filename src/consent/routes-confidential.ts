import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { consentContract } from './contract.ts'
import { isThere, lookInto, sayWhy, takeOut, unusualReading } from './queries-confidential.ts'

/** Who answers for how an agency's workers read. */
const ANSWERABLE = ['agency_admin', 'supervisor'] as const
const HOURS = 12
const about = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })

export function confidentialRoutes(app: FastifyInstance): void {
  serve(app, consentContract, 'POST /api/people/:id/reasons-to-read', {
    may: TEAM,
    audit: 'why a plan is read',
    opens: ({ params }) => params.id,
    answer: (tx, { params, body }, caller) => {
      const to_at = Temporal.Instant.from(caller.now).add({ hours: HOURS }).toString()
      return sayWhy(tx, { ...about(caller, params.id), reason: body.reason, from_at: caller.now, to_at })
    },
  })

  serve(app, consentContract, 'POST /api/people/:id/taken-out', {
    may: TEAM,
    audit: 'printed from the record',
    opens: ({ params }) => params.id,
    answer: (tx, { params, body }, caller) => takeOut(tx, { ...about(caller, params.id), ...body, at: caller.now }),
  })

  serve(app, consentContract, 'GET /api/unusual-reading', {
    may: ANSWERABLE,
    audit: 'unusual reading looked through',
    answer: async (tx, _asked, caller) => {
      const parameters = await parametersInForce(tx, 'privacy.recordsPerHour')
      const noticed = await unusualReading(tx)
      return {
        most: Number(parameters['privacy.recordsPerHour']),
        noticed: noticed.map(({ party_id, ...one }) => ({ ...one, mine: party_id === caller.id })) as never,
      }
    },
  })

  serve(app, consentContract, 'POST /api/unusual-reading/:id', {
    may: ANSWERABLE,
    audit: 'unusual reading looked into',
    answer: async (tx, { params, body }, caller) => {
      const found = await lookInto(tx, { id: params.id, ...body, seen_by: caller.id, seen_at: caller.now })
      if (!found) throw (await isThere(tx, params.id)) ? new Refusal('changed_meanwhile', 409) : new Refusal('not_yours', 404)
      return found
    },
  })
}
