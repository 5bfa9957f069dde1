/** Agencies that take part: what each person gains by them, how it was rated since, and how it works where another agency coordinates. */
import { chanceFrom, idOf } from '../chance.ts'
import { personId } from '../fixture.ts'
import { agencyId, staffId } from '../network.ts'
import { GAINS, HOW, ISSUES, LITTLE, VIEWS } from '../texts/partners.ts'
import { by, type Making } from './someone.ts'

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
  servedByTwo(making)
  agreed(making)
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
  }
}

/** What A1 agreed with those it sends people to: one agreement stands, one was to be looked at again last week. */
function agreed({ rows, when }: Making): void {
  const { agency_id } = by('worker.a1')
  const one = (key: 'a2' | 'a3', scope: string, review_on: string) =>
    rows.add('partnership_agreement', {
      id: idOf(`agreed/${key}`),
      agency_id,
      with_id: agencyId(key),
      written_by: staffId('admin.a1'),
      scope,
      from_on: when.at(300, '09:00').slice(0, 10),
      review_on: review_on.slice(0, 10),
      at: when.at(300, '09:00'),
    })
  one('a2', 'Two rooms are kept for people who sleep out. An answer within a day; ring the duty manager.', when.ahead(120, '09:00'))
  one('a3', 'A nurse comes to the morning meeting on Tuesdays; a first appointment within a week.', when.at(7, '09:00'))
}

/** Ari, whom A4 coordinates, also comes to A1: A1 has written how it works, A4 has still to agree, and is to be asked to involve the aunt he wants. */
function servedByTwo(making: Making): void {
  const { rows, when } = making
  const person_id = personId('c3')
  const own = { person_id, ...by('worker.a1') }
  const from = when.at(12, '10:00')
  rows.add('support_period', { id: idOf('support/c3/a1'), ...own, accepted_at: from })
  if (!rows.of('involvement').some((one) => one['person_id'] === person_id && one['party_id'] === agencyId('a1')))
    rows.add('involvement', { id: idOf('involved/c3/a1'), ...own, party_id: agencyId('a1'), from_at: from })
  rows.add('consent_event', {
    id: idOf('consent/c3/a1'),
    person_id,
    ...by('officer.a4'),
    decision: 'given',
    scope: 'party',
    party_id: agencyId('a1'),
    categories: ['family', 'general', 'housing', 'legal'],
    from_at: from,
    recorded_at: from,
    to_at: when.ahead(300, '09:00'),
    own_words: '“Harbour can know where I live, about Vera, and what the court said.”',
    mode: 'spoken',
  })
  rows.add('coordination_agreement', {
    id: idOf('coordination agreement/c3'),
    ...own,
    with_id: agencyId('a4'),
    coordinator_name: rows.of('staff').find((one) => one['id'] === staffId('officer.a4'))?.['name'] as string,
    ...HOW,
    discussed_on: when.day(3),
    review_on: when.dayAhead(80),
    at: when.at(3, '15:00'),
  })
  addIssues(making, own)
}

/** A1 waits for an answer of A4's officer longer than the days in force, so both supervisors have it; what was between them before is solved. */
function addIssues({ rows, when }: Making, own: ReturnType<typeof by> & { person_id: string }): void {
  const plan = rows.of('plan').find((one) => one['person_id'] === own.person_id && OPEN.includes(one['state'] as string))
  if (!plan) return
  const asked_id = staffId('officer.a4')
  const between = { ...own, plan_id: plan['id'] as string, from_id: agencyId('a1'), against_id: agencyId('a4'), asked_id }
  rows.add('coordination_issue', {
    id: idOf('issue/c3/visits'),
    ...between,
    kind: 'duplicate_visits',
    ...ISSUES.visits,
    at: when.minutesAgo(11 * DAY),
    solved_at: when.minutesAgo(8 * DAY),
    solved_by: asked_id,
    touches_person: true,
    told_at: when.minutesAgo(7 * DAY),
    told_by: own.written_by,
  })
  rows.add('coordination_issue', { id: idOf('issue/c3/reply'), ...between, kind: 'no_reply', ...ISSUES.reply, at: when.minutesAgo(9 * DAY) })
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
    if (review['plan_id'] === plan['id'] && review['completed_at'] && gain.from_at <= (review['held_at'] as string) && chance.maybe(0.995))
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
