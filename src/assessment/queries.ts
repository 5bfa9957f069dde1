import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type {
  Achievement,
  Assessment,
  AssessmentAgreement,
  AssessmentDomain,
  Need,
  ParticipationOffer,
  Strength,
  Voice,
} from '../shared/model.gen.ts'

export const assessmentsOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('assessment as a')
    .leftJoin('agency as g', 'g.id', 'a.agency_id')
    .where('a.person_id', '=', person)
    .select(['a.id', 'a.kind', 'a.state', 'a.depth', 'a.offered_at', 'a.started_at', 'a.completed_at', 'a.agreed_at', 'g.name as agency'])
    .orderBy('a.offered_at', 'desc')
    .execute()

/** Undefined when there is none, or none the caller may see; the caller cannot tell which. */
export const findAssessment = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('assessment').selectAll().where('id', '=', id).where('person_id', '=', person).executeTakeFirst()

/** The same, locked, so that two who act at once act one after the other. */
export const lockAssessment = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('assessment').selectAll().where('id', '=', id).where('person_id', '=', person).forUpdate().executeTakeFirst()

/** Everything said in one assessment, as far as consent reaches; one round trip each, in one transaction. */
export async function saidIn(tx: Tx, assessment: { id: string; person_id: string; offer_id: string | null; agency_id: string | null }) {
  const of = { assessment_id: assessment.id }
  const domains = await tx.selectFrom('assessment_domain').selectAll().where('assessment_id', '=', of.assessment_id).execute()
  const strengths = await tx
    .selectFrom('strength')
    .selectAll()
    .where('person_id', '=', assessment.person_id)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at')
    .execute()
  const achievements = await tx.selectFrom('achievement').selectAll().where('assessment_id', '=', of.assessment_id).orderBy('recorded_at').execute()
  const needs = await tx
    .selectFrom('need')
    .selectAll()
    .where('assessment_id', '=', of.assessment_id)
    .orderBy('level', 'desc')
    .orderBy('identified_at')
    .execute()
  const voices = await tx.selectFrom('voice').selectAll().where('person_id', '=', assessment.person_id).orderBy('recorded_at').execute()
  const agreements = await tx.selectFrom('assessment_agreement').selectAll().where('assessment_id', '=', of.assessment_id).orderBy('at').execute()
  const offer = assessment.offer_id
    ? await tx.selectFrom('participation_offer').selectAll().where('id', '=', assessment.offer_id).executeTakeFirst()
    : undefined
  const agency = assessment.agency_id
    ? await tx.selectFrom('agency').select('name').where('id', '=', assessment.agency_id).executeTakeFirst()
    : undefined
  return { domains, strengths, achievements, needs, voices, agreements, offer, agency: agency?.name ?? null }
}

/** What is known that suggests how deep to go. */
export async function circumstances(tx: Tx, person: string) {
  const { rows } = await sql<{ children: number; vulnerabilities: number; high: boolean; domains_with_needs: number }>`
    select (select count(*)::int from care.relationship where person_id = ${person} and relation = 'child' and to_on is null) as children,
           (select count(*)::int from care.vulnerability where person_id = ${person} and to_on is null) as vulnerabilities,
           (select coalesce(bool_or(high), false) from care.vulnerability where person_id = ${person} and to_on is null) as high,
           (select count(distinct category)::int from care.need where person_id = ${person} and met_at is null and level >= 2) as domains_with_needs`.execute(
    tx,
  )
  return rows[0]!
}

/** The person's children that the caller may know of, whether each has an assessment of its own, and until when it is owed. */
export async function childrenAssessed(tx: Tx, person: string, days: number) {
  const { rows } = await sql<{ id: string; name: string; born: string | null; assessed: boolean; due_on: string | null }>`
    select c.id, coalesce(c.preferred_name, c.given_name) as name, c.born, o.met_at is not null as assessed,
           coalesce((o.due_at at time zone 'UTC')::date, (s.accepted_at at time zone 'UTC')::date + ${days}::int) as due_on
      from care.relationship r join care.person c on c.id = r.other_person_id
      left join care.obligation o on o.person_id = c.id and o.standard = 'ASS-10'
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

export const writeStrength = (tx: Tx, strength: Insertable<Strength>) =>
  tx.insertInto('strength').values(strength).returning('id').executeTakeFirstOrThrow()
export const writeAchievement = (tx: Tx, achievement: Insertable<Achievement>) =>
  tx.insertInto('achievement').values(achievement).returning('id').executeTakeFirstOrThrow()
export const writeDomain = (tx: Tx, domain: Insertable<AssessmentDomain>) =>
  tx.insertInto('assessment_domain').values(domain).returning('id').executeTakeFirstOrThrow()
/** Undefined when somebody changed it meanwhile. */
export const changeDomain = (
  tx: Tx,
  where: { assessment_id: string; category: AssessmentDomain['category']; version: number },
  change: Updateable<AssessmentDomain>,
) =>
  tx
    .updateTable('assessment_domain')
    .set(change)
    .where('assessment_id', '=', where.assessment_id)
    .where('category', '=', where.category)
    .where('version', '=', where.version)
    .returning('id')
    .executeTakeFirst()
export const writeNeed = (tx: Tx, need: Insertable<Need>) => tx.insertInto('need').values(need).returning('id').executeTakeFirstOrThrow()
/** Undefined when somebody changed it meanwhile. */
export const changeNeed = (tx: Tx, where: { id: string; assessment_id: string; version: number }, change: Updateable<Need>) =>
  tx
    .updateTable('need')
    .set(change)
    .where('id', '=', where.id)
    .where('assessment_id', '=', where.assessment_id)
    .where('version', '=', where.version)
    .returning('id')
    .executeTakeFirst()
export const writeVoice = (tx: Tx, voice: Insertable<Voice>) => tx.insertInto('voice').values(voice).returning('id').executeTakeFirstOrThrow()
export const writeAgreement = (tx: Tx, agreement: Insertable<AssessmentAgreement>) =>
  tx.insertInto('assessment_agreement').values(agreement).returning('id').executeTakeFirstOrThrow()
