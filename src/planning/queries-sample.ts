import type { Tx } from '../server/database.ts'

/** The plans in force that this agency leads, by person, as far as the caller may know of them. */
export const activePlansOf = (tx: Tx, agency: string) =>
  tx
    .selectFrom('standing')
    .innerJoin('person', 'person.id', 'standing.person_id')
    .select(['standing.person_id as id', 'person.given_name', 'person.family_name', 'person.preferred_name', 'person.name_withheld'])
    .where('standing.agency_id', '=', agency)
    .where('standing.review_on', 'is not', null)
    .where('standing.closed_at', 'is', null)
    .limit(10_000)
    .execute()

/** When each of these was last looked at since a moment. */
export const auditsSince = (tx: Tx, people: readonly string[], since: string) =>
  people.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('plan_audit')
        .select(({ fn }) => ['person_id', fn.max('at').as('at')])
        .where('person_id', 'in', people)
        .where('at', '>=', since)
        .groupBy('person_id')
        .execute()
