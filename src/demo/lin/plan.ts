/** What Lin wants, who does what, and who agreed. */
import { AREA_OF } from '../../shared/taking-part-words.ts'
import type { Making } from '../histories/someone.ts'
import { relativeId } from '../fixture.ts'
import { lineOf, reachOf } from '../histories/team.ts'
import { staffId } from '../network.ts'
import { LIN } from '../texts/lin.ts'
import { LINS_GOALS, LINS_STEPS } from '../texts/lin-steps.ts'
import { C1, COORD, by, id } from './own.ts'
import { addLinsPart } from './taking-part.ts'

export function addLinsPlan({ rows, when }: Making): void {
  const plan_id = id('plan')
  rows.add('plan', {
    id: plan_id,
    ...COORD,
    support_period_id: id('support'),
    state: 'active',
    started_at: when.at(19, '10:00'),
    level: 'high',
    level_suggested: 'high',
    level_reason: 'Three agencies, two children and somebody who must not find them.',
    level_decided_at: when.at(12, '12:00'),
    next_review_on: when.dayAhead(19),
    proposed_at: when.at(10, '15:00'),
    agreed_at: when.at(9, '11:30'),
    activated_at: when.at(8, '10:00'),
  })
  rows.add('priority_order', {
    id: id('order'),
    ...COORD,
    plan_id,
    by: 'person',
    issues: [...LIN.order],
    mode: 'interpreted',
    at: when.at(12, '11:30'),
  })
  for (const goal of LINS_GOALS) {
    rows.add('goal', {
      id: id(`goal/${goal.key}`),
      plan_id,
      ...COORD,
      category: goal.category,
      words: goal.words,
      horizon: goal.horizon,
      success_measure: goal.measure,
      target_on: when.dayAhead(goal.due),
      first_target_on: when.dayAhead(goal.due),
      confidence: goal.confidence,
      housing_goal: goal.key === 'home',
      issue: goal.issue,
      proposed_by: C1,
      proposed_mode: 'interpreted',
      quality_area: AREA_OF[goal.category] ?? 'days',
      does_now: 'worker',
      does_in_end: goal.in_end,
      development_step: goal.grows,
      lead_id: staffId('coord.a1'),
      state: 'in_progress',
      written_at: when.at(11, '14:00'),
      said_at: when.at(11, '14:00'),
    })
    rows.add('goal_rung', {
      id: id(`rung/${goal.key}`),
      goal_id: id(`goal/${goal.key}`),
      ...COORD,
      category: goal.category,
      rung: 'worker',
      at: when.at(11, '14:00'),
    })
    rows.add('goal_source', {
      id: id(`source/${goal.key}`),
      goal_id: id(`goal/${goal.key}`),
      ...COORD,
      category: goal.category,
      need_id: id(`need/${goal.category}`),
    })
    buildsOn(rows, goal.key, goal.category)
  }
  for (const n of [0, 1])
    rows.add('goal_source', { id: id(`source/wish/${n}`), goal_id: id('goal/home'), ...COORD, category: 'housing', voice_id: id(`voice/${n}`) })
  rows.add('contribution', {
    id: id('contribution'),
    ...COORD,
    plan_id,
    category: 'housing',
    relative_id: relativeId('h1'),
    goal_id: id('goal/home'),
    words: LIN.mother,
    at: when.at(11, '15:30'),
  })
  addLinsPart({ rows, when })
  rows.add('plan_version', {
    id: id('version'),
    ...COORD,
    plan_id,
    n: 1,
    reason: 'First version',
    goal_ids: LINS_GOALS.map((goal) => id(`goal/${goal.key}`)),
    action_ids: LINS_STEPS.filter((step) => step.agreed).map((step) => id(`step/${step.words}`)),
    published_at: when.at(10, '15:00'),
  })
  rows.add('plan_agreement', { id: id('agreed'), ...COORD, plan_id, n: 1, mode: 'interpreted', words: LIN.yes, at: when.at(9, '11:30') })
  rows.add('coordinator_assignment', {
    id: id('coordinator'),
    ...by('intake.a1'),
    plan_id,
    staff_id: staffId('coord.a1'),
    state: 'current',
    proposed_at: when.at(19, '11:00'),
    answered_at: when.at(18, '09:10'),
    from_at: when.at(18, '09:10'),
    person_told_at: when.at(18, '14:00'),
  })
  for (const [login, role, what] of LIN.team) {
    rows.add('participant', {
      id: id(`part/${login}`),
      ...COORD,
      plan_id,
      party_id: login === 'c1' ? C1 : staffId(login),
      role,
      ...(login === 'c1' ? {} : { contact_path: reachOf(login), ...lineOf(login), responsibilities: what }),
      advocate: login === 'advocate.a5',
      from_at: when.at(18, '10:00'),
      confirmed_at: when.at(11, '09:00'),
    })
  }
  rows.add('review', { id: id('review'), ...COORD, plan_id, first_due_on: when.dayAhead(19), due_on: when.dayAhead(19) })
}

export function addSteps({ rows, when }: Making): void {
  for (const step of LINS_STEPS) {
    const party = step.login ? staffId(step.login) : C1
    const asked = step.agreed ? when.at(11, '15:00') : when.minutesAgo(95)
    const action_id = id(`step/${step.words}`)
    const said = { person_id: C1, category: step.category }
    rows.add('action', {
      id: action_id,
      ...COORD,
      ...said,
      goal_id: id(`goal/${step.goal}`),
      plan_id: id('plan'),
      words: step.words,
      deliverable: step.deliverable,
      due_at: step.due < 0 ? when.at(-step.due, '16:00') : when.ahead(step.due, '16:00'),
      responsible_id: party,
      state: step.state,
      requested_at: asked,
      written_at: asked,
      said_at: asked,
      ...(step.agreed ? { agreed_at: when.at(10, '09:00') } : {}),
      ...(['in_progress', 'done', 'confirmed', 'blocked'].includes(step.state) ? { started_at: when.at(8, '11:00') } : {}),
      ...(step.done ? { done_at: when.at(5, '12:00'), done_note: step.done, done_mode: step.login ? 'with' : 'by_person' } : {}),
      ...(step.login ? {} : { confidence: 7, support: 'With the interpreter beside her' }),
      ...(step.state === 'confirmed' ? { confirmed_at: when.at(4, '10:00'), confirmed_by: C1 } : {}),
    })
    if (step.agreed)
      rows.add('action_answer', {
        id: id(`answer/${step.words}`),
        ...by(step.login ?? 'coord.a1'),
        ...said,
        action_id,
        party_id: party,
        round: 1,
        response: 'agreed',
        mode: step.login ? 'self' : 'interpreted',
        at: when.at(10, '09:00'),
      })
  }
}

/** What each of Lin's goals makes use of. */
const BUILDS_ON: Record<string, { strength_id?: string; achievement_id?: string }[]> = {
  home: [{ strength_id: id('strength/2') }, { achievement_id: id('achievement/0') }],
  safe: [{ strength_id: id('strength/0') }],
  income: [{ strength_id: id('strength/1') }, { achievement_id: id('achievement/1') }],
}
function buildsOn(rows: Making['rows'], key: string, category: (typeof LINS_GOALS)[number]['category']): void {
  for (const [n, source] of (BUILDS_ON[key] ?? []).entries())
    rows.add('goal_source', { id: id(`source/${key}/${n}`), goal_id: id(`goal/${key}`), ...COORD, category, ...source })
}
