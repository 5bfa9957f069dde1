import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type {
  AssessmentContribution,
  AssessmentSession,
  ContributionRequest,
  EnvironmentLink,
  EnvironmentLook,
  Strength,
  StrengthGrowth,
} from '../shared/model.gen.ts'

/** Living strengths with how they grew and how many goals build on them; one person's, as far as consent reaches. */
export async function strengthsOf(tx: Tx, person: string) {
  const [strengths, growth, uses] = await Promise.all([
    tx.selectFrom('strength').selectAll().where('person_id', '=', person).where('ended_at', 'is', null).orderBy('recorded_at').execute(),
    tx.selectFrom('strength_growth').select(['strength_id', 'words', 'at']).where('person_id', '=', person).orderBy('at').execute(),
    usesOf(tx, person),
  ])
  return strengths.map((one) => ({
    ...one,
    used_in: uses(one.id),
    growth: growth.filter((grown) => grown.strength_id === one.id).map(({ words, at }) => ({ words, at })),
  }))
}

/** In how many goals that were not dropped something is used: a strength, an achievement, a line of the ecomap. */
export async function usesOf(tx: Tx, person: string): Promise<(id: string) => number> {
  const rows = await tx
    .selectFrom('goal_source as s')
    .innerJoin('goal as g', 'g.id', 's.goal_id')
    .where('s.person_id', '=', person)
    .where('g.state', 'not in', ['dropped_by_person', 'changed'])
    .select(['s.goal_id', 's.strength_id', 's.achievement_id', 's.environment_id'])
    .execute()
  const goals = new Map<string, Set<string>>()
  for (const { goal_id, ...sources } of rows)
    for (const id of Object.values(sources)) if (id) goals.set(id, (goals.get(id) ?? new Set()).add(goal_id))
  return (id) => goals.get(id)?.size ?? 0
}

/** How often the goals of the plan that were not dropped name a strength, and a need. */
export async function namedInPlan(tx: Tx, person: string): Promise<{ strengths: number; needs: number }> {
  const { rows } = await sql<{ strengths: number; needs: number }>`
    select count(s.strength_id)::int as strengths, count(s.need_id)::int as needs from care.goal_source s join care.goal g on g.id = s.goal_id
      join care.plan l on l.id = g.plan_id and l.closed_at is null where s.person_id = ${person} and g.state <> 'dropped_by_person'`.execute(tx)
  return rows[0]!
}

type Look = { at: string; words: string; links: { id: string; words: string; kind: string; direction: string; valence: string; strength: number }[] }
/** The map as it stood when it was last looked at together; undefined when it never was. */
export const lastLook = async (tx: Tx, person: string): Promise<Look | undefined> =>
  (await tx
    .selectFrom('environment_look')
    .select(['at', 'words', 'links'])
    .where('person_id', '=', person)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()) as Look | undefined
export const lookAt = (tx: Tx, look: Omit<Insertable<EnvironmentLook>, 'links'> & { links: readonly unknown[] }) =>
  tx
    .insertInto('environment_look')
    .values({ ...look, links: JSON.stringify(look.links) })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Assessments offered and declined in the last year, by worker of the caller's agency. */
export async function assessmentAnswers(tx: Tx) {
  const { rows } = await sql<{ id: string; name: string; answered: number; declined: number }>`
    select staff_id as id, name, answered, declined from guard.assessment_answers()`.execute(tx)
  return rows
}

export const linksOf = (tx: Tx, person: string) =>
  tx.selectFrom('environment_link').selectAll().where('person_id', '=', person).orderBy('recorded_at').orderBy('id').execute()
export const riskDatesOf = (tx: Tx, person: string) =>
  tx.selectFrom('risk_date').selectAll().where('person_id', '=', person).orderBy('on_day').execute()
export const communicationOf = async (tx: Tx, person: string) =>
  (await tx.selectFrom('person').select(['interpreter_needed', 'communication_needs']).where('id', '=', person).executeTakeFirst()) ?? {
    interpreter_needed: false,
    communication_needs: [],
  }

/** The sittings of an assessment, with the names of who was there as far as the caller may know them. */
export async function sessionsOf(tx: Tx, assessment: string) {
  const { rows } = await sql<{
    id: string
    held_at: string
    place: string
    others: string
    supports_used: string[]
    present: { id: string; name: string }[]
  }>`
    select x.id, x.held_at, x.place, x.others, x.supports_used,
           coalesce((select json_agg(json_build_object('id', p.id, 'name', coalesce(s.name, c.preferred_name, c.given_name, r.name, a.name, '')) order by p.n)
              from unnest(x.present_ids) with ordinality p(id, n)
              left join care.staff s on s.id = p.id left join care.person c on c.id = p.id
              left join care.relative r on r.id = p.id left join care.agency a on a.id = p.id), '[]') as present
      from care.assessment_session x where x.assessment_id = ${assessment} order by x.held_at`.execute(tx)
  return rows
}

