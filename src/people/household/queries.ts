import type { Insertable } from 'kysely'
import type { Tx } from '../../server/database.ts'
import type { HouseholdMember, Relationship } from '../../shared/model.gen.ts'

/** Those who live with the opened person and whom I may know; the person themselves among them. */
export const householdOf = (tx: Tx) =>
  tx
    .selectFrom('household_member as m')
    .leftJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.household_id', 'm.person_id', 'p.name', 'p.born', 'm.role', 'm.from_on', 'm.version'])
    .where('m.to_on', 'is', null)
    .orderBy('p.born')
    .execute()

export const relationshipsOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('relationship as r')
    .leftJoin('person as p', 'p.id', 'r.other_person_id')
    .select(['r.id', 'r.other_person_id as person_id', 'p.name', 'r.relation', 'r.legally_responsible'])
    .where('r.person_id', '=', person)
    .where('r.to_on', 'is', null)
    .execute()

/** The id is made by the caller, for the same reason as a person's. */
export const beginHousehold = (tx: Tx, household: { id: string; agency_id: string; written_by: string }) =>
  tx.insertInto('household').values(household).execute()
export const addMember = (tx: Tx, member: Insertable<HouseholdMember>) => tx.insertInto('household_member').values(member).execute()
export const addRelationship = (tx: Tx, relationship: Insertable<Relationship>) => tx.insertInto('relationship').values(relationship).execute()
export const leaveHousehold = (tx: Tx, id: string, version: number, to_on: string) =>
  tx.updateTable('household_member').set({ to_on }).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
