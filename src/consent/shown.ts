import type { z } from 'zod'
import { earliestFirst, time } from '../shared/instants.ts'
import { Category } from '../shared/words.ts'
import type { consentContract } from './contract.ts'
import type { SaidLine } from './queries.ts'
import { endsSoon, stateOf, wholeState } from './rules.ts'

type WhoKnows = z.input<(typeof consentContract)['GET /api/people/:id/consents']['response']>

/**
 * Who may know what is for everybody on the team, so that nobody tells too much. What the person said about it is not: "do not tell them, I am afraid
 * for the children" is for the person, whoever wrote it down, the agency it is about, and one that the person came to.
 */
export const hears =
  (reader: { id: string; agency: string | null; self: boolean; serving: boolean }) =>
  ({ party_id, agency_id, written_by }: Pick<SaidLine, 'party_id' | 'agency_id' | 'written_by'>): boolean =>
    reader.self || reader.serving || written_by === reader.id || (reader.agency !== null && [party_id, agency_id].includes(reader.agency))

/** One agency's card: every category with how it stands, and the whole of it in one word. */
export function asRecipient(
  agency: { id: string; name: string; on_team: boolean; serving: boolean },
  lines: readonly SaidLine[],
  now: string,
  heard: (line: SaidLine) => boolean,
): WhoKnows['recipients'][number] {
  const categories = Category.options.map((category) => ({ category, ...stateOf(lines, { party: agency.id, purpose: 'care' }, category, now) }))
  const ends = categories.flatMap((one) => (one.until ? [one.until] : [])).toSorted(earliestFirst)
  const own = lines.filter((line) => line.party_id === agency.id && line.purpose === 'care' && time(line.from_at) <= time(now))
  return {
    ...agency,
    state: wholeState(categories),
    until: ends[0] ?? null,
    ends_soon: endsSoon(ends[0] ?? null, now),
    purpose: 'care',
    categories,
    own_words: own.findLast((line) => line.own_words !== '' && heard(line))?.own_words ?? '',
    decided_at: own.at(-1)?.from_at ?? null,
  }
}
