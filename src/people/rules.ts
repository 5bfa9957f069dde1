import { isHomeless, isHoused } from '../shared/housing.ts'
import type { Relation } from '../shared/person-words.ts'
import { Refusal } from '../shared/refusal.ts'

type Stay = { situation: string; at_risk: boolean; from_on: string; to_on: string | null }
type Pathway = 'exit' | 'sustain' | 'prevent'

const DAY = 86_400_000
/** Days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

/** Whole years; null when the birth date is not known. */
export function ageOn(born: string | null, today: string): number | null {
  if (!born) return null
  return Math.max(0, Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0))
}

/** Candidates this likely must be looked at before a second record is begun (a whole name; or a sound and a birth date near). */
export const STRONG_MATCH = 70

/** A second record of one person splits what is known of them: nobody begins one without having looked. */
export function mustHaveLooked(candidates: readonly { person_id: string; score: number }[], seen: readonly string[]): void {
  const unseen = candidates.filter((one) => one.score >= STRONG_MATCH && !seen.includes(one.person_id))
  if (unseen.length > 0) throw new Refusal('look_at_possible_matches', 409, [{ refusal: 'look_at_possible_matches', count: unseen.length }])
}

/** Where somebody will sleep is a plan, not a stay. */
export function mustHaveHappened(stay: { from_on: string; to_on?: string | null }, today: string): void {
  if (stay.from_on > today || (stay.to_on ?? '') > today) throw new Refusal('stay_in_the_future')
}

/** Without a home the way is out of homelessness; a tenancy at risk is to be kept. Null: nothing to conclude. */
export function pathwayFor(stay: Pick<Stay, 'situation' | 'at_risk'>): Pathway | null {
  if (isHomeless(stay.situation)) return 'exit'
  return isHoused(stay.situation) && stay.at_risk ? 'sustain' : null
}

/** A tenancy cannot be kept that nobody has recorded. */
export function mustHaveTenancy(pathway: Pathway | null, stays: readonly Stay[]): void {
  if (pathway === 'sustain' && !stays.some((stay) => stay.to_on === null && isHoused(stay.situation))) throw new Refusal('no_tenancy_recorded')
}

/** Days without a home up to today, through every stay without one that followed the last; null when not homeless now. */
export function homelessDays(stays: readonly Stay[], today: string): number | null {
  const [now, ...before] = stays
    .filter((stay) => stay.to_on === null || stay.to_on >= stay.from_on)
    .toSorted((a, b) => (a.from_on < b.from_on ? 1 : -1))
  if (!now || now.to_on !== null || !isHomeless(now.situation)) return null
  let began = now.from_on
  for (const stay of before) {
    if (!isHomeless(stay.situation) || (stay.to_on !== null && daysBetween(stay.to_on, began) > 1)) break
    began = stay.from_on
  }
  return Math.max(0, daysBetween(began, today))
}

/** What the first is to the second, when the second is this to the first. */
const BACK: Record<Relation, Relation> = {
  parent: 'child',
  child: 'parent',
  partner: 'partner',
  former_partner: 'former_partner',
  sibling: 'sibling',
  grandparent: 'other_family',
  other_family: 'other_family',
  carer: 'other',
  guardian: 'other',
  friend: 'friend',
  other: 'other',
}
export const theOtherWay = (relation: Relation): Relation => BACK[relation]

/** A pointer leads to a record, never to another pointer: whoever follows it must arrive. */
export function mayLink(from: { points_on: boolean; pointed_at: boolean }, to: { points_on: boolean }): void {
  if (from.points_on) throw new Refusal('already_linked', 409)
  if (from.pointed_at || to.points_on) throw new Refusal('linked_onward', 409)
}
