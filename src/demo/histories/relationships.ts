/** A main worker for everybody who is supported, and what people say in private about working with them: mostly well, for some to be mended. */
import { chanceFrom, idOf, type Chance } from '../chance.ts'
import { agencyId, staffId } from '../network.ts'
import type { Making } from './someone.ts'

const DAY = 24 * 60
/** Who hears what is said of a worker: the supervisor of their agency. */
const HEARS = new Map([
  [agencyId('a1'), staffId('sup.a1')],
  [agencyId('a2'), staffId('mgr.a2')],
])
type Support = { person_id: string; agency_id: string; written_by: string; accepted_at: string }
type Note = { person_id: string; agency_id: string | null; written_by: string; two_way: boolean; happened_at: string }

export function addRelationships(making: Making): void {
  const { rows } = making
  const notes = Map.groupBy(rows.of('note') as unknown as Note[], (one) => one.person_id)
  const workers = new Set(
    rows
      .of('staff')
      .filter((one) => (one['roles'] as string[]).some((role) => role === 'support_worker' || role === 'coordinator'))
      .map((one) => one['id'] as string),
  )
  const supported = (rows.of('support_period') as unknown as (Support & { closed_at?: string })[]).filter((one) => !one.closed_at)
  const named = new Set<string>()
  for (const support of supported) {
    if (named.has(support.person_id)) continue
    const worker = mostly(notes.get(support.person_id) ?? [], support, workers)
    if (!worker) continue
    named.add(support.person_id)
    withOne(making, support, worker)
  }
}

/** Whoever spoke with the person most often. */
function mostly(notes: readonly Note[], { agency_id, accepted_at }: Support, workers: ReadonlySet<string>): string | undefined {
  const spoken = notes.filter((one) => one.agency_id === agency_id && one.two_way && one.happened_at > accepted_at && workers.has(one.written_by))
  const most = [...Map.groupBy(spoken, (one) => one.written_by)].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0]
  return most?.[0]
}

/** After most reviews it is asked again. */
function atReviews({ rows, when }: Pick<Making, 'rows' | 'when'>, turn: Own & { from_at: string; heard_by: string | null }, chance: Chance): void {
  const { from_at, ...own } = turn
  const held = rows.of('review').filter((one) => one['person_id'] === own.person_id && ((one['held_at'] as string | undefined) ?? '') > from_at)
  for (const review of held) {
    const at = when.later(review['held_at'] as string, DAY)
    if (at > (review['held_at'] as string) && chance.maybe(0.98))
      rows.add('alliance_rating', {
        ...own,
        id: idOf(`alliance/${String(review['id'])}`),
        at,
        goal: chance.between(3, 5),
        task: chance.between(3, 5),
        bond: chance.between(3, 5),
      })
  }
}

type Own = { person_id: string; written_by: string; turn_id: string; staff_id: string }
function withOne({ rows, when }: Making, { person_id, agency_id, written_by, accepted_at }: Support, staff_id: string): void {
  const chance = chanceFrom(`main worker ${person_id}`)
  const from_at = when.later(accepted_at, 90)
  const turn_id = rows.add('primary_worker', { id: idOf(`main worker/${person_id}`), person_id, agency_id, written_by, staff_id, from_at })
  const at = when.later(from_at, chance.between(29, 35) * DAY)
  atReviews(
    { rows, when },
    { person_id, written_by: person_id, turn_id, staff_id, from_at, heard_by: HEARS.get(agency_id) ?? null },
    chanceFrom(`reviewed ${person_id}`),
  )
  if (Date.parse(at) - Date.parse(from_at) < 28 * DAY * 60_000 || chance.maybe(0.04)) return
  const own = { id: idOf(`alliance/${person_id}`), person_id, written_by: person_id, turn_id, staff_id, at }
  const heard_by = HEARS.get(agency_id) ?? null
  if (chance.maybe(0.08)) rows.add('alliance_rating', { ...own, heard_by, declined: true })
  else if (heard_by && chance.maybe(0.12)) {
    const chosen_at = when.later(at, DAY)
    const talked_at = when.later(chosen_at, 3 * DAY)
    const chosen = chosen_at > at ? { choice: 'talk', chosen_at, chosen_mode: 'self', ...(talked_at > chosen_at ? { talked_at } : {}) } : {}
    rows.add('alliance_rating', { ...own, heard_by, goal: 3, task: 2, bond: chance.between(1, 3), ...chosen })
  } else rows.add('alliance_rating', { ...own, heard_by, goal: chance.between(3, 5), task: chance.between(3, 5), bond: chance.between(3, 5) })
}
