/** The picture of a person's life: strengths first, thirteen domains, needs by both sides, and their own words. */
import type { LifeDomain } from '../../shared/service-needs.ts'
import { DOMAINS } from '../../shared/categories.ts'
import { DOMAIN_TEXTS } from '../texts/domains.ts'
import { ACHIEVEMENTS, AROUND, ASPIRATIONS, COMMENTS, FEELINGS, PERSONAL, WISHES } from '../texts/strengths.ts'
import { by, HOURS, spoken, type Making, type Someone } from './someone.ts'

export type KnownNeed = { id: string; domain: LifeDomain; level: number; words: string }
export type Picture = { id: string; needs: KnownNeed[]; wish: string; hope: string; strength: string; agreed: string }
export type Reached = 'offered' | 'in_progress' | 'draft_complete' | 'shared' | 'agreed' | 'agreed_with_differences'
const STEPS: readonly Reached[] = ['offered', 'in_progress', 'draft_complete', 'shared', 'agreed', 'agreed_with_differences']

/** @param pace quick: agreed a week after being taken on */
export function addAssessment(making: Making, one: Someone, accepted: string, reached: Reached, pace: 'usual' | 'quick' = 'usual'): Picture {
  const { rows, chance, when } = making
  const past = (step: Reached) => STEPS.indexOf(reached) >= STEPS.indexOf(step)
  const moment = (days: number) => `${when.dayOf(when.later(accepted, days * 1440))}T${chance.pick(HOURS)}:00.000Z`
  const slow = pace === 'usual' && chance.maybe(0.2) ? 16 : 0
  const [begun, whole, yes] = pace === 'quick' ? [4, 7, 8] : [5, 13 + slow, 16 + slow]
  const at = {
    offered: when.later(accepted, chance.between(300, 5000)),
    started: moment(begun!),
    completed: moment(whole!),
    shared: '',
    agreed: moment(yes!),
  }
  at.shared = when.later(at.completed, 240)
  at.agreed = at.agreed < at.shared ? when.later(at.shared, 60) : at.agreed
  for (const key of ['started', 'completed', 'shared', 'agreed'] as const) if (at[key] > when.later(when.now, -1)) at[key] = when.later(when.now, -1)
  const id = chance.id('assessment')
  const offer = chance.id('offer')
  const own = { person_id: one.id, ...by(one.coordinator) }
  rows.add('participation_offer', {
    id: offer,
    ...own,
    subject: 'assessment',
    offered_at: at.offered,
    mode: 'in_person',
    supports_offered: one.interpreter ? ['interpreter', 'place_of_choice'] : ['somebody_along', 'breaks'],
    ...(past('in_progress') ? { response: 'accepted', responded_at: when.later(at.offered, 30), own_words: chance.draw(COMMENTS) } : {}),
  })
  rows.add('assessment', {
    id,
    ...own,
    offer_id: offer,
    depth: one.high ? 'comprehensive' : 'standard',
    depth_suggested: one.high ? 'comprehensive' : 'standard',
    state: reached,
    offered_at: at.offered,
    ...(past('in_progress') ? { started_at: at.started } : {}),
    ...(past('draft_complete') ? { completed_at: at.completed } : {}),
    ...(past('shared') ? { shared_at: at.shared } : {}),
    ...(past('agreed') ? { agreed_at: at.agreed } : {}),
  })
  const needs: KnownNeed[] = []
  if (!past('in_progress')) return { id, needs, wish: '', hope: '', strength: '', agreed: at.agreed }
  const strength = addStrengths(making, one, id, at.started)
  addDomains(making, one, id, { at: when.later(at.started, 40), all: past('draft_complete') }, needs)
  const { wish, hope } = addVoices(making, one, id, when.later(at.started, 15))
  if (past('agreed')) {
    const differences =
      reached === 'agreed_with_differences'
        ? chance.draw([
            'I don’t see the drinking as a problem. The rest is right.',
            'I never said I wanted to move north.',
            'It was eight nights, not nine. I counted.',
          ])
        : ''
    rows.add('assessment_agreement', {
      id: chance.id('agreement'),
      assessment_id: id,
      ...own,
      response: reached === 'agreed' ? 'agreed' : 'agreed_with_differences',
      differences,
      mode: spoken(one),
      at: at.agreed,
    })
  }
  return { id, needs, wish, hope, strength, agreed: at.agreed }
}

