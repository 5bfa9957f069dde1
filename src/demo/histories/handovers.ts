/** Handovers alive: one waits for a colleague's answer, one is agreed to and its people are still to meet, or have met, whoever took over. */
import { chanceFrom, idOf } from '../chance.ts'
import { staffId } from '../network.ts'
import { by, type Making } from './someone.ts'

type Row = Record<string, unknown>
const OPEN: readonly string[] = ['requested', 'countered', 'agreed', 'in_progress', 'blocked']
const IN_FORCE: readonly string[] = ['active', 'under_review', 'suspended']
const AWAY = 'Tomasz is on leave from Monday, for six weeks. Ring before you come; the steps for this week are agreed with each of them.'
const LEFT = 'I looked after them through the summer. What matters to each is in the plan; they know that I am going.'

export function addHandovers(making: Making): void {
  const { rows, when } = making
  const plans = new Set(
    rows
      .of('plan')
      .filter((one) => IN_FORCE.includes(one['state'] as string))
      .map((one) => one['id']),
  )
  const parts = rows.of('participant').filter((one) => one['party_id'] === staffId('worker.a1') && !one['to_at'] && plans.has(one['plan_id']))
  for (const [n, part] of parts.slice(0, 5).entries())
    if (n < 3) step(making, part, 'asked', { at: when.minutesAgo(2 * 24 * 60), from: 'worker.a1', to: 'worker2.a1', note: AWAY })
    else {
      const at = when.minutesAgo(6 * 24 * 60)
      const answered_at = when.later(at, 24 * 60)
      const met = n === 4 ? { met_at: when.later(answered_at, 2 * 24 * 60), met_words: 'At the library, over tea' } : {}
      step(making, part, 'agreed', { at, from: 'worker2.a1', to: 'worker.a1', note: LEFT, state: 'agreed', answered_at, ...met })
    }
}

type Step = { at: string; from: string; to: string; note: string; state?: string; answered_at?: string; met_at?: string; met_words?: string }
/** Of one person within one step, with what goes along. */
function step({ rows, when }: Making, part: Row, batch: string, { at, from, to, ...more }: Step): void {
  const chance = chanceFrom(`handover ${String(part['id'])}`)
  const person_id = part['person_id'] as string
  const own = { person_id, ...by('sup.a1') }
  const id = idOf(`handover/${String(part['id'])}`)
  rows.add('handover', {
    id,
    ...own,
    batch_id: idOf(`handover/${batch}`),
    from_id: staffId(from),
    to_id: staffId(to),
    at,
    meet_on: when.later(at, chance.between(8, 12) * 24 * 60).slice(0, 10),
    ...more,
  })
  const item = (kind: string, row: Row, of: 'participant_id' | 'action_id') =>
    rows.add('handover_item', {
      id: idOf(`handover item/${String(row['id'])}`),
      handover_id: id,
      ...own,
      category: (row['category'] ?? 'general') as 'general',
      kind,
      [of]: row['id'] as string,
    })
  item('part', part, 'participant_id')
  for (const one of rows.of('action'))
    if (one['person_id'] === person_id && one['responsible_id'] === staffId('worker.a1') && OPEN.includes(one['state'] as string))
      item(one['kind'] === 'promise' ? 'promise' : 'step', one, 'action_id')
}
