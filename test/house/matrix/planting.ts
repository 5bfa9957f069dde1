/**
 * A word of its own in every text column of every row of a person: where it turns up in an answer, it says which row was shown, of which
 * category, and whose it is.
 */
import type pg from 'pg'
import { ORDER, type Table } from '../../../src/demo/rows.ts'
import { nameTokens } from '../../../src/people/names.ts'
import type { Category } from '../../../src/shared/words.ts'
import { consentOf, type Cast } from './cast.ts'
import { PARTNER, SERVING, type State } from './states.ts'
import { firstOf, HOME, idFrom, LISTING } from './ids.ts'
import { makeTemplate, PARENT, type Row, type Template } from './template.ts'

/** What decides who may see a row; and the rows it belongs to, with which it is shown. */
export type Place = { category: Category | null; agency: number | null; withheld: boolean; within: readonly Place[] }
export type Word = Place & {
  state: State
  person: string
  table: string
  column: string
  /** Whom the row names as the one it was decided for, proposed to, or is about. */
  named: unknown
}
export const WORD = /zq[0-9a-z]{6}/g

/** Of these anybody may write as many rows as they like: one for each of some categories, by each agency and by the person. */
const MANY: readonly Table[] = [
  'relative', 'housing_stay', 'address', 'contact_preference', 'exclusion', 'vulnerability', 'entry_attempt', 'information_given', 'alternative', 'barrier',
  'strength', 'achievement', 'need', 'voice', 'goal', 'action', 'note', 'note_addendum', 'follow_up_attempt', 'risk_date',
  'crisis_plan', 'plan_change_request', 'appointment', 'plan_section',
  'statutory_responsibility',
] // prettier-ignore
const COPIED: readonly Category[] = ['general', 'safety', 'location']
/** What a copy may not share with its original. */
const ONLY_ONE: Partial<Record<Table, Row>> = {
  housing_stay: { from_on: '2024-01-01', to_on: '2024-02-01' },
  exclusion: { excluded_party_id: null },
  plan_change_request: { mode: 'dictated' },
}
/** Where a word alone is too short to be said. */
const LONGER: readonly string[] = ['emergency_access', 'reason_to_read', 'positive_feedback']
const NAMING: Record<string, string> = {
  consent_event: 'party_id',
  coordinator_assignment: 'staff_id',
  relative: 'id',
  family_offer: 'relative_id',
  guardian_order: 'relative_id',
  family_contact: 'relative_id',
  carer_exchange: 'relative_id',
  family_question: 'relative_id',
  family_information: 'relative_id',
  carer_support: 'relative_id',
  record_request: 'to_agency_id',
  record_statement: 'about_agency_id',
}

/** Free text: neither one of a list, nor a code, nor a key. */
async function textColumns(admin: pg.ClientBase): Promise<ReadonlyMap<string, { column: string; many: boolean }[]>> {
  const { rows } = await admin.query<{ table: string; column: string; many: boolean }>(`
    select c.table_name as "table", c.column_name as "column", c.data_type = 'ARRAY' as many from information_schema.columns c
     where c.table_schema = 'care' and c.is_generated = 'NEVER' and (c.data_type = 'text' or c.udt_name = '_text')
       and c.column_name !~ '^(source_key|source_code|service_kind|service_code|kind|language|preferred_language|languages|login|key|standard|topic)$'
       and (c.table_name, c.column_name) not in (('participant', 'role'), ('match_run', 'help'), ('match_candidate', 'reasons')) and (c.column_name <> 'source' or c.table_name in ('vulnerability', 'strength'))
       and not exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
         where k.contype = 'c' and k.conrelid = ('care.' || c.table_name)::regclass and a.attname = c.column_name and cardinality(k.conkey) = 1
           and pg_get_constraintdef(k.oid) ~ '(ANY|<@)')`)
  return Map.groupBy(rows, ({ table }) => table)
}

export type Planter = { words: Map<string, Word>; plant: (state: State) => Promise<string> }

