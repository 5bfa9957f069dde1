import type { z } from 'zod'
import { Category } from '../shared/words.ts'
import type { consentContract } from './contract.ts'
import type { Decision } from '../shared/consent-words.ts'
import { endsSoon, stateOf, wholeState } from './rules.ts'

type WhoKnows = z.input<(typeof consentContract)['GET /api/people/:id/consents']['response']>

/** One agency's card: every category with how it stands, and the whole of it in one word. */
export function asRecipient(
  agency: { id: string; name: string; on_team: boolean; serving: boolean },
  lines: readonly (Decision & { own_words: string })[],
  now: string,
): WhoKnows['recipients'][number] {
  const categories = Category.options.map((category) => ({ category, ...stateOf(lines, { party: agency.id, purpose: 'care' }, category, now) }))
  const ends = categories.flatMap((one) => (one.until ? [one.until] : [])).toSorted()
  const own = lines.filter((line) => line.party_id === agency.id && line.purpose === 'care' && line.from_at <= now)
  return {
    ...agency,
    state: wholeState(categories),
    until: ends[0] ?? null,
    ends_soon: endsSoon(ends[0] ?? null, now),
    purpose: 'care',
    categories,
    own_words: own.findLast((line) => line.own_words !== '')?.own_words ?? '',
    decided_at: own.at(-1)?.from_at ?? null,
  }
}
