import { shareOf } from '../shared/home-fit.ts'
import type { ApplicationState } from '../shared/housing-words.ts'
import { Refusal } from '../shared/refusal.ts'

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
