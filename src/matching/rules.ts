import { CRITERIA, type Criterion, type MatchReason, type Stands } from '../shared/matching-words.ts'
import { Refusal } from '../shared/refusal.ts'

export type Wanted = {
  place: string
  language: string
  gender: 'woman' | 'man' | null
  culture: string
  step_free: boolean
  free: boolean
  must: readonly Criterion[]
}
/** What of a listing tells in what it fits. */
export type Service = {
  id: string
  name: string | null
  suburb: string | null
  postcode: string | null
  state: string | null
  languages: readonly string[]
  genders: readonly string[]
  cultures: readonly string[]
  step_free: boolean | null
  free: boolean | null
  room: 'has_room' | 'waiting_list' | 'full' | 'not_said'
}
export type Matched = { listing_id: string; fits: boolean; score: number; reasons: MatchReason[] }

/** As many as one can talk through; those that fail what must be so are fewer, to show why they are out. */
const MOST = { fitting: 8, failing: 4 }
const WEIGHT: Record<Stands, number> = { yes: 2, not_said: 1, no: 0 }

const wordsOf = (said: string): string[] => said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
/** Word by word, each as a beginning: Dari is not within Mandarin. */
function among(asked: string, said: readonly (string | null)[]): Stands {
  const known = said.flatMap((one) => wordsOf(one ?? ''))
  if (known.length === 0) return 'not_said'
  return wordsOf(asked).every((word) => known.some((one) => one.startsWith(word))) ? 'yes' : 'no'
}
const flag = (said: boolean | null): Stands => (said === null ? 'not_said' : said ? 'yes' : 'no')
const ROOM: Record<Service['room'], Stands> = { has_room: 'yes', waiting_list: 'not_said', full: 'no', not_said: 'not_said' }

/** Which criteria were asked about; whether there is room is always of interest. */
export const askedOf = (wanted: Wanted): Criterion[] => CRITERIA.filter((one) => one === 'room' || Boolean(wanted[one]))

function standsTo(criterion: Criterion, wanted: Wanted, service: Service): Stands {
  switch (criterion) {
    case 'place':
      return among(wanted.place, [service.suburb, service.postcode, service.state])
    case 'language':
      return among(wanted.language, service.languages)
    case 'gender':
      return among(wanted.gender!, service.genders)
    case 'culture':
      return among(wanted.culture, service.cultures)
    case 'step_free':
      return flag(service.step_free)
    case 'free':
      return flag(service.free)
    case 'room':
      return ROOM[service.room]
  }
}

/**
 * Services in the order in which they are shown: those that fit first, the best of them in front. What a service does not say is no "no":
 * somebody rings and asks. What must be so weighs double.
 */
export function matched(wanted: Wanted, services: readonly Service[]): Matched[] {
  const asked = askedOf(wanted)
  const all = services
    .filter((service) => service.name !== null)
    .map((service) => {
      const reasons = asked.map((criterion) => ({ criterion, stands: standsTo(criterion, wanted, service) }))
      const fits = !reasons.some(({ criterion, stands }) => stands === 'no' && wanted.must.includes(criterion))
      const score = reasons.reduce((sum, { criterion, stands }) => sum + WEIGHT[stands] * (wanted.must.includes(criterion) ? 2 : 1), 0)
      return { listing_id: service.id, name: service.name!, fits, score, reasons }
    })
    .toSorted((a, b) => b.score - a.score || a.name.localeCompare(b.name) || (a.listing_id < b.listing_id ? -1 : 1))
  return [...all.filter((one) => one.fits).slice(0, MOST.fitting), ...all.filter((one) => !one.fits).slice(0, MOST.failing)].map(
    ({ name: _known, ...one }) => one,
  )
}

/** What must be so has to be said first. @throws Refusal say_what_must_be */
export function mayLookFor(wanted: Wanted): void {
  const asked = askedOf(wanted)
  if (wanted.must.some((one) => !asked.includes(one))) throw new Refusal('say_what_must_be')
}

export type Mode = 'self' | 'dictated' | 'interpreted'
/** The person speaks for themself, or through somebody who says how it was said. @throws Refusal only_by_the_person, say_how_they_said_it */
export function saidBy(caller: { id: string; kind: string }, person: string, mode: Mode | undefined): Mode {
  if (caller.id === person) return 'self'
  if (caller.kind !== 'staff') throw new Refusal('only_by_the_person', 403)
  if (mode === undefined || mode === 'self') throw new Refusal('say_how_they_said_it')
  return mode
}

export type Facts = { options: number; wanted: number; chosen: boolean; barrier: boolean; superseded: boolean }
/** One choice is made where there is a choice, or where it is on record that there is none. */
export function mayChoose(facts: Facts, candidate: { fits: boolean } | undefined): void {
  if (facts.chosen) throw new Refusal('service_chosen_already', 409)
  if (facts.superseded) throw new Refusal('looked_for_again', 409)
  if (!candidate) throw new Refusal('chosen_among_those_shown')
  if (!candidate.fits) throw new Refusal('fails_what_must_be')
  if (facts.options < facts.wanted && !facts.barrier) throw new Refusal('too_few_to_choose_among')
}
/** @throws Refusal enough_to_choose_among, barrier_named_already, looked_for_again */
export function mayNameBarrier(facts: Facts): void {
  if (facts.superseded) throw new Refusal('looked_for_again', 409)
  if (facts.barrier) throw new Refusal('barrier_named_already', 409)
  if (facts.options >= facts.wanted) throw new Refusal('enough_to_choose_among')
}

/** @throws Refusal looked_for_again, service_chosen_already, picked_out_among_those_shown */
export function mayShare(facts: Facts, picked: readonly string[], shown: readonly { listing_id: string }[]): void {
  if (facts.superseded) throw new Refusal('looked_for_again', 409)
  if (facts.chosen) throw new Refusal('service_chosen_already', 409)
  if (!picked.every((id) => shown.some((one) => one.listing_id === id))) throw new Refusal('picked_out_among_those_shown', 409)
}
