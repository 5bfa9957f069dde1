import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Alternative, EntryAttempt, EntryRequest, InformationGiven, OnwardReferral, ScreeningDecision } from '../shared/model.gen.ts'
import type { Category } from '../shared/words.ts'

/** What is set for every row about a person: whom it is about, and who writes it for which agency. */
export type Writing = { person_id: string; agency_id: string | null; written_by: string }

/** The entry, held until the transaction ends so that two who act at once take turns. Undefined when it is not the caller's agency's. */
export const holdEntry = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('entry_request').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export type EntryRow = NonNullable<Awaited<ReturnType<typeof holdEntry>>>

export const entriesOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('entry_request').selectAll().where('person_id', '=', person_id).orderBy('received_at', 'desc').limit(100).execute()
export const entryById = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('entry_request').selectAll().where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()

export const logEntry = (tx: Tx, entry: Insertable<EntryRequest>) =>
  tx.insertInto('entry_request').values(entry).returning('id').executeTakeFirstOrThrow()
/** A hidden row is no row, and answered as not_yours. */
export const changeEntry = (tx: Tx, id: string, change: Updateable<EntryRequest>) =>
  tx.updateTable('entry_request').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const attemptsOf = (tx: Tx, entry_id: string) =>
  tx.selectFrom('entry_attempt').selectAll().where('entry_id', '=', entry_id).orderBy('at').execute()
export const addAttempt = (tx: Tx, attempt: Insertable<EntryAttempt>) =>
  tx.insertInto('entry_attempt').values(attempt).returning('id').executeTakeFirstOrThrow()

export const informationOf = (tx: Tx, entry_id: string) =>
  tx.selectFrom('information_given').selectAll().where('entry_id', '=', entry_id).orderBy('given_at').execute()
export const giveInformation = (tx: Tx, given: Insertable<InformationGiven>) =>
  tx.insertInto('information_given').values(given).returning('id').executeTakeFirstOrThrow()

export const decisionOf = (tx: Tx, entry_id: string) =>
  tx.selectFrom('screening_decision').selectAll().where('entry_id', '=', entry_id).executeTakeFirst()
export const alternativesOf = (tx: Tx, decision_id: string) =>
  tx.selectFrom('alternative').selectAll().where('decision_id', '=', decision_id).orderBy('name').execute()
export const decide = (tx: Tx, decision: Insertable<ScreeningDecision>) =>
  tx.insertInto('screening_decision').values(decision).returning('id').executeTakeFirstOrThrow()
export const nameAlternatives = (tx: Tx, alternatives: Insertable<Alternative>[]) => tx.insertInto('alternative').values(alternatives).execute()
export const tellDecision = (tx: Tx, id: string, told: { informed_at: string; informed_mode: ScreeningDecision['informed_mode'] }) =>
  tx.updateTable('screening_decision').set(told).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

type Noted = { kind: string; note: string; logged_at: string }
/** What it came from: a first contact, a search, a need, a referral whose service asks for something first. */
type Whence =
  | { entry_id: string }
  | { match_id: string; category: Category }
  | { need_id: string | null; category: Category }
  | { referral_id: string; need_id: string | null; category: Category }
/** Says that nothing exists for this person: counted with others of its kind, so that the network hears of it (ENT-03, PLN-26, COO-11, COO-23). */
export const logBarrier = (tx: Tx, writing: Writing, barrier: Noted & Whence) =>
  tx
    .insertInto('barrier')
    .values({ ...writing, ...barrier })
    .returning('id')
    .executeTakeFirstOrThrow()

export const supportOf = (tx: Tx, entry_id: string) => tx.selectFrom('support_period').selectAll().where('entry_id', '=', entry_id).executeTakeFirst()
export const beginSupport = (tx: Tx, writing: Writing, support: { entry_id: string; accepted_at: string }) =>
  tx
    .insertInto('support_period')
    .values({ ...writing, ...support })
    .returning('id')
    .executeTakeFirstOrThrow()
export const setInterim = (tx: Tx, support_period_id: string, interim: { interim_contact_id: string; next_check_in: string }) =>
  tx.updateTable('support_period').set(interim).where('id', '=', support_period_id).returning('id').executeTakeFirstOrThrow()

export const checkInsOf = (tx: Tx, support_period_id: string) =>
  tx.selectFrom('check_in').selectAll().where('support_period_id', '=', support_period_id).orderBy('promised_at').execute()
