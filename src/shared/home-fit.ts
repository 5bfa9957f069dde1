/** How a home fits a person: what the rent takes of what they have, whether it lasts, whether it is there soon. */
import type { HomeReason } from './housing-words.ts'

const DAY = 86_400_000
/** A home that is there within so many days is there soon. */
const SOON_DAYS = 30

/** How much of the income the rent takes, in a hundred. Of nothing it takes all. */
export const shareOf = (rent: number, income: number): number =>
  income === 0 ? (rent === 0 ? 0 : 999) : Math.min(999, Math.round((100 * rent) / income))

export type Home = { lasting: boolean; rent_cents: number | null; available_from: string | null; name: string; id: string }
/** Why a home fits this person, or does not. What is not known is no "no". */
export function reasonsOf(home: Home, income: number | null, limit: number, today: string): HomeReason[] {
  const soon = new Date(Date.parse(today) + SOON_DAYS * DAY).toISOString().slice(0, 10)
  const within = home.rent_cents === null || income === null ? null : shareOf(home.rent_cents, income) <= limit
  return [
    { criterion: 'rent', stands: within === null ? 'not_said' : within ? 'yes' : 'no' },
    { criterion: 'lasting', stands: home.lasting ? 'yes' : 'no' },
    { criterion: 'soon', stands: home.available_from === null ? 'not_said' : home.available_from <= soon ? 'yes' : 'no' },
  ]
}
const WEIGHT = { yes: 2, not_said: 1, no: 0 } as const
/** The best fit first, and of those that fit alike the cheapest. */
export const inOrder = <H extends Home & { reasons: readonly HomeReason[] }>(homes: readonly H[]): H[] => {
  const score = (home: H) => home.reasons.reduce((sum, one) => sum + WEIGHT[one.stands], 0)
  return homes.toSorted((a, b) => score(b) - score(a) || (a.rent_cents ?? Infinity) - (b.rent_cents ?? Infinity) || (a.id < b.id ? -1 : 1))
}
