import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { GoalTemplate } from '../shared/model.gen.ts'

/** Those in use, by what they say. */
export const templates = (tx: Tx) =>
  tx.selectFrom('goal_template').selectAll().where('retired_at', 'is', null).orderBy('category').orderBy('words').limit(500).execute()
/** Undefined when there is none in use, or it is another agency's. */
export const templateBy = (tx: Tx, id: string) =>
  tx.selectFrom('goal_template').selectAll().where('id', '=', id).where('retired_at', 'is', null).executeTakeFirst()
export const keepTemplate = (tx: Tx, template: Insertable<GoalTemplate>) =>
  tx.insertInto('goal_template').values(template).returning('id').executeTakeFirstOrThrow()
/** Undefined when it was changed meanwhile, or is not the caller's to change. */
export const retireTemplate = (tx: Tx, id: string, version: number, retired_at: string) =>
  tx.updateTable('goal_template').set({ retired_at }).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()

/** How many plans in force of each coordinator look like somebody else's. */
export const sameness = async (tx: Tx, alike: number) =>
  (
    await sql<{ staff_id: string; name: string; plans: number; look_alike: number; people: string[] }>`
      select f.staff_id, s.name, f.plans, f.look_alike, f.people from guard.sameness(${alike}) f join care.staff s on s.id = f.staff_id
       order by f.look_alike * 1.0 / f.plans desc, s.name`.execute(tx)
  ).rows
/** Names of people, as far as the caller may know of them. */
export const namesOf = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('person').select(['id', 'given_name', 'family_name', 'preferred_name', 'name_withheld']).where('id', 'in', ids).execute()
