/** The picture Lin and her coordinator made together. */
import type { Making } from '../histories/someone.ts'
import { LIN } from '../texts/lin.ts'
import { COORD, id } from './own.ts'

export function addPicture({ rows, when }: Making): void {
  const assessment_id = id('assessment')
  rows.add('participation_offer', {
    id: id('offer'),
    ...COORD,
    subject: 'assessment',
    offered_at: when.at(17, '11:00'),
    mode: 'in_person',
    supports_offered: ['interpreter', 'child_minding', 'place_of_choice'],
    response: 'accepted',
    own_words: '可以，但不要太快。',
    responded_at: when.at(17, '11:20'),
  })
  rows.add('assessment', {
    id: assessment_id,
    ...COORD,
    offer_id: id('offer'),
    depth: 'comprehensive',
    depth_suggested: 'comprehensive',
    state: 'agreed',
    offered_at: when.at(17, '11:00'),
    started_at: when.at(16, '10:00'),
    completed_at: when.at(13, '15:00'),
    shared_at: when.at(13, '16:00'),
    agreed_at: when.at(12, '11:00'),
  })
  for (const [n, [kind, words]] of LIN.strengths.entries())
    rows.add('strength', { id: id(`strength/${n}`), ...COORD, assessment_id, kind, words, source: 'Own account', recorded_at: when.at(16, '10:10') })
  for (const [n, [words, when_words, what_helped]] of LIN.achievements.entries())
    rows.add('achievement', {
      id: id(`achievement/${n}`),
      ...COORD,
      assessment_id,
      words,
      when_words,
      what_helped,
      recorded_at: when.at(16, '10:20'),
    })
  for (const [n, [kind, words]] of LIN.voices.entries())
    rows.add('voice', { id: id(`voice/${n}`), ...COORD, assessment_id, kind, words, mode: 'interpreted', recorded_at: when.at(16, '10:30') })
  for (const [category, facts, person_words, none_foreseen] of LIN.domains)
    rows.add('assessment_domain', {
      id: id(`domain/${category}`),
      ...COORD,
      assessment_id,
      category,
      status: 'assessed',
      facts,
      person_words,
      source: 'Own account, interpreted',
      none_foreseen,
      functioning: [{ activity: '', level: ['access_needs', 'legal', 'money'].includes(category) ? 'with_help' : 'alone' }],
    })
  for (const [category, words, person_rating, worker_rating, support_required] of LIN.needs) {
    rows.add('need', {
      id: id(`need/${category}`),
      ...COORD,
      assessment_id,
      category,
      words,
      person_rating,
      worker_rating,
      level: Math.max(person_rating, worker_rating),
      support_required,
      identified_at: when.at(16, '11:00'),
    })
  }
  rows.add('assessment_agreement', {
    id: id('agreement'),
    ...COORD,
    assessment_id,
    response: 'agreed',
    mode: 'interpreted',
    at: when.at(12, '11:00'),
  })
}
