import { sql, type Insertable } from 'kysely'
import type { z } from 'zod'
import { atTheEnd, type Tx } from '../server/database.ts'
import type { Category, Note, NoteAddendum } from '../shared/model.gen.ts'
import type { Timeline } from './contract.ts'

export type MomentRow = {
  id: string
  kind: string
  at: string
  category: Category
  by: string | null
  agency: string | null
  title: string
  note: object | null
}

/** One page of what happened, of every step; each part is read under its own table's policies. */
async function momentsOf(tx: Tx, of: { person: string; before: string; notes_only: boolean; limit: number }): Promise<MomentRow[]> {
  const others = of.notes_only
    ? sql``
    : sql`
    union all (select id, 'entry', received_at, category, written_by, agency_id, channel::text, null from care.entry_request where person_id = ${of.person} and received_at < ${of.before}::timestamptz order by received_at desc limit ${of.limit})
    union all (select id, decision, decided_at, category, written_by, agency_id, reasons[1], null from care.screening_decision where person_id = ${of.person} and decided_at < ${of.before}::timestamptz order by decided_at desc limit ${of.limit})
    union all (select id, 'assessment_agreed', agreed_at, category, written_by, agency_id, kind, null from care.assessment where person_id = ${of.person} and agreed_at < ${of.before}::timestamptz order by agreed_at desc limit ${of.limit})
    union all (select id, 'plan_activated', activated_at, category, written_by, agency_id, n::text, null from care.plan where person_id = ${of.person} and activated_at < ${of.before}::timestamptz order by activated_at desc limit ${of.limit})
    union all (select id, 'action_done', done_at, category, responsible_id, agency_id, words, null from care.action where person_id = ${of.person} and done_at < ${of.before}::timestamptz order by done_at desc limit ${of.limit})
    union all (select id, 'review_held', held_at, category, written_by, agency_id, '', null from care.review where person_id = ${of.person} and held_at < ${of.before}::timestamptz order by held_at desc limit ${of.limit})
    union all (select id, 'closed', closed_at, category, written_by, agency_id, exit_reason, null from care.support_period where person_id = ${of.person} and closed_at < ${of.before}::timestamptz order by closed_at desc limit ${of.limit})
    union all (select id, 'follow_up', done_at, category, written_by, agency_id, state, null from care.follow_up where person_id = ${of.person} and done_at < ${of.before}::timestamptz order by done_at desc limit ${of.limit})`
  const { rows } = await sql<MomentRow>`
    with moment (id, kind, at, category, by_id, agency_id, title, note) as (
      (select n.id, 'note', n.happened_at, n.category, n.written_by, n.agency_id, n.mode::text, jsonb_build_object('mode', n.mode, 'place', n.place, 'two_way', n.two_way, 'observed', n.observed, 'reported', n.reported,
                'interpretation', n.interpretation, 'person_words', n.person_words, 'others_present', n.others_present, 'written_at', n.written_at, 'withheld_from_person', n.withheld_from_person,
                'addenda', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'words', a.words, 'by', w.name, 'written_at', a.written_at) order by a.written_at), '[]')
                              from care.note_addendum a left join care.staff w on w.id = a.written_by where a.note_id = n.id))
         from care.note n where n.person_id = ${of.person} and n.happened_at < ${of.before}::timestamptz order by n.happened_at desc limit ${of.limit})
      ${others})
    select m.id, m.kind, m.at, m.category, coalesce(s.name, p.preferred_name, p.given_name) as by, g.name as agency, coalesce(m.title, '') as title, m.note
      from moment m left join care.staff s on s.id = m.by_id left join care.person p on p.id = m.by_id left join care.agency g on g.id = m.agency_id
     order by m.at desc, m.id limit ${of.limit}`.execute(tx)
  return rows
}

const END_OF_TIME = '9999-12-31T00:00:00Z'
/** One page of what happened, before this moment, and whether there is more. */
export async function timelineOf(tx: Tx, of: { person: string; before?: string | undefined; kind?: 'all' | 'notes'; limit: number }) {
  const rows = await momentsOf(tx, { person: of.person, before: of.before ?? END_OF_TIME, notes_only: of.kind === 'notes', limit: of.limit + 1 })
  return { moments: rows.slice(0, of.limit) as z.input<typeof Timeline>['moments'], more: rows.length > of.limit }
}

/** The last thing its transaction does: it leaves with the commit, and its id is known before. */
export function writeNote(tx: Tx, note: Insertable<Note>): { id: string } {
  const id = crypto.randomUUID()
  atTheEnd(tx, tx.insertInto('note').values({ ...note, id }))
  return { id }
}
export const findNote = (tx: Tx, person: string, id: string) =>
  tx.selectFrom('note').select(['id', 'category']).where('id', '=', id).where('person_id', '=', person).executeTakeFirst()
export const writeAddendum = (tx: Tx, addendum: Insertable<NoteAddendum>) =>
  tx.insertInto('note_addendum').values(addendum).returning('id').executeTakeFirstOrThrow()
/** Whether the goal is one of this person's that the caller may see. */
export const knowsGoal = async (tx: Tx, person: string, id: string) =>
  (await tx.selectFrom('goal').select('id').where('id', '=', id).where('person_id', '=', person).executeTakeFirst()) !== undefined
