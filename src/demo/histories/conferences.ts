/** Plans that need much coordination: those around the person sat together once in each review period, or let one go by. */
import type { Category } from '../../shared/words.ts'
import { chanceFrom, idOf, type Chance } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { ABOUT, DECIDED, SPOKEN, THEY_SAY } from '../texts/conferences.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const DAY_MS = 86_400_000
const PERIOD: Record<string, number> = { medium: 60, high: 30 }
const ITEMS = 2
/** How many let one period go by without sitting together. */
const LEFT_OUT = 0.12

export function addConferencesHeld(making: Making): void {
  const { rows } = making
  const staff = new Map(rows.of('staff').map((one) => [one['id'] as string, one['agency_id'] as string]))
  const turns = new Map(rows.of('coordinator_assignment').map((one) => [one['plan_id'], one['staff_id'] as string]))
  for (const plan of rows.of('plan')) {
    const period = PERIOD[plan['level'] as string]
    const by = turns.get(plan['id'])
    if (period && by && plan['activated_at'] && plan['person_id'] !== C1) holdThem(making, { plan, by, agency: staff.get(by)!, staff, period })
  }
}

type Around = { plan: Row; by: string; agency: string; staff: ReadonlyMap<string, string>; period: number }

function holdThem({ rows, when }: Making, around: Around): void {
  const { plan, period } = around
  const chance = chanceFrom(`conferences ${String(plan['id'])}`)
  const end = Date.parse((plan['closed_at'] as string | undefined) ?? when.now) - 2 * DAY_MS
  const goals = rows.of('goal').filter((one) => one['plan_id'] === plan['id'] && one['state'] !== 'proposed')
  let at = Date.parse(plan['activated_at'] as string)
  for (let n = 0; ; n++) {
    at += Math.floor(period * (chance.maybe(LEFT_OUT) ? 1.25 : 0.6 + 0.35 * chance.next())) * DAY_MS
    if (at > end) return
    hold({ rows }, { ...around, n, day: new Date(at).toISOString().slice(0, 10), goals, chance })
  }
}

type Held = Around & { n: number; day: string; goals: readonly Row[]; chance: Chance }
/** One of them, from its invitation to its filed minutes: first what the person says, then what each of two goals needs. */
function hold({ rows }: Pick<Making, 'rows'>, { plan, by, agency, staff, n, day, goals, chance }: Held): void {
  const id = (what: string) => idOf(`conference/${String(plan['id'])}/${n}/${what}`)
  const at = (hour: string, days = 0) => `${new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)}T${hour}:00.000Z`
  const person = plan['person_id'] as string
  const own = { person_id: person, agency_id: agency, written_by: by }
  const colleagues = rows
    .of('participant')
    .filter((one) => one['plan_id'] === plan['id'] && !one['to_at'] && (one['from_at'] as string) < at('00:00', -8))
    .map((one) => one['party_id'] as string)
    .filter((party) => party !== by && staff.get(party) === agency)
  const room = [person, by, ...colleagues]
  const filed_at = at('16:20', 1)
  const conference_id = rows.add('conference', {
    id: id('itself'),
    ...own,
    kind: 'team',
    about: chance.pick(ABOUT),
    place: 'Meeting room',
    starts_at: at('10:00'),
    ends_at: at('10:45'),
    state: 'filed',
    planned_at: at('14:00', -7),
    invited_at: at('14:10', -7),
    held_at: at('10:02'),
    drafted_at: at('10:05'),
    confirmed_at: at('15:40', 1),
    filed_at,
  })
  for (const party_id of room)
    rows.add('conference_invitation', {
      id: id(party_id),
      ...own,
      conference_id,
      party_id,
      invited_at: at('14:10', -7),
      answer: 'comes',
      answered_at: at('09:30', -6),
      came: true,
      filed_at,
    })
  const first = rows.add('agenda_item', {
    id: id('item/1'),
    ...own,
    conference_id,
    n: 1,
    category: 'general',
    own_view: true,
    words: 'own view',
    room,
    discussed_at: at('10:10'),
    filed_at,
  })
  rows.add('conference_voice', {
    id: id('voice'),
    ...own,
    item_id: first,
    category: 'general',
    party_id: person,
    mode: 'dictated',
    words: chance.draw(THEY_SAY),
    at: at('10:06'),
  })
  for (const [k, goal] of goals.slice(n % 2, (n % 2) + ITEMS).entries()) {
    const category = goal['category'] as Category
    const item_id = rows.add('agenda_item', {
      id: id(`item/${k + 2}`),
      ...own,
      conference_id,
      n: k + 2,
      category,
      words: goal['words'] as string,
      goal_id: goal['id'] as string,
      room,
      minutes: chance.pick(SPOKEN),
      minutes_by: by,
      minutes_at: at(`10:${k + 2}5`),
      discussed_at: at(`10:${k + 2}0`),
      filed_at,
    })
    const [words, no_action] = chance.pick(DECIDED)
    rows.add('conference_decision', {
      id: id(`decision/${k}`),
      ...own,
      item_id,
      category,
      words,
      no_action,
      decided_at: at(`10:${k + 2}7`),
      settled_at: at(`10:${k + 2}8`),
      filed_at,
    })
  }
  const readers = [by, ...colleagues].slice(0, 2)
  for (const reader of readers)
    rows.add('minutes_confirmation', { id: id(`read/${reader}`), ...own, written_by: reader, conference_id, at: at('15:30', 1) })
}
