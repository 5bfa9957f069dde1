import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Category } from '../shared/words.ts'

type Tables = Record<string, Record<string, unknown>[]>
/** Everything that is kept about one person and that they may see: a copy for themselves, by table, in the words of the model. */
export type PersonCopy = {
  homeward_person: 1
  taken_at: string
  person: string
  /** Names behind the ids of agencies and staff in the rows. */
  named: Record<string, string>
  tables: Tables
}

/** Reads all of the person that is open, with the eyes of whoever opened them: what is withheld from these stays out. */
export async function readWhole(tx: Tx, person: string): Promise<PersonCopy> {
  const tables: Tables = { person: await rowsOf(tx, 'care.person', 'id', person) }
  for (const table of await tablesOfContent(tx)) tables[table] = await rowsOf(tx, `care.${table}`, 'person_id', person)
  tables['consent_event'] = await withWords(tx, tables['consent_event'] ?? [])
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
}

/** One thing that is written, as somebody reads it. */
export type WrittenPart = { category: Category; at: string | null; by: string; words: string[] }
/** Columns that say when, the one that says most first. */
const WHEN = ['happened_at', 'at', 'asked_at', 'written_at', 'offered_at', 'started_at', 'from_at', 'from_on'] as const

/** A copy in words, the newest first: free text alone, for what is one of a list is for machines. */
export async function inWords(tx: Tx, { tables, named }: PersonCopy): Promise<WrittenPart[]> {
  const texts = await freeText(tx)
  return Object.entries(tables)
    .flatMap(([table, rows]) =>
      rows.map((row): WrittenPart => {
        const when = WHEN.map((column) => row[column]).find((value) => typeof value === 'string') as string | undefined
        return {
          category: (row['category'] as Category | undefined) ?? 'general',
          at: when === undefined ? null : new Date(when.length === 10 ? `${when}T00:00:00Z` : when).toISOString(),
          by: [row['written_by'], row['agency_id']].flatMap((id) => named[id as string] ?? []).join(', '),
          words: (texts.get(table) ?? [])
            .map((column) => row[column])
            .filter((value): value is string => typeof value === 'string' && value.trim() !== ''),
        }
      }),
    )
    .filter((part) => part.words.length > 0)
    .toSorted((a, b) => (a.at === b.at ? 0 : (b.at ?? '') > (a.at ?? '') ? 1 : -1))
}

/** Columns of words that somebody wrote: neither one of a list nor a code of a machine. */
async function freeText(tx: Tx): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'text'::regtype and a.attgenerated = ''
     where c.relnamespace = (select oid from pg_namespace where nspname = 'care') and c.relkind = 'r'
       and a.attname !~ '^(source|source_key|source_code|sort_name|service_kind|service|service_code|topic|role|language|preferred_language|withheld_reason|about_table)$'
       and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
         and pg_get_constraintdef(k.oid) like '%ANY%')
     group by c.relname`.execute(tx)
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

/** Whatever has moved in as content about a person (sealed.adopt_content): a new table is in the copy without anybody thinking of it. */
async function tablesOfContent(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where t.tgname = 'kept_by_its_agency' and n.nspname = 'care' order by 1`.execute(tx)
  return rows.map(({ name }) => name)
}

/** What of a row nobody who asks may read, as the secret of a link, is in no copy. */
async function rowsOf(tx: Tx, table: string, column: string, person: string): Promise<Record<string, unknown>[]> {
  const { rows: readable } = await sql<{ name: string }>`
    select a.attname as name from pg_attribute a
     where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and has_column_privilege(a.attrelid, a.attnum, 'select') order by a.attnum`.execute(
    tx,
  )
  if (!readable.some(({ name }) => name === column)) return []
  const columns = sql.join(readable.map(({ name }) => sql.ref(`t.${name}`)))
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(r) as row from (select ${columns} from ${sql.table(table)} t where ${sql.ref(`t.${column}`)} = ${person}) r`.execute(tx)
  return rows.map(({ row }) => row)
}

/** What was said of a decision about sharing stands in no column that the table shows; it is for some alone. */
async function withWords(tx: Tx, decisions: Tables[string]): Promise<Tables[string]> {
  const { rows } = await sql<{ id: string; own_words: string; limits: string }>`select * from guard.said_of_consent()`.execute(tx)
  const said = new Map(rows.map((row) => [row.id, row]))
  return decisions.map((row) => ({ ...row, ...said.get(row['id'] as string) }))
}
