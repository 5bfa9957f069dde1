/** Teams that know themselves: who has confirmed the page and who coordinates, what was asked and objected to, and who leads on what. */
import { chanceFrom, idOf } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const DAY = 24 * 60
const OPEN: readonly string[] = ['drafting', 'proposed', 'agreed', 'active', 'under_review', 'suspended']
const QUESTION = 'Who calls the school when an appointment falls on a morning?'
const ANSWER = 'The support worker does, the evening before; the coordinator when it is about more than one day.'
const OBJECTION = 'We coordinate what has to do with the tenancy ourselves. It should be said where your part ends.'
const AGREED = 'The housing worker coordinates repairs and rent with the landlord; everything else goes through the coordinator.'

export function addClarity(making: Making): void {
  const { rows } = making
  const turns = new Map(rows.of('coordinator_assignment').map((one) => [one['plan_id'], one]))
  const plans = rows.of('plan').filter((plan) => OPEN.includes(plan['state'] as string) && turns.get(plan['id'])?.['state'] === 'current')
  for (const [n, plan] of plans.entries()) {
    const turn = turns.get(plan['id'])!
    confirm(making, plan, turn, plan['person_id'] === C1 ? 0 : n)
    leads(making, plan, turn)
  }
}

/** Most confirm within days of joining; Lin's lawyer has not yet. */
function confirm({ rows, when }: Making, plan: Row, turn: Row, n: number): void {
  const chance = chanceFrom(`clear ${String(plan['id'])}`)
  const now = when.minutesAgo(5)
  const parts = rows.of('participant').filter((one) => one['plan_id'] === plan['id'] && !one['to_at'])
  for (const part of parts) {
    const party = part['party_id'] as string
    const person = party === plan['person_id']
    const joined = (part['from_at'] ?? plan['started_at']) as string
    const from = joined > (turn['from_at'] as string) ? joined : (turn['from_at'] as string)
    const at = when.later(from, chance.between(1, 4) * DAY + 90)
    if (at >= now || (part['advocate'] === true && plan['person_id'] === C1) || !chance.maybe(0.995)) continue
    const staff = rows.of('staff').find((one) => one['id'] === party)
    const own = {
      plan_id: plan['id'] as string,
      person_id: plan['person_id'] as string,
      agency_id: (staff?.['agency_id'] ?? turn['agency_id'] ?? plan['agency_id']) as string,
      written_by: person || !staff ? (turn['staff_id'] as string) : party,
      party_id: party,
      mode: person ? ('dictated' as const) : ('self' as const),
      at,
    }
    const id = (what: string) => idOf(`${what}/${String(part['id'])}`)
    const coordinates = party === turn['staff_id']
    if (!person && !staff) continue
    if (!coordinates) rows.add('coordination_ack', { id: id('ack'), ...own, assignment_id: turn['id'] as string, response: 'acknowledged' })
    rows.add('role_briefing', { id: id('briefing'), ...own, own: true, others: true, resources: true })
    if (coordinates || person || n % 7 !== 0) continue
    ask({ rows, when }, { plan, turn, own, id, n })
  }
}

type Own = { plan_id: string; person_id: string; agency_id: string; written_by: string; party_id: string; mode: 'self' | 'dictated'; at: string }
type Asking = { plan: Row; turn: Row; own: Own; id: (what: string) => string; n: number }
/** One team in seven has asked something; one in fourteen objected before they agreed. */
function ask({ rows, when }: Pick<Making, 'rows' | 'when'>, { turn, own: { at, mode, ...own }, id, n }: Asking): void {
  const earlier = rows.of('briefing_question').some((one) => one['plan_id'] === own.plan_id)
  if (earlier) return
  const answered = when.later(at, DAY)
  rows.add('briefing_question', {
    id: id('question'),
    ...own,
    words: QUESTION,
    asked_at: at,
    answer: ANSWER,
    answered_at: answered,
    answered_by: turn['staff_id'] as string,
  })
  if (n % 14 !== 0) return
  rows.add('coordination_ack', {
    id: id('objection'),
    ...own,
    mode,
    assignment_id: turn['id'] as string,
    response: 'objected',
    note: OBJECTION,
    at: when.later(at, -600),
    settled_at: when.later(at, -120),
    settled_by: turn['staff_id'] as string,
    settled_words: AGREED,
  })
}

/** Whoever coordinates leads on what nobody else was named for, also once its first goal is achieved. */
function leads({ rows, when }: Making, plan: Row, turn: Row): void {
  if (!plan['activated_at']) return
  const goals = rows.of('goal').filter((one) => one['plan_id'] === plan['id'] && one['lead_id'] && one['state'] !== 'achieved')
  const led = new Set<unknown>(
    rows
      .of('goal_source')
      .filter((one) => goals.some((goal) => goal['id'] === one['goal_id']))
      .map((one) => one['need_id']),
  )
  for (const need of rows.of('need').filter((one) => one['person_id'] === plan['person_id'])) {
    if ((need['level'] as number) < 2 || need['met_at'] || led.has(need['id'])) continue
    rows.add('need_lead', {
      id: idOf(`lead/${String(need['id'])}`),
      need_id: need['id'] as string,
      person_id: plan['person_id'] as string,
      category: need['category'] as 'general',
      agency_id: turn['agency_id'] as string,
      written_by: turn['staff_id'] as string,
      party_id: turn['staff_id'] as string,
      at: when.later(plan['activated_at'] as string, 200),
    })
  }
}
