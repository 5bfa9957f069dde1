import { Refusal } from '../shared/refusal.ts'
import type { Category } from '../shared/words.ts'

/** What is passed on advances something the person wants, or it is said why it is passed on all the same. @throws Refusal name_the_goal_or_why_none */
export function advancesSomething({ goal_id, no_goal_reason }: { goal_id: string | null; no_goal_reason: string }): void {
  if (goal_id === null && no_goal_reason === '') throw new Refusal('name_the_goal_or_why_none')
}

/**
 * Until when an answer is owed: the end of the day that was named, else as many days as the network gives. Nobody may be given longer than that,
 * and nobody is asked for yesterday.
 * @param days `cfg.info.requestDays`
 * @throws Refusal answer_due_in_the_past, due_later_than_the_network_wants
 */
export function answerBy(due_on: string | null, days: number, now: string): string {
  const latest = new Date(Date.parse(now) + days * DAY_MS).toISOString().slice(0, 10)
  if (due_on !== null && due_on < now.slice(0, 10)) throw new Refusal('answer_due_in_the_past')
  if (due_on !== null && due_on > latest) throw new Refusal('due_later_than_the_network_wants')
  return `${due_on ?? latest}T23:59:59.999Z`
}
const DAY_MS = 86_400_000

type Party = { id: string; may_know: readonly Category[] }
/** One asks somebody else, who is on the team and may know of it. @throws Refusal asked_of_oneself, not_on_the_team, asked_may_not_know_this */
export function mayBeAsked(asked: string, category: Category, parties: readonly Party[], self: { id: string; agency: string | null }): void {
  if (asked === self.id || asked === self.agency) throw new Refusal('asked_of_oneself')
  const party = parties.find((one) => one.id === asked)
  if (!party) throw new Refusal('not_on_the_team')
  if (!party.may_know.includes(category)) throw new Refusal('asked_may_not_know_this')
}
/** Whoever is named may know of it: a name is no consent. @throws Refusal not_on_the_team, reader_may_not_know_this */
export function mayBeRead(readers: readonly string[], category: Category, parties: readonly Party[]): void {
  for (const reader of readers) {
    const party = parties.find((one) => one.id === reader)
    if (!party) throw new Refusal('not_on_the_team')
    if (!party.may_know.includes(category)) throw new Refusal('reader_may_not_know_this')
  }
}

type Request = { kind: string; asked_id: string | null; answered_at: string | null }
/** The agency that was asked answers, whoever of it does; or the party themself. */
export const isAsked = ({ asked_id }: Pick<Request, 'asked_id'>, reader: { id: string; agency: string | null }): boolean =>
  asked_id !== null && (asked_id === reader.id || asked_id === reader.agency)
export const mayAnswer = (row: Request, reader: { id: string; agency: string | null }): boolean =>
  row.kind === 'request' && row.answered_at === null && isAsked(row, reader)

export const isLate = ({ due_at, answered_at }: { due_at: string | null; answered_at: string | null }, now: string): boolean =>
  due_at !== null && answered_at === null && Date.parse(due_at) < Date.parse(now)
