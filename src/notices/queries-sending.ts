import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { SafeWay } from '../people/preferences/may-go-out.ts'
import type { Notice } from '../shared/model.gen.ts'

/** What the sender asks and keeps, with the engine's hands. It reads no word of anybody's life. */
export type DueRow = {
  id: string
  party_id: string
  kind: 'staff' | 'person' | 'relative'
  language: string
  channel: 'email' | 'text'
  how: 'at_once' | 'daily' | 'never'
  at_hour: number
  time_zone: string
  address: string
  confirmed: boolean
  turn: number
  tries: number
  code_n: number
  code_due: boolean
  now: string
}
/** A code that would come too late to be typed in is not sent. */
const CODE_DUE = sql`(x.code_due and coalesce(x.code_until > guard.now(), false))`
/** A channel that is to be looked at, held until this transaction ends; one that another server holds is passed by. */
export async function nextToTell(tx: Tx): Promise<DueRow | undefined> {
  const { rows } = await sql<DueRow>`
    select c.id, c.party_id, t.kind, coalesce(t.reads, s.language, p.preferred_language, r.language, 'en') as language, c.channel, c.how, c.at_hour, c.time_zone,
           c.address, c.confirmed_at is not null as confirmed, x.turn, x.tries, x.code_n, ${CODE_DUE} as code_due, guard.now() as now
      from sealed.sending x join care.notice_channel c on c.id = x.channel_id join care.party t on t.id = c.party_id
      left join care.staff s on s.id = t.id left join care.person p on p.id = t.id left join care.relative r on r.id = t.id
     where x.paused_until <= guard.now()
       and (${CODE_DUE} or exists (select from sealed.wake w where w.channel_id = x.channel_id and w.look_at <= guard.now()))
     order by code_due desc, x.channel_id limit 1 for update of x skip locked`.execute(tx)
  return rows[0]
}

export type WakeRow = { id: string; person_id: string; urgent: boolean; at: string }
export async function wakesOf(tx: Tx, channel: string, now: string): Promise<WakeRow[]> {
  const { rows } = await sql<WakeRow>`
    select id::text, person_id, urgent, at from sealed.wake where channel_id = ${channel} and at <= ${now} order by id`.execute(tx)
  return rows
}
const ids = (wakes: readonly WakeRow[]) => wakes.map((wake) => wake.id)
export const lookAgain = (tx: Tx, wakes: readonly WakeRow[], at: string) =>
  sql`update sealed.wake set look_at = ${at}::timestamptz where id = any (${ids(wakes)}::bigint[])`.execute(tx)
export const forget = (tx: Tx, wakes: readonly WakeRow[]) => sql`delete from sealed.wake where id = any (${ids(wakes)}::bigint[])`.execute(tx)

/** The next message is another one. */
export const turnOver = (tx: Tx, channel: string) =>
  sql`update sealed.sending set turn = turn + 1, tries = 0, paused_until = '-infinity' where channel_id = ${channel}`.execute(tx)
export const pauseUntil = (tx: Tx, channel: string, tries: number, until: string) =>
  sql`update sealed.sending set tries = ${tries}, paused_until = ${until}::timestamptz where channel_id = ${channel}`.execute(tx)
export const setAside = (tx: Tx, channel: string) =>
  sql`update sealed.sending set paused_until = guard.now() + interval '15 minutes' where channel_id = ${channel}`.execute(tx)
export const codeIsOver = (tx: Tx, channel: string) =>
  sql`update sealed.sending set code_due = false, tries = 0, paused_until = '-infinity' where channel_id = ${channel}`.execute(tx)
export const addressRefused = (tx: Tx, channel: string) => sql`select guard.address_refused(${channel})`.execute(tx)

export async function codeToSend(tx: Tx, channel: string): Promise<string> {
  const { rows } = await sql<{ code: string }>`select guard.code_to_send(${channel}) as code`.execute(tx)
  return rows[0]!.code
}
export async function ticketFor(tx: Tx, receiver: string): Promise<string> {
  const { rows } = await sql<{ ticket: string }>`select guard.ticket_for(${receiver}) as ticket`.execute(tx)
  return rows[0]!.ticket
}

/** How it is safe to reach this person, and how not, as whoever wrote it down was told. */
export const safeWaysOf = (tx: Tx, person: string): Promise<SafeWay[]> =>
  tx
    .selectFrom('contact_preference')
    .select(['channel', 'value', 'safe', 'from_time', 'to_time'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .execute()

export const record = (tx: Tx, notice: Insertable<Notice>) => tx.insertInto('notice').values(notice).execute()
/** That it is held is said once, however often it is looked at. */
export const recordHeld = (tx: Tx, notice: Insertable<Notice> & { until: string }) =>
  sql`insert into care.notice (party_id, channel, what, outcome, why, until, at)
      select ${notice.party_id}, ${notice.channel}, ${notice.what}, ${notice.outcome}, ${notice.why}, ${notice.until}::timestamptz, ${notice.at}
       where not exists (select from care.notice n where n.party_id = ${notice.party_id} and n.channel = ${notice.channel} and n.outcome = 'held' and n.until = ${notice.until}::timestamptz)`.execute(
    tx,
  )
