import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { CarerExchange, CarerSupport, FamilyInformation, FamilyQuestion, LegalIssue } from '../shared/model.gen.ts'

const MOST = 200
/** What those close to the person were asked, given and offered, as far as the reader may know of it. */
export async function givenOf(tx: Tx, person_id: string) {
  const [exchanges, questions, information, supports] = await Promise.all([
    tx
      .selectFrom('carer_exchange as e')
      .leftJoin('staff as s', 's.id', 'e.written_by')
      .selectAll('e')
      .select('s.name as by')
      .where('e.person_id', '=', person_id)
      .orderBy('e.offered_at', 'desc')
      .limit(MOST)
      .execute(),
    tx
      .selectFrom('family_question as q')
      .leftJoin('staff as s', 's.id', 'q.written_by')
      .selectAll('q')
      .select('s.name as by')
      .where('q.person_id', '=', person_id)
      .orderBy('q.at', 'desc')
      .limit(MOST)
      .execute(),
    tx
      .selectFrom('family_information as i')
      .leftJoin('staff as s', 's.id', 'i.written_by')
      .selectAll('i')
      .select('s.name as by')
      .where('i.person_id', '=', person_id)
      .orderBy('i.at', 'desc')
      .limit(MOST)
      .execute(),
    tx
      .selectFrom('carer_support as u')
      .leftJoin('staff as s', 's.id', 'u.written_by')
      .selectAll('u')
      .select('s.name as by')
      .where('u.person_id', '=', person_id)
      .orderBy('u.offered_at', 'desc')
      .limit(MOST)
      .execute(),
  ])
  return { exchanges, questions, information, supports }
}
export type GivenRows = Awaited<ReturnType<typeof givenOf>>

/** Meetings with minutes to which somebody close was asked, with what they said there. */
export const meetingsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('conference_invitation as i')
    .innerJoin('conference as c', 'c.id', 'i.conference_id')
    .innerJoin('relative as r', 'r.id', 'i.party_id')
    .select(['i.id', 'i.party_id as relative_id', 'c.kind', 'c.starts_at', 'i.answer', 'i.came'])
    .select(
      sql<
        string[]
      >`array(select v.words from care.conference_voice v join care.agenda_item a on a.id = v.item_id where a.conference_id = c.id and v.party_id = i.party_id and v.words <> '' order by v.at)`.as(
        'said',
      ),
    )
    .where('i.person_id', '=', person_id)
    .where('i.invited_at', 'is not', null)
    .orderBy('c.starts_at', 'desc')
    .limit(MOST)
    .execute()

export const keepExchange = (tx: Tx, one: Insertable<CarerExchange>) =>
  tx.insertInto('carer_exchange').values(one).returning('id').executeTakeFirstOrThrow()
export const holdExchange = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('carer_exchange').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const changeExchange = (tx: Tx, id: string, change: Updateable<CarerExchange>) =>
  tx.updateTable('carer_exchange').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const keepQuestion = (tx: Tx, one: Insertable<FamilyQuestion>) =>
  tx.insertInto('family_question').values(one).returning('id').executeTakeFirstOrThrow()
export const questionBy = (tx: Tx, relative_id: string, id: string) =>
  tx.selectFrom('family_question').select('id').where('id', '=', id).where('relative_id', '=', relative_id).executeTakeFirst()
export const keepInformation = (tx: Tx, one: Insertable<FamilyInformation>) =>
  tx.insertInto('family_information').values(one).returning('id').executeTakeFirstOrThrow()
export const keepSupport = (tx: Tx, one: Insertable<CarerSupport>) =>
  tx.insertInto('carer_support').values(one).returning('id').executeTakeFirstOrThrow()
export const holdSupport = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('carer_support').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const changeSupport = (tx: Tx, id: string, change: Updateable<CarerSupport>) =>
  tx.updateTable('carer_support').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const issuesOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('legal_issue as l')
    .leftJoin('staff as s', 's.id', 'l.written_by')
    .selectAll('l')
    .select('s.name as by')
    .where('l.person_id', '=', person_id)
    .orderBy('l.on_day', 'desc')
    .limit(MOST)
    .execute()
/** Who was told of which, when. */
export const toldOfIssues = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('family_contact as c')
    .innerJoin('relative as r', 'r.id', 'c.relative_id')
    .select(['c.legal_issue_id', 'c.at', 'r.name'])
    .where('c.person_id', '=', person_id)
    .where('c.legal_issue_id', 'is not', null)
    .orderBy('c.at')
    .limit(MOST)
    .execute()
export const issueBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('legal_issue').select(['id', 'category', 'version']).where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
export const keepIssue = (tx: Tx, one: Insertable<LegalIssue>) => tx.insertInto('legal_issue').values(one).returning('id').executeTakeFirstOrThrow()
export const changeIssue = (tx: Tx, id: string, version: number, change: Updateable<LegalIssue>) =>
  tx.updateTable('legal_issue').set(change).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
