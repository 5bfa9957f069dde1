/** What some people asked about their own records: answered, refused with their words beside it, waiting, and one that is late. */
import { idOf } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { ASKED, OF_LIN, type RightsText } from '../texts/rights.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>

export function addRights(making: Making): void {
  const { rows } = making
  const notes = Map.groupBy(rows.of('note'), (note) => note['person_id'])
  const plans = rows.of('plan').filter((plan) => plan['state'] === 'active' && plan['kind'] !== 'child' && plan['person_id'] !== C1)
  for (const [n, text] of ASKED.entries()) {
    const plan = plans[n * 3 + 1]
    if (plan) addAsked(making, plan, text, told(notes.get(plan['person_id'])))
  }
  const lin = rows.of('plan').find((plan) => plan['person_id'] === C1 && plan['kind'] !== 'child')
  const note = told(notes.get(C1))
  if (lin && note) addDisputed(making, lin, note)
}
/** The last note that somebody reported something in, and that the person may read. */
const told = (notes: readonly Row[] = []) => notes.findLast((note) => note['reported'] && !note['withheld_from_person'])
const byThemself = (plan: Row) => ({
  person_id: plan['person_id'] as string,
  agency_id: null,
  written_by: plan['person_id'] as string,
  to_agency_id: plan['agency_id'] as string,
  mode: 'self' as const,
})

function addAsked({ rows, when }: Making, plan: Row, text: RightsText, note: Row | undefined): void {
  const asked_at = when.at(text.ago, '19:40')
  const about = text.kind === 'correction' && note ? { about_table: 'note' as const, about_id: note['id'] as string } : {}
  const by = plan['written_by'] as string
  const answered =
    text.after === undefined ? {} : { answered_at: when.at(text.ago - text.after, '14:20'), answered_by: by, answer: text.answer ?? '' }
  rows.add('record_request', {
    id: idOf(`asked/${String(plan['id'])}`),
    ...byThemself(plan),
    ...about,
    kind: text.kind,
    words: text.words,
    state: text.after !== undefined ? 'granted' : text.acknowledged ? 'acknowledged' : 'asked',
    asked_at,
    ...(text.acknowledged ? { acknowledged_at: when.later(asked_at, 15 * 60), acknowledged_by: by } : {}),
    ...answered,
  })
  if (!note || !answered.answered_at || text.kind !== 'correction') return
  rows.add('record_statement', {
    id: idOf(`put right/${String(note['id'])}`),
    person_id: plan['person_id'] as string,
    category: (note['category'] ?? 'general') as 'general',
    agency_id: plan['agency_id'] as string,
    written_by: by,
    ...about,
    about_table: 'note',
    about_id: note['id'] as string,
    about_agency_id: note['agency_id'] as string,
    kind: 'corrected',
    words: text.answer!,
    at: answered.answered_at,
  })
}

/** Lin's: a copy, and what she disputes, with her own words beside it. */
function addDisputed({ rows, when }: Making, plan: Row, note: Row): void {
  const by = plan['written_by'] as string
  const about = { about_table: 'note' as const, about_id: note['id'] as string }
  rows.add('record_request', {
    id: idOf(`copy/${C1}`),
    ...byThemself(plan),
    kind: 'copy',
    state: 'granted',
    asked_at: when.at(16, '20:10'),
    answered_at: when.at(12, '10:30'),
    answered_by: by,
  })
  rows.add('record_request', {
    id: idOf(`disputed/${C1}`),
    ...byThemself(plan),
    ...about,
    kind: 'correction',
    words: OF_LIN.disputed.asked,
    state: 'refused',
    asked_at: when.at(11, '21:00'),
    answered_at: when.at(7, '15:00'),
    answered_by: by,
    answer: OF_LIN.disputed.answer,
  })
  rows.add('record_statement', {
    id: idOf(`beside/${C1}`),
    person_id: C1,
    category: (note['category'] ?? 'general') as 'general',
    agency_id: null,
    written_by: C1,
    ...about,
    about_agency_id: note['agency_id'] as string,
    kind: 'own_words',
    words: OF_LIN.beside,
    mode: 'self',
    at: when.at(7, '20:30'),
  })
}