export const promiseCheckIn = (
  tx: Tx,
  writing: Writing,
  promise: { support_period_id: string; staff_id: string; due_on: string; promised_at: string },
) =>
  tx
    .insertInto('check_in')
    .values({ ...writing, ...promise })
    .returning('id')
    .executeTakeFirstOrThrow()
export const keepCheckIn = (tx: Tx, id: string, kept: { done_at: string; mode: ScreeningDecision['informed_mode']; said: string }) =>
  tx.updateTable('check_in').set(kept).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

const referrals = (tx: Tx) =>
  tx
    .selectFrom('onward_referral')
    .innerJoin('agency as receiver', 'receiver.id', 'onward_referral.to_agency_id')
    .leftJoin('agency as sender', 'sender.id', 'onward_referral.agency_id')
    .innerJoin('person', 'person.id', 'onward_referral.person_id')
    .selectAll('onward_referral')
    .select([
      'receiver.name as receiver_name',
      'sender.name as sender_name',
      'person.given_name',
      'person.family_name',
      'person.preferred_name',
      'person.preferred_language',
      'person.interpreter_needed',
    ])
export type ReferralRow = Awaited<ReturnType<typeof referralsOfEntry>>[number]
export const referralsOfEntry = (tx: Tx, entry_id: string) => referrals(tx).where('entry_id', '=', entry_id).orderBy('sent_at').execute()
export const referralById = (tx: Tx, person_id: string, id: string) =>
  referrals(tx).where('onward_referral.id', '=', id).where('onward_referral.person_id', '=', person_id).executeTakeFirst()
/** Newest first; those still waited for before those that are over. */
export const referralsOfAgency = (tx: Tx, agency: string, box: 'to_us' | 'by_us') =>
  referrals(tx)
    .where(box === 'to_us' ? 'to_agency_id' : 'onward_referral.agency_id', '=', agency)
    .orderBy(sql`onward_referral.state not in ('sent', 'accepted')`)
    .orderBy('sent_at', 'desc')
    .limit(200)
    .execute()
export const holdReferral = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('onward_referral').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const sendOn = (tx: Tx, referral: Insertable<OnwardReferral>) =>
  tx.insertInto('onward_referral').values(referral).returning('id').executeTakeFirstOrThrow()
export const answerReferral = (tx: Tx, id: string, answer: Updateable<OnwardReferral>) =>
  tx.updateTable('onward_referral').set(answer).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
/** What each of these people lets the caller know, by person; empty where only the agency's own work makes them known. */
export async function opened(tx: Tx, people: readonly string[]): Promise<Map<string, string[]>> {
  if (people.length === 0) return new Map()
  const rows = await tx
    .selectFrom('acquaintance')
    .select(['person_id', sql<string[]>`to_jsonb(categories)`.as('categories')])
    .where('person_id', 'in', people)
    .execute()
  const all = new Map<string, string[]>()
  for (const row of rows) all.set(row.person_id, [...new Set([...(all.get(row.person_id) ?? []), ...row.categories])])
  return all
}

const OVER = ['closed', 'withdrawn', 'assigned'] as const
/** The agency's inbox. What each entry waits for is worked out from these facts; see rules-clock.ts. */
export const inbox = (tx: Tx, agency: string, wanted: { open: boolean; person?: string | undefined; limit: number }) =>
  tx
    .selectFrom('entry_request')
    .innerJoin('person', 'person.id', 'entry_request.person_id')
    .leftJoin('screening_decision', 'screening_decision.entry_id', 'entry_request.id')
    .leftJoin('support_period', 'support_period.entry_id', 'entry_request.id')
    .leftJoin('staff', 'staff.id', 'support_period.interim_contact_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('onward_referral as r')
          .innerJoin('agency', 'agency.id', 'r.to_agency_id')
          .whereRef('r.entry_id', '=', 'entry_request.id')
          .select([
            sql<string | null>`min(r.sent_at)`.as('first_sent_at'),
            sql<string | null>`max(r.answered_at) filter (where r.state in ('declined', 'not_arrived', 'withdrawn'))`.as('last_no_at'),
            sql<string | null>`(array_agg(agency.name order by r.sent_at desc))[1]`.as('last_asked'),
          ])
          .as('sent'),
      (join) => join.onTrue(),
    )
    .select([
      'entry_request.id',
      'entry_request.person_id',
      'entry_request.state',
      'urgency',
      'channel',
      'told',
      'received_at',
      'responded_at',
      'given_name',
      'family_name',
      'preferred_name',
      'preferred_language',
      'interpreter_needed',
      'decided_at',
      'informed_at',
      'interim_contact_id',
      'staff.name as interim_name',
      'next_check_in',
      'sent.first_sent_at',
      'sent.last_no_at',
      'sent.last_asked',
    ])
    .where('entry_request.agency_id', '=', agency)
    .where('entry_request.state', wanted.open ? 'not in' : 'in', OVER)
    .$if(wanted.person !== undefined, (query) => query.where('entry_request.person_id', '=', wanted.person!))
    .orderBy('received_at', wanted.open ? 'asc' : 'desc')
    .limit(wanted.limit)
    .execute()
