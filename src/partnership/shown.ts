import type { z } from 'zod'
import type { gainsOf } from '../planning/queries-gain.ts'
import type { PartyRow } from '../planning/queries-parties.ts'
import type { Caller } from '../server/database.ts'
import { coordinatedElsewhere } from '../shared/elsewhere.ts'
import { time } from '../shared/instants.ts'
import { AGREEMENT_DAYS, DECIDE_DAYS } from '../shared/partnership-words.ts'
import { daysAfter } from '../shared/standard.ts'
import type { Agreement, Partner, Partnership } from './contract.ts'
import type { agenciesBy, agreementsOf, decisionsOf, ratingsOf, reviewNow, servingOf, takingPart } from './queries.ts'
import { undecided } from './rules.ts'
import { KEEPERS, RATERS, WORKERS, works } from './writing.ts'

type Rows<T extends (...given: never[]) => unknown> = Awaited<ReturnType<T>>
type Around = {
  caller: Caller
  plan: { agency_id: string | null } | undefined
  parts: Rows<typeof takingPart>
  gains: Rows<typeof gainsOf>
  ratings: Rows<typeof ratingsOf>
  decisions: Rows<typeof decisionsOf>
  review: Rows<typeof reviewNow>
  periods: Rows<typeof servingOf>
  agreements: Rows<typeof agreementsOf>
  agencies: Rows<typeof agenciesBy>
  current: { staff_id: string; from_at: string | null } | undefined
  coordinator: PartyRow | undefined
}
const namer = (agencies: Around['agencies']) => (id: string) => ({ id, name: agencies.find((one) => one.id === id)?.name ?? '' })

export function asPartnership(around: Around): z.input<typeof Partnership> {
  const { caller, plan, parts, gains, periods, agreements, agencies, current, coordinator } = around
  const named = namer(agencies)
  const leads = coordinator?.agency_id ?? null
  const since = current?.from_at
  const elsewhere = coordinatedElsewhere(periods, leads && since ? { agency_id: leads, from_at: since } : undefined)
  const open = gains.filter((one) => one.ended_at === null)
  const others = [...new Set(parts.filter((one) => !one.advocate && one.agency_id && one.agency_id !== plan?.agency_id).map((one) => one.agency_id!))]
  const unsaid = others.filter((id) => !open.some((one) => one.with_id === id))
  return {
    partners: [...unsaid.map((id) => asUnsaid(id, around)), ...gains.toSorted(openFirst).map((gain) => asPartner(gain, around))],
    coordinator: coordinator && leads ? { name: coordinator.name, agency: named(leads) } : null,
    elsewhere: elsewhere.map((one) => ({
      agency: named(one.agency_id),
      due_at: daysAfter(one.since, AGREEMENT_DAYS),
      agreed: agreements.some(
        (each) => each.agency_id === one.agency_id && each.with_id === leads && each.agreed_at !== null && each.ended_at === null,
      ),
      late: time(daysAfter(one.since, AGREEMENT_DAYS)) < time(caller.now),
      mine: one.agency_id === caller.agency,
    })),
    agreements: agreements.map((one) => asAgreement(one, around)),
    others: [...new Set([...(leads ? [leads] : []), ...others])].filter((id) => id !== caller.agency).map(named),
    may: works(caller, WORKERS) ? ['agree_upon'] : [],
  }
}
const openFirst = (a: { ended_at: string | null }, b: { ended_at: string | null }) => Number(a.ended_at !== null) - Number(b.ended_at !== null)

/** It takes part, and nobody has said what the person gains. */
function asUnsaid(id: string, { caller, parts, agencies }: Around): z.input<typeof Partner> {
  const theirs = parts.filter((one) => one.agency_id === id)
  return {
    id: null,
    agency: namer(agencies)(id),
    people: theirs.flatMap((one) => one.name ?? []),
    benefit: '',
    person_view: '',
    from_at: theirs[0]!.from_at,
    ended_at: null,
    ended_words: '',
    ratings: [],
    decisions: [],
    decide_by: null,
    asked_again: false,
    version: null,
    may: works(caller, KEEPERS) ? ['say'] : [],
  }
}

function asPartner(gain: Around['gains'][number], { caller, parts, agencies, ...all }: Around): z.input<typeof Partner> {
  const ratings = all.ratings.filter((one) => one.gain_id === gain.id)
  const decisions = all.decisions.filter((one) => one.gain_id === gain.id)
  const open = gain.ended_at === null
  const owed = open ? undecided(ratings, decisions) : undefined
  const rates = caller.opened?.self === true || works(caller, RATERS)
  return {
    id: gain.id,
    agency: namer(agencies)(gain.with_id),
    people: open ? parts.filter((one) => one.agency_id === gain.with_id).flatMap((one) => one.name ?? []) : [],
    benefit: gain.benefit,
    person_view: gain.person_view,
    from_at: gain.from_at,
    ended_at: gain.ended_at,
    ended_words: gain.ended_words,
    ratings: ratings.map(({ id, rating, words, at, review_id }) => ({ id, rating, words, at, at_review: review_id !== null })),
    decisions: decisions.map(({ id, decided, words, person_words, at }) => ({ id, decided: decided as 'changed', words, person_words, at })),
    decide_by: owed ? daysAfter(owed.at, DECIDE_DAYS) : null,
    asked_again: open && all.review !== undefined && all.review.state !== 'completed' && !ratings.some((one) => one.review_id === all.review?.id),
    version: gain.version,
    may: [...(open && rates ? ['rate' as const] : []), ...(open && works(caller, KEEPERS) ? ['decide' as const] : [])],
  }
}

function asAgreement({ writer, agreer, ...row }: Around['agreements'][number], { caller, agencies }: Around): z.input<typeof Agreement> {
  const named = namer(agencies)
  const open = row.ended_at === null && works(caller, WORKERS)
  const theirs = row.with_id === caller.agency
  return {
    ...row,
    ours: named(row.agency_id!),
    theirs: named(row.with_id),
    written_by: writer ?? '',
    agreed_by: agreer ?? '',
    may: [
      ...(open && theirs && row.agreed_at === null ? ['agree' as const] : []),
      ...(open && (theirs || row.agency_id === caller.agency) ? ['end' as const] : []),
    ],
  }
}
