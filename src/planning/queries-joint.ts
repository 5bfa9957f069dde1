import type { Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { GoalPartner } from '../shared/model.gen.ts'

/** Who set a person's goals and who contributes to them now, as far as the caller may see it. */
export const partnersOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('goal_partner').selectAll().where('person_id', '=', person_id).where('ended_at', 'is', null).orderBy('at').orderBy('id').execute()
export const addPartners = async (tx: Tx, some: Insertable<GoalPartner>[]): Promise<void> => {
  if (some.length > 0) await tx.insertInto('goal_partner').values(some).execute()
}
export const endPartners = async (tx: Tx, ids: readonly string[], ended_at: string): Promise<void> => {
  if (ids.length > 0) await tx.updateTable('goal_partner').set({ ended_at }).where('id', 'in', ids).execute()
}
