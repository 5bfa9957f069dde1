import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import { daysAfter } from '../shared/standard.ts'
import { PLANNING_SUPPORTS, QUALITY_AREAS } from '../shared/taking-part-words.ts'
import type { Together } from './contract-together.ts'
import type { PartyRow } from './queries-parties.ts'
import type { TogetherRows } from './queries-together.ts'
import { plans } from './rules.ts'
import { holdsOn, qualityOf } from './rules-together.ts'
import { asParty } from './shown.ts'

/** The person knows within this many days what was said of them without them (PLN-03). */
export const TELL_DAYS = 3

/** How the person takes part, as the reader may see it. */
export function asTogether(rows: TogetherRows, parties: readonly PartyRow[], caller: Caller, coordinates: boolean): z.input<typeof Together> {
  const writer = caller.opened?.writer === true
  const staff = writer && caller.kind === 'staff'
  return {
    choices: rows.choices.map((one) => ({
      ...one,
      level: one.level as 'lead',
      supports: PLANNING_SUPPORTS.filter((known) => one.supports.includes(known)),
      mode: one.mode as 'self',
    })),
    offers: rows.offers.map((one) => ({ ...one, response: one.response as null })),
    discussions: rows.discussions.map((one) => ({
      ...one,
      kind: one.kind as 'about',
      filed: one.person_came === true || one.told_at !== null,
      person_came: one.person_came === true,
      tell_by: daysAfter(one.happened_at, TELL_DAYS),
    })),
    decisions: rows.decisions.map((one) => ({
      ...one,
      under_an_order: one.order_id !== null,
      mode: one.mode as 'self',
      views: one.outcome === null ? null : { ...one, outcome: one.outcome as 'person', basis: one.basis as null },
      with_family: one.with_family.map((id) => ({ id, name: parties.find((party) => party.id === id)?.name ?? '' })),
    })),
    orders: rows.orders.map((one) => ({ ...one, about: one.about as 'general'[], valid: holdsOn(one, caller.now.slice(0, 10)) })),
    quality: qualityOf(QUALITY_AREAS, rows.ratings),
    parties: parties.map(asParty),
    may: [
      ...(staff && plans(caller.roles) ? ['write' as const] : []),
      ...(staff ? ['log' as const] : []),
      ...(caller.opened?.self === true || (staff && plans(caller.roles)) ? ['choose' as const] : []),
      ...(coordinates ? ['see_choice' as const] : []),
    ],
  }
}
/** Everybody who is named there. */
export const namedIn = ({ discussions, decisions, orders }: TogetherRows): string[] => [
  ...discussions.flatMap((one) => [...one.invited, ...one.came]),
  ...decisions.flatMap((one) => [one.decided_by, ...one.with_family]),
  ...orders.map((one) => one.relative_id),
]
