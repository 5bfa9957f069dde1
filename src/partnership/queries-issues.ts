import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { CoordinationIssue } from '../shared/model.gen.ts'

const MOST = 200
/** Issues of a person's plans, the newest first, with the names of who logged, was asked and solved. */
export const issuesOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('coordination_issue as i')
    .leftJoin('staff as w', 'w.id', 'i.written_by')
    .leftJoin('staff as q', 'q.id', 'i.asked_id')
    .leftJoin('staff as s', 's.id', 'i.solved_by')
    .selectAll('i')
    .select([
      'w.name as writer',
      'q.name as asked',
      's.name as solver',
      sql<boolean>`exists (select from care.barrier b where b.coordination_issue_id = i.id and b.person_id = i.person_id)`.as('came_back'),
    ])
    .where('i.person_id', '=', person_id)
    .orderBy('i.at', 'desc')
    .orderBy('i.id')
    .limit(MOST)
    .execute()
export const issueBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('coordination_issue').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const logIssue = (tx: Tx, one: Insertable<CoordinationIssue>) =>
  tx.insertInto('coordination_issue').values(one).returning('id').executeTakeFirstOrThrow()
export const changeIssue = (tx: Tx, id: string, change: Updateable<CoordinationIssue>) =>
  tx.updateTable('coordination_issue').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