export type InboxRow = Awaited<ReturnType<typeof inbox>>[number]

export const colleagues = (tx: Tx, agency: string) =>
  tx
    .selectFrom('staff')
    .leftJoin('support_period', (join) => join.onRef('support_period.interim_contact_id', '=', 'staff.id').on('support_period.closed_at', 'is', null))
    .select(['staff.id', 'staff.name', sql<number>`count(support_period.id)::int`.as('waiting')])
    .where('staff.agency_id', '=', agency)
    .where('active', '=', true)
    .where(sql<boolean>`roles && '{intake,coordinator,support_worker,supervisor}'::care.role[]`)
    .groupBy('staff.id')
    .orderBy('staff.name')
    .execute()
export const colleague = (tx: Tx, agency: string, id: string) =>
  tx.selectFrom('staff').select('id').where('id', '=', id).where('agency_id', '=', agency).where('active', '=', true).executeTakeFirst()

/** Names of those who acted, for the story of an entry. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (known.length === 0) return new Map()
  const rows = await tx.selectFrom('staff').select(['id', 'name']).where('id', 'in', known).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export const personById = (tx: Tx, id: string) =>
  tx
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name', 'preferred_name', 'preferred_language', 'interpreter_needed', 'pathway'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
/** Where the person lives now, as far as the reader may see; the reader's own agency's knowledge first. */
export const stayNow = (tx: Tx, person_id: string, agency: string | null) =>
  tx
    .selectFrom('housing_stay')
    .select(['id', 'situation', 'at_risk', 'from_on'])
    .where('person_id', '=', person_id)
    .where('to_on', 'is', null)
    .orderBy(sql`agency_id is not distinct from ${agency}::uuid desc`)
    .orderBy('from_on', 'desc')
    .executeTakeFirst()
/** Children with a record of their own. */
export const childrenRecorded = async (tx: Tx, person_id: string): Promise<number> =>
  (
    await tx
      .selectFrom('relationship')
      .select(sql<number>`count(distinct other_person_id)::int`.as('n'))
      .where('person_id', '=', person_id)
      .where('relation', '=', 'child')
      .where('to_on', 'is', null)
      .executeTakeFirstOrThrow()
  ).n
export const agencyCard = (tx: Tx, id: string) =>
  tx.selectFrom('agency').select(['id', 'name', 'phone', 'address']).where('id', '=', id).executeTakeFirstOrThrow()

/** The limits in force, each with its default from the network's parameters. */
export async function parameters(tx: Tx, keys: readonly string[]): Promise<Map<string, unknown>> {
  const rows = await tx.selectFrom('parameter_in_force').select(['key', 'value']).where('key', 'in', keys).execute()
  return new Map(rows.map((row) => [row.key!, row.value]))
}

/** Agencies of the network, those first whose services were named to the person. */
export const receivers = (tx: Tx, entry_id: string, own: string | null) =>
  tx
    .selectFrom('agency')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('alternative')
          .innerJoin('screening_decision', 'screening_decision.id', 'alternative.decision_id')
          .innerJoin('service_listing', 'service_listing.id', 'alternative.listing_id')
          .whereRef('service_listing.agency_id', '=', 'agency.id')
          .where('screening_decision.entry_id', '=', entry_id)
          .select(['service_listing.id as listing_id', 'alternative.name as service'])
          .limit(1)
          .as('named'),
      (join) => join.onTrue(),
    )
    .select(['agency.id', 'agency.name', 'named.listing_id', 'named.service'])
    .where('agency.active', '=', true)
    .$if(own !== null, (query) => query.where('agency.id', '!=', own!))
    .orderBy(sql`named.listing_id is null`)
    .orderBy('agency.name')
    .limit(500)
    .execute()
