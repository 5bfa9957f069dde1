import type { Reason } from '../shared/refusal.ts'

/** The eleven recommendations for a plan (S1:46 to 56), and the rows of the practice that carry each. */
export const ITEMS = [46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56] as const
export type Item = (typeof ITEMS)[number]
export const CARRIES: Record<Item, readonly string[]> = {
  46: ['PLN-07'],
  47: ['PLN-08'],
  48: ['PLN-09'],
  49: ['PLN-10'],
  50: ['PLN-11', 'PLN-12'],
  51: ['PLN-13', 'CON-02'],
  52: ['REC-04'],
  53: ['PLN-14'],
  54: ['PLN-15'],
  55: ['PLN-16'],
  56: ['PLN-17'],
}
/** Which point each missing thing belongs to; one line for each. */
const POINT: Readonly<Record<string, Item>> = {
  too_many_goals_as_faults: 46,
  goal_without_its_part_of_life: 47,
  too_few_goals_step_up: 48,
  no_goal_proposed_by_the_person: 49,
  section_open: 50,
  owner_has_not_agreed: 51,
  nothing_observed_in_notes: 52,
  need_not_covered: 53,
  goal_without_action: 54,
  step_without_a_name: 55,
  change_not_answered: 56,
}
/** Whose plan it is, and that every need is answered, hold for every plan: no ground takes them away (INV-24). */
const ALWAYS: readonly Item[] = [51, 53]
export const mayExcept = (item: Item): boolean => !ALWAYS.includes(item)

/** What is still missing once what was excepted, with its ground, is left out. */
export const withoutExcepted = (missing: readonly Reason[], excepted: readonly { item: number }[]): Reason[] =>
  missing.filter((one) => {
    const point = POINT[one.refusal]
    return point === undefined || !mayExcept(point) || !excepted.some((exception) => exception.item === point)
  })

export type Quality = { item: Item; status: 'met' | 'missing' | 'excepted'; missing: Reason[] }
/** All eleven at once, each with what is missing for it. */
export const qualityOf = (missing: readonly Reason[], excepted: readonly { item: number }[]): Quality[] =>
  ITEMS.map((item) => {
    const own = missing.filter((one) => POINT[one.refusal] === item)
    const out = excepted.some((one) => one.item === item) && mayExcept(item)
    return { item, status: own.length === 0 ? 'met' : out ? 'excepted' : 'missing', missing: own }
  })

/**
 * The same plans for everybody who asks in one quarter: drawn by chance, not by choice, and never fewer than the share asked for.
 * @param pct of all plans, 0 to 100
 */
export function drawn<Plan extends { id: string }>(plans: readonly Plan[], quarter: string, pct: number): Plan[] {
  const chance = (id: string) =>
    `${quarter}/${id}`.split('').reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 16_777_619) >>> 0, 2_166_136_261)
  return plans.toSorted((a, b) => chance(a.id) - chance(b.id) || (a.id < b.id ? -1 : 1)).slice(0, Math.ceil((plans.length * pct) / 100))
}
/** '2025-Q2' of a day 'YYYY-MM-DD'. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
