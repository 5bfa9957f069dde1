import { sql } from 'kysely'
import { asOwner, openPerson, type Db } from '../server/database.ts'
import { readWhole, type PersonCopy } from './queries-copy.ts'

/**
 * Copies one person's record with the person's own eyes: what is withheld from them stays out, and the copying stands in the read log.
 * @returns null when there is no such person
 */
export const copyPerson = (admin: Db, person: string): Promise<PersonCopy | null> =>
  asOwner(admin, async (tx) => {
    const { rows } = await sql<{ caller: object | null }>`
      select sealed.begin_as(id) as caller from care.person where id::text = ${person}`.execute(tx)
    if (!rows[0]?.caller) return null
    await sql`set local role homeward_app`.execute(tx)
    return (await openPerson(tx, person, 'copy for the person')) ? readWhole(tx, person) : null
  })