function addStrengths({ rows, chance, when }: Making, one: Someone, assessment_id: string, at: string): string {
  const own = { assessment_id, person_id: one.id, ...by(one.coordinator), recorded_at: when.later(at, 10) }
  const ids = [
    ...chance.drawSome(PERSONAL, 2).map((words) => ({ kind: 'personal', words })),
    ...chance.drawSome(AROUND, chance.between(1, 2)).map((words) => ({ kind: 'environmental', words })),
  ].map(({ kind, words }) =>
    rows.add('strength', {
      id: chance.id('strength'),
      ...own,
      kind,
      words,
      source: kind === 'personal' ? 'Own account' : 'Own account, seen by the worker',
    }),
  )
  const { words, when: when_words, helped } = chance.draw(ACHIEVEMENTS)
  rows.add('achievement', { id: chance.id('achievement'), ...own, words, when_words, what_helped: helped })
  return ids[0]!
}

function addVoices({ rows, chance }: Making, one: Someone, assessment_id: string, recorded_at: string): { wish: string; hope: string } {
  const own = { assessment_id, person_id: one.id, ...by(one.coordinator), mode: spoken(one), recorded_at }
  const wish = rows.add('voice', { id: chance.id('voice'), ...own, kind: 'wish', words: chance.draw(WISHES) })
  rows.add('voice', { id: chance.id('voice'), ...own, kind: 'feeling', words: chance.draw(FEELINGS) })
  const hope = chance.maybe(0.92) ? rows.add('voice', { id: chance.id('voice'), ...own, kind: 'aspiration', words: chance.draw(ASPIRATIONS) }) : ''
  return { wish, hope }
}

const LEVELS = ['alone', 'with_help', 'alone', 'prompt'] as const
const turn = <T>(from: readonly T[], n: number): T => from[n % from.length]!
/** Housing is always a need here; two to five other domains with it. */
function addDomains(
  { rows, chance, when }: Making,
  one: Someone,
  assessment_id: string,
  { at, all }: { at: string; all: boolean },
  needs: KnownNeed[],
): void {
  const own = { assessment_id, person_id: one.id, ...by(one.coordinator) }
  const needed = new Set<LifeDomain>([
    'housing',
    ...chance.drawSome(
      DOMAINS.filter((domain) => domain !== 'housing'),
      one.alone ? 1 : chance.between(2, one.high ? 5 : 4),
    ),
  ])
  for (const [n, domain] of DOMAINS.entries()) {
    if (!all && n > 6) break
    const { facts, words, needs: possible } = DOMAIN_TEXTS[domain]
    const asked = needed.has(domain)
    const declined = !asked && chance.maybe(0.06)
    rows.add('assessment_domain', {
      id: chance.id('domain'),
      ...own,
      category: domain,
      status: declined ? 'declined' : 'assessed',
      facts: declined ? '' : chance.draw(facts),
      person_words: declined ? '“I’d rather not.”' : chance.maybe(0.75) ? chance.draw(words) : '',
      source: declined ? '' : chance.pick(['Own account', 'Own account and letter', 'Seen on the visit']),
      none_foreseen: !asked || one.since % 6 !== 0,
      functioning: declined ? [] : [{ activity: '', level: turn(LEVELS, n + (asked ? 1 : 0)) }],
    })
    if (!asked) continue
    const [need, support_required] = chance.draw(possible)
    const level = domain === 'housing' ? chance.between(3, 4) : chance.between(1, 3)
    const person_rating = Math.max(0, Math.min(4, level + chance.pick([-1, 0, 0, 1])))
    const id = rows.add('need', {
      id: chance.id('need'),
      ...own,
      category: domain,
      words: need,
      person_rating,
      worker_rating: level,
      level: Math.max(level, person_rating),
      support_required,
      identified_at: when.later(at, n),
    })
    needs.push({ id, domain, level: Math.max(level, person_rating), words: need })
  }
}
