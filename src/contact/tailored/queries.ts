import type { Insertable } from 'kysely'
import { atTheEnd, type Tx } from '../../server/database.ts'
import type { NoteFit, ScheduleChange } from '../../shared/model.gen.ts'

/** As whom this worker is met; null when they do not say. */
export const helpsAs = async (tx: Tx, staff: string) =>
  (await tx.selectFrom('staff').select('helps_as').where('id', '=', staff).executeTakeFirst())?.helps_as ?? null

/** Leaves with the note that it is about. */
export const writeFit = (tx: Tx, fit: Insertable<NoteFit>): void => atTheEnd(tx, tx.insertInto('note_fit').values(fit))
export const arrangeOtherwise = (tx: Tx, change: Insertable<ScheduleChange>) =>
  tx.insertInto('schedule_change').values(change).returning('id').executeTakeFirstOrThrow()

export const fitsOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('note_fit as f')
    .leftJoin('staff as s', 's.id', 'f.written_by')
    .select(['f.id', 'f.happened_at', 'f.against', 'f.reason', 'f.reason_words', 's.name as by'])
    .where('f.person_id', '=', person)
    .orderBy('f.happened_at')
    .execute()
export const changesOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('schedule_change as c')
    .leftJoin('staff as s', 's.id', 'c.written_by')
    .select(['c.id', 'c.words', 'c.at', 's.name as by'])
    .where('c.person_id', '=', person)
    .orderBy('c.at', 'desc')
    .execute()
