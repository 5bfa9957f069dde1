import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { StepLevel } from '../shared/barrier-words.ts'
import type { AdvocacyStep, Barrier, SystemAdvocacy } from '../shared/model.gen.ts'

type Kind = { kind: string; level: 'micro' | 'mezzo' | 'macro'; people: number | null; since: string | null }
/** How many people meet each kind of barrier since a moment, the small numbers withheld by the database itself. */
export const kindsSince = async (tx: Tx, since: string) =>
  (await sql<Kind>`select kind, level, people, since_first as since from guard.barriers_by_kind(${since})`.execute(tx)).rows

type Counts = { item_id: string; people: number | null; steps: number | null; before: number | null; since: number | null }
export const countsOfItems = async (tx: Tx) => (await sql<Counts>`select * from guard.advocacy_counts()`.execute(tx)).rows
/** Everything the network has taken up: what is open first, then what was over last. */
export const itemsOf = (tx: Tx) =>
  tx
    .selectFrom('system_advocacy as s')
    .leftJoin('staff as o', 'o.id', 's.owner_id')
    .leftJoin('staff as w', 'w.id', 's.written_by')
    .selectAll('s')
    .select(['o.name as owner', 'w.name as by'])
    .orderBy(sql`s.ended_at is not null`)
    .orderBy(sql`s.ended_at desc nulls last`)
    .orderBy('s.rolled_up_at')
    .limit(200)
    .execute()
export const stepsOfItems = (tx: Tx) => tx.selectFrom('advocacy_step').selectAll().orderBy('due_on').orderBy('at').limit(1000).execute()
/** Who can have it: whoever answers for the network, an agency or a team. */
export const owners = (tx: Tx) =>
  tx
    .selectFrom('staff as s')
    .leftJoin('agency as a', 'a.id', 's.agency_id')
    .select(['s.id', 's.name', 'a.name as agency'])
    .where('s.active', '=', true)
    .where(sql<boolean>`s.roles && '{network_admin,agency_admin,supervisor}'::care.role[]`)
    .orderBy('s.name')
    .limit(300)
    .execute()
export const isOwner = (tx: Tx, id: string) =>
  tx
    .selectFrom('staff')
    .select('id')
    .where('id', '=', id)
    .where('active', '=', true)
    .where(sql<boolean>`roles && '{network_admin,agency_admin,supervisor}'::care.role[]`)
    .executeTakeFirst()

/** The item, held, so that those who move it at once take turns. */
export const holdItem = (tx: Tx, id: string) => tx.selectFrom('system_advocacy').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
/** Whoever may not move it may still read it: held by nobody, and refused by name. */
export const itemBy = (tx: Tx, id: string) => tx.selectFrom('system_advocacy').selectAll().where('id', '=', id).executeTakeFirst()
export const takeUp = (tx: Tx, item: Insertable<SystemAdvocacy>) =>
  tx.insertInto('system_advocacy').values(item).returning('id').executeTakeFirstOrThrow()
export const changeItem = (tx: Tx, id: string, change: Updateable<SystemAdvocacy>) =>
  tx.updateTable('system_advocacy').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const addStep = (tx: Tx, step: Insertable<AdvocacyStep>) =>
  tx.insertInto('advocacy_step').values(step).returning('id').executeTakeFirstOrThrow()
export const stepBy = (tx: Tx, item_id: string, id: string) =>
  tx.selectFrom('advocacy_step').selectAll().where('id', '=', id).where('item_id', '=', item_id).executeTakeFirst()
export const changeStep = (tx: Tx, id: string, change: Updateable<AdvocacyStep>) =>
  tx.updateTable('advocacy_step').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

/** At which level one's own steps work: those one asked for, and those one was asked for, in plans in force. */
export const levelsOfMine = (tx: Tx, me: string) =>
  tx
    .selectFrom('action')
    .select(['level', sql<number>`count(*)::int`.as('n')])
    .where('kind', '=', 'action')
    .where('state', 'not in', ['cancelled', 'declined', 'confirmed', 'done'])
    .where((eb) => eb.or([eb('written_by', '=', me), eb('responsible_id', '=', me)]))
    .groupBy('level')
    .execute()
export const levelsOfAll = async (tx: Tx) =>
  (await sql<{ level: StepLevel; n: number | null }>`select level, steps as n from guard.levels_of_steps()`.execute(tx)).rows

const barriers = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('barrier as b')
    .leftJoin('staff as s', 's.id', 'b.written_by')
    .leftJoin('need as n', 'n.id', 'b.need_id')
    .leftJoin('action as a', 'a.id', 'b.action_id')
    .leftJoin('service_referral as r', 'r.id', 'b.referral_id')
    .leftJoin('onward_referral as w', 'w.id', 'b.onward_id')
    .leftJoin('system_advocacy as i', 'i.id', 'b.item_id')
    .leftJoin('staff as o', 'o.id', 'i.owner_id')
    .selectAll('b')
    .select([
      's.name as by',
      'n.words as need',
      'a.words as step',
      'a.state as step_state',
      'a.responsible_id',
      'i.state as item_state',
      'o.name as owner',
    ])
    .select(({ fn }) => fn.coalesce('r.service', 'w.service').as('service'))
    .where('b.person_id', '=', person_id)
export type BarrierRow = Awaited<ReturnType<typeof barriersOf>>[number]
/** What stands or stood in one person's way, the newest first. */
export const barriersOf = (tx: Tx, person_id: string) => barriers(tx, person_id).orderBy('b.logged_at', 'desc').limit(300).execute()
export const barrierBy = (tx: Tx, person_id: string, id: string) => barriers(tx, person_id).where('b.id', '=', id).forUpdate('b').executeTakeFirst()
export const needsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('need')
    .select(['id', 'words', 'category'])
    .where('person_id', '=', person_id)
    .where('in_force', '=', true)
    .where('met_at', 'is', null)
    .execute()
export const logBarrier = (tx: Tx, barrier: Insertable<Barrier>) => tx.insertInto('barrier').values(barrier).returning('id').executeTakeFirstOrThrow()
export const logOfNobody = (tx: Tx, barrier: Insertable<Barrier>) => tx.insertInto('barrier').values(barrier).execute()
export const changeBarrier = (tx: Tx, id: string, change: Updateable<Barrier>) =>
  tx.updateTable('barrier').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
