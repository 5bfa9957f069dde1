import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Agency, Programme, Staff } from '../shared/model.gen.ts'
import type { Role } from '../shared/words.ts'

export const listAgencies = (tx: Tx, all: boolean) =>
  tx
    .selectFrom('agency as g')
    .select((q) => [
      'g.id',
      'g.name',
      'g.kind',
      'g.statutory',
      'g.family_approach',
      'g.area',
      'g.phone',
      'g.address',
      'g.active',
      'g.sealed',
      'g.version',
      q
        .selectFrom('staff as s')
        .whereRef('s.agency_id', '=', 'g.id')
        .where('s.active', '=', true)
        .select(q.fn.countAll<number>().as('n'))
        .as('staff'),
      q
        .selectFrom('programme as p')
        .whereRef('p.agency_id', '=', 'g.id')
        .where('p.active', '=', true)
        .select(q.fn.countAll<number>().as('n'))
        .as('programmes'),
    ])
    .$if(!all, (q) => q.where('g.active', '=', true))
    .orderBy('g.name')
    .orderBy('g.id')
    .execute()

/** The id is made here: whoever founds an agency may not read it before it is there. */
export const foundAgency = (tx: Tx, agency: Insertable<Agency> & { id: string }) => tx.insertInto('agency').values(agency).execute()

export const findAgency = (tx: Tx, id: string) =>
  tx.selectFrom('agency').select(['id', 'active', 'sealed', 'version']).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const changeAgency = (tx: Tx, id: string, change: Updateable<Agency>) =>
  tx.updateTable('agency').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const listProgrammes = (tx: Tx, agency: string) =>
  tx
    .selectFrom('programme')
    .select(['id', 'agency_id', 'name', 'kind', 'active', 'version'])
    .where('agency_id', '=', agency)
    .orderBy('active', 'desc')
    .orderBy('name')
    .execute()

export const beginProgramme = (tx: Tx, programme: Insertable<Programme>) =>
  tx.insertInto('programme').values(programme).returning('id').executeTakeFirstOrThrow()

export const findProgramme = (tx: Tx, id: string) =>
  tx.selectFrom('programme').select(['id', 'version']).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const changeProgramme = (tx: Tx, id: string, change: Updateable<Programme>) =>
  tx.updateTable('programme').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

/** An array of a type of our own arrives as text; of text, as an array. */
const STAFF = [
  'id',
  'agency_id',
  'name',
  'login',
  sql<Role[]>`roles::text[]`.as('roles'),
  'language',
  'languages',
  'phone',
  'helps_as',
  'supervisor_id',
  'active',
  'version',
] as const

export const listStaff = (tx: Tx, agency: string) =>
  tx.selectFrom('staff').select(STAFF).where('agency_id', '=', agency).orderBy('active', 'desc').orderBy('name').execute()

export const findStaff = (tx: Tx, id: string) => tx.selectFrom('staff').select(STAFF).where('id', '=', id).executeTakeFirst()
/** The same, held until the transaction ends: two who change at once take turns. A hidden row is no row, and answered as not_yours. */
export const holdStaff = (tx: Tx, id: string) => tx.selectFrom('staff').select(STAFF).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

/** A new member of staff. They sign in once they have accepted an invitation. */
export const takeOnStaff = (tx: Tx, staff: Insertable<Staff>) => tx.insertInto('staff').values(staff).returning('id').executeTakeFirstOrThrow()

export const changeStaff = (tx: Tx, id: string, change: Updateable<Staff>) =>
  tx.updateTable('staff').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

/** What somebody reads these pages in need not be what they speak. */
export const readIn = (tx: Tx, who: string, language: 'en' | 'zh') =>
  tx.updateTable('party').set({ reads: language }).where('id', '=', who).returning('id').executeTakeFirstOrThrow()

export const listParameters = (tx: Tx) =>
  tx
    .selectFrom('parameter_in_force as p')
    .select((q) => [
      'p.key',
      'p.version',
      'p.value',
      'p.from_at',
      'p.reason',
      q.selectFrom('parameter as v').whereRef('v.key', '=', 'p.key').select(q.fn.countAll<number>().as('n')).as('versions'),
    ])
    .orderBy('p.key')
    .execute()

export const parameterHistory = (tx: Tx, key: string) =>
  tx
    .selectFrom('parameter as p')
    .leftJoin('staff as s', 's.id', 'p.set_by')
    .select(['p.version', 'p.value', 'p.from_at', 'p.reason', 's.name as set_by'])
    .where('p.key', '=', key)
    .orderBy('p.version', 'desc')
    .execute()

export const setParameter = (tx: Tx, parameter: { key: string; version: number; value: unknown; set_by: string; reason: string }) =>
  tx
    .insertInto('parameter')
    .values({ ...parameter, value: sql`${JSON.stringify(parameter.value)}::jsonb` })
    .execute()

/** What a member of staff still owns of people's ways, how many of each kind. */
export async function stillOwned(tx: Tx, id: string): Promise<{ kind: string; n: number }[]> {
  const { rows } = await sql<{ kind: string; n: number }>`select kind, n from guard.still_owned(${id}) order by kind`.execute(tx)
  return rows
}
