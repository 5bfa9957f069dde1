import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Decision, Discussion, GuardianOrder, InvolvementChoice, QualityOfLife } from '../shared/model.gen.ts'

/** Everything of a person's taking part that the caller may see. */
export async function togetherOf(tx: Tx, person_id: string) {
  const [choices, offers, discussions, decisions, orders, ratings] = await Promise.all([
    choicesOf(tx, person_id),
    offersOf(tx, person_id),
    tx.selectFrom('discussion').selectAll().where('person_id', '=', person_id).orderBy('happened_at', 'desc').limit(200).execute(),
    tx.selectFrom('decision').selectAll().where('person_id', '=', person_id).orderBy('at', 'desc').execute(),
    ordersOf(tx, person_id),
    tx.selectFrom('quality_of_life').selectAll().where('person_id', '=', person_id).orderBy('at').execute(),
  ])
  return { choices, offers, discussions, decisions, orders, ratings }
}
export type TogetherRows = Awaited<ReturnType<typeof togetherOf>>

const offersOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('participation_offer')
    .selectAll()
    .where('person_id', '=', person_id)
    .where('subject', '=', 'planning')
    .orderBy('offered_at', 'desc')
    .execute()
export const ordersOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('guardian_order')
    .select(['id', 'relative_id', 'issued_by', 'document', 'from_on', 'to_on', sql<string[]>`about::text[]`.as('about')])
    .where('person_id', '=', person_id)
    .orderBy('from_on')
    .execute()
/** Whether help to decide was tried, also for a guardian, who does not read what helped. */
export const helpedToDecide = async (tx: Tx): Promise<boolean> =>
  (await sql<{ tried: boolean }>`select guard.helped_to_decide() as tried`.execute(tx)).rows[0]!.tried
export const closeTo = (tx: Tx, person_id: string) => tx.selectFrom('relative').select(['id', 'name']).where('person_id', '=', person_id).execute()
/** What decides whether the person took part: offers, talks and decisions. */
export async function partTakenIn(tx: Tx, person_id: string) {
  const [offers, discussions, decisions] = await Promise.all([
    offersOf(tx, person_id),
    tx
      .selectFrom('discussion')
      .select(['kind', 'person_came', 'happened_at'])
      .where('person_id', '=', person_id)
      .where('kind', '=', 'planning')
      .execute(),
    tx.selectFrom('decision').select('decided_by').where('person_id', '=', person_id).execute(),
  ])
  return { offers, discussions, decisions }
}
export const holdOffer = (tx: Tx, person_id: string, id: string) =>
  tx
    .selectFrom('participation_offer')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', person_id)
    .where('subject', '=', 'planning')
    .forUpdate()
    .executeTakeFirst()
export const logDiscussion = (tx: Tx, one: Insertable<Discussion>) =>
  tx.insertInto('discussion').values(one).returning('id').executeTakeFirstOrThrow()
export const discussionById = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('discussion').selectAll().where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
export const tellOf = (tx: Tx, id: string, version: number, told: { told_at: string; told_words: string }) =>
  tx.updateTable('discussion').set(told).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
export const decide = (tx: Tx, one: Insertable<Decision>) => tx.insertInto('decision').values(one).returning('id').executeTakeFirstOrThrow()
export const recordOrder = (tx: Tx, one: Insertable<GuardianOrder>) =>
  tx.insertInto('guardian_order').values(one).returning('id').executeTakeFirstOrThrow()
/** Sooner than it would, never later: the row itself refuses that. One that is not the caller's to end is no row, and answered as not_yours. */
export const endOrder = (tx: Tx, id: string, to_on: string, ended_words: string) =>
  tx.updateTable('guardian_order').set({ to_on, ended_words }).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const choose = (tx: Tx, one: Insertable<InvolvementChoice>) =>
  tx.insertInto('involvement_choice').values(one).returning('id').executeTakeFirstOrThrow()
export const choicesOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('involvement_choice').selectAll().where('person_id', '=', person_id).orderBy('at', 'desc').execute()
export const noteChoice = (tx: Tx, id: string, version: number, seen: { seen_at: string; seen_by: string }) =>
  tx.updateTable('involvement_choice').set(seen).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
export const rate = (tx: Tx, some: Insertable<QualityOfLife>[]) => tx.insertInto('quality_of_life').values(some).returning('id').execute()
