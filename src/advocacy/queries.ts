import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { HelpGiven, Independence, PositiveFeedback, RightsIssue, RoleStatement } from '../shared/model.gen.ts'

const MOST = 100
/** Rights and disputes that the caller may know of, the open ones first. */
export const issuesOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('rights_issue as i')
    .leftJoin('staff as s', 's.id', 'i.written_by')
    .selectAll('i')
    .select('s.name as by')
    .where('i.person_id', '=', person_id)
    .orderBy(sql`i.closed_at is not null`)
    .orderBy('i.opened_at', 'desc')
    .limit(MOST)
    .execute()
/** The help that was given, the first first, with what became of a link to an advocate and what they were told they did well. */
export const helpsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('help_given as h')
    .leftJoin('staff as s', 's.id', 'h.written_by')
    .leftJoin('service_referral as r', 'r.id', 'h.referral_id')
    .leftJoin('positive_feedback as f', 'f.help_id', 'h.id')
    .leftJoin('staff as g', 'g.id', 'f.written_by')
    .selectAll('h')
    .select([
      's.name as by',
      'r.service',
      'r.state',
      'r.sent_at',
      'r.decided_at',
      'f.words as feedback',
      'f.at as feedback_at',
      'g.name as feedback_by',
    ])
    .where('h.person_id', '=', person_id)
    .orderBy('h.happened_at')
    .orderBy('h.at')
    .limit(MOST * 10)
    .execute()

/** Who coordinates now. */
export const coordinatorOf = (tx: Tx, plan_id: string) =>
  tx
    .selectFrom('coordinator_assignment as c')
    .innerJoin('staff as s', 's.id', 'c.staff_id')
    .innerJoin('agency as a', 'a.id', 's.agency_id')
    .select(['s.id as party_id', 's.name', 'a.name as agency'])
    .where('c.plan_id', '=', plan_id)
    .where('c.state', 'in', ['current', 'handing_over'])
    .executeTakeFirst()
/** Who speaks for the person. */
export const advocatesOf = (tx: Tx, plan_id: string) =>
  tx
    .selectFrom('participant as t')
    .leftJoin('staff as s', 's.id', 't.party_id')
    .leftJoin('agency as home', 'home.id', 's.agency_id')
    .leftJoin('agency as a', 'a.id', 't.party_id')
    .leftJoin('relative as r', 'r.id', 't.party_id')
    .select(['t.party_id', 't.role', 'home.name as agency'])
    .select((is) => is.fn.coalesce('s.name', 'a.name', 'r.name').as('name'))
    .where('t.plan_id', '=', plan_id)
    .where('t.advocate', '=', true)
    .where('t.to_at', 'is', null)
    .orderBy('t.from_at')
    .execute()

/** Who was declared independent of the coordination, by whom and why. */
export const declaredOf = (tx: Tx, plan_id: string) =>
  tx
    .selectFrom('independence as i')
    .leftJoin('staff as s', 's.id', 'i.staff_id')
    .leftJoin('staff as u', 'u.id', 'i.written_by')
    .select(['i.staff_id as party_id', 's.name', 'u.name as by', 'i.words', 'i.declared_at as at'])
    .where('i.plan_id', '=', plan_id)
    .orderBy('i.declared_at')
    .execute()

/** The person and those close to them, as far as the caller may know of them. */
export const closeTo = (tx: Tx, person_id: string) =>
  tx.selectFrom('relative').select(['id', 'name', 'involvement_wanted']).where('person_id', '=', person_id).orderBy('name').execute()
/** The first time that each was given the statement. */
export const statementsOf = (tx: Tx, person_id: string) =>
  tx.selectFrom('role_statement').select(['party_id', 'mode', 'given_at']).where('person_id', '=', person_id).orderBy('given_at').execute()

const services = (tx: Tx) =>
  tx
    .selectFrom('service_listing as l')
    .leftJoin('agency as a', 'a.id', 'l.agency_id')
    .select(['l.id as listing_id', 'l.name', 'l.agency_id', 'l.active', 'a.kind', 'l.needs'])
    .select((is) => is.fn.coalesce('a.name', 'l.organisation_name').as('agency'))
/** Services that speak for people, independent advocates first; never one's own. */
export const servicesThatSpeak = (tx: Tx, own: string | null) =>
  services(tx)
    .where('l.active', '=', true)
    .where('l.name', 'is not', null)
    .where(sql<boolean>`l.agency_id is distinct from ${own}`)
    .where(sql<boolean>`(a.kind in ('advocacy', 'legal') or 'legal' = any (l.needs))`)
    .orderBy(sql`a.kind is distinct from 'advocacy'`)
    .orderBy(sql`l.agency_id is null`)
    .orderBy('l.name')
    .limit(12)
    .execute()
export const serviceBy = (tx: Tx, id: string) => services(tx).where('l.id', '=', id).executeTakeFirst()
/** Referrals of the person to such services, the newest first. */
export const referralsToSpeakers = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('service_referral as r')
    .leftJoin('service_listing as l', 'l.id', 'r.listing_id')
    .leftJoin('agency as a', 'a.id', 'r.to_agency_id')
    .select(['r.id', 'r.service', 'r.state', 'a.kind', 'l.needs'])
    .where('r.person_id', '=', person_id)
    .where('r.state', 'not in', ['declined', 'alternative_sought', 'completed', 'withdrawn_by_client'])
    .orderBy('r.began_at', 'desc')
    .limit(MOST)
    .execute()

/** The issue, held until the transaction ends. */
export const holdIssue = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('rights_issue').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const helpBy = (tx: Tx, issue_id: string, id: string) =>
  tx.selectFrom('help_given').selectAll().where('id', '=', id).where('issue_id', '=', issue_id).executeTakeFirst()
export const openIssue = (tx: Tx, issue: Insertable<RightsIssue>) =>
  tx.insertInto('rights_issue').values(issue).returning('id').executeTakeFirstOrThrow()
/** A hidden row is no row, and answered as not_yours. */
export const changeIssue = (tx: Tx, id: string, change: Updateable<RightsIssue>) =>
  tx.updateTable('rights_issue').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const keepHelp = (tx: Tx, help: Insertable<HelpGiven>) => tx.insertInto('help_given').values(help).returning('id').executeTakeFirstOrThrow()
export const praise = (tx: Tx, words: Insertable<PositiveFeedback>) =>
  tx.insertInto('positive_feedback').values(words).returning('id').executeTakeFirstOrThrow()
export const give = (tx: Tx, statement: Insertable<RoleStatement>) =>
  tx.insertInto('role_statement').values(statement).returning('id').executeTakeFirstOrThrow()
export const declare = (tx: Tx, declaration: Insertable<Independence>) =>
  tx.insertInto('independence').values(declaration).returning('id').executeTakeFirstOrThrow()
