/** Which agency may know what. */
import type { Category } from '../../shared/words.ts'
import { agencyId } from '../network.ts'
import { by, type Making, type Someone } from './someone.ts'

/** Which agency may know what, until when: asked of the person before anything was asked of the agency. */
export function addConsents({ rows, chance, when }: Making, one: Someone, from: string): void {
  const own = {
    person_id: one.id,
    ...by(one.intake),
    mode: one.interpreter ? ('interpreted' as const) : chance.pick(['spoken', 'written'] as const),
    from_at: from,
    recorded_at: from,
  }
  for (const [key, categories] of one.asked) {
    const narrow = chance.maybe(0.35)
    const wide: Category[] = narrow ? [] : ['housing', 'money', 'health', 'family', 'community', 'life_skills', 'access_needs']
    const soon = chance.maybe(0.08)
    rows.add('consent_event', {
      id: chance.id('consent'),
      ...own,
      decision: 'given',
      scope: 'party',
      party_id: agencyId(key),
      categories: [...new Set<Category>(['general', ...wide, ...categories])].toSorted(),
      to_at: soon ? when.ahead(chance.between(3, 13), '23:00') : new Date(Date.parse(from) + 365 * 86_400_000).toISOString(),
      own_words: chance.draw([
        '“Yes, they can know.”',
        '“Fine, as long as I see the notes.”',
        '“Only what they need.”',
        '“All right. Not the old things.”',
        '“Yes. Ask me again in a year.”',
      ]),
      limits: narrow ? 'Only what the agreed steps need' : '',
    })
    rows.add('involvement', { id: chance.id('involvement'), person_id: one.id, party_id: agencyId(key), ...by(one.intake), from_at: from })
  }
  // the lead reads what the others write
  rows.add('consent_event', {
    id: chance.id('consent'),
    ...own,
    decision: 'given',
    scope: 'party',
    party_id: agencyId(one.lead),
    categories: [
      'general',
      'housing',
      'safety',
      'health',
      'money',
      'work_learning',
      'family',
      'community',
      'legal',
      'life_skills',
      'culture',
      'access_needs',
      'mental_health',
      'alcohol_drugs',
      'children',
    ],
    to_at: new Date(Date.parse(from) + 365 * 86_400_000).toISOString(),
  })
  const others = (['a3', 'a4', 'a5', 'a6'] as const).filter((key) => !one.asked.has(key) && key !== one.lead)
  if (others.length === 0 || !chance.maybe(0.25)) return
  const other = chance.pick(others)
  const refused = chance.maybe(0.5)
  const said = {
    ...own,
    scope: 'party' as const,
    party_id: agencyId(other),
    categories: ['general', 'family', 'health'] as Category[],
    to_at: new Date(Date.parse(from) + 365 * 86_400_000).toISOString(),
  }
  if (refused)
    return void rows.add('consent_event', {
      id: chance.id('consent'),
      ...said,
      decision: 'refused',
      own_words: chance.draw(['“No. Not them.”', '“Not now. Maybe later.”', '“They’ve got a file already, that’s enough.”']),
    })
  rows.add('consent_event', { id: chance.id('consent'), ...said, decision: 'given' })
  rows.add('involvement', { id: chance.id('involvement'), person_id: one.id, party_id: agencyId(other), ...by(one.intake), from_at: from })
  const changed = when.later(from, 9 * 1440)
  rows.add('consent_event', {
    id: chance.id('consent'),
    ...said,
    decision: 'withdrawn',
    from_at: changed,
    recorded_at: changed,
    own_words: chance.draw(['“I changed my mind, stop it.”', '“That’s enough people for now.”']),
  })
}
