/** The plan: goals in three horizons, each step asked of one party who answers for themself, a coordinator, and the owner's yes. */
import { LEVEL_REASONS, OWNER_AGREES } from '../texts/goal-answers.ts'
import { ORDERS } from '../texts/strengths.ts'
import type { Picture } from './assessment.ts'
import { staffId } from '../network.ts'
import { SAFETY_FIRST } from '../texts/owned.ts'
import { addGoals } from './goals.ts'
import { addOwned } from './owned.ts'
import { inForce, type MakingPlan, type Planned, type PlanState } from './planning.ts'
import { by, spoken, type Making, type Someone } from './someone.ts'
import { addTogether } from './together.ts'
import { addTeam } from './team.ts'

/** Which supervisor sees that safety was put first. */
const SEES: Partial<Record<Someone['lead'], string>> = { a1: 'sup.a1', a2: 'mgr.a2' }
/** @param from when it was proposed (or begun, while drafting) */
export function addPlan(
  making: Making,
  one: Someone,
  picture: Picture,
  to: { support: string; started: string; from: string; state: PlanState; review_on?: string; closed?: string },
): Planned {
  const { rows, chance, when } = making
  const plan = chance.id('plan')
  const { state, from } = to
  const all: MakingPlan = { ...making, one, plan, from, state }
  const issues = chance.draw(ORDERS)
  addTogether(making, one, { from, started: to.started, state })
  const parts = addGoals(all, picture, issues)
  const domains = picture.needs.filter((need) => need.level >= 2).length
  const agencies = new Set([...one.asked.keys()].filter((key) => key !== one.lead)).size
  const level =
    domains >= 5 || agencies >= 3 || one.high ? 'high' : domains <= 1 && agencies === 0 ? 'none' : domains <= 2 && agencies <= 1 ? 'low' : 'medium'
  const force = when.later(from, 3 * 1440)
  const own = { plan_id: plan, person_id: one.id, ...by(one.coordinator) }
  rows.add('plan', {
    id: plan,
    person_id: one.id,
    ...by(one.coordinator),
    support_period_id: to.support,
    state,
    started_at: to.started,
    level,
    level_suggested: level,
    level_reason: chance.draw(LEVEL_REASONS),
    level_decided_at: when.later(to.started, 600),
    ...(state === 'drafting' ? {} : { proposed_at: from }),
    ...(inForce(state) ? { agreed_at: when.later(from, 2 * 1440), activated_at: force } : {}),
    ...(to.review_on ? { next_review_on: to.review_on } : {}),
    ...(to.closed ? { closed_at: to.closed } : {}),
  })
  rows.add('priority_order', {
    id: chance.id('order'),
    ...own,
    by: 'person',
    issues: [...issues],
    mode: spoken(one),
    at: when.later(to.started, 900),
  })
  if (one.high)
    rows.add('safety_first', {
      id: chance.id('first'),
      ...own,
      ...SAFETY_FIRST,
      at: when.later(to.started, 960),
      ...(SEES[one.lead] && !chance.maybe(0.05) ? { seen_by: staffId(SEES[one.lead]!), seen_at: when.later(to.started, 2400) } : {}),
    })
  if (state !== 'drafting')
    rows.add('plan_version', {
      id: chance.id('version'),
      ...own,
      n: 1,
      reason: 'First version',
      goal_ids: parts.goals,
      action_ids: parts.inVersion,
      published_at: from,
    })
  if (inForce(state))
    rows.add('plan_agreement', {
      id: chance.id('agreed'),
      ...own,
      n: 1,
      mode: spoken(one),
      words: chance.draw(OWNER_AGREES),
      at: when.later(from, 2 * 1440),
    })
  addTeam(all, parts.parties, to)
  addOwned(all, parts.parties)
  return { id: plan, goals: parts.goals, from: force, level }
}
