/** A plan that much is coordinated for is carried by several organisations and several disciplines, with word between them (COO-33). */

import { time } from '../shared/instants.ts'
import { Refusal } from '../shared/refusal.ts'

/** Where much is coordinated, so many organisations and so many disciplines take part. */
export const WANTED = 2
/** And word goes between them at least every so many days. */
export const WORD_DAYS = 30

type Part = { party_id: string; discipline: string | null; from_at: string; to_at: string | null }

/** Which organisations and disciplines take part at a moment. Who is close to the person, and the person, are neither. */
export function acrossAt(parts: readonly Part[], agencyOf: (party: string) => string | undefined, at: string) {
  const here = parts.filter((one) => time(one.from_at) <= time(at) && (one.to_at === null || time(one.to_at) > time(at)))
  const working = here.filter((one) => agencyOf(one.party_id) !== undefined)
  return {
    organisations: [...new Set(working.map((one) => agencyOf(one.party_id)!))],
    disciplines: [...new Set(working.flatMap((one) => one.discipline ?? []))],
  }
}
export const isAcross = (across: { organisations: readonly string[]; disciplines: readonly string[] }): boolean =>
  across.organisations.length >= WANTED && across.disciplines.length >= WANTED

/** Something somebody said for an organisation: told, asked, answered, or was there when it was talked over. */
export type Word = { by: string | undefined; at: string; table: 'info_exchange' | 'conference'; id: string; category: string }

/** Those words that went between organisations: said by one that takes part and does not lead, while enough of them take part. */
export const wordsBetween = (
  words: readonly Word[],
  parts: readonly Part[],
  agencyOf: (party: string) => string | undefined,
  leads: string | null,
): Word[] =>
  words
    .filter((word) => {
      const across = acrossAt(parts, agencyOf, word.at)
      return word.by !== undefined && word.by !== leads && across.organisations.includes(word.by) && isAcross(across)
    })
    .toSorted((a, b) => time(a.at) - time(b.at))

type Decided = { level: string; at: string }
/** Since when much is coordinated, without a break; from when the plan came into force at the earliest. */
export function highSince(activated_at: string, decided: readonly Decided[]): string {
  const last = decided.toSorted((a, b) => time(b.at) - time(a.at))
  const other = last.findIndex((one) => one.level !== 'high')
  const first = (other === -1 ? last : last.slice(0, other)).at(-1)
  return first && time(first.at) > time(activated_at) ? first.at : activated_at
}

/** Only who works with an organisation works in a field. @throws Refusal no_field_of_work */
export function mayHaveField(part: { discipline: string | null }): void {
  if (part.discipline === null) throw new Refusal('no_field_of_work')
}
