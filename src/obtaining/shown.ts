import type { z } from 'zod'
import { BEGIN_DAYS, TELL_DAYS } from '../shared/obtaining-words.ts'
import { daysAfter } from '../shared/standard.ts'
import type { Resource, StepWithResources, Support } from './contract.ts'
import type { changesOf, obtainingSteps, resourcesOf, stepsOf, supportsOf } from './queries.ts'
import { isLate, nextFor } from './rules.ts'

type Rows<Ask extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Ask>>
const later = (one: string, other: string) => (Date.parse(one) > Date.parse(other) ? one : other)

type Around = { steps: Rows<typeof obtainingSteps>; in_force_since: string | null; writer: boolean; now: string }
export function asSupport(row: Rows<typeof supportsOf>[number], { steps, in_force_since, writer, now }: Around): z.input<typeof Support> {
  const state = row.state as 'not_started'
  const begin_by = state === 'not_started' && in_force_since !== null ? daysAfter(later(row.named_at, in_force_since), BEGIN_DAYS) : null
  const tell_by = row.not_obtainable_at !== null && row.told_at === null ? daysAfter(row.not_obtainable_at, TELL_DAYS) : null
  const by = begin_by ?? tell_by
  return {
    ...row,
    state,
    kind: row.kind as 'specialist' | null,
    may_mark: writer,
    begin_by,
    tell_by,
    late: by !== null && Date.parse(by) < Date.parse(now),
    steps: steps.filter((one) => one.support_id === row.id).map((one) => ({ ...one, kind: one.kind as 'tried', way: one.way as 'call' | null })),
    may: [...nextFor({ ...row, state }, writer)],
  }
}

export type Needed = { resources: Rows<typeof resourcesOf>; changes: Rows<typeof changesOf>; now: string }
const asResource = (row: Needed['resources'][number], { changes, now }: Needed): z.input<typeof Resource> => ({
  ...row,
  kind: row.kind as 'item',
  state: row.state as 'needed',
  late: isLate({ state: row.state as 'needed', needed_on: row.needed_on }, now),
  changes: changes.filter((one) => one.resource_id === row.id).map((one) => ({ ...one, field: one.field as 'state' })),
})
export type Reader = { planner: boolean; parties: readonly (string | null)[] }
export function asStep(row: Rows<typeof stepsOf>[number], needed: Needed, reader: Reader): z.input<typeof StepWithResources> {
  const own = needed.resources.filter((one) => one.action_id === row.id)
  const theirs = reader.planner || reader.parties.includes(row.responsible_id)
  const over = row.state === 'done' || row.state === 'confirmed'
  return {
    id: row.id,
    words: row.words,
    category: row.category,
    responsible: row.responsible,
    due_at: row.due_at,
    ready: own.length > 0 && own.every((one) => one.state === 'confirmed'),
    resources: own.map((one) => asResource(one, needed)),
    may: over || !theirs ? [] : ['list', 'change'],
  }
}
