import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { PlanSatisfaction } from '../shared/model.gen.ts'

/** The newest review that was begun; those close to the person know nothing else of it. */
export const reviewToRate = async (tx: Tx) =>
  (await sql<{ id: string; at: string | null }>`select id, at from guard.review_to_rate()`.execute(tx)).rows[0]
export const satisfactionOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('plan_satisfaction as w')
    .leftJoin('staff as s', 's.id', 'w.party_id')
    .leftJoin('relative as r', 'r.id', 'w.party_id')
    .leftJoin('agency as a', 'a.id', 'w.party_id')
    .selectAll('w')
    .select((is) => is.fn.coalesce('s.name', 'r.name', 'a.name').as('name'))
    .select((is) => is.fn.coalesce('s.agency_id', 'a.id').as('of_agency'))
    .where('w.person_id', '=', person_id)
    .orderBy('w.at', 'desc')
    .orderBy('w.id')
    .limit(200)
    .execute()
/** Who speaks for the person now, and of which agency. */
export const speakersOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('participant as t')
    .leftJoin('staff as s', 's.id', 't.party_id')
    .leftJoin('agency as a', 'a.id', 't.party_id')
    .select('t.party_id')
    .select((is) => is.fn.coalesce('s.name', 'a.name').as('name'))
    .select((is) => is.fn.coalesce('s.agency_id', 'a.id').as('of_agency'))
    .where('t.person_id', '=', person_id)
    .where('t.advocate', '=', true)
    .where('t.to_at', 'is', null)
    .execute()
export const keepSatisfaction = (tx: Tx, one: Insertable<PlanSatisfaction>) =>
  tx.insertInto('plan_satisfaction').values(one).returning('id').executeTakeFirstOrThrow()
/** What the person says in the review itself is their word; said again it is replaced, until it was answered. */
export const takeFromReview = (tx: Tx, one: Insertable<PlanSatisfaction>) =>
  tx
    .insertInto('plan_satisfaction')
    .values(one)
    .onConflict((same) =>
      same
        .columns(['review_id', 'party_id'])
        .doUpdateSet((is) => ({
          score: is.ref('excluded.score'),
          words: is.ref('excluded.words'),
          how: is.ref('excluded.how'),
          at: is.ref('excluded.at'),
          written_by: is.ref('excluded.written_by'),
          agency_id: is.ref('excluded.agency_id'),
        }))
        .where('plan_satisfaction.answered_at', 'is', null),
    )
    .execute()
export const satisfactionBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('plan_satisfaction').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const answerSatisfaction = (tx: Tx, id: string, change: Updateable<PlanSatisfaction>) =>
  tx.updateTable('plan_satisfaction').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
