import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'
import { categoriesOf } from './queries.ts'

const PAGE = 100

/** Openings of one record, the newest first, each reader's of one hour together. */
export async function readingsOf(tx: Tx, person: string, before: string | undefined) {
  const rows = await tx
    .selectFrom('reading as r')
    .leftJoin('staff as s', 's.id', 'r.party_id')
    .leftJoin('agency as a', 'a.id', 'r.agency_id')
    .leftJoin('relative as f', 'f.id', 'r.party_id')
    .select((is) => [
      'r.party_id',
      'r.purpose',
      'r.basis',
      categoriesOf('r'),
      is.fn.coalesce('s.name', 'f.name').as('by'),
      'a.name as agency',
      is.fn.max('r.judged_at').as('at'),
      is.fn.countAll<number>().as('times'),
      sql<string>`coalesce((select w.reason from care.reason_to_read w where w.person_id = ${person} and w.written_by = r.party_id
        and w.from_at <= max(r.judged_at) and w.to_at > max(r.judged_at) order by w.from_at desc limit 1), '')`.as('reason'),
    ])
    .where('r.person_id', '=', person)
    .$if(before !== undefined, (q) => q.where('r.judged_at', '<', before!))
    .groupBy(['r.party_id', 'r.purpose', 'r.basis', 'r.categories', 's.name', 'f.name', 'a.name', sql`date_trunc('hour', r.judged_at)`])
    .orderBy('at', 'desc')
    .limit(PAGE + 1)
    .execute()
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE }
}

/** What waits for a supervisor's word, the oldest first. Policies say whose. */
export async function waitingForReview(tx: Tx) {
  const name = sql<
    string | null
  >`(select coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)) from care.person p where p.id = w.person_id)`
  const { rows } = await sql<{
    id: string
    kind: 'disclosure' | 'emergency'
    person_id: string
    person: string | null
    by: string | null
    written_by: string | null
    ground: string | null
    words: string
    recipient_name: string | null
    categories: string[]
    at: string
  }>`select w.*, ${name} as person, s.name as by from (
      select id, 'disclosure' as kind, person_id, written_by, ground, facts as words, recipient_name, categories::text[], from_at as at from care.disclosure where reviewed_at is null and agency_id = guard.agency()
      union all
      select id, 'emergency', person_id, written_by, null, reason, null, categories::text[], from_at from care.emergency_access where reviewed_at is null and agency_id = guard.agency()
    ) w left join care.staff s on s.id = w.written_by order by w.at limit 500`.execute(tx)
  return rows
}

/** How often the agency told or opened something without consent in twelve months, and with how many people it works. */
export async function rateOf(tx: Tx, agency: string) {
  const { rows } = await sql<{ disclosures: number; emergencies: number; people: number }>`select
    (select count(*)::int from care.disclosure where agency_id = ${agency} and from_at > guard.now() - interval '12 months') as disclosures,
    (select count(*)::int from care.emergency_access where agency_id = ${agency} and from_at > guard.now() - interval '12 months') as emergencies,
    (select count(*)::int from care.acquaintance where party_id = ${agency}) as people`.execute(tx)
  return rows[0]!
}

/** Undefined when it was reviewed before, or is not the caller's to review. */
export const review = (tx: Tx, kind: 'disclosure' | 'emergency', asked: { id: string; outcome: string; by: string; at: string }) =>
  tx
    .updateTable(kind === 'disclosure' ? 'disclosure' : 'emergency_access')
    .set({ outcome: asked.outcome, reviewed_by: asked.by, reviewed_at: asked.at })
    .where('id', '=', asked.id)
    .where('reviewed_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