/** What was asked of other agencies for this assessment, and what came. */
export async function contributionsOf(tx: Tx, assessment: string) {
  const rows = await tx
    .selectFrom('contribution_request as r')
    .leftJoin('assessment_contribution as c', 'c.request_id', 'r.id')
    .leftJoin('agency as g', 'g.id', 'r.to_agency_id')
    .leftJoin('staff as s', 's.id', 'c.written_by')
    .where('r.assessment_id', '=', assessment)
    .select(['r.id', 'r.category', 'r.to_agency_id', 'g.name as agency', 'r.question', 'r.not_asked', 'r.reason', 'r.requested_at', 'r.chased_at'])
    .select(['r.version', 'c.words', 's.name as by', 'c.at as received_at'])
    .orderBy('r.requested_at')
    .execute()
  return rows.map(({ to_agency_id, agency, ...row }) => ({ ...row, to_agency: to_agency_id ? { id: to_agency_id, name: agency ?? '' } : null }))
}

/** What an agency was asked to add, across people: the policies say of whom. */
export async function contributionsAsked(tx: Tx, agency: string) {
  const { rows } = await sql<{
    id: string
    person: { id: string; name: string }
    category: ContributionRequest['category']
    question: string
    asked_by: string | null
    requested_at: string
    chased_at: string | null
    words: string | null
    received_at: string | null
  }>`
    select r.id, json_build_object('id', p.id, 'name', case when p.name_withheld then '' else coalesce(p.preferred_name, trim(p.given_name || ' ' || p.family_name)) end) as person,
           r.category, r.question, g.name as asked_by, r.requested_at, r.chased_at, c.words, c.at as received_at
      from care.contribution_request r join care.person p on p.id = r.person_id
      left join care.agency g on g.id = r.agency_id left join care.assessment_contribution c on c.request_id = r.id
     where r.to_agency_id = ${agency} order by c.at is not null, r.requested_at limit 200`.execute(tx)
  return rows
}
export const requestById = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('contribution_request').selectAll().where('id', '=', id).where('person_id', '=', person).executeTakeFirst()

/** The categories of the opened person that an agency may know today. */
export const mayBeTold = async (tx: Tx, agency: string): Promise<string[]> => {
  const { rows } = await sql<{ told: string[] }>`select guard.may_be_told(${agency})::text[] as told`.execute(tx)
  return rows[0]!.told
}

export const holdSession = (tx: Tx, session: Insertable<AssessmentSession>) =>
  tx.insertInto('assessment_session').values(session).returning('id').executeTakeFirstOrThrow()
export const askFor = (tx: Tx, request: Insertable<ContributionRequest>) =>
  tx.insertInto('contribution_request').values(request).returning('id').executeTakeFirstOrThrow()
/** Undefined when somebody changed it meanwhile. */
export const chase = (tx: Tx, where: { id: string; person_id: string; version: number }, at: string) =>
  tx
    .updateTable('contribution_request')
    .set({ chased_at: at })
    .where('id', '=', where.id)
    .where('person_id', '=', where.person_id)
    .where('version', '=', where.version)
    .returning('id')
    .executeTakeFirst()
export const contribute = (tx: Tx, contribution: Insertable<AssessmentContribution>) =>
  tx.insertInto('assessment_contribution').values(contribution).returning('id').executeTakeFirstOrThrow()
export const drawLink = (tx: Tx, link: Insertable<EnvironmentLink>) =>
  tx.insertInto('environment_link').values(link).returning('id').executeTakeFirstOrThrow()
/** Undefined when somebody changed it meanwhile. */
export const changeLink = (tx: Tx, where: { id: string; person_id: string; version: number }, change: Updateable<EnvironmentLink>) =>
  tx
    .updateTable('environment_link')
    .set(change)
    .where('id', '=', where.id)
    .where('person_id', '=', where.person_id)
    .where('version', '=', where.version)
    .returning('id')
    .executeTakeFirst()
export const writeStrength = (tx: Tx, strength: Insertable<Strength>) =>
  tx.insertInto('strength').values(strength).returning('id').executeTakeFirstOrThrow()
export const strengthById = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('strength').select(['id', 'category']).where('id', '=', id).where('person_id', '=', person).executeTakeFirst()
export const growStrength = (tx: Tx, growth: Insertable<StrengthGrowth>) =>
  tx.insertInto('strength_growth').values(growth).returning('id').executeTakeFirstOrThrow()
