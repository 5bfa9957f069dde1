import { SAFE_DAYS } from '../shared/family-words.ts'
import { daysAfter, type PersonRecord, type RecordOf } from '../shared/standard.ts'

/** How the standards about those close to a person read the record: what was wished, made sure of, and when either held. */
type Close = RecordOf<'family_wish' | 'relative_safety' | 'exclusion'>
type Wish = PersonRecord['family_wish'][number]
export const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
export const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b)
export const upTo = (a: string, b: string) => byTime(a, b) <= 0
export const earliest = (times: readonly string[]) => times.toSorted(byTime)[0] ?? null
const inOrder = <T extends { at: string; seq: string | number }>(rows: readonly T[]) =>
  rows.toSorted((a, b) => byTime(a.at, b.at) || Number(a.seq) - Number(b.seq))

export const wishesOf = (record: RecordOf<'family_wish'>, relative: string) =>
  inOrder(record.family_wish.filter((one) => one.relative_id === relative))
export const checksOf = (record: RecordOf<'relative_safety'>, relative: string) =>
  inOrder(record.relative_safety.filter((one) => one.relative_id === relative))
/** Each time that somebody came to be wanted: from the yes until the next no; to is null while it lasts. */
export function wantedTimes(record: RecordOf<'family_wish'>, relative: string): { wish: Wish; to: string | null }[] {
  const wishes = wishesOf(record, relative)
  return wishes
    .filter((one, n) => one.wish === 'yes' && wishes[n - 1]?.wish !== 'yes')
    .map((wish) => ({ wish, to: wishes.slice(wishes.indexOf(wish)).find((one) => one.wish === 'no')?.at ?? null }))
}
/** Somebody found it not safe, or the person shut them out: then nothing is owed to them. */
export function keptAway(record: Close, relative: string): boolean {
  const last = checksOf(record, relative).at(-1)
  return (
    (last !== undefined && !last.safe) || record.exclusion.some((one) => one.excluded_party_id === relative && String(one.to_at).endsWith('infinity'))
  )
}
/** Whether it was known to be safe at this moment. */
export function wasSafe(record: RecordOf<'relative_safety'>, relative: string, when: string): boolean {
  const last = checksOf(record, relative).findLast((one) => upTo(one.at, when))
  return last !== undefined && last.safe && upTo(when, daysAfter(last.at, SAFE_DAYS))
}

/** The coordinator answers for it; before there is one, the agency that wrote it. */
export const base = (
  record: RecordOf<'coordinator_assignment'>,
  row: { category: string; agency_id: string | null; written_by: string | null },
  began_at: string,
) => {
  const staff = record.coordinator_assignment.find((one) => one.state === 'current')?.staff_id ?? null
  return {
    category: row.category,
    agency_id: (staff && record.agency_of.get(staff)) ?? row.agency_id ?? leading(record),
    owed_by: staff ?? (row.written_by === record.person.id ? leading(record) : (row.written_by ?? row.agency_id)),
    owed_to: record.person.id,
    began_at,
  }
}
/** What the person wrote themself belongs to no agency: the one that coordinated last has it. */
const leading = (record: RecordOf<'coordinator_assignment'>) => {
  const last = record.coordinator_assignment.at(-1)
  return last ? (record.agency_of.get(last.staff_id) ?? null) : null
}
