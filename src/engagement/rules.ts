import type { Way } from '../shared/engagement-words.ts'
import { NEXT_TRY_DAYS } from '../shared/persistence.ts'
import { Refusal } from '../shared/refusal.ts'

const DAY = 86_400_000
export const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / DAY)
/** The last day for the next try. */
export const nextBy = (now: string): string => new Date(Date.parse(now) + NEXT_TRY_DAYS * DAY).toISOString().slice(0, 10)

type Try = { reached: boolean; next_on: string | null; words: string }
/** Reached, it says what was spoken; not reached, the next try has its day. @throws Refusal reached_already, say_what_was_spoken, the_next_try_within_three_days */
export function mayTry(plan: { ended_at: string | null }, one: Try, now: string): void {
  if (plan.ended_at !== null) throw new Refusal('reached_already', 409)
  if (one.reached && one.words === '') throw new Refusal('say_what_was_spoken')
  if (!one.reached && (one.next_on === null || one.next_on < now.slice(0, 10) || one.next_on > nextBy(now)))
    throw new Refusal('the_next_try_within_three_days')
}

/** As what kind of contact it is noted that they were reached. */
export const CONTACT_OF = {
  phone: { mode: 'phone', place: 'not_in_person' },
  text: { mode: 'text', place: 'not_in_person' },
  there: { mode: 'in_person', place: 'street' },
  through_others: { mode: 'in_person', place: 'community' },
  letter: { mode: 'letter', place: 'not_in_person' },
  online: { mode: 'email', place: 'not_in_person' },
} as const satisfies Record<Way, { mode: string; place: string }>
