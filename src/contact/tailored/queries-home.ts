import { sql, type Insertable } from 'kysely'
import type { Tx } from '../../server/database.ts'
import { askedOf } from '../../shared/at-home.ts'
import type { BundleTalk } from '../../shared/model.gen.ts'

/** Who came into the home and what was asked, as far as the reader may see; and by which level of coordination. */
export async function homeFacts(tx: Tx, person: string) {
  const [visits, domains, assessments, parts, decisions, plan] = await Promise.all([
    tx
      .selectFrom('note as n')
      .leftJoin('agency as a', 'a.id', 'n.agency_id')
      .select(['n.id', 'n.agency_id', 'n.happened_at', 'a.name as agency'])
      .where('n.person_id', '=', person)
      .where('n.place', '=', 'home')
      .where('n.mode', '=', 'in_person')
      .orderBy('n.happened_at')
      .execute(),
    tx
      .selectFrom('assessment_domain')
      .select(['assessment_id', 'category', 'agency_id', 'status', 'as_of'])
      .where('person_id', '=', person)
      .execute(),
    tx.selectFrom('assessment').select(['id', 'started_at', 'completed_at']).where('person_id', '=', person).execute(),
    tx.selectFrom('life_part').select(['part', 'at', 'agency_id']).where('person_id', '=', person).execute(),
    tx.selectFrom('level_decision').select(['plan_id', 'at', 'level']).where('person_id', '=', person).execute(),
    tx.selectFrom('plan').select(['id', 'level']).where('person_id', '=', person).where('state', '<>', 'closed').limit(1).executeTakeFirst(),
  ])
  return { visits, asked: askedOf(domains, assessments, parts), assessments, decisions, level: plan?.level ?? null }
}
/** When reviews of the person's plans were completed, the newest first. */
export const reviewsHeld = async (tx: Tx, person: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('review')
      .select(sql<string>`completed_at`.as('at'))
      .where('person_id', '=', person)
      .where('completed_at', 'is not', null)
      .orderBy('completed_at', 'desc')
      .execute()
  ).map(({ at }) => at)
export const entriesOf = (tx: Tx, person: string) =>
  tx.selectFrom('entry_request').select('received_at as at').where('person_id', '=', person).execute()

export const talkOfBundling = (tx: Tx, talk: Insertable<BundleTalk>) =>
  tx.insertInto('bundle_talk').values(talk).returning('id').executeTakeFirstOrThrow()
export const lastTalk = (tx: Tx, person: string) =>
  tx
    .selectFrom('bundle_talk as b')
    .leftJoin('staff as s', 's.id', 'b.written_by')
    .select(['b.id', 'b.held_at', 'b.keeps', 'b.visits_per_week', 'b.words', 'b.person_words', 's.name as by'])
    .where('b.person_id', '=', person)
    .orderBy('b.held_at', 'desc')
    .limit(1)
    .executeTakeFirst()
export const agencyNames = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  ids.length === 0 ? [] : (await tx.selectFrom('agency').select('name').where('id', 'in', ids).orderBy('name').execute()).map(({ name }) => name)
