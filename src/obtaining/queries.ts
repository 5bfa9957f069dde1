import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { NeededResource, ObtainingStep, PlannedSupport } from '../shared/model.gen.ts'

/** The supports of one plan, each with the need it is for, in the order in which they were named. */
export const supportsOf = (tx: Tx, plan_id: string) =>
  tx
    .selectFrom('planned_support as s')
    .leftJoin('need as n', 'n.id', 's.need_id')
    .selectAll('s')
    .select('n.words as need')
    .where('s.plan_id', '=', plan_id)
    .orderBy('s.named_at')
    .orderBy('s.id')
    .limit(200)
    .execute()
/** Of two who write about one support at once the second waits, and then sees how far it is. */
export const takeTurnToObtain = (tx: Tx, id: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`obtaining ${id}`}, 0))`.execute(tx)
export const supportBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('planned_support').selectAll().where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
/** Everything that was done about them, the latest first. */
export const obtainingSteps = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('obtaining_step as o')
    .leftJoin('staff as w', 'w.id', 'o.written_by')
    .selectAll('o')
    .select('w.name as by')
    .where('o.person_id', '=', person_id)
    .orderBy('o.at', 'desc')
    .orderBy('o.id')
    .limit(1000)
    .execute()
/** What plan the person has now, and since when it is in force. */
export const planInForce = (tx: Tx, person_id: string) =>
  tx.selectFrom('plan').select(['id', 'state', 'activated_at']).where('person_id', '=', person_id).where('state', '<>', 'closed').executeTakeFirst()
export const needsOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('need').select(['id', 'words', 'category']).where('person_id', '=', person_id).orderBy('level', 'desc').orderBy('id').execute()
export const referralsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('service_referral')
    .select(['id', 'need_id', 'service', sql<boolean>`state in ('linked', 'ongoing', 're_linked', 'completed')`.as('linked')])
    .where('person_id', '=', person_id)
    .where('state', 'not in', ['declined', 'alternative_sought', 'disengaged', 'withdrawn_by_client'])
    .orderBy('began_at')
    .limit(100)
    .execute()
export const nameSupport = (tx: Tx, one: Insertable<PlannedSupport>) =>
  tx.insertInto('planned_support').values(one).returning('id').executeTakeFirstOrThrow()
/** Undefined when it was changed meanwhile. */
export const markSupport = (tx: Tx, id: string, version: number, kind: string | null) =>
  tx.updateTable('planned_support').set({ kind }).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
export const logObtaining = (tx: Tx, one: Insertable<ObtainingStep>) =>
  tx.insertInto('obtaining_step').values(one).returning('id').executeTakeFirstOrThrow()

/** Steps that are not over, and those that have needed something, with who has them. */
export const stepsOf = (tx: Tx, plan_id: string) =>
  tx
    .selectFrom('action as x')
    .leftJoin('staff as s', 's.id', 'x.responsible_id')
    .leftJoin('agency as a', 'a.id', 'x.responsible_id')
    .leftJoin('relative as r', 'r.id', 'x.responsible_id')
    .leftJoin('person as p', 'p.id', 'x.responsible_id')
    .select(['x.id', 'x.words', 'x.category', 'x.due_at', 'x.state', 'x.responsible_id'])
    .select(sql<string | null>`coalesce(s.name, a.name, r.name, p.preferred_name, p.given_name)`.as('responsible'))
    .where('x.plan_id', '=', plan_id)
    .where('x.kind', '=', 'action')
    .where('x.state', 'not in', ['cancelled', 'declined'])
    .orderBy('x.due_at')
    .orderBy('x.id')
    .limit(300)
    .execute()
export const stepBy = (tx: Tx, person_id: string, id: string) =>
  tx
    .selectFrom('action')
    .select(['id', 'category', 'state', 'due_at', 'responsible_id'])
    .where('id', '=', id)
    .where('person_id', '=', person_id)
    .executeTakeFirst()
export const resourcesOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('needed_resource')
    .selectAll()
    .where('person_id', '=', person_id)
    .orderBy('needed_on')
    .orderBy('added_at')
    .orderBy('id')
    .limit(500)
    .execute()
export const changesOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('resource_change as c')
    .leftJoin('staff as w', 'w.id', 'c.written_by')
    .selectAll('c')
    .select('w.name as by')
    .where('c.person_id', '=', person_id)
    .orderBy('c.at', 'desc')
    .orderBy('c.id')
    .limit(1000)
    .execute()
export const listResource = (tx: Tx, one: Insertable<NeededResource>) =>
  tx.insertInto('needed_resource').values(one).returning('id').executeTakeFirstOrThrow()
/** What a step needs, held until the transaction ends. */
export const holdResource = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('needed_resource').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
/** A hidden row is no row, and answered as not_yours. */
export const changeResource = (tx: Tx, id: string, change: Updateable<NeededResource>) =>
  tx.updateTable('needed_resource').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
