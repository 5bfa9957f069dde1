import type { z } from 'zod'
import type { homes as homesOf, listingsBy } from '../directory/queries.ts'
import type { applicationsOf } from '../housing/queries.ts'
import type { Searches } from '../matching/queries.ts'
import type { supportsOf } from '../obtaining/queries.ts'
import { CATEGORIES } from '../shared/categories.ts'
import { inOrder, reasonsOf, shareOf } from '../shared/home-fit.ts'
import { fromCode } from '../shared/matching-words.ts'
import { kindOf, MIX_KINDS, type MixKind } from '../shared/mix-words.ts'
import type { OfKind, Option } from './contract.ts'
import type { mixOf } from './queries.ts'

type Rows<F extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>
export type Laid = {
  mix: Rows<typeof mixOf>
  searches: Searches
  listings: Rows<typeof listingsBy>
  homes: Rows<typeof homesOf>
  applications: Rows<typeof applicationsOf>
  supports: Rows<typeof supportsOf>
  income: number | null
  limit_pct: number
  today: string
  writes: boolean
  /** Whose options the reader may end: all, or those of their agency. */
  ends: 'all' | { agency: string | null }
  /** What the reader may know of; null: everything. */
  categories: readonly string[] | null
}
type Shown = z.input<typeof Option>
/** As many as one can talk through, of one search or one list. */
const FEW = 4
const NOTHING = { who: '', good: '', hard: '', reasons: [], chosen: null, out: false, may: [] } satisfies Partial<Shown>
/** An application that came to nothing is an option no more. */
const OVER: readonly string[] = ['declined', 'passed_over', 'withdrawn']

/** Every part of life in which something of this kind may stand: who may not know of one of them does not know that there is nothing. */
const ofKind = (kind: MixKind) => CATEGORIES.filter((one) => one !== 'location' && kindOf(one) === kind)
/** Four kinds, each with what there is of it; what was matched elsewhere stands here with the reasons it was given there. */
export const asKinds = (laid: Laid): z.input<typeof OfKind>[] =>
  MIX_KINDS.map((kind) => {
    const last = laid.mix.choices.find((one) => one.kind === kind)
    const options = [...writtenOf(laid, kind), ...plannedOf(laid, kind), ...servicesOf(laid, kind), ...(kind === 'housing' ? homesIn(laid) : [])]
    const none = last && last.option_id === null ? { words: last.words, mode: last.mode as 'self', at: last.at } : null
    const sees = laid.categories === null || ofKind(kind).every((one) => laid.categories!.includes(one))
    return { kind, options, none, sees, asks: sees && none === null && !options.some((one) => one.chosen !== null) }
  })

function writtenOf({ mix, writes, ends }: Laid, kind: MixKind): Shown[] {
  const last = mix.choices.find((one) => one.kind === kind)
  return mix.options
    .filter((one) => one.kind === kind && one.ended_at === null)
    .map(({ id, agency_id, words, good, hard }) => {
      const theirs = ends === 'all' || ends.agency === agency_id
      const chosen = last?.option_id === id ? { words: last.words, at: last.at } : null
      return {
        ...NOTHING,
        id,
        from: 'written',
        name: words,
        good,
        hard,
        chosen,
        may: writes ? [...(chosen ? [] : ['choose' as const]), ...(theirs ? ['end' as const] : [])] : [],
      }
    })
}

/** What the plan names already is chosen; what cannot be had says so. */
const plannedOf = ({ supports }: Laid, kind: MixKind): Shown[] =>
  supports
    .filter((one) => kindOf(one.category) === kind)
    .map((one) => {
      const out = one.state === 'not_obtainable'
      return { ...NOTHING, id: one.id, from: 'plan', name: one.what, who: one.source, out, chosen: out ? null : { words: '', at: one.named_at } }
    })

/** The newest search for each need: what the person chose; while nothing is chosen, the best of what fits. */
function servicesOf({ searches, listings }: Laid, kind: MixKind): Shown[] {
  const newest = searches.runs.filter(
    (run, at) => kindOf(run.category) === kind && searches.runs.findIndex((one) => one.need_id === run.need_id) === at,
  )
  return newest.flatMap((run) => {
    const choice = searches.choices.find((one) => one.match_id === run.id)
    const what: Record<string, string> = { place: run.place, language: run.language, culture: run.culture, gender: run.gender ?? '' }
    return searches.candidates
      .filter((one) => one.match_id === run.id && (choice ? one.listing_id === choice.listing_id : one.fits))
      .slice(0, FEW)
      .map((one) => {
        const listing = listings.find((each) => each.id === one.listing_id)
        return {
          ...NOTHING,
          id: one.id,
          from: 'service',
          name: listing?.name ?? '',
          who: listing?.organisation_name ?? listing?.agency_name ?? '',
          reasons: one.reasons.map(fromCode).map((reason) => ({ ...reason, what: what[reason.criterion] ?? '' })),
          chosen: choice ? { words: choice.words, at: choice.at } : null,
          out: !one.fits,
        }
      })
  })
}

/** What was applied for, and beside it the homes that fit best. */
function homesIn({ homes, applications, income, limit_pct, today }: Laid): Shown[] {
  const live = applications.filter((one) => !OVER.includes(one.state))
  const applied = (id: string) => live.find((one) => one.home_id === id)
  const fitting = inOrder(homes.map((home) => ({ ...home, reasons: reasonsOf(home, income, limit_pct, today) })))
  const open = fitting.filter((one) => one.state === 'open' && !applied(one.id)).slice(0, FEW)
  return [...fitting.filter((one) => applied(one.id)), ...open].map((home) => {
    const application = applied(home.id)
    const what: Record<string, string> = {
      rent: home.rent_cents === null || income === null ? '' : String(shareOf(home.rent_cents, income)),
      soon: home.available_from ?? '',
    }
    return {
      ...NOTHING,
      id: home.id,
      from: 'home',
      name: home.name,
      who: home.agency_name,
      reasons: home.reasons.map((one) => ({ ...one, what: what[one.criterion] ?? '' })),
      chosen: application ? { words: application.words, at: application.lodged_at } : null,
    }
  })
}
