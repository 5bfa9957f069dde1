import type { PreferenceKind } from './preference-words.ts'

/** Whether help came as the person wants it: one contact against what they want, and ten contacts against the goal (PRI-09). No I/O. */
export type Wanted = { kind: string; value: string }
export type Met = {
  mode: string
  place: string
  two_way: boolean
  /** When, as an instant; and by how many minutes the clock there is ahead of UTC. */
  happened_at: string
  utc_offset: number
  /** As whom the worker is met; null when they do not say. */
  helps_as: string | null
}
const SPOKEN = ['in_person', 'phone', 'video']
const DAWN = 5
const NOON = 12
const EVENING = 17

/** The part of the day on the clock where they met; the night belongs to the evening before it. */
export function partOfDay(instant: string, utc_offset: number): 'morning' | 'afternoon' | 'evening' {
  const hour = new Date(Date.parse(instant) + utc_offset * 60_000).getUTCHours()
  return hour < DAWN ? 'evening' : hour < NOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening'
}

/** What of a contact can be compared with what somebody wants: a letter has no hour, a call no place. */
function given(met: Met): Partial<Record<PreferenceKind, string>> {
  if (!met.two_way) return {}
  return {
    way: met.mode,
    ...(SPOKEN.includes(met.mode) || met.mode === 'text' ? { time: partOfDay(met.happened_at, met.utc_offset) } : {}),
    ...(met.mode === 'in_person' ? { place: met.place } : {}),
    ...(SPOKEN.includes(met.mode) && met.helps_as ? { worker: met.helps_as } : {}),
  }
}

/** In what a contact came otherwise than wanted; null when nothing that is wanted can be compared with it. Several of a kind are alternatives. */
export function otherwise(wanted: readonly Wanted[], met: Met): PreferenceKind[] | null {
  const compared = Object.entries(given(met)).filter(([kind]) => wanted.some((one) => one.kind === kind)) as [PreferenceKind, string][]
  if (compared.length === 0) return null
  return compared.filter(([kind, value]) => !wanted.some((one) => one.kind === kind && one.value === value)).map(([kind]) => kind)
}

/** Ten contacts at a time, of which eight come as wanted: the third that does not is one too many. */
export const TEN = 10
export const GOAL = 80
const MAY_DIFFER = TEN - (TEN * GOAL) / 100
type Fit = { id: string; happened_at: string; fits: boolean }
export type Ten<F extends Fit> = { fits: F[]; have: number; full_at: string | null; missed_at: string | null; changed_at: string | null }

/** Every ten contacts that were compared, oldest first. After what was arranged otherwise because of too many, counting begins anew. */
export function tens<F extends Fit>(all: readonly F[], changes: readonly { at: string }[]): Ten<F>[] {
  const told: Ten<F>[] = []
  const times = changes.map((one) => one.at).toSorted((a, b) => Date.parse(a) - Date.parse(b))
  for (const fit of all.toSorted((a, b) => Date.parse(a.happened_at) - Date.parse(b.happened_at) || (a.id < b.id ? -1 : 1))) {
    let ten = told.at(-1)
    const over = !ten || ten.full_at !== null || (ten.changed_at !== null && Date.parse(ten.changed_at) <= Date.parse(fit.happened_at))
    if (!ten || over) told.push((ten = { fits: [], have: 0, full_at: null, missed_at: null, changed_at: null }))
    ten.fits.push(fit)
    if (fit.fits) ten.have++
    if (ten.fits.length === TEN) ten.full_at = fit.happened_at
    if (ten.missed_at === null && ten.fits.length - ten.have > MAY_DIFFER) {
      ten.missed_at = fit.happened_at
      ten.changed_at = times.find((at) => Date.parse(at) >= Date.parse(fit.happened_at)) ?? null
    }
  }
  return told
}
