/** What belongs to a life beside the steps of care: told once everybody is there, and of everybody alike. */
import { idOf } from '../chance.ts'
import { agencyId } from '../network.ts'
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

export function addLives(making: Making): void {
  lookedFor(making)
  responsible(making)
}
