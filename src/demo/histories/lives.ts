/** What belongs to a life beside the steps of care: told once everybody is there, and of everybody alike. */
import { TELLS_OF } from '../../shared/life-words.ts'
import { idOf } from '../chance.ts'
import { personId } from '../fixture.ts'
import { agencyId, staffId } from '../network.ts'
import { addBuildingOn } from './building-on.ts'
import { addMeasures } from './measured.ts'
import { addReviewed } from './reviewed.ts'
import { addSurroundings } from './surroundings.ts'
import { addTailored } from './tailored.ts'
import { addUnusual } from './unusual.ts'
import type { Making } from './someone.ts'

/** Those whom the department leads are in its care by law. */
function responsible({ rows, when }: Making): void {
  const grounds = ['Guardianship order', 'Placement by court order', 'Guardianship order of two years'] as const
  const led = rows.of('support_period').filter((support) => support['agency_id'] === agencyId('a4') && !support['closed_at'])
  for (const [n, { person_id, agency_id, written_by, accepted_at }] of led.entries())
    rows.add('statutory_responsibility', {
      id: idOf(`responsible/${String(person_id)}`),
      person_id: person_id as string,
      agency_id: agency_id as string,
      written_by: written_by as string,
      body: 'Department for Families',
      body_agency_id: agencyId('a4'),
      legal_basis: grounds[n % grounds.length]!,
      officer: 'Stefan Moravec',
      officer_contact: '5550 0140',
      officer_id: staffId('officer.a4'),
      reserved: grounds[n % grounds.length]!.startsWith('Guardianship') ? ['housing', 'legal'] : ['housing'],
      from_on: when.dayOf(accepted_at as string),
      to_on: n === 0 ? when.dayAhead(150) : null,
      written_at: accepted_at as string,
    })
}

/** Whoever came was looked for first. */
function lookedFor({ rows }: Making): void {
  const came = new Set(rows.of('entry_request').map((entry) => entry['person_id']))
  for (const person of rows.of('person').filter(({ id }) => came.has(id)))
    rows.add('duplicate_check', {
      id: idOf(`looked for/${String(person['id'])}`),
      person_id: person['id'] as string,
      agency_id: person['agency_id'] as string,
      written_by: person['written_by'] as string,
      at: person['written_at'] as string,
      candidates: 0,
      decision: 'new_person',
    })
}

const OF_THEMSELVES = [
  'Give me time to answer. I read better than I hear.',
  'I laugh when I am nervous. Please do not take it badly.',
  'My dog comes first. If she is fine, I am fine.',
  'Ask me in the morning; evenings are hard.',
  'I have worked all my life and want to again.',
] as const
const OF_LIFE = [
  ['culture', 'Keeps Ramadan, and cooks for the neighbours afterwards'],
  ['places', 'The library on Lamp Street, most afternoons'],
  ['law', ''],
  ['work', 'Twelve years in kitchens'],
  ['hopes', 'A door to close behind oneself'],
  ['money', 'Paid every second Thursday, gone by Monday'],
  ['health', 'Sleeps badly since the spring'],
] as const
/** What people say of themselves, and what was learnt of their lives beside an assessment. */
function told({ rows, when }: Making): void {
  for (const [n, support] of rows.of('support_period').entries()) {
    const [person_id, agency_id, written_by] = ['person_id', 'agency_id', 'written_by'].map((column) => support[column] as string) as [
      string,
      string,
      string,
    ]
    const at = when.later(support['accepted_at'] as string, 600 + n * 37)
    const said = rows.of('person').find((one) => one['id'] === person_id)!
    const words =
      person_id === personId('c1')
        ? 'Talk slowly, please; my children come first.'
        : (said['about_me'] as string | undefined) || (n % 24 === 11 ? '' : OF_THEMSELVES[n % OF_THEMSELVES.length]!)
    if (words) {
      said['about_me'] = words
      const id = rows.add('about_me', { id: idOf(`about/${person_id}`), person_id, agency_id, written_by, words, mode: 'dictated', at })
      if (n % 32 !== 2 && when.later(at, 31 * 1440) > when.later(at, 26 * 1440))
        rows.add('about_me', {
          id: idOf(`about again/${person_id}`),
          person_id,
          agency_id,
          written_by,
          words,
          mode: 'dictated',
          at: when.later(at, 26 * 1440),
        })
      for (const staff of new Set(
        rows
          .of('note')
          .filter((note) => note['person_id'] === person_id)
          .map((note) => `${String(note['agency_id'])} ${String(note['written_by'])}`),
      )) {
        const [agency, reader] = staff.split(' ') as [string, string]
        if (reader !== written_by)
          rows.add('about_me_reading', { id: idOf(`read/${id}/${reader}`), about_me_id: id, person_id, agency_id: agency, written_by: reader, at })
      }
    }
    for (const [m, [part, words_]] of OF_LIFE.entries())
      if (person_id !== personId('c1') && (n + m) % 3 !== 0)
        rows.add('life_part', {
          id: idOf(`life/${person_id}/${part}`),
          person_id,
          agency_id,
          written_by,
          category: TELLS_OF[part][0]!,
          part,
          words: words_,
          not_applicable: words_ === '',
          at,
        })
  }
}

export function addLives(making: Making): void {
  told(making)
  lookedFor(making)
  responsible(making)
  addSurroundings(making)
  addMeasures(making)
  addBuildingOn(making)
  addTailored(making)
  addUnusual(making)
  addReviewed(making)
}
