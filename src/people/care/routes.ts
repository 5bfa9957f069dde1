import type { FastifyInstance } from 'fastify'
import { serve } from '../../server/answer.ts'
import { Refusal } from '../../shared/refusal.ts'
import { TEAM } from '../../shared/words.ts'
import { writing } from '../household/join.ts'
import { careContract } from './contract.ts'
import { addResponsibility, addVulnerability, changeResponsibility, lookAgain } from './queries.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** What to take care of, and who answers for the person by law (ENT-10). */
export function careRoutes(app: FastifyInstance): void {
  serve(app, careContract, 'POST /api/people/:person_id/vulnerabilities', {
    may: TEAM,
    audit: 'vulnerability noted',
    opens,
    answer: async (tx, { params: { person_id }, body: { responsible, ...noted } }, caller) => {
      const by = writing(caller, person_id)
      if (responsible) await addResponsibility(tx, { ...responsible, from_on: noted.from_on, ...by })
      return addVulnerability(tx, { ...noted, ...by })
    },
  })
  serve(app, careContract, 'PATCH /api/people/:person_id/vulnerabilities/:vulnerability_id', {
    may: TEAM,
    audit: 'vulnerability reviewed',
    opens,
    answer: async (tx, { params, body: { version, ...look } }, caller) =>
      changed(await lookAgain(tx, params.person_id, params.vulnerability_id, version, { ...look, looked_at: caller.now })),
  })
  serve(app, careContract, 'POST /api/people/:person_id/responsibilities', {
    may: TEAM,
    audit: 'responsibility by law noted',
    opens,
    answer: (tx, { params, body }, caller) => addResponsibility(tx, { ...body, ...writing(caller, params.person_id) }),
  })
  serve(app, careContract, 'PATCH /api/people/:person_id/responsibilities/:responsibility_id', {
    may: TEAM,
    audit: 'responsibility by law changed',
    opens,
    answer: async (tx, { params, body: { version, ...change } }) =>
      changed(await changeResponsibility(tx, params.person_id, params.responsibility_id, version, change)),
  })
}

/** Nothing changed: somebody was faster, or it may not be changed by this caller. */
function changed<Row>(row: Row | undefined): Row {
  if (!row) throw new Refusal('changed_meanwhile', 409)
  return row
}
