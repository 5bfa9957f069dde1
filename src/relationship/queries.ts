import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { AllianceRating, PrimaryWorker } from '../shared/model.gen.ts'

/** Main workers of a person, the newest first. */
export const turnsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('primary_worker as w')
    .innerJoin('staff as s', 's.id', 'w.staff_id')
    .select(['w.id', 'w.staff_id', 's.name', 'w.agency_id', 'w.why', 'w.handover_id', 'w.from_at', 'w.to_at'])
    .where('w.person_id', '=', person_id)
    .orderBy('w.from_at', 'desc')
    .orderBy('w.id')
    .limit(100)
    .execute()
export type TurnRow = Awaited<ReturnType<typeof turnsOf>>[number]

/** As many words on it as the caller may read: the person's own, or those a supervisor hears. */
export const ratingsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('alliance_rating as r')
    .innerJoin('staff as s', 's.id', 'r.staff_id')
    .selectAll('r')
    .select('s.name as worker')
    .where('r.person_id', '=', person_id)
    .orderBy('r.at', 'desc')
    .orderBy('r.id')
    .limit(50)
    .execute()
export type RatingRow = Awaited<ReturnType<typeof ratingsOf>>[number]

/** Contacts of one agency with the person since a day, and how many were with this worker. */
export async function contactsSince(tx: Tx, of: { person_id: string; agency_id: string; staff_id: string; since: string }) {
  const { rows } = await sql<{ contacts: number; own: number }>`
    select count(*)::int as contacts, count(*) filter (where written_by = ${of.staff_id})::int as own from care.note
     where person_id = ${of.person_id} and agency_id = ${of.agency_id} and two_way and happened_at >= ${of.since}`.execute(tx)
  return rows[0]!
}

/** When the reviews of the person were held. */
export const reviewsHeld = async (tx: Tx, person_id: string): Promise<string[]> =>
  (await tx.selectFrom('review').select('held_at').where('person_id', '=', person_id).where('held_at', 'is not', null).execute()).map(
    (one) => one.held_at!,
  )

export const colleaguesOf = (tx: Tx, agency_id: string) =>
  tx
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('agency_id', '=', agency_id)
    .where('active', '=', true)
    .where(sql<boolean>`roles && '{coordinator,support_worker,partner_worker,intake}'::care.role[]`)
    .orderBy('name')
    .orderBy('id')
    .execute()

/** Whether the caller may say who the opened person's main worker is. */
export const namesTheMainWorker = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ names: boolean }>`select guard.names_the_main_worker() as names`.execute(tx)
  return rows[0]!.names
}
/** Ends whose turn it is, so that another may begin in the same instant. */
export const endTurn = (tx: Tx, id: string, to_at: string) =>
  tx.updateTable('primary_worker').set({ to_at }).where('id', '=', id).returning('id').executeTakeFirst()
export const beginTurn = (tx: Tx, turn: Insertable<PrimaryWorker>) =>
  tx.insertInto('primary_worker').values(turn).returning('id').executeTakeFirstOrThrow()

export const rate = (tx: Tx, rating: Insertable<AllianceRating>) =>
  tx.insertInto('alliance_rating').values(rating).returning('id').executeTakeFirstOrThrow()
export const mend = (tx: Tx, id: string, version: number, done: { choice: string; chosen_at: string; chosen_mode: string } | { talked_at: string }) =>
  tx.updateTable('alliance_rating').set(done).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()

export async function networkMean(tx: Tx) {
  const { rows } = await sql<{ people: number; goal: string; task: string; bond: string }>`select * from guard.alliance_mean()`.execute(tx)
  return rows[0]
}
