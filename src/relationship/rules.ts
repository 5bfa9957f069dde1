import { CONTINUITY_DAYS, FIRST_ASKED_DAYS, LOW, type Choice } from '../shared/relationship-words.ts'
import { Refusal } from '../shared/refusal.ts'

export type Scores = { goal: number | null; task: number | null; bond: number | null }
const DAY = 86_400_000
/** Asked from this many days before the day itself, so that nobody has to come for it. */
const EARLY_DAYS = 10
/** Changes of worker within a year that need no reason. */
const CHANGES = 2

/** Of all three; nothing for whoever would rather not say. */
export function meanOf({ goal, task, bond }: Scores): number | null {
  return goal === null || task === null || bond === null ? null : Math.round(((goal + task + bond) / 3) * 10) / 10
}
export const isLow = ({ goal, task, bond }: Scores): boolean => goal !== null && goal + task! + bond! < 3 * LOW
export const sinceOf = (now: string): string => new Date(Date.parse(now) - CONTINUITY_DAYS * DAY).toISOString()

/** How often it became somebody else within the year before now. */
export const changesBefore = (now: string, turns: readonly { from_at: string }[]): number =>
  turns
    .toSorted((a, b) => Date.parse(a.from_at) - Date.parse(b.from_at))
    .slice(1)
    .filter((one) => Date.parse(one.from_at) > Date.parse(now) - 365 * DAY).length
/** Whether the next change has to say why. */
export const saysWhy = (now: string, turns: readonly { from_at: string }[]): boolean => turns.length > 0 && changesBefore(now, turns) >= CHANGES

/** After a month, and at each review, the person is asked; until they said something, or that they would rather not. */
export function askedToday(now: string, turn: { from_at: string }, reviews: readonly string[], rated: readonly string[]): boolean {
  const asked = [Date.parse(turn.from_at) + FIRST_ASKED_DAYS * DAY, ...reviews.map((at) => Date.parse(at) + EARLY_DAYS * DAY)]
    .map((at) => at - EARLY_DAYS * DAY)
    .filter((at) => at <= Date.parse(now) && at >= Date.parse(turn.from_at))
  const last = Math.max(...asked)
  return asked.length > 0 && !rated.some((at) => Date.parse(at) >= last - EARLY_DAYS * DAY)
}

export type Mode = 'self' | 'dictated' | 'interpreted'
/**
 * The person says it themself, or to whoever supervises the worker, who says how it was said: never to the worker.
 * @throws Refusal only_the_supervisor_hears, say_how_they_said_it
 */
export function heard(caller: { id: string; kind: string }, person: string, supervises: boolean, mode: Mode | undefined): Mode {
  if (caller.id === person) return 'self'
  if (!supervises) throw new Refusal('only_the_supervisor_hears', 403)
  if (mode === undefined || mode === 'self') throw new Refusal('say_how_they_said_it')
  return mode
}

type Rated = Scores & { choice: string | null; talked_at: string | null; version: number }
/** @throws Refusal changed_meanwhile, nothing_to_mend, chosen_already */
export function mayChoose(rating: Rated, version: number, choice: Choice): void {
  if (!isLow(rating)) throw new Refusal('nothing_to_mend', 409)
  if (rating.talked_at !== null || rating.choice === choice) throw new Refusal('chosen_already', 409)
  if (rating.version !== version) throw new Refusal('changed_meanwhile', 409)
}
/** @throws Refusal changed_meanwhile, talk_was_not_chosen, talked_already */
export function mayHaveTalked(rating: Rated, version: number): void {
  if (rating.talked_at !== null) throw new Refusal('talked_already', 409)
  if (rating.choice !== 'talk') throw new Refusal('talk_was_not_chosen', 409)
  if (rating.version !== version) throw new Refusal('changed_meanwhile', 409)
}
