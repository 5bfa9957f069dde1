/** Mei, who is nine. */
import { personId } from '../fixture.ts'
import type { Making } from '../histories/someone.ts'
import { agencyId } from '../network.ts'
import { LIN } from '../texts/lin.ts'
import { COORD, id } from './own.ts'

export function addMei({ rows, when }: Making): void {
  const own = { ...COORD, person_id: personId('k1') }
  rows.add('assessment', {
    id: id('mei'),
    ...own,
    kind: 'child',
    state: 'shared',
    offered_at: when.at(16, '15:00'),
    started_at: when.at(14, '15:30'),
    completed_at: when.at(12, '15:30'),
    shared_at: when.at(12, '16:00'),
    child_view: LIN.mei.view,
    child_view_means: 'Drawing and talking, with the interpreter',
  })
  for (const [category, facts, person_words] of LIN.mei.domains)
    rows.add('assessment_domain', {
      id: id(`mei/${category}`),
      ...own,
      assessment_id: id('mei'),
      category,
      status: 'assessed',
      facts,
      person_words,
      source: 'Mei and her mother',
    })
  rows.add('voice', {
    id: id('mei/wish'),
    ...own,
    assessment_id: id('mei'),
    kind: 'wish',
    words: LIN.mei.wish,
    mode: 'interpreted',
    recorded_at: when.at(14, '15:50'),
  })
  rows.add('consent_event', {
    id: id('mei/consent'),
    ...own,
    decision: 'given',
    scope: 'party',
    party_id: agencyId('a1'),
    categories: ['general', 'children', 'family', 'work_learning', 'health', 'safety', 'housing', 'mental_health'],
    given_by: 'guardian',
    mode: 'interpreted',
    from_at: when.at(18, '16:00'),
    recorded_at: when.at(18, '16:00'),
    to_at: when.ahead(340, '23:00'),
  })
}
