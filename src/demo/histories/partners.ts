/** Agencies that take part: what each person gains by them, how it was rated since, and how it works where another agency coordinates. */
import { chanceFrom, idOf } from '../chance.ts'
import { GAINS, HOW, LITTLE, VIEWS } from '../texts/partners.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
type Sort = keyof typeof GAINS
const sortOf = (kind: unknown): Sort => (Object.hasOwn(GAINS, kind as string) ? (kind as Sort) : 'other')
const DAY = 24 * 60
const OPEN: readonly string[] = ['active', 'under_review', 'suspended']

export function addPartners(making: Making): void {
  const { rows } = making
  const staff = new Map(rows.of('staff').map((one) => [one['id'], one]))
  const kinds = new Map(rows.of('agency').map((one) => [one['id'] as string, sortOf(one['kind'])]))
  let low = false
  for (const plan of rows.of('plan')) {
    const parts = rows.of('participant').filter((one) => one['plan_id'] === plan['id'] && one['advocate'] !== true)
    const others = Map.groupBy(parts, (one) => staff.get(one['party_id'] as string)?.['agency_id'] as string | undefined)
    others.delete(undefined)
    others.delete(plan['agency_id'] as string)
    for (const [with_id, theirs] of others) {
      const gain = gainOf(making, plan, { with_id: with_id!, part: theirs[0]!, kind: kinds.get(with_id!)! })
      // of one person it is open what becomes of an agency by which they gain little
      if (!low && OPEN.includes(plan['state'] as string) && kinds.get(with_id!) === 'health') low = ratedLow(making, gain)
    }
    if (OPEN.includes(plan['state'] as string)) agreed(making, plan)
  }
}

type Coming = { with_id: string; part: Row; kind: Sort }
function gainOf({ rows, when }: Making, plan: Row, { with_id, part, kind }: Coming): Row {
  const chance = chanceFrom(`gain ${String(plan['id'])} ${with_id}`)
  const own = { person_id: plan['person_id'] as string, agency_id: part['agency_id'] as string, written_by: part['written_by'] as string }
  const gain = {
    id: idOf(`gain/${String(plan['id'])}/${with_id}`),
    ...own,
    plan_id: plan['id'] as string,
    with_id,
    benefit: chance.pick(GAINS[kind]),
    person_view: chance.pick(VIEWS),
    from_at: (part['from_at'] ?? plan['started_at']) as string,
    ...(part['to_at'] ? { ended_at: part['to_at'] as string } : {}),
  }
  rows.add('agency_gain', gain)
  for (const review of rows.of('review'))
    if (review['plan_id'] === plan['id'] && review['completed_at'] && gain.from_at <= (review['held_at'] as string) && chance.maybe(0.9))
      rows.add('gain_rating', {
        id: idOf(`gain rating/${gain.id}/${String(review['id'])}`),
        ...own,
        gain_id: gain.id,
        review_id: review['id'] as string,
        rating: chance.between(3, 5),
        mode: 'dictated',
        at: when.later(review['held_at'] as string, 20),
      })
  return gain
}

function ratedLow({ rows, when }: Making, gain: Row): boolean {
  const own = { person_id: gain['person_id'] as string, agency_id: gain['agency_id'] as string, written_by: gain['written_by'] as string }
  for (const [n, words] of LITTLE.entries()) {
    const at = when.minutesAgo((n === 0 ? 12 : 4) * DAY)
    if (at <= (gain['from_at'] as string)) return false
    rows.add('gain_rating', {
      id: idOf(`low/${String(gain['id'])}/${n}`),
      ...own,
      gain_id: gain['id'] as string,
      rating: 2,
      words,
      mode: 'dictated',
      at,
    })
  }
  return true
}

/** Whoever serves a person whom another agency coordinates has mostly agreed with it how. */
function agreed({ rows, when }: Making, plan: Row): void {
  const turn = rows.of('coordinator_assignment').find((one) => one['plan_id'] === plan['id'] && one['state'] === 'current')
  const staff = rows.of('staff')
  const coordinator = staff.find((one) => one['id'] === turn?.['staff_id'])
  if (!turn || !coordinator) return
  for (const period of rows.of('support_period')) {
    if (period['person_id'] !== plan['person_id'] || period['closed_at'] || !period['agency_id'] || period['agency_id'] === coordinator['agency_id'])
      continue
    const chance = chanceFrom(`agreement ${String(period['id'])}`)
    const since = [period['accepted_at'] as string, turn['from_at'] as string].toSorted().at(-1)!
    const at = when.later(since, chance.between(2, 9) * DAY)
    const agreed_at = when.later(at, chance.between(1, 4) * DAY)
    if (agreed_at >= when.minutesAgo(5) || !chance.maybe(0.8)) continue
    rows.add('coordination_agreement', {
      id: idOf(`coordination agreement/${String(period['id'])}`),
      person_id: plan['person_id'] as string,
      agency_id: period['agency_id'] as string,
      written_by: period['written_by'] as string,
      with_id: coordinator['agency_id'] as string,
      coordinator_name: coordinator['name'] as string,
      ...HOW,
      discussed_on: at.slice(0, 10),
      review_on: when.later(at, 90 * DAY).slice(0, 10),
      at,
      agreed_at,
      agreed_by: coordinator['id'] as string,
    })
  }
}
