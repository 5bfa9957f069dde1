/** What is arranged with people whose plan is in force, by several agencies; where two things met; and the parts that other agencies have linked. */
import type { Category } from '../../shared/words.ts'
import { chanceFrom, idOf } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { agencyId, agencyOf, staffId, type AgencyKey } from '../network.ts'
import { ARRANGED, DECIDED_TOGETHER, MISSED, OWN_PLANS, type AppointmentText } from '../texts/calendar.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const HOURS = ['09:30', '10:00', '11:00', '13:30', '14:00', '15:30'] as const
const IN_FORCE = ['active', 'under_review', 'suspended']

export function addCalendar({ rows, when }: Making): void {
  const chance = chanceFrom('calendar')
  const making = { rows, when, chance }
  const agencies = new Map((Object.keys(OWN_PLANS) as AgencyKey[]).map((key) => [agencyId(key), key]))
  for (const plan of rows.of('plan')) {
    if (!IN_FORCE.includes(plan['state'] as string) || plan['kind'] === 'child') continue
    const beside = new Set(
      rows
        .of('participant')
        .filter((one) => one['plan_id'] === plan['id'])
        .flatMap((one) => rows.of('staff').find((staff) => staff['id'] === one['party_id'])?.['agency_id'] ?? []),
    )
    for (const [id, key] of agencies) if (beside.has(id) && id !== plan['agency_id'] && chance.maybe(0.7)) linkPart(making, plan, key)
    if (!chance.maybe(0.6) && plan['person_id'] !== C1) continue
    const possible = ARRANGED.filter((one) => one.login === 'own' || beside.has(agencyId(agencyOf(one.login))))
    for (const [n, text] of chance.drawSome(possible, 2).entries()) {
      arrange(making, plan, { text, starts_at: when.ahead(chance.between(1 + n * 6, 6 + n * 6), chance.pick(HOURS)), state: 'planned' })
      if (chance.maybe(0.6))
        arrange(making, plan, {
          text,
          starts_at: when.at(chance.between(2, 20), chance.pick(HOURS)),
          state: chance.pick(['kept', 'kept', 'kept', 'missed']),
        })
    }
  }
  collideFor(making, C1, 2)
  const others = [...new Set(rows.of('appointment').map((row) => row['person_id'] as string))].filter((person) => person !== C1)
  for (const [n, person] of others.slice(0, 4).entries()) collideFor(making, person, n === 0 ? 9 : 3 + n, n > 1 ? DECIDED_TOGETHER[n % 2] : undefined)
}

export type Drawing = Pick<Making, 'rows' | 'when' | 'chance'>
function linkPart({ rows, when }: Drawing, plan: Row, key: AgencyKey): void {
  const [title, words] = OWN_PLANS[key]!
  const writer = { a1: 'worker.a1', a2: 'worker.a2', a3: 'worker.a3', a4: 'officer.a4', a5: 'advocate.a5', a6: 'worker.a6' }[key]
  rows.add('plan_part', {
    id: idOf(`part/${String(plan['id'])}/${key}`),
    plan_id: plan['id'] as string,
    person_id: plan['person_id'] as string,
    agency_id: agencyId(key),
    written_by: staffId(writer),
    part: key === 'a2' ? 'housing' : 'support',
    title,
    words,
    linked_at: when.later(plan['activated_at'] as string, 1440),
  })
}

export type Arranging = { text: AppointmentText; starts_at: string; state: 'planned' | 'kept' | 'missed'; n?: number }
export function arrange({ rows, when, chance }: Drawing, plan: Row, { text, starts_at, state, n = 0 }: Arranging): string {
  const writer =
    text.login === 'own'
      ? { id: plan['written_by'] as string, agency: plan['agency_id'] as string }
      : { id: staffId(text.login), agency: agencyId(agencyOf(text.login)) }
  const booked = when.later(when.at(22, '10:00'), chance.between(1, 900))
  return rows.add('appointment', {
    id: idOf(`appointment/${String(plan['id'])}/${text.what}/${starts_at}/${n}`),
    person_id: plan['person_id'] as string,
    category: text.category satisfies Category,
    agency_id: writer.agency,
    written_by: writer.id,
    what: text.what,
    starts_at,
    ends_at: new Date(Date.parse(starts_at) + 3_600_000).toISOString(),
    with_id: writer.id,
    place: text.place,
    mode: text.mode ?? 'in_person',
    state,
    state_words: state === 'missed' ? chance.draw(MISSED) : '',
    ...(state === 'planned' ? {} : { state_at: when.later(starts_at, 90) }),
    booked_at: Date.parse(booked) < Date.parse(starts_at) ? booked : when.at(25, '10:00'),
  })
}

/** Two agencies took the same hour; resolved where it says how. */
function collideFor({ rows, when, chance }: Drawing, person: string, ahead: number, resolution?: string): void {
  const plan = rows.of('plan').find((row) => row['person_id'] === person && IN_FORCE.includes(row['state'] as string))
  if (!plan) return
  const starts_at = when.ahead(ahead, '17:00')
  const ids = [0, 1].map((n) =>
    arrange({ rows, when, chance }, plan, { text: ARRANGED[person === C1 ? n : n + 3]!, starts_at, state: 'planned', n: n + 1 }),
  )
  const found_at = when.at(resolution ? 6 : 2, '16:20')
  rows.add('conflict_flag', {
    id: idOf(`conflict/${person}`),
    person_id: person,
    agency_id: plan['agency_id'] as string,
    written_by: plan['written_by'] as string,
    kind: 'double_booking',
    what: 'appointment',
    first_id: ids[0]!,
    second_id: ids[1]!,
    found_at,
    ...(resolution ? { resolved_at: when.later(found_at, 1500), resolved_by: plan['written_by'] as string, how: 'decided', resolution } : {}),
  })
}
