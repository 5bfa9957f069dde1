import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { CoordinationAgreement, GainDecision, GainRating } from '../shared/model.gen.ts'

const MOST = 200
/** Who takes part in this plan now, of which agency. */
export const takingPart = (tx: Tx, plan_id: string) =>
  tx
    .selectFrom('participant as t')
    .leftJoin('staff as s', 's.id', 't.party_id')
    .leftJoin('agency as a', (on) => on.on((eb) => eb('a.id', '=', eb.fn.coalesce('s.agency_id', 't.party_id'))))
    .select(['t.id', 't.party_id', 't.advocate', 't.from_at', 't.version', 's.name', 'a.id as agency_id', 'a.name as agency'])
    .where('t.plan_id', '=', plan_id)
    .where('t.to_at', 'is', null)
    .orderBy('t.from_at')
    .execute()
/** Whether one of these still owes a step of this plan, or coordinates it. */
export async function owingIn(tx: Tx, plan_id: string, parties: readonly string[]): Promise<boolean> {
  if (parties.length === 0) return false
  const step = await tx
    .selectFrom('action')
    .select('id')
    .where('plan_id', '=', plan_id)
    .where('responsible_id', 'in', parties)
    .where('state', 'in', ['requested', 'countered', 'agreed', 'in_progress', 'blocked'])
    .limit(1)
    .executeTakeFirst()
  const turn = await tx
    .selectFrom('coordinator_assignment')
    .select('id')
    .where('plan_id', '=', plan_id)
    .where('staff_id', 'in', parties)
    .where('state', 'in', ['current', 'handing_over'])
    .executeTakeFirst()
  return step !== undefined || turn !== undefined
}
export const ratingsOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('gain_rating').selectAll().where('person_id', '=', person_id).orderBy('at').orderBy('seq').limit(MOST).execute()
export const decisionsOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('gain_decision').selectAll().where('person_id', '=', person_id).orderBy('at').limit(MOST).execute()
export const gainBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('agency_gain').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
/** The review that is held, or was held last. */
export const reviewNow = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('review')
    .select(['id', 'state', 'held_at'])
    .where('person_id', '=', person_id)
    .where('state', '<>', 'scheduled')
    .orderBy((eb) => eb.case().when('completed_at', 'is', null).then(0).else(1).end())
    .orderBy('completed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
export const agenciesBy = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('agency')
    .select(['id', 'name', 'active'])
    .where('id', 'in', ids.length > 0 ? [...new Set(ids)] : ['00000000-0000-0000-0000-000000000000'])
    .execute()
export const servingOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('support_period').select(['id', 'agency_id', 'accepted_at', 'closed_at']).where('person_id', '=', person_id).execute()
export const agreementsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('coordination_agreement as c')
    .leftJoin('staff as w', 'w.id', 'c.written_by')
    .leftJoin('staff as y', 'y.id', 'c.agreed_by')
    .selectAll('c')
    .select(['w.name as writer', 'y.name as agreer'])
    .where('c.person_id', '=', person_id)
    .orderBy('c.at', 'desc')
    .limit(MOST)
    .execute()
export const agreementBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('coordination_agreement').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()

export const rate = (tx: Tx, one: Insertable<GainRating>) => tx.insertInto('gain_rating').values(one).returning('id').executeTakeFirstOrThrow()
export const decide = (tx: Tx, one: Insertable<GainDecision>) => tx.insertInto('gain_decision').values(one).returning('id').executeTakeFirstOrThrow()
export const agreeUpon = (tx: Tx, one: Insertable<CoordinationAgreement>) =>
  tx.insertInto('coordination_agreement').values(one).returning('id').executeTakeFirstOrThrow()
export const changeAgreement = (tx: Tx, id: string, change: Updateable<CoordinationAgreement>) =>
  tx.updateTable('coordination_agreement').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
