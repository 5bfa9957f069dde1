import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { RecordStatement, RecordRequest } from '../shared/model.gen.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Category } from '../shared/words.ts'

type About = { table: 'note' | 'assessment_domain' | 'need' | 'vulnerability'; id: string }

export const requestsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('record_request as r')
    .innerJoin('agency as a', 'a.id', 'r.to_agency_id')
    .leftJoin('staff as w', 'w.id', 'r.written_by')
    .leftJoin('staff as s', 's.id', 'r.answered_by')
    .leftJoin('staff as v', 'v.id', 'r.reviewed_by')
    .selectAll('r')
    .select(['a.name as to', 'w.name as by', 's.name as answered_by_name', 'v.name as reviewed_by_name'])
    .where('r.person_id', '=', person_id)
    .orderBy('r.asked_at', 'desc')
    .execute()

/** @throws Refusal no_such_record_request */
export async function holdRequest(tx: Tx, person_id: string, id: string) {
  const one = await tx.selectFrom('record_request').selectAll().where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
  if (!one) throw new Refusal('no_such_record_request', 404)
  return one
}

export const askAbout = (tx: Tx, asked: Insertable<RecordRequest>) =>
  tx.insertInto('record_request').values(asked).returning('id').executeTakeFirstOrThrow()

/** Moves it on, unless somebody else did meanwhile. @throws Refusal changed_meanwhile */
export async function moveOn(tx: Tx, one: { id: string; version: number }, moved: Updateable<RecordRequest>) {
  const done = await tx
    .updateTable('record_request')
    .set(moved)
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .returning('id')
    .executeTakeFirst()
  if (!done) throw new Refusal('changed_meanwhile', 409)
  return done
}

/** Agencies that work with the person now, whoever they came to first. */
export const agenciesOf = (tx: Tx, person_id: string, now: string) =>
  tx
    .selectFrom('involvement as i')
    .innerJoin('agency as a', 'a.id', 'i.party_id')
    .select(['a.id', 'a.name'])
    .where('i.person_id', '=', person_id)
    .where('i.from_at', '<=', now)
    .where('i.to_at', '>', now)
    .where('a.active', '=', true)
    .orderBy('i.serving', 'desc')
    .orderBy('i.from_at')
    .execute()

/** What is disputed, as far as the reader may see it: of which part of life, and whose words they are. */
export async function writtenAs(
  tx: Tx,
  person_id: string,
  about: About,
): Promise<{ category: Category; agency_id: string | null; words: string } | undefined> {
  const words = {
    note: sql<string>`concat_ws(' ', nullif(observed, ''), nullif(reported, ''), nullif(interpretation, ''))`,
    assessment_domain: sql<string>`facts`,
    need: sql<string>`words`,
    vulnerability: sql<string>`source`,
  }[about.table]
  const { rows } = await sql<{ category: Category; agency_id: string | null; words: string }>`
    select category, agency_id, ${words} as words from ${sql.table(`care.${about.table}`)} where id = ${about.id} and person_id = ${person_id}`.execute(
    tx,
  )
  return rows[0]
}

export const partsWithheld = async (tx: Tx): Promise<number> => (await sql<{ n: number }>`select guard.parts_withheld() as n`.execute(tx)).rows[0]!.n

export const statementsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('record_statement as s')
    .leftJoin('agency as a', 'a.id', 's.agency_id')
    .select(['s.id', 's.about_id', 's.kind', 's.words', 's.at', 's.agency_id', 'a.name as agency', 's.version'])
    .where('s.person_id', '=', person_id)
    .where('s.ended_at', 'is', null)
    .orderBy('s.at')
    .execute()

export const sayBeside = (tx: Tx, said: Insertable<RecordStatement>) =>
  tx.insertInto('record_statement').values(said).returning('id').executeTakeFirstOrThrow()

/** @throws Refusal no_such_statement, changed_meanwhile */
export async function takeBack(tx: Tx, asked: { id: string; person_id: string; version: number; at: string }) {
  const stands = await tx
    .selectFrom('record_statement')
    .select('version')
    .where('id', '=', asked.id)
    .where('person_id', '=', asked.person_id)
    .where('kind', '=', 'own_words')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!stands) throw new Refusal('no_such_statement', 404)
  if (stands.version !== asked.version) throw new Refusal('changed_meanwhile', 409)
  return tx.updateTable('record_statement').set({ ended_at: asked.at }).where('id', '=', asked.id).returning('id').executeTakeFirstOrThrow()
}
