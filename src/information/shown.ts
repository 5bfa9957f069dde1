import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import type { informationContract } from './contract.ts'
import type { ExchangeRow, ReceiptRow } from './queries.ts'
import { isLate, mayAnswer } from './rules.ts'

type Read = z.input<(typeof informationContract)['GET /api/people/:person_id/exchanges']['response']>
type Log = z.input<(typeof informationContract)['GET /api/people/:person_id/share-log']['response']>

/** Said once where an agency itself wrote or read, by a link. */
const home = (name: string | null, agency: string | null) => (agency === name ? null : agency)
const by = (row: ExchangeRow) => row.by ?? row.person ?? ''
/** One update or request with its answer and who has read it, as one reader may see it. */
export function asExchange(
  row: ExchangeRow,
  all: readonly ExchangeRow[],
  receipts: readonly ReceiptRow[],
  caller: Caller,
): Read['exchanges'][number] {
  const answer = all.find((one) => one.answers_id === row.id)
  return {
    id: row.id,
    kind: row.kind as 'update',
    category: row.category,
    purpose: row.purpose as 'plan',
    title: row.title,
    words: row.words,
    goal: row.goal_id && row.goal ? { id: row.goal_id, words: row.goal } : null,
    no_goal_reason: row.no_goal_reason,
    at: row.at,
    by: by(row),
    agency: home(by(row), row.agency),
    mine: row.written_by === caller.id,
    readers: row.reader_ids === null ? null : row.readers,
    asked: row.asked_id ? { id: row.asked_id, name: row.asked ?? row.person ?? '' } : null,
    due_at: row.due_at,
    answered_at: row.answered_at,
    late: isLate(row, caller.now),
    answer: answer ? { id: answer.id, words: answer.words, at: answer.at, by: by(answer), agency: home(by(answer), answer.agency) } : null,
    receipts: receipts
      .filter((one) => one.exchange_id === row.id)
      .map((one) => ({ name: one.to ?? '', agency: home(one.to, one.to_agency), at: one.at })),
    may: (caller.opened?.writer ?? false) && mayAnswer(row, caller) ? ['answer'] : [],
  }
}

/** One line of the share log. */
export const asShared = (row: ReceiptRow, person: string): Log['shared'][number] => ({
  id: row.id,
  at: row.at,
  to: row.to ?? '',
  to_agency: home(row.to, row.to_agency),
  kind: row.kind as 'update',
  title: row.title,
  category: row.category,
  purpose: row.purpose as 'plan',
  from: row.from ?? person,
  from_agency: row.from_agency,
  basis: row.basis as 'consent',
})
