import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { HousingStay } from '../shared/model.gen.ts'
import type { Writing } from './queries.ts'

export const setPathway = (tx: Tx, person_id: string, pathway: 'exit' | 'sustain' | 'prevent') =>
  tx.updateTable('person').set({ pathway }).where('id', '=', person_id).returning('id').executeTakeFirstOrThrow()
export const beginStay = (tx: Tx, stay: Insertable<HousingStay>) =>
  tx.insertInto('housing_stay').values(stay).returning('id').executeTakeFirstOrThrow()
export const endStay = (tx: Tx, id: string, to_on: string) =>
  tx.updateTable('housing_stay').set({ to_on }).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const duplicatesSearched = async (tx: Tx, person_id: string): Promise<boolean> =>
  (await tx.selectFrom('duplicate_check').select('id').where('person_id', '=', person_id).limit(1).execute()).length > 0
/** Null when the party is on the team already. */
export const involve = async (tx: Tx, writing: Writing, party_id: string): Promise<string | null> =>
  (
    await tx
      .insertInto('involvement')
      .values({ ...writing, party_id })
      .onConflict((c) =>
        c
          .columns(['person_id', 'party_id'])
          .where(sql`to_at`, '=', sql`'infinity'`)
          .doNothing(),
      )
      .returning('id')
      .executeTakeFirst()
  )?.id ?? null
