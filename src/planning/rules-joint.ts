/** Goals that several set and serve together: who set them, who contributes with which step, and one who leads (COO-29). */

export type Taking = { id: string; party_id: string; part: string }
export type Wanted = { set_by: readonly string[]; contributors: readonly string[] }
type AgencyOf = (party: string) => string | null

/** Whether a contributor carries one of these steps: asked of it, or of somebody who works for it. */
export const carriesOne = (party: string, steps: readonly { responsible_id: string | null }[], agencyOf: AgencyOf): boolean =>
  steps.some(({ responsible_id }) => responsible_id !== null && (responsible_id === party || agencyOf(responsible_id) === party))

/** What ends and what begins, so that what stood stays with the day it was said. */
export function changedTo(now: readonly Taking[], wanted: Wanted) {
  const all = [
    ...[...new Set(wanted.set_by)].map((party_id) => ({ party_id, part: 'set' as const })),
    ...[...new Set(wanted.contributors)].map((party_id) => ({ party_id, part: 'contributes' as const })),
  ]
  const same = (one: { party_id: string; part: string }, other: { party_id: string; part: string }) =>
    one.party_id === other.party_id && one.part === other.part
  return {
    end: now.filter((one) => !all.some((other) => same(one, other))).map((one) => one.id),
    begin: all.filter((one) => !now.some((other) => same(one, other))),
  }
}

/** When a goal was set by the person and an agency other than the one leading it; null while it was not. */
export function setTogetherAt(
  setting: readonly { party_id: string; at: string }[],
  { person, leading, agencyOf }: { person: string; leading: string | null; agencyOf: AgencyOf },
): string | null {
  const first = (some: typeof setting) => some.map((one) => one.at).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
  const theirs = first(setting.filter((one) => one.party_id === person))
  const others = first(
    setting.filter((one) => {
      const agency = agencyOf(one.party_id)
      return agency !== null && agency !== leading
    }),
  )
  if (theirs === undefined || others === undefined) return null
  return Date.parse(theirs) > Date.parse(others) ? theirs : others
}
