import type { z } from 'zod'
import type { responsibilitiesOf } from '../people/care/queries.ts'
import type { Body, Reserved } from './contract-reserved.ts'
import type { reservedOf } from './queries-reserved.ts'
import { isLate, mayDecide, mayTakeBack, stateOf } from './rules-reserved.ts'

type Around = {
  /** Which bodies decide about what today. */
  bodies: readonly { id: string; reserved: readonly string[] }[]
  /** Whoever takes part in the plan now. */
  parts: readonly { party_id: string; agency_id: string | null }[]
  officers: readonly { id: string; name: string; agency_id: string | null }[]
  mover: { agency: string | null; works: boolean }
  /** Whether the reader coordinates the person's support. */
  coordinates: boolean
  today: string
}

export function asBody(
  row: Awaited<ReturnType<typeof responsibilitiesOf>>[number],
  { parts, officers, mover, coordinates }: Around,
): z.input<typeof Body> {
  const { body_agency_id: agency_id, officer_id, reserved } = row
  return {
    ...row,
    agency_id,
    on_plan: officer_id !== null && parts.some((one) => one.party_id === officer_id),
    officers: mover.works ? officers.filter((one) => one.agency_id === agency_id).map(({ id, name }) => ({ id, name })) : [],
    may: mover.works ? ['set', ...(coordinates ? ['reserve' as const] : []), ...(reserved.length > 0 ? ['ask' as const] : [])] : [],
  }
}

export function asReserved(row: Awaited<ReturnType<typeof reservedOf>>[number], { bodies, mover, today }: Around): z.input<typeof Reserved> {
  const theirs = bodies.some((one) => one.id === row.responsibility_id && one.reserved.includes(row.category))
  return {
    ...row,
    category: row.category as 'housing',
    state: stateOf(row),
    late: isLate(row, today),
    by_paper: row.body_agency_id === null,
    asked_by: row.asker ?? '',
    officer: row.officer ?? '',
    answered_by: row.answerer ?? '',
    may: [...(theirs && mayDecide(row, mover) ? ['decide' as const] : []), ...(mayTakeBack(row, mover) ? ['take_back' as const] : [])],
  }
}
