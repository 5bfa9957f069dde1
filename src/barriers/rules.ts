import type { AdvocacyState } from '../shared/model.gen.ts'
import { Refusal } from '../shared/refusal.ts'

/** SM-15. A barrier is logged; what follows is that of the item it has become part of. */
export const AFTER: Record<'logged' | AdvocacyState, readonly AdvocacyState[]> = {
  logged: ['rolled_up'],
  rolled_up: ['owned'],
  owned: ['in_progress'],
  in_progress: ['removed', 'not_removable'],
  removed: [],
  not_removable: [],
}
/** Days within which the next step is done. */
export const STEP_DAYS = 60
const DAY_MS = 86_400_000

export type Item = { state: AdvocacyState; owner_id: string | null; version: number }
export type Mover = { id: string; network: boolean }
const isOver = (item: Item) => item.state === 'removed' || item.state === 'not_removable'
const holds = (item: Item, { id, network }: Mover) => network || item.owner_id === id

/** @throws Refusal moved_by_its_owner, changed_meanwhile, another_step_comes_first */
function mayMove(item: Item, mover: Mover, version?: number): void {
  if (!holds(item, mover)) throw new Refusal('moved_by_its_owner', 403)
  if (isOver(item)) throw new Refusal('another_step_comes_first', 409)
  if (version !== undefined && item.version !== version) throw new Refusal('changed_meanwhile', 409)
}
/** Named once, or another in their place. @throws Refusal moved_by_its_owner, changed_meanwhile, another_step_comes_first */
export function ownedFrom(item: Item, mover: Mover, version: number): AdvocacyState {
  if (!mover.network) throw new Refusal('moved_by_its_owner', 403)
  mayMove(item, mover, version)
  return item.state === 'rolled_up' ? 'owned' : item.state
}
/**
 * Only what somebody has is worked on, and the next step is never far off.
 * @throws Refusal moved_by_its_owner, another_step_comes_first, name_an_owner, step_within_sixty_days
 */
export function mayStep(item: Item, mover: Mover, due_on: string, today: string): void {
  mayMove(item, mover)
  if (item.state === 'rolled_up') throw new Refusal('name_an_owner', 409)
  if (due_on < today || due_on > new Date(Date.parse(today) + STEP_DAYS * DAY_MS).toISOString().slice(0, 10))
    throw new Refusal('step_within_sixty_days')
}
/** @throws Refusal moved_by_its_owner, another_step_comes_first, done_already, changed_meanwhile */
export function mayDoStep(item: Item, mover: Mover, step: { done_at: string | null; version: number }, version: number): void {
  mayMove(item, mover)
  if (step.done_at !== null) throw new Refusal('done_already', 409)
  if (step.version !== version) throw new Refusal('changed_meanwhile', 409)
}
/** @throws Refusal moved_by_its_owner, another_step_comes_first, changed_meanwhile */
export function mayEnd(item: Item, mover: Mover, to: 'removed' | 'not_removable', version: number): void {
  mayMove(item, mover, version)
  if (!AFTER[item.state].includes(to)) throw new Refusal('another_step_comes_first', 409)
}
export function nextFor(item: Item, mover: Mover): ('name_owner' | 'add_step' | 'do_step' | 'end')[] {
  if (isOver(item) || !holds(item, mover)) return []
  return [
    ...(mover.network ? (['name_owner'] as const) : []),
    ...(item.state === 'rolled_up' ? [] : (['add_step'] as const)),
    ...(item.state === 'in_progress' ? (['do_step', 'end'] as const) : []),
  ]
}

/** What an item lacks: somebody who has it, a next step, or one of them in time. */
export function lacksIn(
  item: Item,
  by: { owner_by: string; next_on: string | null; now: string },
): 'owner' | 'owner_late' | 'step' | 'step_late' | null {
  if (isOver(item)) return null
  if (item.state === 'rolled_up') return Date.parse(by.owner_by) < Date.parse(by.now) ? 'owner_late' : 'owner'
  if (by.next_on === null) return 'step'
  return by.next_on < by.now.slice(0, 10) ? 'step_late' : null
}

type Barrier = { action_id: string | null; removed_at: string | null; told_at: string | null; item_id: string | null; version: number }
/** What blocks a step goes when the step goes on. @throws Refusal removed_already, goes_with_its_step, changed_meanwhile */
export function mayRemove(barrier: Barrier, blocks: boolean, version: number): void {
  if (barrier.removed_at !== null) throw new Refusal('removed_already', 409)
  if (blocks) throw new Refusal('goes_with_its_step', 409)
  if (barrier.version !== version) throw new Refusal('changed_meanwhile', 409)
}
/** Removed for everybody by the network, while its step still waits for whoever has it. */
export const isNews = (barrier: Barrier, step: string | null): boolean =>
  barrier.action_id !== null && barrier.item_id !== null && barrier.removed_at !== null && barrier.told_at === null && step === 'in_progress'
/** @throws Refusal nothing_to_hear, not_asked_of_you, changed_meanwhile */
export function mayHear(barrier: Barrier, step: { state: string | null; theirs: boolean }, version: number): void {
  if (!isNews(barrier, step.state)) throw new Refusal('nothing_to_hear', 409)
  if (!step.theirs) throw new Refusal('not_asked_of_you', 403)
  if (barrier.version !== version) throw new Refusal('changed_meanwhile', 409)
}
