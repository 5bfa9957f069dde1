import type { Insertable } from 'kysely'
import type { Tx } from '../../server/database.ts'
import type { Preference } from '../../shared/model.gen.ts'

/** What the person wants now, as far as the reader may see it. */
export const preferencesOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('preference')
    .select(['id', 'kind', 'value', 'words', 'mode', 'version'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
export const sayPreference = (tx: Tx, said: Insertable<Preference>) =>
  tx.insertInto('preference').values(said).returning('id').executeTakeFirstOrThrow()
export const endPreference = (tx: Tx, person: string, id: string, version: number, ended_at: string) =>
  tx
    .updateTable('preference')
    .set({ ended_at })
    .where('person_id', '=', person)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
