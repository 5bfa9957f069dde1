import type { Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { ServiceMixReason } from '../shared/model.gen.ts'

/** The plan a person has now. */
export const planOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('plan')
    .select(['id', 'level', 'activated_at'])
    .where('person_id', '=', person_id)
    .where('kind', '=', 'person')
    .where('state', '<>', 'closed')
    .executeTakeFirst()

/** What tells of its services, as far as the caller may see. */
export async function mixRead(tx: Tx, person_id: string) {
  const [need, match_run, match_candidate, match_choice, service_referral, planned_support, reasons] = await Promise.all([
    tx
      .selectFrom('need')
      .select(['id', 'previous_id', 'words', 'category', 'level', 'in_force', 'met_at', 'identified_at'])
      .where('person_id', '=', person_id)
      .orderBy('level', 'desc')
      .orderBy('identified_at')
      .execute(),
    tx.selectFrom('match_run').select(['id', 'need_id', 'category', 'at']).where('person_id', '=', person_id).execute(),
    tx.selectFrom('match_candidate').select(['match_id', 'listing_id']).where('person_id', '=', person_id).execute(),
    tx.selectFrom('match_choice').select(['id', 'match_id', 'listing_id', 'category', 'at']).where('person_id', '=', person_id).execute(),
    tx
      .selectFrom('service_referral')
      .select(['id', 'need_id', 'listing_id', 'service', 'category', 'state', 'began_at'])
      .where('person_id', '=', person_id)
      .execute(),
    tx
      .selectFrom('planned_support')
      .select(['id', 'plan_id', 'need_id', 'referral_id', 'what', 'category', 'state', 'kind', 'named_at'])
      .where('person_id', '=', person_id)
      .execute(),
    tx
      .selectFrom('service_mix_reason as r')
      .leftJoin('staff as w', 'w.id', 'r.written_by')
      .select(['r.plan_id', 'r.need_id', 'r.why', 'r.words', 'r.mode', 'r.at', 'w.name as by'])
      .where('r.person_id', '=', person_id)
      .execute(),
  ])
  const ids = new Set([...match_candidate, ...service_referral].map((one) => one.listing_id).filter((id) => id !== null))
  const services = ids.size
    ? await tx
        .selectFrom('service_listing')
        .select(['id', 'name', 'kind', 'needs'])
        .where('id', 'in', [...ids])
        .execute()
    : []
  return { need, match_run, match_candidate, match_choice, service_referral, planned_support, services, reasons }
}
export type MixRead = Awaited<ReturnType<typeof mixRead>>

export const keepReason = (tx: Tx, reason: Insertable<ServiceMixReason>) =>
  tx.insertInto('service_mix_reason').values(reason).returning('id').executeTakeFirstOrThrow()
