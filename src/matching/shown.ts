import type { z } from 'zod'
import type { listingsBy } from '../directory/queries.ts'
import type { Caller } from '../server/database.ts'
import { fromCode } from '../shared/matching-words.ts'
import type { DayHours } from '../shared/opening-hours.ts'
import { kindOf } from '../shared/service-kind.ts'
import { daysAfter } from '../shared/standard.ts'
import type { Candidate, MatchRun } from './contract.ts'
import type { Searches } from './queries.ts'
import type { Facts } from './rules.ts'

/** The person is asked how it fits this many days after they chose. */
export const FIT_AFTER_DAYS = 30
type Run = Searches['runs'][number]
type Listings = ReadonlyMap<string, Awaited<ReturnType<typeof listingsBy>>[number]>
export type Reading = { caller: Caller; writer: boolean; searches: Searches; listings: Listings; options_wanted: number; verified_since: string }

/** What a choice, or a barrier, is judged by. */
export const factsOf = (run: Run, searches: Searches, wanted: number): Facts => ({
  options: searches.candidates.filter((one) => one.match_id === run.id && one.fits).length,
  wanted,
  chosen: searches.choices.some((one) => one.match_id === run.id),
  barrier: searches.barriers.some((one) => one.match_id === run.id),
  superseded: searches.runs.some((one) => one.need_id === run.need_id && Date.parse(one.at) > Date.parse(run.at)),
})

export function asRun(run: Run, reading: Reading): z.input<typeof MatchRun> {
  const { searches, listings, options_wanted, writer } = reading
  const facts = factsOf(run, searches, options_wanted)
  const choice = searches.choices.find((one) => one.match_id === run.id)
  const barrier = searches.barriers.find((one) => one.match_id === run.id)
  const { id, need_id, category, help, place, language, gender, culture, step_free, free, must, at } = run
  return {
    id,
    need_id,
    category,
    place,
    language,
    culture,
    step_free,
    free,
    at,
    help: help as 'health',
    gender: gender as 'woman' | null,
    must: must as 'language'[],
    candidates: searches.candidates.filter((one) => one.match_id === id).map((one) => asCandidate(one, reading)),
    options: facts.options,
    options_wanted,
    choice: choice
      ? {
          listing_id: choice.listing_id,
          name: listings.get(choice.listing_id)?.name ?? '',
          words: choice.words,
          mode: choice.mode as 'self',
          at: choice.at,
        }
      : null,
    fits: searches.fits
      .filter((one) => one.match_id === id)
      .map(({ rating, words, mode, at: when }) => ({ rating, words, mode: mode as 'self', at: when })),
    fit_due: choice ? daysAfter(choice.at, FIT_AFTER_DAYS) : null,
    barrier: barrier ? { note: barrier.note, at: barrier.logged_at } : null,
    shared_at: searches.shortlisted.find((one) => one.match_id === id)?.at ?? null,
    superseded: facts.superseded,
    may: writer
      ? [
          ...(!facts.chosen && !facts.superseded ? ['choose' as const] : []),
          ...(!facts.chosen && !facts.superseded && reading.caller.kind === 'staff' ? ['share' as const] : []),
          ...(facts.chosen ? ['rate' as const] : []),
          ...(!facts.chosen && !facts.superseded && !facts.barrier && facts.options < options_wanted && reading.caller.kind === 'staff'
            ? ['name_barrier' as const]
            : []),
        ]
      : [],
  }
}

function asCandidate(one: Searches['candidates'][number], { listings, verified_since, searches }: Reading): z.input<typeof Candidate> {
  const listing = listings.get(one.listing_id)
  const [phone] = (listing?.phones ?? []) as { number: string }[]
  return {
    listing_id: one.listing_id,
    agency_id: listing?.agency_id ?? null,
    name: listing?.name ?? '',
    organisation: listing?.organisation_name ?? listing?.agency_name ?? '',
    suburb: listing?.suburb ?? '',
    address: [listing?.address, listing?.suburb].filter(Boolean).join(', '),
    hours: (listing?.hours ?? []) as DayHours[],
    hours_words: listing?.hours_words ?? '',
    phone: phone?.number ?? '',
    who_for: listing?.who_for ?? '',
    kind: listing ? kindOf(listing) : null,
    fits: one.fits,
    check_first: !listing?.verified_at || Date.parse(listing.verified_at) < Date.parse(verified_since),
    reasons: one.reasons.map(fromCode),
    shortlisted: searches.shortlisted.some((each) => each.match_id === one.match_id && each.listing_id === one.listing_id),
  }
}
