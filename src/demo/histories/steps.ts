/** Each step asked of one party, who answers for themself. */
import type { ActionState } from '../../shared/model.gen.ts'
import type { Category } from '../../shared/words.ts'
import { agencyOf, staffId } from '../network.ts'
import { BLOCKED, COUNTERED, DECLINED, DONE } from '../texts/goal-answers.ts'
import type { StepText } from '../texts/goal-text.ts'
import { inForce, type MakingPlan, type Parts } from './planning.ts'
import { by, spoken, takes } from './someone.ts'

type Step = { step: StepText; goal: string; category: Category; done: boolean; fresh: boolean; by_day: string }
export function addStep(all: MakingPlan, { step: [words, deliverable, taker], goal, category, done, fresh, by_day }: Step, parts: Parts): void {
  const { rows, chance, when, one, plan, from, state } = all
  const { party, login } = takes(one, taker)
  const id = chance.id('action')
  if (login && agencyOf(login) !== one.lead) {
    const agency = agencyOf(login)
    one.asked.set(agency, (one.asked.get(agency) ?? new Set<Category>()).add(category))
  }
  const own = party === staffId(one.coordinator) // nobody waits for their own answer
  const now: ActionState =
    own && (fresh || state === 'drafting' || state === 'proposed')
      ? 'agreed'
      : state === 'drafting'
        ? chance.pick(['proposed', 'requested', 'agreed'])
        : state === 'proposed'
          ? chance.pick(['requested', 'agreed', 'agreed', 'countered'])
          : fresh
            ? chance.pick(['requested', 'requested', 'requested', 'countered', 'declined'])
            : done || state === 'closed'
              ? chance.pick(['done', 'confirmed'])
              : chance.pick(['agreed', 'agreed', 'in_progress', 'in_progress', 'done', 'confirmed', 'blocked'])
  const waits = now === 'requested' || now === 'proposed' // asked of late; few wait longer for an answer than it should take
  const asked =
    fresh || waits
      ? chance.maybe(0.3)
        ? when.minutesAgo(chance.between(20, 300))
        : when.at(chance.maybe(0.85) ? chance.between(1, 2) : 6, '11:20')
      : when.later(from, -chance.between(300, 1300))
  const finished = now === 'done' || now === 'confirmed'
  const overdue = !finished && inForce(state) && !fresh && chance.maybe(0.12)
  const doneAt = when.later(from, chance.between(6, 24) * 1440)
  const wished = finished
    ? when.later(doneAt, (chance.maybe(0.94) ? chance.between(1, 6) : -3) * 1440)
    : overdue
      ? when.at(chance.between(1, 7), '16:00')
      : when.ahead(chance.between(0, 40), '16:00')
  const due_at = when.dayOf(wished) > by_day ? `${by_day}T16:00:00.000Z` : wished
  const yes = !['proposed', 'requested', 'countered', 'declined'].includes(now)
  rows.add('action', {
    id,
    goal_id: goal,
    plan_id: plan,
    person_id: one.id,
    category,
    ...by(one.coordinator),
    words,
    deliverable,
    due_at,
    responsible_id: party,
    state: now,
    written_at: asked,
    said_at: asked,
    ...(now === 'proposed' ? {} : { requested_at: asked }),
    ...(yes ? { agreed_at: when.later(asked, 200) } : {}),
    ...(['in_progress', 'blocked', 'done', 'confirmed'].includes(now) ? { started_at: when.later(asked, 3000) } : {}),
    ...(finished
      ? { done_at: doneAt, done_note: chance.draw(DONE), done_mode: taker === 'person' ? 'by_person' : chance.pick(['with', 'with', 'for'] as const) }
      : {}),
    ...(taker === 'person' ? { confidence: chance.maybe(0.03) ? 6 : chance.between(7, 9), support: chance.maybe(0.5) ? 'We go together.' : '' } : {}),
    ...(now === 'confirmed' ? { confirmed_at: when.later(doneAt, 1500), confirmed_by: taker === 'person' ? staffId(one.coordinator) : one.id } : {}),
    ...(now === 'blocked' ? { blocked_reason: chance.draw(BLOCKED) } : {}),
    ...(overdue && chance.maybe(0.5) ? { told_if_late_at: when.minutesAgo(200) } : {}),
  })
  if (!fresh) parts.inVersion.push(id)
  parts.parties.set(party, login)
  const answer = now === 'countered' || now === 'declined' ? now : yes ? 'agreed' : null
  if (!answer) return
  rows.add('action_answer', {
    id: chance.id('answer'),
    action_id: id,
    person_id: one.id,
    category,
    ...by(login ?? one.coordinator),
    party_id: party,
    round: 1,
    response: answer,
    mode: login ? 'self' : spoken(one),
    at: when.later(asked, 200),
    ...(answer === 'agreed' ? {} : { reason: chance.draw(answer === 'countered' ? COUNTERED : DECLINED) }),
    ...(answer === 'countered' ? { proposed_due: when.ahead(chance.between(14, 50), '16:00') } : {}),
  })
}
