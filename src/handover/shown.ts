import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import { daysAfter } from '../shared/standard.ts'
import type { Batch, Handed } from './contract.ts'
import type { HandoverRow, handovers, ownedByPerson } from './queries.ts'
import { AGREE_DAYS } from './standards.ts'

type Row = Awaited<ReturnType<typeof handovers>>[number]
const groups = <T>(rows: readonly T[], of: (row: T) => string): T[][] => [...Map.groupBy(rows, of).values()]
type Whose = { given_name: string | null; family_name: string | null; preferred_name: string | null; name_withheld: boolean | null }
const nameOf = (one: Whose): string => (one.name_withheld ? '' : (one.preferred_name ?? `${one.given_name ?? ''} ${one.family_name ?? ''}`.trim()))

/** Of one person within one step. */
export const asHanded = (row: HandoverRow, caller: Caller) => ({
  id: row.id,
  things: row.things,
  meet_on: row.meet_on,
  late: row.state === 'agreed' && row.met_at === null && row.meet_on < caller.now.slice(0, 10),
  met_at: row.met_at,
  version: row.version,
  may:
    row.state === 'agreed' && row.met_at === null && (caller.id === row.person_id || (caller.kind === 'staff' && caller.agency === row.agency_id))
      ? ['met' as const]
      : [],
})

/** What was handed over in one step, person by person. */
export const asBatches = (rows: readonly Row[], caller: Caller): z.input<typeof Batch>[] =>
  groups(rows, (row) => row.batch_id).map((batch) => {
    const [one] = batch as [Row]
    return {
      id: one.batch_id,
      from: { id: one.from_id, name: one.from_name },
      to: { id: one.to_id, name: one.to_name },
      note: one.note,
      at: one.at,
      answer_by: daysAfter(one.at, AGREE_DAYS),
      state: one.state as 'proposed',
      declined_reason: one.declined_reason,
      people: batch.map((row): z.input<typeof Handed> => ({
        ...asHanded(row, caller),
        person: row.name_withheld === null ? null : { id: row.person_id, name: nameOf(row) },
      })),
      may: one.state === 'proposed' && one.to_id === caller.id ? ['answer' as const] : [],
    }
  })

export const asOwnedBy = (rows: Awaited<ReturnType<typeof ownedByPerson>>) =>
  groups(rows, (row) => row.person_id).map((theirs) => ({
    id: theirs[0]!.person_id,
    name: nameOf(theirs[0]!),
    things: theirs.map(({ kind, n, due_at }) => ({ kind, n, due_at })),
  }))
