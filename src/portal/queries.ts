import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Category } from '../shared/words.ts'

/** Newest first; the person reads every one, somebody close what they are let see. */
export const entriesOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('entry_request as e')
    .leftJoin('agency as a', 'a.id', 'e.agency_id')
    .select(['e.id', 'e.state', 'a.name as agency'])
    .where('e.person_id', '=', person)
    .orderBy('e.received_at', 'desc')
    .execute()

export const decisionOf = (tx: Tx, entry: string) =>
  tx.selectFrom('screening_decision').select(['id', 'decision', 'reasons', 'decided_at']).where('entry_id', '=', entry).executeTakeFirst()
export const alternativesOf = (tx: Tx, decision: string) =>
  tx.selectFrom('alternative').select(['name', 'why']).where('decision_id', '=', decision).orderBy('name').execute()

export const supportNow = (tx: Tx, person: string) =>
  tx
    .selectFrom('support_period')
    .select(['id', 'state', 'next_check_in'])
    .where('person_id', '=', person)
    .orderBy('accepted_at', 'desc')
    .executeTakeFirst()

export const planNow = (tx: Tx, person: string) =>
  tx
    .selectFrom('plan')
    .select(['id', 'state', 'n', 'next_review_on'])
    .where('person_id', '=', person)
    .orderBy('started_at', 'desc')
    .executeTakeFirst()

/** The newest version put to its owner, and whether they have agreed to it. */
export const versionToAgree = (tx: Tx, plan: { id: string; state: string; n: number }) =>
  tx
    .selectFrom('plan_version as v')
    .select(['v.id', 'v.n', 'v.reason'])
    .where('v.plan_id', '=', plan.id)
    .where((is) => is.or([is('v.n', '>', plan.n), is.val(plan.state === 'proposed')]))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('plan_agreement as g')
            .select('g.id')
            .whereRef('g.plan_id', '=', 'v.plan_id')
            .whereRef('g.n', '=', 'v.n')
            .where('g.basis', '<>', 'interim'),
        ),
      ),
    )
    .orderBy('v.n', 'desc')
    .executeTakeFirst()

export const assessmentNow = (tx: Tx, person: string) =>
  tx.selectFrom('assessment').select(['id', 'state']).where('person_id', '=', person).orderBy('offered_at', 'desc').executeTakeFirst()

export const reviewNow = (tx: Tx, person: string) =>
  tx.selectFrom('review').select(['id', 'state']).where('person_id', '=', person).where('state', 'in', ['invited', 'in_progress']).executeTakeFirst()

export const offerOfLeaving = (tx: Tx, person: string) =>
  tx
    .selectFrom('participation_offer')
    .select('id')
    .where('person_id', '=', person)
    .where('subject', '=', 'exit_planning')
    .where('response', 'is', null)
    .executeTakeFirst()

export const followUpsDue = (tx: Tx, person: string) =>
  tx.selectFrom('follow_up').select(['id', 'due_on']).where('person_id', '=', person).where('state', '=', 'due').orderBy('due_on').limit(1).execute()

/** Steps and promises that are open, with whoever agreed to do them. */
export const stepsOpen = (tx: Tx, person: string) =>
  tx
    .selectFrom('action as x')
    .leftJoin('staff as s', 's.id', 'x.responsible_id')
    .leftJoin('agency as a', 'a.id', 'x.responsible_id')
    .leftJoin('relative as r', 'r.id', 'x.responsible_id')
    .select(['x.id', 'x.kind', 'x.words', 'x.state', 'x.due_at', 'x.responsible_id'])
    .select((is) => is.fn.coalesce('s.name', 'a.name', 'r.name').as('by'))
    .where('x.person_id', '=', person)
    .where('x.state', 'in', ['requested', 'agreed', 'in_progress', 'blocked'])
    .orderBy('x.due_at')
    .limit(100)
    .execute()

export type HelperRow = {
  id: string
  name: string
  agency: string | null
  agency_id: string | null
  phone: string
  part: 'coordinator' | 'interim' | 'advocate' | 'helper' | 'agency'
  does: string
}
/** Who does what: the coordinator first, or who stays in touch until there is one, then who speaks for the person, those with a written part, and the agencies of the team. */
export async function helpersOf(tx: Tx, person: string): Promise<HelperRow[]> {
  const { rows } = await sql<HelperRow>`
    with parts as (
      select staff_id as id, 0 as place, '' as does from care.coordinator_assignment where person_id = ${person} and state = 'current'
      union all select interim_contact_id, 1, '' from care.support_period p where person_id = ${person} and closed_at is null and interim_contact_id is not null
        and not exists (select from care.coordinator_assignment c where c.person_id = p.person_id and c.state = 'current')
      union all select party_id, case when advocate then 2 else 3 end, case when responsibilities = '' then role else role || ': ' || responsibilities end
        from care.participant where person_id = ${person} and to_at is null and party_id <> ${person}
      union all select party_id, 4, '' from care.involvement where person_id = ${person} and from_at <= guard.now() and to_at > guard.now()),
    each as (select id, min(place) as place, max(does) as does from parts group by id)
    select e.id, coalesce(s.name, a.name, r.name) as name, case when s.id is not null then home.name end as agency, coalesce(home.id, a.id) as agency_id,
           coalesce(nullif(s.phone, ''), nullif(home.phone, ''), a.phone, '') as phone,
           case when e.place = 4 and r.id is not null then 'helper' else (array['coordinator', 'interim', 'advocate', 'helper', 'agency'])[e.place + 1] end as part, e.does
      from each e left join care.staff s on s.id = e.id left join care.agency home on home.id = s.agency_id
      left join care.agency a on a.id = e.id left join care.relative r on r.id = e.id
     where coalesce(s.name, a.name, r.name) is not null order by e.place, 2`.execute(tx)
  return rows
}

export type ReaderRow = { id: string; name: string; serving: boolean; may_read: Category[] | null; asked: boolean }
/** Each agency of the team: what it may read of what the person writes; and whether the person was ever asked about it. */
export async function readersOf(tx: Tx, person: string): Promise<ReaderRow[]> {
  const { rows } = await sql<ReaderRow>`
    select a.id, a.name, bool_or(i.serving) as serving, guard.may_be_told(a.id)::text[] as may_read,
           exists (select from care.consent_event e where e.person_id = ${person} and e.party_id = a.id) as asked
      from care.involvement i join care.agency a on a.id = i.party_id
     where i.person_id = ${person} and i.from_at <= guard.now() and i.to_at > guard.now() group by a.id, a.name order by bool_or(i.serving) desc, a.name`.execute(
    tx,
  )
  return rows
}

/** Whom the caller may know of, by the name they want. */
export const peopleKnown = (tx: Tx) =>
  tx
    .selectFrom('acquaintance as k')
    .innerJoin('person as p', 'p.id', 'k.person_id')
    .select(['p.id', 'p.name'])
    .distinct()
    .orderBy('p.name')
    .limit(20)
    .execute()

export const nameOf = async (tx: Tx, person: string): Promise<string> =>
  (await tx.selectFrom('person').select('name').where('id', '=', person).executeTakeFirst())?.name ?? ''

/** Who may speak for a person against any of the agencies that work with them: independent advocacy first, then legal help. */
export const speakers = (tx: Tx) =>
  tx
    .selectFrom('agency')
    .select(['id', 'name', 'phone'])
    .where('active', '=', true)
    .where('kind', 'in', ['advocacy', 'legal'])
    .orderBy(sql`kind <> 'advocacy'`)
    .orderBy('name')
    .limit(20)
    .execute()
