import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { rightsContract } from './contract.ts'
import { sayBeside, statementsOf, takeBack, writtenAs } from './queries.ts'
import { heard, opens, writing } from './writing.ts'

/** The person's own words, and what was put right, beside what is written of them. */
export function besideRoutes(app: FastifyInstance): void {
  serve(app, rightsContract, 'GET /api/people/:person_id/beside', {
    may: ['person', 'relative', ...TEAM],
    audit: 'words beside the record read',
    opens,
    answer: async (tx, { params }, caller) => ({
      beside: (await statementsOf(tx, params.person_id)).map(({ agency_id, agency, kind, ...one }) => ({
        ...one,
        kind: kind as 'own_words' | 'corrected',
        agency: kind === 'corrected' ? agency : null,
        may_take_back: kind === 'own_words' && caller.opened!.writer && (caller.opened!.self || agency_id === caller.agency),
      })),
    }),
  })

  serve(app, rightsContract, 'POST /api/people/:person_id/statements', {
    may: ['person', ...TEAM],
    audit: 'own words put beside the record',
    opens,
    answer: async (tx, { params: { person_id }, body: { about, words, mode } }, caller) => {
      const stands = await writtenAs(tx, person_id, about)
      if (!stands) throw new Refusal('no_such_words', 404)
      const { category, agency_id: about_agency_id } = stands
      const beside = { about_table: about.table, about_id: about.id, about_agency_id, category, kind: 'own_words', words, at: caller.now }
      return sayBeside(tx, { ...writing(caller, person_id), ...beside, mode: heard(caller, mode) })
    },
  })

  serve(app, rightsContract, 'POST /api/people/:person_id/statements/:statement_id/end', {
    may: ['person', ...TEAM],
    audit: 'own words taken back',
    opens,
    answer: (tx, { params, body }, caller) =>
      takeBack(tx, { id: params.statement_id, person_id: params.person_id, version: body.version, at: caller.now }),
  })
}
