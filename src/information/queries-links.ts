import { createHash } from 'node:crypto'
import { sql, type Insertable } from 'kysely'
import type { Db, Tx } from '../server/database.ts'
import type { ActLink } from '../shared/model.gen.ts'
import type { Category } from '../shared/words.ts'

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** Every link that the caller may know of, the newest first, with what it is about. */
export const linksOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('act_link as l')
    .innerJoin('agency as a', 'a.id', 'l.to_agency_id')
    .leftJoin('info_exchange as e', 'e.id', 'l.exchange_id')
    .leftJoin('service_referral as r', 'r.id', 'l.referral_id')
    .select([
      'l.id',
      'l.agency_id',
      'l.exchange_id',
      'l.review_id',
      'l.category',
      'l.to_name',
      'l.at',
      'l.expires_at',
      'l.openings_left',
      'l.used_at',
      'l.withdrawn_at',
    ])
    .select(['a.name as to_agency', 'e.title', 'r.service'])
    .where('l.person_id', '=', person_id)
    .orderBy('l.at', 'desc')
    .limit(100)
    .execute()
export const openingsOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('link_opening').select(['link_id', 'at', 'came_to']).where('person_id', '=', person_id).orderBy('at').limit(2000).execute()

export type Possible = {
  act: 'answer_request' | 'acknowledge_referral' | 'rate_plan'
  about_id: string
  review_id: string | null
  about: string
  category: Category
  to_agency_id: string
  to_agency: string
}
/** What the caller's agency has asked or sent, and another agency has not answered yet. */
export async function waitingFor(tx: Tx, person_id: string, agency: string): Promise<Possible[]> {
  const { rows } = await sql<Possible>`
    select 'answer_request' as act, e.id as about_id, null::uuid as review_id, e.title as about, e.category::text as category, a.id as to_agency_id, a.name as to_agency
      from care.info_exchange e join care.agency a on a.id = e.asked_id
     where e.person_id = ${person_id} and e.kind = 'request' and e.answered_at is null and e.agency_id = ${agency}
    union all
    select 'acknowledge_referral', r.id, null, r.service, r.category::text, a.id, a.name from care.service_referral r join care.agency a on a.id = r.to_agency_id
     where r.person_id = ${person_id} and r.state = 'sent' and r.agency_id = ${agency}
    union all
    select 'rate_plan', p.id, r.id, '', 'general', a.id, a.name from guard.review_to_rate() now join care.review r on r.id = now.id
      join care.participant p on p.plan_id = r.plan_id and p.advocate and p.to_at is null left join care.staff s on s.id = p.party_id
      join care.agency a on a.id = coalesce(s.agency_id, p.party_id)
     where r.person_id = ${person_id} and r.agency_id = ${agency} and a.id <> ${agency}
       and not exists (select from care.plan_satisfaction w left join care.staff rater on rater.id = w.party_id where w.review_id = r.id and a.id in (w.party_id, rater.agency_id))
    order by 1 desc, 4`.execute(tx)
  return rows
}

type Given = Omit<Insertable<ActLink>, 'secret_hash' | 'expires_at'>
/** @returns until when it opens */
export const giveLink = (tx: Tx, link: Given, secret: string, days: number) =>
  tx
    .insertInto('act_link')
    .values({ ...link, secret_hash: hashOf(secret), expires_at: sql<string>`guard.now() + make_interval(days => ${days})` })
    .returning(['id', 'expires_at'])
    .executeTakeFirstOrThrow()
/** A link that may be taken back is worthless from then on; a hidden one is no row, and answered as not_yours. */
export const takeBack = (tx: Tx, { person_id, id, by, now }: Record<'person_id' | 'id' | 'by' | 'now', string>) =>
  tx
    .updateTable('act_link')
    .set({ withdrawn_at: now, withdrawn_by: by })
    .where('id', '=', id)
    .where('person_id', '=', person_id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
/** Of one thing one link opens: an earlier one no longer does. */
export const takeBackEarlier = (tx: Tx, { about_id, review_id, to_agency_id }: Possible, { by, now }: Record<'by' | 'now', string>) =>
  tx
    .updateTable('act_link')
    .set({ withdrawn_at: now, withdrawn_by: by })
    .where((is) => is.or([is('exchange_id', '=', about_id), is('referral_id', '=', about_id), is('review_id', '=', review_id)]))
    .where('to_agency_id', '=', to_agency_id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()

export type Opened = {
  act: Possible['act']
  title: string
  words: string
  category: Category
  due_at: string | null
  expires_at: string
  from: string
  by: string | null
  to: string
  person: string
}
/** For whoever holds the secret, without a session: the database looks whether it opens, and keeps that somebody came. */
export const openLink = async (db: Db, secret: string): Promise<Opened | null> =>
  (await sql<{ opened: Opened | null }>`select guard.open_link(${Buffer.from(secret)}) as opened`.execute(db)).rows[0]!.opened
export const useLink = async (db: Db, secret: string, words: string, score: number | null): Promise<boolean> =>
  (await sql<{ done: boolean }>`select guard.use_link(${Buffer.from(secret)}, ${words}, ${score}::int) as done`.execute(db)).rows[0]!.done
