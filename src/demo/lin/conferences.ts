/** Two conferences about Lin: one that is filed, with what came of it; and one this afternoon, with its agenda and who is asked to come. */
import type { Making } from '../histories/someone.ts'
import { relativeId } from '../fixture.ts'
import { staffId } from '../network.ts'
import { ADDED, FIRST_ABOUT, HELD, HER_MOTHER, HER_YES, NEXT, NEXT_ABOUT, SHE_SAID, SHE_SAYS } from '../texts/conference.ts'
import { C1, COORD, by, id } from './own.ts'

const HELD_AGO = 4
const PLANNED_AGO = 3
const AFTERNOON = '15:00'
const HUA = relativeId('h1')
/** Who sits there, with what each may know; her mother is asked by what Lin lets her know. */
const CAME = [C1, staffId('coord.a1'), staffId('worker.a1'), staffId('worker.a2'), staffId('worker.a3')] as const

export function addConferences(making: Making): void {
  letHerMotherKnow(making)
  addFiled(making)
  addThisAfternoon(making)
}

function letHerMotherKnow({ rows, when }: Making): void {
  rows.add('consent_event', {
    id: id('consent/h1'),
    ...by('coord.a1'),
    decision: 'given',
    scope: 'party',
    party_id: HUA,
    categories: ['general', 'family', 'children', 'housing'],
    mode: 'interpreted',
    own_words: HER_YES,
    from_at: when.at(8, '11:00'),
    recorded_at: when.at(8, '11:00'),
    to_at: when.ahead(340, '23:00'),
  })
}

type Row = Record<string, unknown>
function begin({ rows }: Making, key: string, conference: Row, own: { party_id: string; came?: boolean; more?: Row }[]): string {
  const conference_id = id(`conference/${key}`)
  rows.add('conference', { id: conference_id, ...COORD, kind: 'inter_agency', place: 'Children’s room, Harbour House', ...conference } as never)
  for (const { party_id, came, more } of own)
    rows.add('conference_invitation', {
      id: id(`conference/${key}/${party_id}`),
      ...COORD,
      conference_id,
      party_id,
      invited_at: conference['invited_at'] as string,
      ...(came === undefined ? {} : { came }),
      ...more,
    } as never)
  return conference_id
}

function addFiled(making: Making): void {
  const { rows, when } = making
  const at = (hour: string) => when.at(HELD_AGO, hour)
  const filed_at = when.at(HELD_AGO - 1, '16:20')
  const answered = { answer: 'comes', answered_at: when.at(6, '09:30'), filed_at }
  const conference_id = begin(
    making,
    'filed',
    {
      about: FIRST_ABOUT,
      starts_at: at('10:00'),
      ends_at: at('11:00'),
      state: 'filed',
      planned_at: when.at(7, '14:00'),
      invited_at: when.at(7, '14:10'),
      held_at: at('10:02'),
      drafted_at: at('10:05'),
      confirmed_at: when.at(HELD_AGO - 1, '15:40'),
      filed_at,
    },
    [...CAME.map((party_id) => ({ party_id, came: true, more: answered })), { party_id: HUA, came: true, more: answered }],
  )
  const item = (n: number, more: Row) =>
    rows.add('agenda_item', {
      id: id(`conference/filed/item/${n}`),
      ...COORD,
      conference_id,
      n,
      discussed_at: at(`10:${n}0`),
      filed_at,
      ...more,
    } as never)
  const first = item(1, { category: 'general', own_view: true, words: 'own view', room: [...CAME, HUA] })
  const said = { ...COORD, mode: 'interpreted' }
  rows.add('conference_voice', {
    id: id('conference/voice'),
    ...said,
    item_id: first,
    category: 'general',
    party_id: C1,
    words: SHE_SAID,
    at: at('10:06'),
  })
  const [housing, health] = [staffId('worker.a2'), staffId('worker.a3')]
  const rooms: Record<string, readonly string[]> = {
    children: [...CAME, HUA],
    mental_health: CAME.filter((one) => one !== housing),
    housing: [...CAME.filter((one) => one !== health), HUA],
  }
  for (const [k, text] of HELD.entries()) {
    const n = k + 2
    const room = rooms[text.category]!
    const written = { minutes: text.minutes, minutes_by: staffId(k === 1 ? 'worker.a1' : 'coord.a1'), minutes_at: at(`10:${n}5`) }
    const goal_id = text.goal ? id(`goal/${text.goal}`) : null
    const item_id = item(n, { category: text.category, words: text.words, room, goal_id, ...written })
    if (text.category === 'children')
      rows.add('conference_voice', {
        id: id('conference/voice/h1'),
        ...said,
        item_id,
        category: 'children',
        party_id: HUA,
        words: HER_MOTHER,
        at: at('10:24'),
      })
    if (text.category === 'housing')
      rows.add('minutes_addendum', {
        id: id('conference/addendum'),
        ...by('worker.a2'),
        item_id,
        category: 'housing',
        words: ADDED,
        at: when.at(2, '09:10'),
      })
    if (!text.decided) continue
    rows.add('conference_decision', {
      id: id(`conference/decision/${k}`),
      ...COORD,
      item_id,
      category: text.category,
      words: text.decided.words,
      action_id: text.decided.step ? id(`step/${text.decided.step}`) : null,
      ...(text.decided.no_action ? { no_action: text.decided.no_action } : {}),
      decided_at: at(`10:${n}7`),
      settled_at: at(`10:${n}8`),
      filed_at,
    })
  }
  for (const [n, login] of ['worker.a1', 'worker.a3'].entries())
    rows.add('minutes_confirmation', { id: id(`conference/confirmed/${n}`), ...by(login), conference_id, at: when.at(HELD_AGO - 1, `15:${n + 3}0`) })
}

function addThisAfternoon(making: Making): void {
  const { rows, when } = making
  // whoever looks in the evening still finds it ahead
  const starts_at = when.ahead(0, AFTERNOON) > when.minutesAhead(30) ? when.ahead(0, AFTERNOON) : when.minutesAhead(60)
  const comes = { answer: 'comes', answered_at: when.at(1, '12:00') }
  const conference_id = begin(
    making,
    'next',
    {
      about: NEXT_ABOUT,
      starts_at,
      ends_at: new Date(Date.parse(starts_at) + 3_600_000).toISOString(),
      state: 'invited',
      planned_at: when.at(PLANNED_AGO, '09:00'),
      invited_at: when.at(PLANNED_AGO, '09:20'),
    },
    [...CAME, staffId('advocate.a5'), HUA].map((party_id) => ({
      party_id,
      more: party_id === staffId('worker.a3') || party_id === HUA ? {} : comes,
    })),
  )
  const item = (n: number, more: Row) =>
    rows.add('agenda_item', { id: id(`conference/next/item/${n}`), ...COORD, conference_id, n, ...more } as never)
  const first = item(1, { category: 'general', own_view: true, words: 'own view' })
  rows.add('conference_voice', {
    id: id('conference/voice/next'),
    ...COORD,
    item_id: first,
    category: 'general',
    party_id: C1,
    mode: 'interpreted',
    words: SHE_SAYS,
    at: when.at(1, '13:00'),
  })
  for (const [k, { words, category, because, goal, step }] of NEXT.entries())
    item(k + 2, {
      category,
      words,
      because: because ?? null,
      goal_id: goal ? id(`goal/${goal}`) : null,
      action_id: step ? id(`step/${step}`) : null,
    })
}
