import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { DeliveryCheck, ReferralStep, ServiceReferral } from '../shared/model.gen.ts'

const referrals = (tx: Tx) =>
  tx
    .selectFrom('service_referral as r')
    .leftJoin('agency as receiver', 'receiver.id', 'r.to_agency_id')
    .leftJoin('agency as sender', 'sender.id', 'r.agency_id')
    .leftJoin('appointment as a', 'a.id', 'r.appointment_id')
    .leftJoin('staff as s', 's.id', 'a.with_id')
    .selectAll('r')
    .select(['receiver.name as to', 'sender.name as from', 'a.starts_at', 'a.place', 's.name as with_name', 'a.with_words'])
export type ReferralRow = Awaited<ReturnType<typeof referralsOf>>[number]

/** Every referral of one person that the caller may know of, the newest first. */
export const referralsOf = (tx: Tx, person_id: string) =>
  referrals(tx).where('r.person_id', '=', person_id).orderBy('r.began_at', 'desc').orderBy('r.id').limit(200).execute()

const MOST = 300
/** Across people: what is sent to an agency, or by it; what waits for an answer first. */
export const referralsOfAgency = (tx: Tx, agency: string, box: 'to_us' | 'by_us') =>
  referrals(tx)
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.given_name', 'p.family_name', 'p.preferred_name', 'p.name_withheld'])
    .where(box === 'to_us' ? 'r.to_agency_id' : 'r.agency_id', '=', agency)
    .where('r.sent_at', 'is not', null)
    .orderBy(sql`r.state in ('completed', 'withdrawn_by_client', 'declined', 'alternative_sought')`)
    .orderBy(sql`r.state in ('linked', 'ongoing', 're_linked')`)
    .orderBy('r.sent_at')
    .limit(MOST)
    .execute()

/** What happened, the first first, with who did it. */
export const stepsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('referral_step as t')
    .leftJoin('staff as s', 's.id', 't.written_by')
    .leftJoin('agency as a', 'a.id', 't.agency_id')
    .selectAll('t')
    .select(['s.name as by', 'a.name as agency'])
    .where('t.person_id', '=', person_id)
    .orderBy('t.at')
    .limit(1000)
    .execute()

/** Needs that are still there, the heaviest first. */
export const needsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('need')
    .select(['id', 'words', 'category'])
    .where('person_id', '=', person_id)
    .where('in_force', '=', true)
    .where('met_at', 'is', null)
    .where('level', '>', 0)
    .orderBy('level', 'desc')
    .orderBy('identified_at')
    .execute()
export const needBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('need').select(['id', 'category']).where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
/** The services that the person chose among those that were looked for, the newest first. */
export const chosenFor = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('match_choice as c')
    .innerJoin('match_run as m', 'm.id', 'c.match_id')
    .leftJoin('service_listing as l', 'l.id', 'c.listing_id')
    .select(['m.id as match_id', 'm.need_id', 'c.listing_id', 'c.words', 'l.name'])
    .where('c.person_id', '=', person_id)
    .orderBy('c.at', 'desc')
    .execute()

export const beginReferral = (tx: Tx, referral: Insertable<ServiceReferral>) =>
  tx.insertInto('service_referral').values(referral).returning('id').executeTakeFirstOrThrow()
export const keepStep = (tx: Tx, step: Insertable<ReferralStep>) => tx.insertInto('referral_step').values(step).execute()
/** The referral, held until the transaction ends. */
export const holdReferral = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('service_referral').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
/** A hidden row is no row, and answered as not_yours. */
export const changeReferral = (tx: Tx, id: string, change: Updateable<ServiceReferral>) =>
  tx.updateTable('service_referral').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
/** Those of one need that ask for another service: in their place a new one begins. */
export const unanswered = (tx: Tx, person_id: string, need_id: string) =>
  tx
    .selectFrom('service_referral as r')
    .selectAll('r')
    .where('r.person_id', '=', person_id)
    .where('r.need_id', '=', need_id)
    .where('r.state', 'in', ['declined', 'alternative_sought', 'withdrawn_by_client'])
    .where((eb) => eb.not(eb.exists(eb.selectFrom('service_referral as n').select('n.id').whereRef('n.instead_of', '=', 'r.id'))))
    .orderBy('r.began_at', 'desc')
    .execute()
export const appointmentOf = (tx: Tx, id: string | null) =>
  id === null ? Promise.resolve(undefined) : tx.selectFrom('appointment').select(['id', 'starts_at', 'state']).where('id', '=', id).executeTakeFirst()

/** Who looked whether services are given as agreed, the newest first. */
export const checksOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('delivery_check as c')
    .leftJoin('staff as s', 's.id', 'c.written_by')
    .selectAll('c')
    .select('s.name as by')
    .where('c.person_id', '=', person_id)
    .orderBy('c.at', 'desc')
    .limit(500)
    .execute()
export const keepCheck = (tx: Tx, check: Insertable<DeliveryCheck>) =>
  tx.insertInto('delivery_check').values(check).returning('id').executeTakeFirstOrThrow()
export const holdCheck = (tx: Tx, referral_id: string, id: string) =>
  tx.selectFrom('delivery_check').selectAll().where('id', '=', id).where('referral_id', '=', referral_id).forUpdate().executeTakeFirst()
export const changeCheck = (tx: Tx, id: string, change: Updateable<DeliveryCheck>) =>
  tx.updateTable('delivery_check').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
/** What the person is asked about: whether a service may be told, and whether they were there. */
export const referralsAsking = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('service_referral')
    .select(['id', 'service', 'state'])
    .where('person_id', '=', person_id)
    .where('confirmed_at', 'is', null)
    .where((eb) => eb.or([eb('state', '=', 'discussed'), eb.and([eb('state', '=', 'appointment_set'), eb('visited_at', 'is not', null)])]))
    .orderBy('began_at')
    .limit(5)
    .execute()
