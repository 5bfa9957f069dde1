import { sql, type Insertable } from 'kysely'
import type { Tx } from '../../server/database.ts'
import type { DuplicateCheck } from '../../shared/model.gen.ts'
import type { NameToken, SoughtWord } from '../names.ts'

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

/** Ids of people I may know whose names have all these words, best first. */
export async function findPeople(tx: Tx, words: readonly SoughtWord[], howMany: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select guard.find_people(${json(words)}, ${howMany}) as id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Their names; the order asked for is kept. */
export async function namesOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name', 'born', fullName.as('full_name')])
    .where('id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Both names as recorded, whatever the person likes to be called. */
export const fullName = sql<string>`case when person.given_name || person.family_name ~ '[\u3400-\u9fff]' then person.family_name || person.given_name else trim(person.given_name || ' ' || person.family_name) end`

/** Possible duplicates among the people I may know; score 60 and more. */
export async function matchPeople(tx: Tx, words: readonly SoughtWord[], born: string | null): Promise<{ person_id: string; score: number }[]> {
  if (words.length === 0) return []
  return (await sql<{ person_id: string; score: number }>`select person_id, score from guard.match_people(${json(words)}, ${born}::date)`.execute(tx))
    .rows
}

export type Beyond = { answer: 'say_more' | 'enough_for_today' | 'searched'; possible: string[] }
/** Whether there may be somebody I may not know: tokens, and nothing else. */
export async function matchBeyond(tx: Tx, words: readonly SoughtWord[], born: string | null): Promise<Beyond> {
  return (await sql<{ beyond: Beyond }>`select guard.match_beyond(${json(words)}, ${born}::date) as beyond`.execute(tx)).rows[0]!.beyond
}

/** My agency serves this person from now on. @throws match_no_longer_open, no_such_thing */
export async function takeOn(tx: Tx, whom: { person_id: string } | { match: string }): Promise<string> {
  const [person, token] = 'match' in whom ? [null, whom.match] : [whom.person_id, null]
  return (await sql<{ id: string }>`select guard.take_on(${person}::uuid, ${token}::uuid) as id`.execute(tx)).rows[0]!.id
}

export const spellName = (tx: Tx, person: string, tokens: readonly NameToken[]) =>
  sql`select guard.spell_name(${person}, ${json(tokens)})`.execute(tx)

/** Which of these my agency serves already. */
export async function servedBy(tx: Tx, agency: string | null, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0 || !agency) return new Set()
  const rows = await tx
    .selectFrom('acquaintance')
    .select('person_id')
    .where('party_id', '=', agency)
    .where('person_id', 'in', [...ids])
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

export const logCheck = (tx: Tx, check: Insertable<DuplicateCheck>) => tx.insertInto('duplicate_check').values(check).execute()

type TakenForOne = {
  id: string
  at: string
  agency: string
  by_name: string | null
  own: boolean
  person_id: string | null
  undone_at: string | null
  undone_reason: string
}
export const takenForOne = async (tx: Tx): Promise<TakenForOne[]> => (await sql<TakenForOne>`select * from guard.taken_for_one()`.execute(tx)).rows
/** @throws not_yours, already_undone, record_began_there, part_of_something_shared */
export const takeApart = (tx: Tx, check: string, reason: string) => sql`select guard.take_apart(${check}, ${reason})`.execute(tx)

/** Whether somebody looked for this person before they were written down or taken on. */
export const duplicatesSearched = async (tx: Tx, person_id: string): Promise<boolean> =>
  (await tx.selectFrom('duplicate_check').select('id').where('person_id', '=', person_id).limit(1).execute()).length > 0

export async function peopleInNetwork(tx: Tx): Promise<number> {
  return (await sql<{ n: number }>`select guard.people_in_network() as n`.execute(tx)).rows[0]!.n
}
