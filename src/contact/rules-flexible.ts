import { Refusal } from '../shared/refusal.ts'

/** Something unusual: what may be granted, and what may be told to others (PRI-17). */
export type Fund = { left_cents: number }

/** What is granted is there to be spent, and no more than was asked for. */
export function mayGrant(
  asked: { amount_cents: number; outcome: string | null },
  outcome: string,
  granted_cents: number,
  fund: Fund | undefined,
): void {
  if (asked.outcome !== null) throw new Refusal('answered_already', 409)
  if (outcome === 'declined' ? granted_cents > 0 : granted_cents > asked.amount_cents) throw new Refusal('granted_more_than_asked')
  if (granted_cents === 0) return
  if (!fund) throw new Refusal('no_flexible_fund', 409)
  if (granted_cents > fund.left_cents) throw new Refusal('fund_is_used_up', 409)
}

type Names = { given_name: string; family_name: string; preferred_name: string | null; other_names: readonly string[] }
const LETTERS = /[\p{L}\p{N}]+/gu
/** Names of one Latin letter are initials and would be found in every sentence; a Chinese name may be one character. */
const tells = (word: string) => word.length > 1 || /[㐀-鿿]/.test(word)

/** What others learn from is about nobody: the person's names stay out of it. */
export function mayTell(words: string, person: Names): void {
  const names = [person.given_name, person.family_name, person.preferred_name ?? '', ...person.other_names]
    .flatMap((name) => name.match(LETTERS) ?? [])
    .filter(tells)
    .map((name) => name.toLocaleLowerCase())
  const said = new Set((words.match(LETTERS) ?? []).map((word) => word.toLocaleLowerCase()))
  const chinese = names.filter((name) => /[㐀-鿿]/.test(name) && words.includes(name))
  if (chinese.length > 0 || names.some((name) => said.has(name))) throw new Refusal('names_the_person')
}

/** The first day of the quarter in which a day lies. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
