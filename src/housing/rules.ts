import type { ApplicationState, HomeReason } from '../shared/housing-words.ts'
import { Refusal } from '../shared/refusal.ts'

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

/** What may follow what. */
export const AFTER: Record<ApplicationState, readonly ApplicationState[]> = {
  lodged: ['waiting', 'offered', 'passed_over', 'withdrawn'],
  waiting: ['waiting', 'offered', 'passed_over', 'withdrawn'],
  offered: ['accepted', 'declined', 'passed_over', 'withdrawn'],
  accepted: [],
  declined: [],
  passed_over: [],
  withdrawn: [],
}
/** Said by whoever has the home; the rest is the person's to say. */
const OF_THE_AGENCY: readonly ApplicationState[] = ['waiting', 'offered', 'passed_over']

/** What this caller may say of an application next. */
export const nextFor = (state: ApplicationState, housing: boolean, writer: boolean): ApplicationState[] =>
  writer ? AFTER[state].filter((next) => !OF_THE_AGENCY.includes(next) || housing) : []

/** @throws Refusal another_step_comes_first, only_the_housing_agency, say_why_not_taken */
export function mayMove(from: ApplicationState, to: { state: ApplicationState; words: string }, housing: boolean): void {
  if (!AFTER[from].includes(to.state)) throw new Refusal('another_step_comes_first', 409)
  if (OF_THE_AGENCY.includes(to.state) && !housing) throw new Refusal('only_the_housing_agency', 403)
  if ((to.state === 'declined' || to.state === 'passed_over') && to.words === '') throw new Refusal('say_why_not_taken')
}

export type Mode = 'self' | 'dictated' | 'interpreted'
/** The person says it, or somebody for them who says how they said it. @throws Refusal say_how_they_said_it */
export function saidBy(caller: { id: string }, person: string, mode: Mode | undefined): Mode {
  if (caller.id === person) return 'self'
  if (mode === undefined || mode === 'self') throw new Refusal('say_how_they_said_it')
  return mode
}
/** Whether it is the person's own to say. */
export const isTheirs = (state: ApplicationState): boolean => !OF_THE_AGENCY.includes(state)

type Asked = { rent: number | null; income: number | null; limit: number; budget: string }
/** What the rent would take is known before anybody applies, and above the limit the person agrees with a budget. @throws Refusal say_the_income_first, agree_with_a_budget */
export function mayApply({ rent, income, limit, budget }: Asked): { pct: number; over: boolean } | null {
  if (rent === null) return null
  if (income === null) throw new Refusal('say_the_income_first', 409)
  const pct = shareOf(rent, income)
  if (pct > limit && budget === '') throw new Refusal('agree_with_a_budget')
  return { pct, over: pct > limit }
}