export async function makePlanter(admin: pg.ClientBase, cast: Cast): Promise<Planter> {
  const columns = await textColumns(admin)
  const template = makeTemplate()
  const words = new Map<string, Word>()
  const places = new Map<unknown, Place>()
  const agencyOf = (id: unknown) => (id === null || id === undefined ? null : cast.agencies.indexOf(id as string))

  /** Writes rows, each with its words; where a constraint forbids a word that was not there before, only where there was one. */
  const put = async (state: State, person: string, table: string, rows: readonly Row[]): Promise<void> => {
    const withWords = (row: Row, everywhere: boolean): Row => {
      const kept = { ...row }
      const place: Place = {
        category: (row['category'] as Category | undefined) ?? cast.usual.get(table) ?? null,
        agency: agencyOf(row['agency_id']),
        withheld: row['withheld_from_person'] === true,
        within: Object.keys(PARENT).flatMap((column) => places.get(row[column]) ?? []),
      }
      places.set(row['id'], place)
      for (const { column, many } of columns.get(table) ?? []) {
        if (!everywhere && (row[column] === undefined || row[column] === null)) continue
        const word = `zq${(words.size + 1).toString(36).padStart(6, '0')}`
        words.set(word, { ...place, state, person, table, column, named: row[NAMING[table] ?? ''] })
        const text = LONGER.includes(table) ? `${word}, and nobody else was there` : word
        kept[column] = many ? [text] : text
      }
      return kept
    }
    for (const everywhere of [true, false]) {
      await admin.query('savepoint planted')
      try {
        for (const [names, some] of Map.groupBy(
          rows.map((row) => withWords(row, everywhere)),
          (row) => Object.keys(row).toSorted().join(', '),
        )) {
          const text = `insert into care.${table} (${names}) select ${names} from jsonb_populate_recordset(null::care.${table}, $1::jsonb) on conflict do nothing`
          await admin.query(text, [JSON.stringify(some)])
        }
        return
      } catch (error) {
        if ((error as { code?: string }).code !== '23514' || !everywhere) throw Object.assign(error as Error, { table, rows: rows.slice(0, 2) })
        await admin.query('rollback to savepoint planted')
      }
    }
  }
  await admin.query(`insert into care.service_listing (id, agency_id, name, needs) values ($1, $2, 'A service', '{health}')`, [
    LISTING,
    cast.agencies[SERVING!],
  ])
  await admin.query(`insert into care.listing_report (listing_id, written_by, wrong, reliability) values ($1, $2, 'phone_wrong', 'mixed')`, [
    LISTING,
    cast.writers[PARTNER!],
  ])
  await admin.query(`insert into care.housing_option (id, agency_id, name, kind, lasting) values ($1, $2, 'A home', 'rental_social', true)`, [
    HOME,
    cast.agencies[SERVING!],
  ])
  return { words, plant: (state) => plantOne(admin, cast, template, state, put) }
}

type Put = (state: State, person: string, table: string, rows: readonly Row[]) => Promise<void>
async function plantOne(admin: pg.ClientBase, cast: Cast, { rows, retold }: Template, state: State, put: Put): Promise<string> {
  const person = idFrom(state.name)
  const otherWrites = state.world.wrote.some(({ party }) => party === PARTNER)
  const [ownAgency, otherAgency] = [cast.agencies[SERVING!]!, cast.agencies[PARTNER!]!]
  const [ownWriter, otherWriter] = [cast.writers[SERVING!]!, cast.writers[PARTNER!]!]
  const retell = retold({ person, ownAgency, ownWriter, otherAgency, otherWriter, otherWrites })
  const writers = [
    { agency_id: ownAgency, written_by: ownWriter },
    ...(otherWrites ? [{ agency_id: otherAgency, written_by: otherWriter }] : []),
    { agency_id: null, written_by: person },
  ]
  const copies = (table: Table): Row[] => {
    const [one] = rows.get(table)!
    if (!one || !MANY.includes(table)) return []
    return writers.flatMap((by, n) =>
      COPIED.flatMap((category) => {
        const copy = { ...retell(one), ...ONLY_ONE[table], ...by, category, id: idFrom(`${person}/${table}/${n}/${category}`) }
        const withheld = { ...copy, id: idFrom(`${person}/${table}/${n}/${category}/withheld`), withheld_from_person: true, withheld_reason: 'x' }
        return table === 'note' && category === 'general' && by.agency_id ? [copy, withheld] : [copy]
      }),
    )
  }
  for (const table of ['person', ...ORDER.filter((one) => one !== 'person')] as Table[]) {
    if (rows.has(table)) await put(state, person, table, [...rows.get(table)!.map(retell), ...copies(table)])
    if (table === 'support_period')
      await admin.query('update care.plan set support_period_id = $2 where person_id = $1', [person, firstOf(person, table)])
    for (const [beside, some] of table === 'vulnerability' ? Object.entries(consentOf(state, person, firstOf(person, 'relative'), cast)) : [])
      await put(state, person, beside, some)
  }
  // everybody has said why they read: whether they must is asked in src/consent/confidential.test.ts. Of no agency, so that none comes to know of them by it
  await admin.query(
    `insert into care.reason_to_read (person_id, written_by, reason, to_at) select $1, id, 'asked by the matrix', guard.now() + interval '20 hours' from care.staff s
       where not exists (select from care.reason_to_read w where w.person_id = $1 and w.written_by = s.id)`, // of two said in the same moment either is shown
    [person],
  )
  const { rows: named } = await admin.query('select id, given_name, family_name, preferred_name, other_names from care.person where id = $1', [
    person,
  ])
  for (const { kind, token } of nameTokens(named[0]))
    await admin.query('insert into care.name_token (person_id, kind, token) values ($1, $2, $3) on conflict do nothing', [person, kind, token])
  await admin.query('insert into sealed.stale (person_id) values ($1) on conflict do nothing', [person])
  return person
}
