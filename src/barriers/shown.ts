import type { z } from 'zod'
import { daysAfter } from '../shared/standard.ts'
import type { Barrier, Item } from './contract.ts'
import type { BarrierRow, countsOfItems, itemsOf, stepsOfItems } from './queries.ts'
import { isNews, lacksIn, nextFor, type Mover } from './rules.ts'

type Rows<Ask extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Ask>>
const DAY_MS = 86_400_000
export type Around = { steps: Rows<typeof stepsOfItems>; counts: Rows<typeof countsOfItems>; mover: Mover; now: string; owner_days: number }

export function asItem(row: Rows<typeof itemsOf>[number], { steps, counts, mover, now, owner_days }: Around): z.input<typeof Item> {
  const own = steps.filter((step) => step.item_id === row.id)
  const next_on = own.find((step) => step.done_at === null)?.due_on ?? null
  const counted = counts.find((one) => one.item_id === row.id)
  const owner_by = daysAfter(row.rolled_up_at, owner_days)
  return {
    ...row,
    level: row.level as 'system',
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner ?? '' },
    owner_by: row.state === 'rolled_up' ? owner_by : null,
    next_on: row.ended_at === null ? next_on : null,
    lacks: lacksIn(row, { owner_by, next_on, now }),
    days: row.ended_at === null ? null : Math.round((Date.parse(row.ended_at) - Date.parse(row.rolled_up_at)) / DAY_MS),
    people: counted?.people ?? null,
    blocked_steps: counted?.steps ?? null,
    before: counted?.before ?? null,
    since: counted?.since ?? null,
    steps: own.map((step) => ({ ...step, late: step.done_at === null && step.due_on < now.slice(0, 10) })),
    may: nextFor(row, mover),
  }
}

type Reader = { id: string; agency: string | null; kind: string; writer: boolean }
/** A party's step is its own, or that of somebody who works there. */
export const isTheirs = (row: BarrierRow, reader: Pick<Reader, 'id' | 'agency'>): boolean =>
  row.responsible_id !== null && (row.responsible_id === reader.id || row.responsible_id === reader.agency)

export function asBarrier(row: BarrierRow, reader: Reader): z.input<typeof Barrier> {
  const news = isNews(row, row.step_state)
  const blocks = row.step_state === 'blocked'
  return {
    ...row,
    level: row.level as 'mezzo',
    state: row.removed_at !== null ? 'removed' : (row.item_state ?? 'logged'),
    possible_again: news,
    may: [
      ...(reader.writer && row.removed_at === null && !blocks ? (['remove'] as const) : []),
      ...(reader.writer && news && isTheirs(row, reader) ? (['hear'] as const) : []),
    ],
  }
}
