import { sql, type Insertable } from 'kysely'
import type { SafeWay } from '../../people/preferences/may-go-out.ts'
import type { Tx } from '../../server/database.ts'
import type { Message } from '../../shared/model.gen.ts'

/** Longer than this nobody looks back. */
const MOST = 50

/** How it is safe to reach this person, and how not, the latest said first. */
export const waysOf = (tx: Tx, person: string): Promise<(SafeWay & { note: string; no_voicemail: boolean })[]> =>
  tx
    .selectFrom('contact_preference')
    .select(['channel', 'value', 'safe', 'from_time', 'to_time', 'note', 'no_voicemail'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .execute()

export const messagesOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('message as m')
    .leftJoin('staff as s', 's.id', 'm.written_by')
    .select(['m.id', 'm.channel', 'm.words', 's.name as by', 'm.written_at', 'm.send_at', 'm.state', 'm.sent_at', 'm.sent_to', 'm.why'])
    .where('m.person_id', '=', person)
    .orderBy('m.written_at', 'desc')
    .orderBy('m.id')
    .limit(MOST)
    .execute()

export const writeMessage = (tx: Tx, message: Insertable<Message>) =>
  tx.insertInto('message').values(message).returning('id').executeTakeFirstOrThrow()

export const callBack = (tx: Tx, person: string, id: string) =>
  tx
    .updateTable('message')
    .set({ state: 'stopped', why: 'called_back' })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()

export type DueMessage = {
  id: string
  person_id: string
  category: string
  written_by: string
  channel: 'text' | 'email'
  words: string
  time_zone: string
  tries: number
  language: string
  now: string
}
// ---------- with the sender's hands ----------
/** The next that may leave, held until this transaction ends; one that another server holds is passed by. */
export async function nextToLeave(tx: Tx): Promise<DueMessage | undefined> {
  const { rows } = await sql<DueMessage>`
    select m.id, m.person_id, m.category, m.written_by, m.channel, m.words, m.time_zone, m.tries, coalesce(p.preferred_language, 'en') as language, guard.now() as now
      from care.message m join care.person p on p.id = m.person_id
     where m.state = 'waiting' and m.send_at <= guard.now() order by m.send_at, m.id limit 1 for update of m skip locked`.execute(tx)
  return rows[0]
}
/** Whether whoever writes may, and may still when it leaves: by consent for this part of life, or since they lead; asked with their own eyes. Having once written is not enough. */
export async function mayStillWrite(
  tx: Tx,
  { person_id, category }: Pick<DueMessage, 'person_id' | 'category'>,
  agency: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select exists (select from care.acquaintance k where k.person_id = ${person_id} and ${category}::care.category = any (k.categories))
      or exists (select from care.standing s where s.person_id = ${person_id} and s.agency_id = ${agency}::uuid) as may`.execute(tx)
  return rows[0]!.may
}
export async function ticketOf(tx: Tx, writer: string): Promise<string> {
  const { rows } = await sql<{ ticket: string }>`select guard.ticket_for(${writer}) as ticket`.execute(tx)
  return rows[0]!.ticket
}
export type Became = Pick<Insertable<Message>, 'state' | 'sent_at' | 'sent_to' | 'why' | 'send_at' | 'tries'>
export const became = (tx: Tx, id: string, what: Partial<Became>) => tx.updateTable('message').set(what).where('id', '=', id).execute()
