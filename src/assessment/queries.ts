import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { Achievement, Assessment, AssessmentAgreement, AssessmentDomain, Need, ParticipationOffer, Voice } from '../shared/model.gen.ts'
import { contributionsOf, lastLook, linksOf, riskDatesOf, sessionsOf, strengthsOf, usesOf } from './queries-around.ts'

export const assessmentsOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('assessment as a')
    .leftJoin('agency as g', 'g.id', 'a.agency_id')
    .where('a.person_id', '=', person)
    .select([
      'a.id',
      'a.kind',
      'a.state',
      'a.depth',
      'a.offered_at',
      'a.started_at',
      'a.completed_at',
      'a.agreed_at',
      'a.previous_id',
      'g.name as agency',
    ])
    .orderBy('a.offered_at', 'desc')
    .execute()

/** Undefined when there is none, or none the caller may see; the caller cannot tell which. */
export const findAssessment = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('assessment').selectAll().where('id', '=', id).where('person_id', '=', person).executeTakeFirst()

/** The same, locked, so that two who act at once act one after the other. */
export const lockAssessment = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('assessment').selectAll().where('id', '=', id).where('person_id', '=', person).forUpdate().executeTakeFirst()

/**
 * How each part of life was looked at, as far as one may see: where several agencies did, one's own look comes before what the others wrote,
 * and what was said now before what is carried over.
 */
const looksIn = (tx: Tx, assessment: string) =>
  tx
    .selectFrom('assessment_domain as d')
    .leftJoin('agency as g', 'g.id', 'd.agency_id')
    .selectAll('d')
    .select('g.name as agency')
    .where('d.assessment_id', '=', assessment)
    .orderBy(sql`d.agency_id is distinct from guard.agency()`)
    .orderBy(sql`d.as_of is not null`)
    .orderBy('d.id')
    .execute()
export const lookAt = async (tx: Tx, assessment: string, category: string) =>
  (await looksIn(tx, assessment)).find((look) => look.category === category)

/** Everything said in one assessment, as far as consent reaches, asked together in one transaction. */
export async function saidIn(tx: Tx, assessment: { id: string; person_id: string; offer_id: string | null; agency_id: string | null }) {
  const { id, person_id } = assessment
  const [domains, strengths, achievements, needs, voices, agreements, offer, agency, sessions, contributions, links, risk_dates, uses, look] =
    await Promise.all([
      looksIn(tx, id),
      strengthsOf(tx, person_id),
      tx.selectFrom('achievement').selectAll().where('person_id', '=', person_id).orderBy('recorded_at').execute(),
      needsIn(tx, id),
      tx.selectFrom('voice').selectAll().where('person_id', '=', person_id).orderBy('recorded_at').execute(),
      tx
        .selectFrom('assessment_agreement')
        .select(['response', 'differences', 'mode', 'at'])
        .select(sql<AssessmentDomain['category'][]>`about::text[]`.as('about'))
        .where('assessment_id', '=', id)
        .orderBy('at')
        .execute(),
      tx.selectFrom('participation_offer').selectAll().where('id', '=', assessment.offer_id).executeTakeFirst(),
      tx.selectFrom('agency').select('name').where('id', '=', assessment.agency_id).executeTakeFirst(),
      sessionsOf(tx, id),
      contributionsOf(tx, id),
      linksOf(tx, person_id),
      riskDatesOf(tx, person_id),
      usesOf(tx, person_id),
      lastLook(tx, person_id),
    ])
  return {
    domains: domains.map((domain) => ({ ...domain, functioning: domain.functioning as Functioning[] })),
    strengths,
    achievements: achievements.map((one) => ({ ...one, used_in: uses(one.id) })),
    needs,
    voices,
    agreements,
    offer,
    agency: agency?.name ?? null,
    sessions,
    contributions,
    links: links.map((link) => ({ ...link, used_in: uses(link.id) })),
    risk_dates,
    nobody: look !== undefined && look.links.length === 0,
  }
}
export type Said = Awaited<ReturnType<typeof saidIn>>
type Functioning = { activity: string; level: 'alone' | 'prompt' | 'with_help' | 'not_now' }

/** The needs found, each with when an answer to it is owed and when it came. */
const needsIn = (tx: Tx, assessment: string) =>
  tx
    .selectFrom('need as n')
    .leftJoin('obligation as o', (join) =>
      join
        .onRef('o.person_id', '=', 'n.person_id')
        .on('o.standard', '=', 'ASS-04')
        .on('o.subject', '=', sql<string>`n.id::text`),
    )
    .selectAll('n')
    .select(['o.due_at as answer_due_at', 'o.met_at as answered_at'])
    .where('n.assessment_id', '=', assessment)
    .orderBy('n.level', 'desc')
    .orderBy('n.identified_at')
    .execute()
export const needById = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('need').selectAll().where('id', '=', id).where('person_id', '=', person).executeTakeFirst()
export const levelsIn = (tx: Tx, assessment: string) =>
  tx.selectFrom('need').select(['category', 'level']).where('assessment_id', '=', assessment).execute()

/** What the earlier picture said, to be confirmed or changed in the new one; each line keeps its day and whose it is (ASS-15). */
export const carryOver = (tx: Tx, to: string) => sql`select guard.carry_over(${to})`.execute(tx)

