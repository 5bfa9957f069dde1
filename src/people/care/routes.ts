import type { FastifyInstance } from 'fastify'
import { serve } from '../../server/answer.ts'
import type { Tx } from '../../server/database.ts'
import { Refusal } from '../../shared/refusal.ts'
import { TEAM } from '../../shared/words.ts'
import { writing } from '../household/join.ts'
import { careContract } from './contract.ts'
import { addResponsibility, addVulnerability, changeResponsibility, lookAgain, officersAt, responsibilityBy } from './queries.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** What to take care of, and who answers for the person by law (ENT-10). */
export function careRoutes(app: FastifyInstance): void {
  serve(app, careContract, 'POST /api/people/:person_id/vulnerabilities', {
    may: TEAM,
    audit: 'vulnerability noted',
    opens,
    answer: async (tx, { params: { person_id }, body: { responsible, ...noted } }, caller) => {
      const by = writing(caller, person_id)
      if (responsible) await addResponsibility(tx, { ...(await withOfficer(tx, responsible)), from_on: noted.from_on, ...by })
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
    answer: async (tx, { params, body }, caller) => addResponsibility(tx, { ...(await withOfficer(tx, body)), ...writing(caller, params.person_id) }),
  })
  serve(app, careContract, 'PATCH /api/people/:person_id/responsibilities/:responsibility_id', {
    may: TEAM,
    audit: 'responsibility by law changed',
    opens,
    answer: async (tx, { params: { person_id, responsibility_id }, body: { version, reserved, ...change } }) => {
      const body_agency_id = (await responsibilityBy(tx, person_id, responsibility_id))?.body_agency_id ?? null
      const { officer_id } = await withOfficer(tx, { ...change, body_agency_id })
      const row = { ...change, officer_id, ...(reserved ? { reserved } : {}) }
      return changed(await changeResponsibility(tx, person_id, responsibility_id, version, row))
    },
  })
}

type Named = { body_agency_id: string | null; officer: string; officer_id: string | null }
/** An officer who works here is pointed at, not only named: by the one name that is theirs alone. */
async function withOfficer<Body extends Named>(tx: Tx, body: Body): Promise<Body> {
  if (body.officer_id !== null || body.body_agency_id === null) return body
  const called = (await officersAt(tx, [body.body_agency_id])).filter((one) => one.name === body.officer)
  return { ...body, officer_id: called.length === 1 ? called[0]!.id : null }
}

/** Nothing changed: somebody was faster, or it may not be changed by this caller. */
function changed<Row>(row: Row | undefined): Row {
  if (!row) throw new Refusal('changed_meanwhile', 409)
  return row
}
