import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { PlanPart } from '../shared/model.gen.ts'

/** The one plan of the opened person, also where the caller may not read it: who leads it, so that a second becomes a part of it. */
export const onePlan = async (tx: Tx) =>
  (await sql<{ id: string; agency_id: string | null }>`select id, agency_id from guard.one_plan()`.execute(tx)).rows[0]

export const partsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('plan_part')
    .leftJoin('agency', 'agency.id', 'plan_part.agency_id')
    .selectAll('plan_part')
    .select('agency.name as agency')
    .where('plan_part.person_id', '=', person_id)
    .orderBy('linked_at')
    .execute()
export const partById = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('plan_part').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const linkPart = (tx: Tx, part: Insertable<PlanPart>) => tx.insertInto('plan_part').values(part).returning('id').executeTakeFirstOrThrow()
/** A hidden row is no row, and answered as not_yours. */
export const changePart = (tx: Tx, id: string, change: Updateable<PlanPart>) =>
  tx.updateTable('plan_part').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const agencyBy = (tx: Tx, id: string) => tx.selectFrom('agency').select(['id', 'name', 'kind']).where('id', '=', id).executeTakeFirst()
/** Agencies that have taken the person on, as far as the caller may see. */
export const agenciesServing = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('support_period')
    .innerJoin('agency', 'agency.id', 'support_period.agency_id')
    .select(['agency.id', 'agency.name'])
    .distinct()
    .where('person_id', '=', person_id)
    .where('closed_at', 'is', null)
    .execute()
/** How many of these are goals of this person that the caller may see. */
export const knownGoals = async (tx: Tx, person_id: string, ids: readonly string[]): Promise<number> =>
  ids.length === 0 ? 0 : (await tx.selectFrom('goal').select('id').where('person_id', '=', person_id).where('id', 'in', ids).execute()).length
