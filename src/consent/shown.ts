import type { z } from 'zod'
import { earliestFirst, time } from '../shared/instants.ts'
import { Category } from '../shared/words.ts'
import type { consentContract } from './contract.ts'
import type { SaidLine } from './queries.ts'
import { endsSoon, stateOf, wholeState } from './rules.ts'

type WhoKnows = z.input<(typeof consentContract)['GET /api/people/:id/consents']['response']>

/** One agency's card: every category with how it stands, and the whole of it in one word. */
export function asRecipient(
  agency: { id: string; name: string; on_team: boolean; serving: boolean },
  lines: readonly SaidLine[],
  now: string,
  said: ReadonlyMap<string, string>,
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
    own_words: own.map(({ id }) => said.get(id)).findLast((words) => words !== undefined) ?? '',
    decided_at: own.at(-1)?.from_at ?? null,
  }
}
