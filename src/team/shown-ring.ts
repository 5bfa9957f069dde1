import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import { CATEGORIES } from '../shared/categories.ts'
import { STRETCH_DAYS, type Side } from '../shared/ring-words.ts'
import type { Category } from '../shared/words.ts'
import type { ringContract } from './contract-ring.ts'
import type { aroundNeeds, closeOnes, goalsOf, heavyNeeds, supportsOf } from './queries-ring.ts'
import { AGREED_GOALS, familySide, givenTo, isEnough, outsideOf } from './rules-ring.ts'
import { holdsOne, GIVERS } from './writing.ts'

type Told = z.input<(typeof ringContract)['GET /api/people/:person_id/ring']['response']>
type Rows<T extends (...given: never[]) => unknown> = Awaited<ReturnType<T>>
export type RingReading = {
  caller: Caller
  person: string
  plan: { agency_id: string | null; in_force: boolean; activated_at: string | null }
  /** Agency of whoever coordinates. */
  own: string | null
  parts: readonly { id: string; name: string; agency_id: string | null }[]
  needs: Rows<typeof heavyNeeds>
  around: Rows<typeof aroundNeeds>
  close: Rows<typeof closeOnes>
  supports: Rows<typeof supportsOf>
  goals: Rows<typeof goalsOf>
  agencyOf: (party: string) => string | null
  percent: number
}

/** Before there is a plan there is nothing that a response could rest on. */
export const noRing = (percent: number): Told => ({
  in_force: false,
  sides: [],
  in_place: 0,
  of: 0,
  whole: true,
  supports: [],
  goals: [],
  may: [],
  given: { linked: 0, of: 0, percent, days: STRETCH_DAYS, enough: true },
})

/** The ring as one reader may see it. A side that is not theirs to know is not said to be missing, whatever is or is not there. */
export function asRing(reading: RingReading): Told {
  const { caller, person, plan, around, supports, goals, percent } = reading
  const seen = caller.opened?.categories ?? []
  const sides = [personSide(reading, seen), closeSide(reading, seen), teamSide(reading, seen), servicesSide(reading, seen)]
  const after = Math.max(Date.parse(plan.activated_at ?? caller.now), Date.parse(caller.now) - STRETCH_DAYS * 86_400_000)
  const given = givenTo(person, supports, around.steps).filter((one) => Date.parse(one.at) >= after)
  const linked = given.filter((one) => one.linked_at !== null).length
  const writes = caller.opened?.writer === true && caller.kind === 'staff' && holdsOne(caller.roles, GIVERS)
  const agreed = goals.filter((one) => AGREED_GOALS.includes(one.state))
  return {
    in_force: plan.in_force,
    sides,
    in_place: sides.filter((one) => one.state === 'in_place').length,
    of: sides.filter((one) => one.state !== 'not_shown').length,
    // where they can be found says nothing of the ring
    whole: CATEGORIES.every((one) => one === 'location' || seen.includes(one)),
    given: { linked, of: given.length, percent, days: STRETCH_DAYS, enough: isEnough(linked, given.length, percent) },
    supports: supports.slice(0, 20).map(({ id, words, given_at, by, category, goal_id, goal, why_none, version }) => ({
      id,
      words,
      given_at,
      by: by ?? '',
      category,
      why_none,
      version,
      goal: goal_id === null ? null : (goal ?? ''),
      may: writes && goal_id === null && agreed.length > 0 ? ['name_goal' as const] : [],
    })),
    goals: agreed.map(({ id, words }) => ({ id, words })),
    may: writes && plan.in_force ? ['give'] : [],
  }
}

type One = Told['sides'][number]
const side = (of: Side, there: boolean, known: boolean, more: Partial<One> = {}): One => ({
  side: of,
  names: [],
  how: null,
  needs: [],
  state: there ? 'in_place' : known ? 'missing' : 'not_shown',
  ...more,
})
const personSide = ({ parts, person }: RingReading, seen: readonly Category[]): One =>
  side(
    'person',
    parts.some((one) => one.id === person),
    seen.includes('general'),
  )

function teamSide({ parts }: RingReading, seen: readonly Category[]): One {
  const team = parts.filter((one) => one.agency_id !== null)
  return side('team', team.length > 0, seen.includes('general'), { names: team.map((one) => one.name) })
}

function closeSide({ close }: RingReading, seen: readonly Category[]): One {
  const found = familySide(close)
  // that somebody is kept away is for those who may know of the person's family
  return side('family', found !== null && (seen.includes('family') || found.how === 'offered'), seen.includes('family'), {
    how: seen.includes('family') ? (found?.how ?? null) : null,
  })
}

/** A need of one's own whose part of life is closed now stays to be read; whether others help with it is no longer known. */
function servicesSide({ needs, around, agencyOf, own }: RingReading, seen: readonly Category[]): One {
  const open = needs
    .filter((need) => outsideOf(need, around, agencyOf, own).length === 0)
    .map(({ id, words, category }) => ({ id, words, known: seen.includes(category) }))
  return side(
    'services',
    open.length === 0 && seen.length > 0,
    open.some((need) => need.known),
    { needs: open },
  )
}
