import { sql, type Insertable, type Updateable } from 'kysely'
import type { Db, Tx } from '../../server/database.ts'
import type { WordLeft } from '../../shared/model.gen.ts'

type FrontDoor = { id: string; name: string; phone: string; area: string }
export const frontDoors = async (db: Db): Promise<FrontDoor[]> => (await sql<FrontDoor>`select * from guard.front_doors()`.execute(db)).rows
type Word = { agency_id: string; name: string; reach: string; told: string; language: string; ticket: string }
/** @throws no_such_thing, too_many_words_today, word_left_already, say_how_to_reach_safely, say_what_is_needed */
export const leaveWord = (db: Db, { agency_id, name, reach, told, language, ticket }: Word) =>
  sql`select guard.leave_word(${agency_id}, ${name}, ${reach}, ${told}, ${language}, ${ticket})`.execute(db)

export const wordsWaiting = (tx: Tx) =>
  tx
    .selectFrom('word_left as w')
    .innerJoin('agency as g', 'g.id', 'w.agency_id')
    .leftJoin('agency as f', 'f.id', 'w.from_agency_id')
    .select([
      'w.id',
      'w.name',
      'w.reach',
      'w.told',
      'w.language',
      'w.received_at',
      'w.version',
      'w.set_apart',
      'w.agency_id',
      'g.name as to_agency',
      'f.name as from_agency',
    ])
    .where('w.entry_id', 'is', null)
    .where('w.set_aside_at', 'is', null)
    .orderBy('w.set_apart') // a flood is read last, and pushes nobody out of the list
    .orderBy('w.received_at')
    .limit(200)
    .execute()
/** Whether anybody reads what is left there. */
export const isWorkedAt = async (tx: Tx, agency: string): Promise<boolean> =>
  (await tx.selectFrom('agency').select('id').where('id', '=', agency).where('active', '=', true).executeTakeFirst()) !== undefined
export const leaveForAnother = (tx: Tx, word: Insertable<WordLeft> & { id?: string }) =>
  tx.insertInto('word_left').values(word).returning('id').executeTakeFirstOrThrow()
export const answerWord = (tx: Tx, id: string, version: number, answer: Updateable<WordLeft>) =>
  tx
    .updateTable('word_left')
    .set(answer)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('entry_id', 'is', null)
    .where('set_aside_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
