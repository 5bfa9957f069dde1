/** What the department decides by law: asked of its officer by those who support the person, decided in its name; and its officer comes to every review. */
import { idOf } from '../chance.ts'
import { personId } from '../fixture.ts'
import { agencyId, staffId } from '../network.ts'
import { RESERVED } from '../texts/partners.ts'
import type { Making } from './someone.ts'

export function addReserved({ rows, when }: Making): void {
  const bodies = rows.of('statutory_responsibility')
  for (const review of rows.of('review').toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))) {
    const by_law = bodies.find((one) => one['person_id'] === review['person_id'] && one['officer_id'])
    if (!by_law) continue
    const held = (review['held_at'] ?? review['completed_at']) as string | null
    const invited_at = held ? when.later(held, -7 * 1440) : when.at(2, '09:30')
    rows.add('review_guest', {
      id: idOf(`review guest/${String(review['id'])}`),
      review_id: review['id'] as string,
      person_id: review['person_id'] as string,
      agency_id: review['agency_id'] as string,
      written_by: review['written_by'] as string,
      officer_id: by_law['officer_id'] as string,
      invited_at,
      ...(held ? { answer: 'comes', answered_at: when.later(invited_at, 1440) } : {}),
    })
  }
  const of = bodies.find((one) => one['person_id'] === personId('c3'))
  if (!of) return
  const ask = (key: keyof typeof RESERVED, asked_at: string, more: object) =>
    rows.add('reserved_decision', {
      id: idOf(`reserved/c3/${key}`),
      person_id: personId('c3'),
      category: 'housing',
      agency_id: agencyId('a1'),
      written_by: staffId('worker.a1'),
      responsibility_id: of['id'] as string,
      body: of['body'] as string,
      body_agency_id: of['body_agency_id'] as string,
      officer_id: of['officer_id'] as string,
      ...RESERVED[key],
      mode: 'dictated',
      by_on: when.dayAhead(4),
      asked_at,
      ...more,
    })
  const decided = { answer: 'approved', answered_by: staffId('officer.a4'), answered_at: when.at(6, '14:00') }
  ask('weekend', when.at(9, '11:00'), { ...decided, by_on: when.day(5) })
  ask('lodging', when.at(2, '11:00'), {})
}
