/** Hard to reach: some at high risk who were not spoken with for long are looked for, in different ways; one was found again. */
import { idOf } from '../chance.ts'
import type { Making } from './someone.ts'

const FOUND = [
  [
    'Sleeps by the boathouse since the car park was closed; at the soup van on Quay Street most evenings',
    'The van’s crew, and his sister',
    'After seven in the evening',
    'Chess, and the dog',
  ],
  ['At the library when it rains, else around the station', 'The librarian on the ground floor', 'Before noon', 'Maps; asked about the bus pass'],
  ['A friend’s couch on Mill Lane; not the flat any more', 'The friend, who answers messages', 'Weekends', 'Football, a warm coat'],
] as const
const TRIES = [
  ['phone', '', '', 'Rings out'],
  ['there', 'Soup van, Quay Street', '', 'Seen there on Sunday, they say'],
  ['through_others', 'Hostel on Dock Road', 'The night porter', 'Left a note at the desk'],
] as const
const DAY = 24 * 60
const nextDay = (at: string) => new Date(Date.parse(at) + 2 * DAY * 60_000).toISOString().slice(0, 10)
type Row = Record<string, unknown>

export function addEngaged({ rows, when }: Making): void {
  const high = new Set(
    rows
      .of('vulnerability')
      .filter((one) => one['high'] && !one['to_on'])
      .map((one) => one['person_id']),
  )
  const supported = rows.of('support_period').filter((one) => !one['closed_at'] && high.has(one['person_id'])) as Row[]
  const spoken = new Map<unknown, string>()
  for (const one of rows.of('note') as Row[])
    if (one['two_way'] && String(one['happened_at']) > (spoken.get(one['person_id']) ?? '')) spoken.set(one['person_id'], String(one['happened_at']))
  const unheard = supported.filter((one) => String(spoken.get(one['person_id']) ?? one['accepted_at']) < when.minutesAgo(9 * DAY))
  for (const [n, support] of unheard.slice(0, 6).entries()) {
    if (n % 3 === 2) continue // of some nobody has written down yet how they are found
    const { person_id, agency_id, written_by } = support as { person_id: string; agency_id: string; written_by: string }
    const own = { person_id, agency_id, written_by }
    const at = when.minutesAgo((5 - n) * DAY + 200)
    const [whereabout, who_knows, best_time, interests] = FOUND[n % FOUND.length]!
    const engagement_id = rows.add('engagement_plan', {
      id: idOf(`engagement/${person_id}`),
      ...own,
      whereabout,
      who_knows,
      best_time,
      interests,
      since: spoken.get(person_id) ?? (support['accepted_at'] as string),
      at,
    })
    for (const [m, [way, place, whom, words]] of TRIES.slice(0, 1 + (n % 3)).entries()) {
      const tried = when.later(at, (m + 1) * DAY)
      rows.add('engagement_attempt', {
        id: idOf(`try/${person_id}/${m}`),
        ...own,
        engagement_id,
        way,
        place,
        whom,
        words,
        reached: false,
        at: tried,
        next_on: nextDay(tried),
      })
    }
  }
}
