import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../../server/database.ts'
import type { Category, StatutoryResponsibility, Vulnerability } from '../../shared/model.gen.ts'

export const vulnerabilitiesOf = (tx: Tx, person: string, today: string) =>
  tx
    .selectFrom('vulnerability as r')
    .leftJoin('agency as g', 'g.id', 'r.agency_id')
    .select(['r.id', 'r.kind', 'r.high', 'r.source', 'r.from_on', 'r.to_on', 'r.review_on', 'r.version', 'g.name as agency'])
    .where('r.person_id', '=', person)
    .where((e) => e.or([e('r.to_on', 'is', null), e('r.to_on', '>', today)]))
    .orderBy('r.high', 'desc')
    .orderBy('r.from_on', 'desc')
    .execute()
export const addVulnerability = (tx: Tx, one: Insertable<Vulnerability>) =>
  tx.insertInto('vulnerability').values(one).returning('id').executeTakeFirstOrThrow()
/** The day that had been set for this look is kept, so that it stays known whether it came in time. */
export const lookAgain = (
  tx: Tx,
  person: string,
  id: string,
  version: number,
  look: { to_on: string | null; review_on: string; looked_at: string },
) =>
  tx
    .updateTable('vulnerability')
    .set({ ...look, was_due_on: sql<string>`review_on` })
    .where('person_id', '=', person)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()

/** Which bodies answer for the person by law today. */
export const responsibilitiesOf = (tx: Tx, person: string, today: string) =>
  tx
    .selectFrom('statutory_responsibility as r')
    .leftJoin('agency as g', 'g.id', 'r.agency_id')
    .select([
      'r.id',
      'r.body',
      'r.body_agency_id',
      'r.legal_basis',
      'r.officer',
      'r.officer_contact',
      'r.officer_id',
      sql<Exclude<Category, 'general'>[]>`r.reserved::text[]`.as('reserved'),
      'r.from_on',
      'r.to_on',
      'r.version',
      'g.name as agency',
    ])
    .where('r.person_id', '=', person)
    .where((e) => e.or([e('r.to_on', 'is', null), e('r.to_on', '>=', today)]))
    .orderBy('r.from_on', 'desc')
    .execute()
export const responsibilityBy = (tx: Tx, person: string, id: string) =>
  tx
    .selectFrom('statutory_responsibility')
    .select(['id', 'body_agency_id', 'officer', 'officer_id'])
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst()
/** Who works at this body: whoever of them is named as officer is pointed at. */
export const officersAt = (tx: Tx, bodies: readonly (string | null)[]) => {
  const named = bodies.filter((one) => one !== null)
  return named.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('staff').select(['id', 'name', 'agency_id']).where('agency_id', 'in', named).where('active', '=', true).orderBy('name').execute()
}
export const addResponsibility = (tx: Tx, one: Insertable<StatutoryResponsibility>) =>
  tx.insertInto('statutory_responsibility').values(one).returning('id').executeTakeFirstOrThrow()
export const changeResponsibility = (tx: Tx, person: string, id: string, version: number, change: Updateable<StatutoryResponsibility>) =>
  tx
    .updateTable('statutory_responsibility')
    .set(change)
    .where('person_id', '=', person)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
