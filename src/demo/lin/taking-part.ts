import type { Making } from '../histories/someone.ts'
import { staffId } from '../network.ts'
import { LIN } from '../texts/lin.ts'
import { C1, COORD, id } from './own.ts'

/** Lin was asked, sat there with an interpreter, and decided; what was said without her she was told. */
export function addLinsPart({ rows, when }: Pick<Making, 'rows' | 'when'>): void {
  const spoke = { ...COORD, mode: 'interpreted' } as const
  rows.add('participation_offer', {
    id: id('planning_offer'),
    ...COORD,
    subject: 'planning',
    offered_at: when.at(14, '10:00'),
    mode: 'in_person',
    place: 'Children’s room, Harbour House',
    meet_at: when.at(12, '11:00'),
    supports_offered: ['interpreter', 'child_minding'],
    response: 'accepted',
    own_words: LIN.plans.yes,
    responded_at: when.at(14, '10:20'),
    supports_used: ['interpreter', 'child_minding'],
  })
  rows.add('discussion', {
    id: id('session'),
    ...COORD,
    kind: 'planning',
    happened_at: when.at(12, '11:00'),
    topic: 'What comes first',
    came: [C1, staffId('coord.a1')],
  })
  for (const [n, words] of LIN.plans.decided.entries())
    rows.add('decision', { id: id(`decision/${n}`), ...spoke, discussion_id: id('session'), decided_by: C1, words, at: when.at(12, '11:30') })
  rows.add('involvement_choice', {
    id: id('choice'),
    ...spoke,
    level: 'together',
    supports: ['interpreter', 'more_time'],
    at: when.at(12, '11:40'),
    seen_at: when.at(12, '11:40'),
    seen_by: staffId('coord.a1'),
  })
  rows.add('discussion', {
    id: id('about'),
    ...COORD,
    kind: 'about',
    category: 'housing',
    happened_at: when.at(6, '15:00'),
    topic: 'Which flats are near Mei’s school',
    invited: [C1],
    came: [staffId('coord.a1'), staffId('worker.a2')],
    absent_reason: 'At the court',
    told_at: when.at(5, '09:30'),
    told_words: LIN.plans.told,
  })
  for (const [area, score] of LIN.plans.quality)
    rows.add('quality_of_life', { id: id(`quality/${area}`), ...spoke, area, score, at: when.at(7, '10:00') })
}
