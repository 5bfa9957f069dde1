/** What was answered and rated: lines over time for whoever's plan is under way, and Lin's own from her phone. */
import type { Instrument } from '../../assessment/instruments/contract-shape.ts'
import { footing } from '../../assessment/instruments/footing.ts'
import { k10 } from '../../assessment/instruments/k10.ts'
import { scoreOf } from '../../assessment/instruments/rules.ts'
import { who5 } from '../../assessment/instruments/who5.ts'
import { idOf } from '../chance.ts'
import { id as linsOwn } from '../lin/own.ts'
import { HOME_LEVELS, LIN_FEELS, LINES, SLEEP_LEVELS, STANDS } from '../texts/measures.ts'
import type { Making } from './someone.ts'

type Own = { person_id: string; agency_id: string | null; written_by: string }
type Mode = 'self' | 'dictated' | 'interpreted' | 'together'
const turn = <T>(from: readonly T[], n: number): T => from[n % from.length]!

function answered(
  { rows }: Making,
  own: Own,
  instrument: Instrument,
  values: readonly (number | null)[],
  { at, mode }: { at: string; mode: Mode },
): void {
  const result_id = idOf(`measured/${own.person_id}/${instrument.key}/${at}`)
  const answers = Object.fromEntries(instrument.items.map(({ key }, n) => [key, values[n]!]))
  const [first] = instrument.items
  const whole = instrument.items.every(({ category }) => category === first!.category)
  rows.add('instrument_result', {
    id: result_id,
    ...own,
    instrument: instrument.key,
    instrument_version: instrument.version,
    mode,
    answered_at: at,
    ...(whole ? { category: first!.category, ...scoreOf(instrument, answers) } : { category: 'general' as const }),
  })
  for (const { key, category } of instrument.items)
    rows.add('instrument_answer', { id: idOf(`${result_id}/${key}`), ...own, result_id, category, item: key, value: answers[key]! })
}

type Level = -2 | -1 | 0 | 1 | 2
function scaled(
  { rows, when }: Making,
  own: Own,
  goal: Record<string, unknown>,
  levels: typeof HOME_LEVELS,
  looks: readonly [ago: number, level: Level][],
): void {
  const scale_id = idOf(`scale/${goal['id'] as string}`)
  const place = { ...own, category: goal['category'] as 'housing' }
  const written = goal['written_at'] as string
  rows.add('goal_scale', {
    id: scale_id,
    ...place,
    goal_id: goal['id'] as string,
    ...levels,
    importance: 3,
    difficulty: 2,
    mode: 'dictated',
    at: written,
  })
  for (const [ago, level] of looks)
    if (when.at(ago, '11:20') > written)
      rows.add('goal_rating', { id: idOf(`${scale_id}/${ago}`), ...place, scale_id, level, mode: 'dictated', at: when.at(ago, '11:20') })
}

export function addMeasures(making: Making): void {
  const { rows, when } = making
  lins(making)
  const underWay = rows.of('plan').filter((plan) => plan['activated_at'] && plan['kind'] !== 'child' && plan['id'] !== linsOwn('plan'))
  for (const [n, plan] of underWay.entries()) {
    const { person_id, agency_id, written_by, activated_at } = plan as Own & { activated_at: string }
    const own = { person_id, agency_id, written_by }
    const self = { person_id, agency_id: null, written_by: person_id }
    const line = turn(LINES, n)
    for (const [look, values] of line.who5.entries()) {
      const at = when.later(activated_at, look * 30 * 1440)
      if (n % 2 === 0 && (look === 0 || at > when.later(activated_at, (look - 1) * 30 * 1440 + 1440)))
        answered(making, look === 1 ? self : own, who5, values, { at, mode: look === 1 ? 'self' : 'dictated' })
    }
    if (n % 4 === 1) answered(making, own, k10, line.k10, { at: when.later(activated_at, 1440), mode: 'dictated' })
    if (n % 3 === 0) answered(making, own, footing, turn(STANDS, n / 3), { at: when.later(activated_at, 60), mode: 'together' })
    const home = rows
      .of('goal')
      .find((goal) => goal['plan_id'] === plan['id'] && goal['housing_goal'] === true && goal['state'] !== 'dropped_by_person')
    if (home && n % 3 === 1) scaled(making, own, home, HOME_LEVELS, [[6, turn<Level>([0, 1, -1], n)]])
    if (n % 9 === 4)
      rows.add('external_score', {
        id: idOf(`external/${person_id}`),
        ...own,
        category: 'health',
        tool: 'HoNOS',
        done_on: when.dayOf(activated_at),
        score: turn([14, 9, 21], n),
        range: '0 to 48',
        done_by: 'Community mental health team',
        at: when.later(activated_at, 120),
      })
  }
}

/** Lin answers on her phone, in the evening; the levels of two of her goals she wrote with Ana. */
function lins(making: Making): void {
  const { rows, when } = making
  const plan = rows.of('plan').find((one) => one['id'] === linsOwn('plan'))
  if (!plan) return
  const { person_id, agency_id, written_by } = plan as Own
  const [own, self] = [
    { person_id, agency_id, written_by },
    { person_id, agency_id: null, written_by: person_id },
  ]
  for (const [ago, values] of LIN_FEELS) answered(making, self, who5, values, { at: when.at(ago, '21:15'), mode: 'self' })
  answered(making, own, k10, LINES[0]!.k10, { at: when.at(15, '10:40'), mode: 'interpreted' })
  for (const [n, ago] of [16, 3].entries()) answered(making, own, footing, STANDS[n]!, { at: when.at(ago, '11:10'), mode: 'together' })
  rows.add('external_score', {
    id: linsOwn('external'),
    ...own,
    category: 'health',
    tool: 'EQ-5D',
    tool_version: '5L',
    done_on: when.day(9),
    score: 0.61,
    range: 'up to 1',
    done_by: 'City Community Health',
    at: when.at(8, '09:00'),
  })
  const goal = (key: string) => rows.of('goal').find((one) => one['id'] === linsOwn(`goal/${key}`))
  const [home, sleep] = [goal('home'), goal('sleep')]
  if (home) scaled(making, own, home, HOME_LEVELS, [[4, 0]])
  if (sleep) scaled(making, own, sleep, SLEEP_LEVELS, [[3, 1]])
}
