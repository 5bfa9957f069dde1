import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Review, ReviewElement, ReviewGuest } from '../shared/model.gen.ts'

export const reviewsOf = (tx: Tx, person: string) =>
  tx.selectFrom('review').selectAll().where('person_id', '=', person).orderBy('due_on', 'desc').orderBy('id').execute()
export const elementsOf = (tx: Tx, person: string) => tx.selectFrom('review_element').selectAll().where('person_id', '=', person).execute()
export const lockReview = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('review').selectAll().where('id', '=', id).where('person_id', '=', person).forUpdate().executeTakeFirst()
export const openReview = (tx: Tx, review: Insertable<Review>) => tx.insertInto('review').values(review).returning('id').executeTakeFirstOrThrow()
export const moveReview = (tx: Tx, id: string, change: Updateable<Review>) =>
  tx.updateTable('review').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

/** Whether the person answered this question in their own hand: what is dictated never takes its place. */
export const inTheirOwnHand = async (tx: Tx, review: string, key: ReviewElement['key']): Promise<boolean> =>
  (await tx
    .selectFrom('review_element')
    .select('id')
    .where('review_id', '=', review)
    .where('key', '=', key)
    .where('mode', '=', 'self')
    .executeTakeFirst()) !== undefined

/** A side's answer to a question; answered again it is replaced, and the change log keeps both. */
export const putElement = (tx: Tx, element: Insertable<ReviewElement>) =>
  tx
    .insertInto('review_element')
    .values(element)
    .onConflict((same) =>
      same.columns(['review_id', 'key', 'by']).doUpdateSet({
        written_by: element.written_by ?? null,
        agency_id: element.agency_id ?? null,
        words: element.words ?? '',
        rating: element.rating ?? null,
        not_applicable: element.not_applicable ?? false,
        mode: element.mode,
        at: element.at as string,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()

/** What happened since the last review, from the record. */
export async function happenedSince(tx: Tx, person: string, from: string | null, now: string) {
  const since = from ?? '-infinity'
  const { rows } = await sql<{ actions_done: string[]; actions_missed: string[]; promises_kept: number; promises_broken: number; contacts: number }>`
    select coalesce((select array_agg(words order by done_at) from care.action where person_id = ${person} and kind = 'action' and done_at >= ${since}::timestamptz), '{}') as actions_done,
           coalesce((select array_agg(words order by due_at) from care.action where person_id = ${person} and kind = 'action' and done_at is null and state <> 'cancelled' and due_at between ${since}::timestamptz and ${now}::timestamptz), '{}') as actions_missed,
           (select count(*)::int from care.action where person_id = ${person} and kind = 'promise' and done_at >= ${since}::timestamptz and done_at <= due_at) as promises_kept,
           (select count(*)::int from care.action where person_id = ${person} and kind = 'promise' and due_at between ${since}::timestamptz and ${now}::timestamptz and (done_at is null or done_at > due_at)) as promises_broken,
           (select count(*)::int from care.note where person_id = ${person} and two_way and happened_at >= ${since}::timestamptz) as contacts`.execute(
    tx,
  )
  return rows[0]!
}

/** Who is asked to the person's reviews because a body answers for them by law. */
export const guestsOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('review_guest as q')
    .innerJoin('staff as s', 's.id', 'q.officer_id')
    .leftJoin('agency as a', 'a.id', 's.agency_id')
    .selectAll('q')
    .select(['s.name', 'a.name as agency'])
    .where('q.person_id', '=', person)
    .orderBy('q.invited_at')
    .execute()
export const answerAsGuest = (tx: Tx, id: string, change: Updateable<ReviewGuest>) =>
  tx.updateTable('review_guest').set(change).where('id', '=', id).returning('id').executeTakeFirst()
