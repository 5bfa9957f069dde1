import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Obligation } from '../shared/standard.ts'

type Naming = { by_id: string | null; by_name: string | null; person_id: string; person_name: string | null }
export type WaitingRow = Naming & {
  id: string
  part: 'obligation' | 'action' | 'coordination' | 'referral'
  kind: string | null
  asked: boolean
  standard: string | null
  subject: string
  due_at: string | null
  late: boolean
  why: Obligation['why'] | null
  evidence: Obligation['evidence']
  words: string | null
}
export type OwedRow = Naming & {
  id: string
  standard: string
  status: 'met' | 'met_late' | 'pending' | 'missed' | 'excepted' | 'na'
  category: string
  to_id: string | null
  to_name: string | null
  agency_id: string | null
  agency_name: string | null
  began_at: string
  due_at: string | null
  met_at: string | null
  excepted: string | null
  why: Obligation['why']
  evidence: Obligation['evidence']
  parameters: Record<string, unknown>
}
export type CountRow = {
  standard: string
  met: number | null
  met_late: number | null
  missed: number | null
  n: number | null
  pending: number | null
  excepted: number | null
  na: number | null
}

/** A person as they want to be called; null where their name may not be known, or they did not want one. */
const CALLED = sql`nullif(coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)), '')`
/** Longer than this nobody reads in a day: so many of what is late, and so many of what is to come, the most urgent first. */
export const MOST = 200

const OBLIGATION = sql`o.id, 'obligation' as part, null::text as kind, false as asked, o.standard, o.subject, o.person_id, o.owed_by as by_id, o.due_at, o.why, o.evidence, null::text as words`
const ACTION = sql`a.id, 'action' as part, a.kind, a.state = 'requested' as asked, null::text as standard, a.id::text as subject, a.person_id, a.responsible_id as by_id, a.due_at, null::jsonb as why, '[]'::jsonb as evidence, a.words`
const OPEN = sql`o.met_at is null and o.excepted is null and o.applies and not o.unmet_for_good`

