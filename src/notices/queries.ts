import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { NoticeChannel } from '../shared/model.gen.ts'

/** Longer than this nobody looks back. */
const MOST = 50

export const channelsOf = (tx: Tx, party: string) =>
  tx
    .selectFrom('notice_channel')
    .select(['id', 'channel', 'how', 'at_hour', 'time_zone', 'address', 'confirmed_at'])
    .where('party_id', '=', party)
    .orderBy('channel')
    .execute()
export const channelOf = (tx: Tx, party: string, channel: string) =>
  tx
    .selectFrom('notice_channel')
    .select(['id', 'address', 'confirmed_at'])
    .where('party_id', '=', party)
    .where('channel', '=', channel)
    .executeTakeFirst()

export const toldTo = (tx: Tx, party: string) =>
  tx
    .selectFrom('notice')
    .select(['id', 'channel', 'what', 'outcome', 'things', 'why', 'until', 'at'])
    .where('party_id', '=', party)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()

export const chooseChannel = (tx: Tx, chosen: Insertable<NoticeChannel> & { address: string }) =>
  tx
    .insertInto('notice_channel')
    .values(chosen)
    .onConflict((already) =>
      already
        .columns(['party_id', 'channel'])
        .doUpdateSet({ how: chosen.how, at_hour: chosen.at_hour!, time_zone: chosen.time_zone, address: chosen.address }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()

export const askForCode = (tx: Tx, channel: string) => sql`select guard.ask_for_code(${channel})`.execute(tx)
export async function confirmAddress(tx: Tx, channel: string, code: string): Promise<boolean> {
  const { rows } = await sql<{ confirmed: boolean }>`select guard.confirm_address(${channel}, ${code}) as confirmed`.execute(tx)
  return rows[0]!.confirmed
}

const OPEN = sql`o.met_at is null and o.excepted is null and o.applies and not o.unmet_for_good`
/** What an officer is asked by name waits from when it is asked: no other page of theirs holds it, and nobody else answers it. */
const ASKED = ['body_decides', 'officer_answers']
/**
 * How much waits for the answer or the work of whoever asks, as their policies let them know of it now: what these pages show them too.
 * @param about of these people alone; null: of everybody
 */
export async function thingsWaiting(tx: Tx, me: string, agency: string | null, about: readonly string[] | null): Promise<number> {
  const { rows } = await sql<{ things: number }>`
    with asked as (
      select a.id, a.person_id from care.action a where a.responsible_id in (${me}, ${agency}::uuid) and a.state = 'requested'
      union all select c.id, c.person_id from care.coordinator_assignment c where c.staff_id = ${me} and c.state = 'proposed'
      union all select r.id, r.person_id from care.onward_referral r where r.to_agency_id = ${agency}::uuid and r.state = 'sent'
      union all select r.id, r.person_id from care.service_referral r where r.to_agency_id = ${agency}::uuid and r.state = 'sent'
      union all select e.id, e.person_id from care.info_exchange e where e.kind = 'request' and e.answered_at is null and e.asked_id in (${me}, ${agency}::uuid)
      union all select i.id, i.person_id from care.conference_invitation i join care.conference c on c.id = i.conference_id and c.state = 'invited'
        where i.party_id in (${me}, ${agency}::uuid) and i.invited_at is not null and i.answer is null
      union all select p.id, p.person_id from care.plan p where p.person_id = ${me} and p.state = 'proposed'
      union all select d.id, d.person_id from care.disclosure d where d.agency_id = ${agency}::uuid and d.reviewed_at is null and d.written_by <> ${me}
      -- no person in it: policies say who answers for how these workers read, and a reason somebody gave is no alarm
      union all select u.id, null from care.unusual_reading u where u.seen_at is null and u.kind <> 'not_on_the_plan' and u.party_id <> ${me}
      union all select e.id, e.person_id from care.emergency_access e where e.agency_id = ${agency}::uuid and e.reviewed_at is null and e.written_by <> ${me}),
    things as (
      select id::text, person_id from asked
      -- what a standard says of one of these is that thing once more; and what leaves the house is counted by consent for its part of life, or where we lead
      union all select o.id::text, o.person_id from care.obligation o where o.owed_by = ${me} and ${OPEN}
        and (o.due_at < guard.now() + interval '1 day' or o.why ->> 'key' = any (${ASKED}))
        and (o.person_id = ${me} or exists (select from care.acquaintance k where k.person_id = o.person_id and o.category = any (k.categories))
          or exists (select from care.standing s where s.person_id = o.person_id and s.agency_id = ${agency}::uuid))
        and not exists (select from asked where asked.id::text = split_part(o.subject, ':', 1)
          or asked.id::text in (select e.id from jsonb_to_recordset(o.evidence) e(id text))))
    select count(*)::int as things from things w ${about === null ? sql`` : sql`where w.person_id = any (${[...about]}::uuid[])`}`.execute(tx)
  return rows[0]!.things
}
