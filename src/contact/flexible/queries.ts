import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../../server/database.ts'
import type { FlexibleFund, FlexibleRequest, SharedPractice, UnusualSolution } from '../../shared/model.gen.ts'

export const askedOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('flexible_request as r')
    .leftJoin('staff as s', 's.id', 'r.written_by')
    .leftJoin('staff as a', 'a.id', 'r.answered_by')
    .select(['r.id', 'r.words', 'r.amount_cents', 'r.at', 'r.outcome', 'r.granted_cents', 'r.answer', 'r.answered_at', 'r.version', 'r.written_by'])
    .select(['s.name as by', 'a.name as answered_by'])
    .where('r.person_id', '=', person)
    .orderBy('r.at', 'desc')
    .execute()
export const triedOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('unusual_solution as u')
    .leftJoin('staff as s', 's.id', 'u.written_by')
    .select(['u.id', 'u.idea', 'u.cost_cents', 'u.at', 'u.result', 'u.helped', 'u.result_at', 'u.shared_at', 'u.version', 's.name as by'])
    .where('u.person_id', '=', person)
    .orderBy('u.at', 'desc')
    .execute()

export const askUnusual = (tx: Tx, request: Insertable<FlexibleRequest>) =>
  tx.insertInto('flexible_request').values(request).returning('id').executeTakeFirstOrThrow()
export const requestOf = (tx: Tx, person: string, id: string) =>
  tx
    .selectFrom('flexible_request')
    .select(['id', 'amount_cents', 'outcome', 'category', 'version'])
    .where('person_id', '=', person)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
export const answerUnusual = (tx: Tx, id: string, version: number, answer: Updateable<FlexibleRequest>) =>
  tx.updateTable('flexible_request').set(answer).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()

export const tryUnusual = (tx: Tx, solution: Insertable<UnusualSolution>) =>
  tx.insertInto('unusual_solution').values(solution).returning('id').executeTakeFirstOrThrow()
export const solutionOf = (tx: Tx, person: string, id: string) =>
  tx
    .selectFrom('unusual_solution')
    .select(['id', 'cost_cents', 'helped', 'shared_at'])
    .where('person_id', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()
export const changeSolution = (tx: Tx, person: string, id: string, version: number, change: Updateable<UnusualSolution>) =>
  tx
    .updateTable('unusual_solution')
    .set(change)
    .where('person_id', '=', person)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
export const namesOf = (tx: Tx, person: string) =>
  tx.selectFrom('person').select(['given_name', 'family_name', 'preferred_name', 'other_names']).where('id', '=', person).executeTakeFirstOrThrow()

export const tellOthers = (tx: Tx, idea: Insertable<SharedPractice>) =>
  tx.insertInto('shared_practice').values(idea).returning('id').executeTakeFirstOrThrow()
const FEW = 100
export const ideasTold = (tx: Tx) =>
  tx
    .selectFrom('shared_practice as i')
    .innerJoin('agency as a', 'a.id', 'i.agency_id')
    .leftJoin('staff as s', 's.id', 'i.written_by')
    .select(['i.id', 'i.idea', 'i.result', 'i.cost_cents', 'i.at', 'a.name as agency', 's.name as by'])
    .orderBy('i.at', 'desc')
    .limit(FEW)
    .execute()

/** What each team has tried since a day; nobody is named but the supervisor of the team. */
export const teamsSince = async (tx: Tx, since: string) =>
  (
    await sql<{ agency: string; supervisor: string | null; workers: number; tried: number }>`
      select a.name as agency, s.name as supervisor, t.workers, t.tried
        from guard.tried_by_teams(${since}::date) t join care.agency a on a.id = t.agency_id left join care.staff s on s.id = t.supervisor_id
       where a.active order by t.tried, a.name, s.name`.execute(tx)
  ).rows
export const fundOf = async (tx: Tx) =>
  (await sql<{ amount_cents: number; left_cents: number; from_on: string; to_on: string }>`select * from guard.flexible_fund()`.execute(tx)).rows[0]
export const setAside = (tx: Tx, fund: Insertable<FlexibleFund>) =>
  tx.insertInto('flexible_fund').values(fund).returning('id').executeTakeFirstOrThrow()
