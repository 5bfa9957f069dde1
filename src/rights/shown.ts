import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import type { RecordRequest } from './contract.ts'
import type { requestsOf } from './queries.ts'
import { dueAt, nextFor, type Days } from './rules.ts'

type Row = Awaited<ReturnType<typeof requestsOf>>[number]
const ANSWER = ['coordinator', 'supervisor'] as const

/** One request as the reader may see it, with what is due of the agency and what the reader can do next. */
export function asRequest(row: Row, disputed: string | null, days: Days, caller: Caller): z.input<typeof RecordRequest> {
  const kind = row.kind as keyof Days
  const due_at = dueAt({ ...row, kind }, days)
  const ours = caller.opened!.writer && row.to_agency_id === caller.agency
  const reader = {
    id: caller.id,
    self: caller.opened!.self,
    team: caller.opened!.writer && !caller.opened!.self,
    answers: ours && ANSWER.some((role) => caller.roles.includes(role)),
    supervises: ours && caller.roles.includes('supervisor'),
  }
  return {
    id: row.id,
    kind,
    words: row.words,
    disputed,
    about: row.about_id === null ? null : { table: row.about_table as 'note', id: row.about_id },
    to: row.to,
    by: row.by,
    state: row.state,
    asked_at: row.asked_at,
    due_at,
    late: due_at !== null && Date.parse(due_at) < Date.parse(caller.now),
    acknowledged_at: row.acknowledged_at,
    answer: row.answer,
    answered_at: row.answered_at,
    answered_by: row.answered_by_name,
    parts_withheld: row.parts_withheld,
    review_words: row.review_words,
    review_asked_at: row.review_asked_at,
    review_answer: row.review_answer,
    reviewed_at: row.reviewed_at,
    reviewed_by: row.reviewed_by_name,
    version: row.version,
    may: nextFor(row, reader),
  }
}
