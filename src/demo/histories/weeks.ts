/** How many visits a week some people want, a week that holds more, and two visits that became one. */
import { weekOf } from '../../calendar/rules-week.ts'
import type { Category } from '../../shared/words.ts'
import { chanceFrom, idOf } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { ARRANGED, JOINED, LIMITS } from '../texts/calendar.ts'
import { arrange, type Drawing } from './calendar.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const DAY = 86_400_000
export function addWeeks({ rows, when }: Making): void {
  const making = { rows, when, chance: chanceFrom('weeks') }
  const plan = rows.of('plan').find((row) => row['person_id'] === C1 && row['state'] === 'active')
  if (!plan) return
  const monday = [...Array(7).keys()].map((n) => n + 6).find((n) => weekOf(when.ahead(n)) === when.ahead(n).slice(0, 10))!
  for (const [n, text] of [ARRANGED[0]!, ARRANGED[1]!, ARRANGED[3]!, ARRANGED[4]!].entries())
    arrange(making, plan, { text, starts_at: when.ahead(monday + n, '10:00'), state: 'planned', n: 10 + n })
  joinVisits(making, plan, when.ahead(monday + 8, '14:00'))
  const visited = [...new Set(rows.of('appointment').map((row) => row['person_id'] as string))].filter((person) => person !== C1)
  for (const [n, person] of [C1, ...visited.slice(0, LIMITS.length - 1)].entries()) sayLimit(making, person, LIMITS[n]!)
}

/** The two of them come to one place; the second has not said yet that they have seen it. */
function joinVisits(making: Drawing, plan: Row, starts_at: string): void {
  const { rows, when } = making
  const joint_id = idOf(`joint/${String(plan['id'])}`)
  for (const [n, text] of [ARRANGED[0]!, ARRANGED[1]!].entries()) {
    const id = arrange(making, plan, { text: { ...text, place: JOINED.place }, starts_at, state: 'planned', n: 20 + n })
    const visit = rows.of('appointment').find((row) => row['id'] === id)!
    visit['joint_id'] = joint_id
    rows.add('visit_joined', {
      id: idOf(`joined/${id}`),
      joint_id,
      appointment_id: id,
      person_id: plan['person_id'] as string,
      category: text.category,
      agency_id: plan['agency_id'] as string,
      written_by: plan['written_by'] as string,
      to_id: visit['with_id'] as string,
      started_was: new Date(Date.parse(starts_at) + (n + 1) * DAY).toISOString(),
      place_was: text.place,
      words: JOINED.words,
      at: when.at(1, '11:20'),
      ...(n === 0 ? { seen_at: when.at(1, '15:05') } : {}),
    })
  }
}

type Limit = (typeof LIMITS)[number]
function sayLimit({ rows, when }: Drawing, person_id: string, { most, words }: Limit): void {
  const visits = rows.of('appointment').filter((row) => row['person_id'] === person_id && ['planned', 'kept'].includes(row['state'] as string))
  const { agency_id, written_by } = rows.of('plan').find((row) => row['person_id'] === person_id)! as { agency_id: string; written_by: string }
  const own = words === ''
  rows.add('week_limit', {
    id: idOf(`limit/${person_id}`),
    person_id,
    agency_id: own ? null : agency_id,
    written_by: own ? person_id : written_by,
    most,
    words,
    at: when.at(12, '10:30'),
  })
  for (const [week_on, some] of Map.groupBy(visits, (row) => weekOf(row['starts_at'] as string))) {
    const each = [...Map.groupBy(some, (row) => row['joint_id'] ?? row['id']).values()].map(([first]) => first!['category'] as Category)
    if (each.length <= most || week_on < weekOf(when.ahead(0))) continue
    rows.add('conflict_flag', {
      id: idOf(`full/${person_id}/${week_on}`),
      person_id,
      category: each[0]!,
      agency_id,
      written_by,
      kind: 'overload',
      what: 'appointment',
      week_on,
      most,
      visits: each.length,
      of_categories: [...new Set(each)].toSorted(),
      found_at: when.at(1, '16:40'),
    })
  }
}
