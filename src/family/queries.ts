import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { FamilyContact, FamilyOffer, FamilyWish, Relative, RelativeSafety } from '../shared/model.gen.ts'
import type { Category } from '../shared/words.ts'

const MOST = 200
const topics = (of: string) => sql<Category[]>`${sql.ref(of)}::text[]`
/** Those close to the person, as far as the reader may know of them. */
export const relativesOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('relative')
    .select(['id', 'name', 'relation', 'language', 'phone'])
    .where('person_id', '=', person_id)
    .orderBy('name')
    .limit(MOST)
    .execute()
export const relativeBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('relative').select(['id', 'name']).where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()

/** Held until the transaction ends: what is wished of one of them is said and shared one after the other. */
export const holdRelative = (tx: Tx, id: string) => tx.selectFrom('relative').select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

export type Reach = { relative_id: string; why_not: string | null; checked_at: string | null; safe_until: string | null }
/** Whether each may be reached today; never how that is known. */
export const reachOf = async (tx: Tx): Promise<Reach[]> =>
  (await sql<Reach>`select relative_id, why_not, checked_at, safe_until from guard.close_ones()`.execute(tx)).rows

/** How it was made sure, the newest first: for who may read of the person's safety. */
export const checksOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('relative_safety')
    .select(['relative_id', 'words'])
    .where('person_id', '=', person_id)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(MOST)
    .execute()
/** What the person wished, the newest first. */
export const wishesOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('family_wish')
    .select(['id', 'relative_id', 'wish', 'words', 'mode', 'at', topics('topics').as('topics'), topics('closed').as('closed')])
    .where('person_id', '=', person_id)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(MOST)
    .execute()
export const offersOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('family_offer as o')
    .leftJoin('staff as s', 's.id', 'o.written_by')
    .selectAll('o')
    .select('s.name as by')
    .where('o.person_id', '=', person_id)
    .orderBy('o.offered_at', 'desc')
    .limit(MOST)
    .execute()
export const contactsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('family_contact as c')
    .leftJoin('staff as s', 's.id', 'c.written_by')
    .select(['c.id', 'c.relative_id', 'c.category', 'c.way', 'c.words', 'c.at', 'c.order_id', 's.name as by'])
    .where('c.person_id', '=', person_id)
    .orderBy('c.at', 'desc')
    .limit(MOST)
    .execute()
export type OfferRow = Awaited<ReturnType<typeof offersOf>>[number]
export type ContactRow = Awaited<ReturnType<typeof contactsOf>>[number]

export const addRelative = (tx: Tx, one: Omit<Insertable<Relative>, 'id'>) =>
  tx
    .insertInto('relative')
    .values({ ...one, id: sql<string>`gen_random_uuid()` })
    .returning('id')
    .executeTakeFirstOrThrow()
/** What others read of them follows the person's wish. */
export const markWanted = (tx: Tx, id: string, wish: 'yes' | 'no') =>
  tx.updateTable('relative').set({ involvement_wanted: wish }).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const keepWish = (tx: Tx, wish: Insertable<FamilyWish>) => tx.insertInto('family_wish').values(wish).returning('id').executeTakeFirstOrThrow()
export const keepSafety = (tx: Tx, one: Insertable<RelativeSafety>) =>
  tx.insertInto('relative_safety').values(one).returning('id').executeTakeFirstOrThrow()
export const keepOffer = (tx: Tx, offer: Insertable<FamilyOffer>) =>
  tx.insertInto('family_offer').values(offer).returning('id').executeTakeFirstOrThrow()
export const holdOffer = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('family_offer').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
/** A hidden row is no row, and answered as not_yours. */
export const answerOffer = (tx: Tx, id: string, answer: Updateable<FamilyOffer>) =>
  tx.updateTable('family_offer').set(answer).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const keepContact = (tx: Tx, one: Insertable<FamilyContact>) =>
  tx.insertInto('family_contact').values(one).returning('id').executeTakeFirstOrThrow()
/** What the reader, somebody close, was offered and has not answered. */
export const offersAsking = (tx: Tx, person_id: string) =>
  tx.selectFrom('family_offer').select('id').where('person_id', '=', person_id).where('response', 'is', null).limit(1).execute()
