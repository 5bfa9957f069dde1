/** What waits is chased between meetings: some by telephone alone, some in one way after the other; and somebody was reached out to. */
import type { CoordinationActivity } from '../../shared/model.gen.ts'
import { idOf } from '../chance.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
type Way = 'call' | 'mail' | 'visit' | 'supervisor'
const text = (row: Row, column: string) => row[column] as string
const DAY_MS = 86_400_000
/** As long as there is time for, one every second day; the last story has nobody chasing yet. */
const STORIES: readonly (readonly (readonly [Way, string])[])[] = [
  [
    ['call', 'Nobody picks up'],
    ['call', 'Left a message'],
  ],
  [
    ['call', 'Rings out'],
    ['mail', ''],
    ['visit', 'The desk was closed'],
    ['supervisor', 'Their manager looks into it'],
  ],
  [['mail', '']],
  [],
]
const OUTREACH = [
  ['call', 'School office', 'They keep the place until the end of the month'],
  ['visit', 'Neighbourhood house', 'Two evenings a week are free; they would like to meet first'],
  ['call', 'Landlord', 'Will wait with the notice if the payment plan is kept'],
] as const satisfies readonly (readonly [Way, string, string])[]

export function addChased(making: Making): void {
  const { rows, when } = making
  const referrals = rows.of('service_referral').filter((one) => one['state'] === 'sent')
  for (const [n, one] of referrals.entries()) chase(making, one as Row, { key: 'referral_id', from: text(one as Row, 'sent_at') }, n)
  const requests = rows.of('info_exchange').filter((one) => one['kind'] === 'request' && !one['answered_at'] && !one['reader_ids'])
  for (const [n, one] of requests.entries()) chase(making, one as Row, { key: 'exchange_id', from: text(one as Row, 'due_at') }, n + 1)
  for (const [n, plan] of rows.of('plan').entries())
    if (plan['closed_at'] && plan['level'] === 'high' && n % 40 !== 5) wasInTouch(making, plan as Row, n)
  const plans = rows.of('plan').filter((one) => one['state'] === 'active' && one['level'] === 'high')
  for (const [n, plan] of plans.entries())
    rangRound(rows, plan as Row, { id: idOf(`outreach/${text(plan as Row, 'id')}`), at: when.at(2 + (n % 9), '11:20') }, n)
}

/** While a plan that is over needed much coordination, somebody rang round every few days, not only when they met. */
function wasInTouch({ rows }: Making, plan: Row, n: number): void {
  const end = Date.parse(text(plan, 'closed_at'))
  let at = Date.parse(text(plan, 'activated_at')) + 3 * DAY_MS
  for (let m = 0; at < end; m++, at += (m % 2 ? 6 : 4) * DAY_MS)
    rangRound(rows, plan, { id: idOf(`in touch/${text(plan, 'id')}/${m}`), at: new Date(at).toISOString() }, n + m)
}

/** Whoever coordinates rings or goes round for this plan. */
function rangRound(rows: Making['rows'], plan: Row, call: { id: string; at: string }, n: number): void {
  const [way, whom, words] = OUTREACH[n % OUTREACH.length]!
  const { person_id, agency_id, written_by } = plan as Record<'person_id' | 'agency_id' | 'written_by', string>
  rows.add('coordination_activity', { ...call, person_id, agency_id, written_by, kind: 'outreach', way, whom, words, result: 'reached' })
}

function chase({ rows, when }: Making, thing: Row, { key, from }: { key: 'referral_id' | 'exchange_id'; from: string }, n: number): void {
  const own = {
    person_id: text(thing, 'person_id'),
    category: thing['category'] as CoordinationActivity['category'],
    agency_id: text(thing, 'agency_id'),
    written_by: text(thing, 'written_by'),
  }
  for (const [m, [way, words]] of STORIES[n % STORIES.length]!.entries()) {
    const at = new Date(Date.parse(`${from.slice(0, 10)}T10:10:00.000Z`) + (2 + m * 2) * DAY_MS).toISOString()
    if (at > when.minutesAgo(30)) return
    rows.add('coordination_activity', {
      id: idOf(`chase/${text(thing, 'id')}/${m}`),
      ...own,
      kind: 'chase',
      [key]: text(thing, 'id'),
      way,
      words,
      result: 'no_answer',
      next_on: new Date(Date.parse(at) + 2 * DAY_MS).toISOString().slice(0, 10),
      at,
    } as never)
  }
}
