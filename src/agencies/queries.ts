import type { Insertable } from 'kysely'
import type { Staff } from '../shared/model.gen.ts'
import type { Tx } from '../server/database.ts'

/** A new member of staff. They sign in once they have accepted an invitation. */
export const takeOnStaff = (tx: Tx, staff: Insertable<Staff>) => tx.insertInto('staff').values(staff).returning('id').executeTakeFirstOrThrow()
