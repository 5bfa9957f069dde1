import { sql } from 'kysely'
import { asOwner, openPerson, type Db, type Tx } from '../server/database.ts'

/** Everything that is kept about one person and that they may see: a copy for themselves, by table, in the words of the model. */
export type PersonCopy = {
  homeward_person: 1
  taken_at: string
  person: string
  /** Names behind the ids of agencies and staff in the rows. */
  named: Record<string, string>
  tables: Record<string, Record<string, unknown>[]>
}

/**
 * Copies one person's record with the person's own eyes: what is withheld from them stays out, and the copying stands in the read log.
 * @returns null when there is no such person
 */
export const copyPerson = (admin: Db, person: string): Promise<PersonCopy | null> =>
  asOwner(admin, async (tx) => {
    const { rows } = await sql<{ caller: object | null }>`
      select sealed.begin_as(id) as caller from care.person where id::text = ${person}`.execute(tx)
    if (!rows[0]?.caller) return null
    await sql`set local role homeward_app`.execute(tx)
    if (!(await openPerson(tx, person, 'copy for the person'))) return null
    const tables: PersonCopy['tables'] = { person: await rowsOf(tx, 'care.person', 'id', person) }
    for (const table of await tablesOfContent(tx)) tables[table] = await rowsOf(tx, `care.${table}`, 'person_id', person)
    const { rows: named } = await sql<{ id: string; name: string }>`
      select id, name from care.agency union all select id, name from care.staff`.execute(tx)
    const text = JSON.stringify(tables)
    const [{ now }] = (await sql<{ now: string }>`select guard.now() as now`.execute(tx)).rows as [{ now: string }]
    return {
      homeward_person: 1,
      taken_at: now,
      person,
      named: Object.fromEntries(named.filter(({ id }) => text.includes(id)).map(({ id, name }) => [id, name])),
      tables: Object.fromEntries(Object.entries(tables).filter(([, rows_]) => rows_.length > 0)),
    }
  })

/** Whatever has moved in as content about a person (sealed.adopt_content): a new table is in the copy without anybody thinking of it. */
async function tablesOfContent(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where t.tgname = 'kept_by_its_agency' and n.nspname = 'care' order by 1`.execute(tx)
  return rows.map(({ name }) => name)
}

async function rowsOf(tx: Tx, table: string, column: string, person: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where ${sql.ref(`t.${column}`)} = ${person}`.execute(tx)
  return rows.map(({ row }) => row)
}
