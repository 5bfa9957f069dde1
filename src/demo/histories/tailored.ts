/** How people want help to come and whether it does, what was made possible, and fewer visits for one family. */
import { otherwise } from '../../shared/as-wanted.ts'
import { PREFERENCES, type PreferenceKind } from '../../shared/preference-words.ts'
import { idOf } from '../chance.ts'
import { personId } from '../fixture.ts'
import { agencyId } from '../network.ts'
import type { Making } from './someone.ts'

const WANTED: readonly (readonly (readonly [PreferenceKind, string])[])[] = [
  [['time', 'morning']],
  [
    ['worker', 'woman'],
    ['place', 'office'],
    ['place', 'home'],
  ],
  [],
  [
    ['way', 'in_person'],
    ['way', 'phone'],
  ],
  [['time', 'afternoon']],
]
const LINS: (typeof WANTED)[number] = [
  ['time', 'morning'],
  ['way', 'in_person'],
  ['way', 'video'],
]
const WHY = ['nobody_free', 'urgent', 'person_chose'] as const
const SET_UP = [
  ['Credit for the phone', 'Rang the doctor without help'],
  ['A quiet room at the library', 'Wrote the letter to the landlord'],
  ['Childcare for two hours', 'Went to the interview'],
  ['A bus ticket for the week', 'Went to the appointment alone'],
  ['The form read aloud once', 'Filled in the rest alone'],
] as const
/** Days after being taken on when something was set up. */
const ON = [9, 70, 140, 220, 300, 380, 460, 540]

type Support = Record<'person_id' | 'agency_id' | 'written_by' | 'accepted_at', string>
type Note = {
  id: string
  person_id: string
  mode: string
  place: string
  two_way: boolean
  happened_at: string
  category: 'general'
  agency_id: string
  written_by: string
}

type Wanted = (typeof WANTED)[number]
const possible = (wanted: Wanted): Wanted => wanted.filter(([kind, value]) => (PREFERENCES[kind] as readonly string[]).includes(value))
/** One in so many is not listened to: help comes as it suits those who help. */
const NOT_HEARD = 27

function wants({ rows, when }: Making, support: Support, n: number): void {
  const { person_id, agency_id, written_by } = support
  const since = when.later(support.accepted_at, 200)
  const helps = new Map(rows.of('staff').map((one) => [one['id'], one['helps_as'] as string | null | undefined]))
  const notes = (rows.of('note') as unknown as Note[]).filter((one) => one.person_id === person_id && one.happened_at > since)
  const againstOf = (wanted: Wanted) =>
    notes.flatMap((note) => {
      const against = otherwise(
        wanted.map(([kind, value]) => ({ kind, value })),
        { ...note, utc_offset: 0, helps_as: helps.get(note.written_by) ?? null },
      )
      return against === null ? [] : [{ note, against }]
    })
  const otherwiseOf = (wanted: Wanted) => againstOf(wanted).filter(({ against }) => against.length > 0).length
  const turned = WANTED.map((_, m) => possible(WANTED[(n + m) % WANTED.length]!))
  const heard =
    turned[0]!.length === 0 || n % NOT_HEARD === 0
      ? turned[0]!
      : turned.filter((one) => one.length > 0).toSorted((a, b) => otherwiseOf(a) - otherwiseOf(b))[0]!
  const wanted = person_id === personId('c1') ? possible(LINS) : heard
  for (const [kind, value] of wanted)
    rows.add('preference', {
      id: idOf(`wants/${person_id}/${value}`),
      person_id,
      agency_id,
      written_by,
      kind,
      value,
      mode: 'dictated',
      at: since,
    })
  if (wanted.length === 0) return
  for (const [m, { note, against }] of againstOf(wanted).entries())
    rows.add('note_fit', {
      id: idOf(`fit/${note.id}`),
      note_id: note.id,
      person_id,
      category: note.category,
      agency_id: note.agency_id,
      written_by: note.written_by,
      happened_at: note.happened_at,
      against,
      ...(against.length > 0 ? { reason: WHY[(n + m) % WHY.length]! } : {}),
    })
}

function madePossible({ rows, when }: Making, support: Support & { closed_at?: string }, n: number): void {
  const { person_id, agency_id, written_by } = support
  for (const [m, days] of ON.entries()) {
    const at = new Date(Date.parse(support.accepted_at) + days * 86_400_000).toISOString()
    if (at >= (support.closed_at ?? when.now) || (n % 25 === 4 && m === 1)) return
    const [words, did] = SET_UP[(n + m) % SET_UP.length]!
    const by = { person_id, agency_id, written_by }
    const condition_id = rows.add('enabling_condition', { id: idOf(`set up/${person_id}/${m}`), ...by, words, at })
    const done_at = when.later(at, 3 * 24 * 60 + 90)
    if ((n + m) % 13 !== 2 && done_at > at)
      rows.add('condition_result', { id: idOf(`then/${person_id}/${m}`), ...by, condition_id, category: 'general', words: did, done_at })
  }
}

export function addTailored(making: Making): void {
  const { rows, when } = making
  const all = rows.of('support_period') as unknown as (Support & { closed_at?: string })[]
  const supported = all.filter((support) => !support.closed_at)
  for (const [n, support] of supported.entries()) wants(making, support, n)
  for (const [n, support] of all.entries()) madePossible(making, support, n)
  const lin = supported.find((support) => support.person_id === personId('c1'))
  if (lin)
    rows.add('bundle_talk', {
      id: idOf('bundled/lin'),
      person_id: lin.person_id,
      agency_id: lin.agency_id,
      written_by: lin.written_by,
      held_at: when.at(4, '11:00'),
      keeps: [agencyId('a1')],
      visits_per_week: 1,
      words: 'Tomasz brings the papers of the housing agency along, so that one visit does for both.',
      person_words: '这样孩子们就能安静下来。',
      mode: 'interpreted',
    })
}
