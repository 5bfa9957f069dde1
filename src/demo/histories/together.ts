/** Planning together: an offer answered, a talk, what the person decided, how far they take part, how good life is to them. */
import { QUALITY_AREAS } from '../../shared/taking-part-words.ts'
import { staffId } from '../network.ts'
import { ANSWERS, DECIDED, PLACES, TALKS, TOLD } from '../texts/together.ts'
import { inForce, type PlanState } from './planning.ts'
import { by, spoken, type Making, type Someone } from './someone.ts'

/** @param from when the plan was proposed (or begun, while drafting) */
export function addTogether(
  { rows, chance, when }: Making,
  one: Someone,
  { from, started, state }: { from: string; started: string; state: PlanState },
): void {
  const own = { person_id: one.id, ...by(one.coordinator) }
  const offered = when.later(started, chance.between(300, 900))
  const answered = when.later(offered, chance.between(60, 1400))
  const waits = state === 'drafting' && chance.maybe(0.3)
  rows.add('participation_offer', {
    id: chance.id('planning_offer'),
    ...own,
    subject: 'planning',
    offered_at: offered,
    mode: 'in_person',
    place: chance.draw(PLACES),
    meet_at: answered,
    supports_offered: chance.drawSome(['plain_words', 'transport', 'somebody_along', 'breaks', 'own_place'], 2),
    ...(waits ? {} : { response: 'accepted', own_words: chance.draw(ANSWERS), responded_at: answered, supports_used: ['plain_words'] }),
  })
  if (waits) return
  const session = chance.id('discussion')
  const sat = when.later(answered, chance.between(30, 900))
  rows.add('discussion', {
    id: session,
    ...own,
    kind: 'planning',
    happened_at: sat,
    topic: 'What comes first, and who does what',
    came: [one.id, staffId(one.coordinator)],
  })
  for (const words of chance.drawSome(DECIDED, 2))
    rows.add('decision', { id: chance.id('decision'), ...own, discussion_id: session, decided_by: one.id, words, mode: spoken(one), at: sat })
  if (chance.maybe(0.96))
    rows.add('involvement_choice', {
      id: chance.id('choice'),
      ...own,
      level: chance.pick(['lead', 'together', 'together', 'together', 'consulted', 'told'] as const),
      supports: ['plain_words', 'more_time'],
      mode: spoken(one),
      at: sat,
      seen_at: sat,
      seen_by: staffId(one.coordinator),
    })
  if (!inForce(state)) return
  if (chance.maybe(0.6)) {
    const at = when.later(from, chance.between(1, 5) * 1440)
    const told = chance.maybe(0.96)
    rows.add('discussion', {
      id: chance.id('discussion'),
      ...own,
      kind: 'about',
      happened_at: at,
      topic: chance.draw(TALKS),
      invited: [one.id],
      came: [staffId(one.coordinator), staffId(one.worker)],
      absent_reason: 'Was asked, and had to be at work',
      ...(told ? { told_at: when.later(at, chance.between(60, 3000)), told_words: chance.draw(TOLD) } : {}),
    })
  }
  if (chance.maybe(0.95))
    for (const area of QUALITY_AREAS) {
      const first = chance.between(1, 3)
      const rate = (score: number, at: string) =>
        rows.add('quality_of_life', { id: chance.id('quality'), ...own, area, score, mode: spoken(one), at })
      rate(first, when.later(from, 900))
      if (chance.maybe(0.5)) rate(Math.min(5, first + chance.between(0, 2)), when.later(from, chance.between(8, 20) * 1440))
    }
}