/** The same shape from every part, soonest first. Nothing about somebody whose name the reader may no longer know: they could not do it anyway. */
async function named(tx: Tx, parts: RawBuilder<unknown>): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    with w as materialized (${parts}),
      p as materialized (select p.id, ${CALLED} as called from care.person p where p.id = any (array(select distinct w.person_id from w))), -- each asked for once, not for each thing
      b as materialized (select s.id, s.name from care.staff s where s.id = any (array(select distinct w.by_id from w))
        union all select g.id, g.name from care.agency g where g.id = any (array(select distinct w.by_id from w)))
    select w.*, coalesce(w.due_at < guard.now(), false) as late, coalesce(p.called, '') as person_name, coalesce(b.name, case when w.by_id = p.id then p.called end) as by_name
      from w join p on p.id = w.person_id left join b on b.id = w.by_id
     order by w.due_at nulls last, w.id`.execute(tx)
  return rows
}

/** Of these obligations the most urgent that are late, and the most urgent that are not: however much is late, today's is there. Both by one look, so that who may read is asked once. */
const lateAndToCome = (which: RawBuilder<unknown>) => sql`
    (select n.* from (values ('-infinity'::timestamptz, guard.now()), (guard.now(), 'infinity')) k(since, before) cross join lateral
       (select ${OBLIGATION} from care.obligation o where ${which} and ${OPEN} and o.due_at >= k.since and o.due_at < k.before and o.began_at <= guard.now() order by o.due_at limit ${MOST + 1}) n)
    union all (select ${OBLIGATION} from care.obligation o where ${which} and ${OPEN} and o.due_at is null limit ${MOST + 1})`

/** What waits for this party: what it owes, what it agreed to do, and what it has been asked. Each part stops at its most urgent, by index. */
export const waitingFor = (tx: Tx, party: string): Promise<WaitingRow[]> =>
  named(
    tx,
    sql`
    ${lateAndToCome(sql`o.owed_by = ${party}`)}
    union all (select ${ACTION} from care.action a where a.responsible_id = ${party} and a.state in ('requested', 'agreed', 'in_progress', 'blocked') order by a.due_at limit ${MOST + 1})
    union all (select c.id, 'coordination', null, true, null, c.id::text, c.person_id, c.staff_id, null, null, '[]', null from care.coordinator_assignment c where c.staff_id = ${party} and c.state = 'proposed' limit ${MOST + 1})
    union all (select r.id, 'referral', null, true, null, r.id::text, r.person_id, r.to_agency_id, null, null, '[]', r.service from care.onward_referral r where r.to_agency_id = ${party} and r.state = 'sent' order by r.sent_at limit ${MOST + 1})`,
  )

/** What of an agency's work is late or falls due before this moment, whoever owes it. */
export const waitingOfAgency = (tx: Tx, agency: string, before: string): Promise<WaitingRow[]> =>
  named(tx, lateAndToCome(sql`o.agency_id = ${agency} and o.due_at < ${before}`))

/** What I asked of others, and they have not done. */
export const waitingOnOthers = (tx: Tx, me: string, agency: string | null): Promise<WaitingRow[]> =>
  named(
    tx,
    sql`select ${ACTION} from care.action a where a.written_by = ${me} and a.state in ('requested', 'countered', 'agreed', 'in_progress', 'blocked')
    and a.responsible_id <> ${me} and a.responsible_id is distinct from ${agency} order by a.due_at limit ${MOST + 1}`,
  )

/** What is late of an agency, counted. */
export async function lateOfAgency(tx: Tx, agency: string): Promise<{ late: number; coordinators_silent: number; entries_late: number }> {
  const open = (which: RawBuilder<unknown>) => sql`(select count(*) from care.obligation o where o.agency_id = ${agency} and ${OPEN} and ${which})` // each by its own index
  const { rows } = await sql<{ late: number; coordinators_silent: number; entries_late: number }>`
    select ${open(sql`o.due_at < guard.now()`)} as late, ${open(sql`o.standard = 'COO-03'`)} as coordinators_silent,
           ${open(sql`o.standard = 'ENT-01' and o.due_at < guard.now()`)} as entries_late`.execute(tx)
  return rows[0]!
}

const OWED = sql`o.id, o.standard, care.obligation_status(o) as status, o.category, o.person_id, o.owed_by as by_id, o.owed_to as to_id, o.agency_id, o.began_at, o.due_at, o.met_at, o.excepted, o.why, o.evidence, o.parameters`
const owedWithNames = async (tx: Tx, which: RawBuilder<unknown>, most: number): Promise<OwedRow[]> => {
  const { rows } = await sql<OwedRow>`
    select w.*, case when p.id is null then null else coalesce(${CALLED}, '') end as person_name, ag.name as agency_name,
           coalesce(s.name, g.name, case when w.by_id = p.id then ${CALLED} end) as by_name, case when w.to_id = p.id then ${CALLED} else coalesce(t.name, tg.name) end as to_name
      from (select ${OWED} from care.obligation o where ${which} limit ${most}) w
      left join care.person p on p.id = w.person_id left join care.agency ag on ag.id = w.agency_id
      left join care.staff s on s.id = w.by_id left join care.agency g on g.id = w.by_id
      left join care.staff t on t.id = w.to_id left join care.agency tg on tg.id = w.to_id
     order by coalesce(w.due_at, w.began_at), w.standard, w.id`.execute(tx)
  return rows
}

/** Everything owed about the person this request opened, as far as the reader may see. */
export const owedAbout = (tx: Tx, person: string): Promise<OwedRow[]> =>
  owedWithNames(tx, sql`o.person_id = ${person} order by o.began_at desc`, 1000)

/** What one standard's rate is made of: what this party owed, or what its agency did. */
export const behindTheRate = (
  tx: Tx,
  standard: string,
  who: { party: string } | { agency: string },
  status: string | undefined,
): Promise<OwedRow[]> =>
  owedWithNames(
    tx,
    sql`o.standard = ${standard} and ${'party' in who ? sql`o.owed_by = ${who.party}` : sql`o.agency_id = ${who.agency}`}
    ${status ? sql`and care.obligation_status(o) = ${status}` : sql``} order by o.due_at desc nulls last`,
    MOST + 1,
  )

/** One's own counts, each of which one may see anyway. */
export async function countsOf(tx: Tx, party: string): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    select standard, count(*) filter (where status = 'met') as met, count(*) filter (where status = 'met_late') as met_late, count(*) filter (where status = 'missed') as missed,
           count(*) filter (where status in ('met', 'met_late', 'missed')) as n, count(*) filter (where status = 'pending') as pending,
           count(*) filter (where status = 'excepted') as excepted, count(*) filter (where status = 'na') as na
      from (select o.standard, care.obligation_status(o) as status from care.obligation o where o.owed_by = ${party}) each
     group by standard`.execute(tx)
  return rows
}

/** One's agency's counts, for supervisors, who may look at each: nothing needs to be withheld. */
export async function countsToOpen(tx: Tx): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`select * from guard.counts_to_open()`.execute(tx)
  return rows
}

/** Counts alone, the small ones withheld by the database itself. */
export async function countsWithheld(tx: Tx, scope: 'agency' | 'network'): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`select * from guard.counts_of_practice(${scope})`.execute(tx)
  return rows
}