/** What is known that suggests how deep to go. */
export async function circumstances(tx: Tx, person: string) {
  const { rows } = await sql<{ children: number; vulnerabilities: number; high: boolean; domains_with_needs: number }>`
    select (select count(*)::int from care.relationship where person_id = ${person} and relation = 'child' and to_on is null) as children,
           (select count(*)::int from care.vulnerability where person_id = ${person} and to_on is null) as vulnerabilities,
           (select coalesce(bool_or(high), false) from care.vulnerability where person_id = ${person} and to_on is null) as high,
           (select count(distinct category)::int from care.need where person_id = ${person} and met_at is null and in_force and level >= 2) as domains_with_needs`.execute(
    tx,
  )
  return rows[0]!
}

/** The person's children that the caller may know of, whether each has an assessment and a plan of its own, and until when the first is owed. */
export async function childrenAssessed(tx: Tx, person: string, days: number) {
  const { rows } = await sql<{ id: string; name: string; born: string | null; assessed: boolean; planned: boolean; due_on: string | null }>`
    select c.id, coalesce(c.preferred_name, c.given_name) as name, c.born, o.met_at is not null as assessed, l.met_at is not null as planned,
           coalesce((o.due_at at time zone 'UTC')::date, (s.accepted_at at time zone 'UTC')::date + ${days}::int) as due_on
      from care.relationship r join care.person c on c.id = r.other_person_id
      left join care.obligation o on o.person_id = c.id and o.standard = 'ASS-10'
      left join care.obligation l on l.person_id = c.id and l.standard = 'PLN-06'
      left join lateral (select min(accepted_at) as accepted_at from care.support_period where person_id = r.person_id) s on true
     where r.person_id = ${person} and r.relation = 'child' and r.to_on is null
       and (c.born is null or c.born > guard.today() - interval '18 years')
     order by c.born nulls last`.execute(tx)
  return rows
}

export const writeOffer = (tx: Tx, offer: Insertable<ParticipationOffer>) =>
  tx.insertInto('participation_offer').values(offer).returning('id').executeTakeFirstOrThrow()
export const answerOffer = (tx: Tx, id: string, answer: Updateable<ParticipationOffer>) =>
  tx.updateTable('participation_offer').set(answer).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const openAssessment = (tx: Tx, assessment: Insertable<Assessment>) =>
  tx.insertInto('assessment').values(assessment).returning('id').executeTakeFirstOrThrow()
export const moveAssessment = (tx: Tx, id: string, change: Updateable<Assessment>) =>
  tx.updateTable('assessment').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
/** Of two who offer at once the second waits, and then sees what the first began. */
export const takeTurnToOffer = (tx: Tx, person: string, kind: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${person} ${kind}`}, 9))`.execute(tx)
export const underWay = (tx: Tx, person: string, kind: string) =>
  tx
    .selectFrom('assessment')
    .select('id')
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .where('state', 'in', ['offered', 'scheduled', 'in_progress', 'draft_complete', 'shared'])
    .executeTakeFirst()
export const lastAgreed = (tx: Tx, person: string, kind: string) =>
  tx
    .selectFrom('assessment')
    .select('id')
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .where('state', 'in', ['agreed', 'agreed_with_differences'])
    .orderBy('agreed_at', 'desc')
    .executeTakeFirst()

export const writeAchievement = (tx: Tx, achievement: Insertable<Achievement>) =>
  tx.insertInto('achievement').values(achievement).returning('id').executeTakeFirstOrThrow()
type Told = { functioning: readonly unknown[] }
/** A list goes into a column of JSON as text: the driver would make an array of Postgres of it. */
const asJson = <T extends Told>(told: T) => ({ ...told, functioning: JSON.stringify(told.functioning) })
export const writeDomain = (tx: Tx, domain: Omit<Insertable<AssessmentDomain>, 'functioning'> & Told) =>
  tx.insertInto('assessment_domain').values(asJson(domain)).returning('id').executeTakeFirstOrThrow()
/** Undefined when somebody changed it meanwhile. */
export const changeDomain = (tx: Tx, where: { id: string; version: number }, change: Omit<Updateable<AssessmentDomain>, 'functioning'> & Told) =>
  tx
    .updateTable('assessment_domain')
    .set(asJson(change))
    .where('id', '=', where.id)
    .where('version', '=', where.version)
    .returning('id')
    .executeTakeFirst()
export const writeNeed = (tx: Tx, need: Insertable<Need>) => tx.insertInto('need').values(need).returning('id').executeTakeFirstOrThrow()
/** Undefined when somebody changed it meanwhile. */
export const changeNeed = (tx: Tx, where: { id: string; person_id: string; version: number }, change: Updateable<Need>) =>
  tx
    .updateTable('need')
    .set(change)
    .where('id', '=', where.id)
    .where('person_id', '=', where.person_id)
    .where('version', '=', where.version)
    .returning('id')
    .executeTakeFirst()
export const writeVoice = (tx: Tx, voice: Insertable<Voice>) => tx.insertInto('voice').values(voice).returning('id').executeTakeFirstOrThrow()
export const writeAgreement = (tx: Tx, agreement: Insertable<AssessmentAgreement>) =>
  tx.insertInto('assessment_agreement').values(agreement).returning('id').executeTakeFirstOrThrow()
