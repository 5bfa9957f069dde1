/** The one way in which a step comes into a plan and is asked of somebody, from whichever page: under a goal, within its date, of a party that may know. */
import type { Insertable } from 'kysely'
import type { Caller, Tx } from '../server/database.ts'
import type { Action } from '../shared/model.gen.ts'
import { leadsHome } from '../shared/housing-first.ts'
import { Refusal } from '../shared/refusal.ts'
import { addAction, goalById } from './queries.ts'
import { mayBeDue } from './rules-actions.ts'
import { waitsForNothing } from './rules-goals.ts'
import { partyToAsk, planToWrite, writing } from './writing.ts'

export type Asked = { responsible_id: string; due_at: string }
type Step = Pick<Insertable<Action>, 'words' | 'deliverable' | 'confidence' | 'support' | 'small_steps' | 'level'>
type Added = { person_id: string; goal_id: string; ask?: Asked | null | undefined; step: Step; category?: Insertable<Action>['category'] }

/** @throws Refusal due_in_the_past, action_due_after_goal, no_such_party, no_consent_for_this */
export async function mayAsk(tx: Tx, ask: Asked, category: string, target_on: string | null, caller: Caller): Promise<void> {
  mayBeDue(ask.due_at, target_on, caller.now)
  await partyToAsk(tx, ask.responsible_id, category)
}

/**
 * Adds a step under a goal and, where it is said of whom and by when, asks for it.
 * @param category of the step, where it is about another part of life than its goal
 * @throws Refusal no_such_plan, no_such_goal, not_now_in_this_state, housing_without_conditions, and those of mayAsk
 */
export async function addStep(tx: Tx, { person_id, goal_id, ask, step, category }: Added, caller: Caller) {
  const plan = await planToWrite(tx, person_id)
  const goal = await goalById(tx, person_id, goal_id)
  if (!goal) throw new Refusal('no_such_goal', 404)
  if (leadsHome(goal)) waitsForNothing(step.words, step.deliverable ?? '')
  const about = category ?? goal.category
  if (ask) await mayAsk(tx, ask, about, goal.target_on, caller)
  return addAction(tx, {
    ...writing(caller, person_id),
    ...step,
    goal_id,
    plan_id: plan.id,
    category: about,
    ...(ask ? { ...ask, state: 'requested' as const, requested_at: caller.now } : {}),
  })
}
