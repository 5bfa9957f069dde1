import type { z } from 'zod'
import { OUTCOME_DAYS, type IssueKind } from '../shared/partnership-words.ts'
import { daysAfter } from '../shared/standard.ts'
import type { Issue } from './contract-issues.ts'
import type { issuesOf } from './queries-issues.ts'
import { mayClose, movesAt, stepOf } from './rules-issues.ts'

type Around = {
  agencies: readonly { id: string; name: string }[]
  days: number
  now: string
  leads: string | null
  mover: { agency: string | null; works: boolean }
}
type Row = Awaited<ReturnType<typeof issuesOf>>[number]

export function asIssue({ writer, asked, solver, ...row }: Row, { agencies, days, now, leads, mover }: Around): z.input<typeof Issue> {
  const named = (id: string) => ({ id, name: agencies.find((one) => one.id === id)?.name ?? '' })
  const step = stepOf(row, days, now)
  const closes = mayClose(row, mover, leads)
  const untold = row.solved_at !== null && row.touches_person && row.told_at === null
  return {
    ...row,
    kind: row.kind as IssueKind,
    from: named(row.from_id),
    against: named(row.against_id),
    asked: asked ?? '',
    logged_by: writer ?? '',
    step,
    moves_at: movesAt(row.at, days),
    solved_by: solver ?? '',
    tell_by: untold ? daysAfter(row.solved_at!, OUTCOME_DAYS) : null,
    may: [...(closes && step !== 'solved' ? ['solve' as const] : []), ...(closes && untold ? ['tell' as const] : [])],
  }
}
