import { Refusal } from '../shared/refusal.ts'
import type { DoneMode } from '../shared/taking-part-words.ts'
import type { Row } from './rules.ts'
import { isOwed } from './rules-actions.ts'

/** From this day of the plan on, at most this share may be done for the person (PRI-07). */
export const FOR_DAYS = 60
export const FOR_LIMIT = 40
/** A step of the person's own is likely to succeed from this confidence on, or with help; and in at most so many small steps (PRI-13). */
export const SURE = 7
export const FEW_STEPS = 3
/** At least this share of their own steps is done in time, told from this many on. */
export const SUCCEEDS = 70
export const ENOUGH_TO_TELL = 3
const DAY = 86_400_000
const WINDOW = 30 * DAY

type Step = Pick<
  Row<'action'>,
  'id' | 'kind' | 'state' | 'responsible_id' | 'due_at' | 'done_at' | 'confidence' | 'support' | 'small_steps' | 'done_mode'
>
export const isLikely = (step: Pick<Step, 'confidence' | 'support' | 'small_steps'>): boolean =>
  (step.confidence === null || step.confidence >= SURE || step.support.trim() !== '') && step.small_steps.length <= FEW_STEPS

/** What the person carries; the last of it by its day is the first that could go to somebody else. */
export function loadOf(steps: readonly Step[], owner: string, max: number, now: string) {
  const own = steps.filter((step) => step.kind === 'action' && step.responsible_id === owner)
  const open = own.filter((step) => isOwed(step.state))
  const ended = own.filter(
    (step) => step.done_at !== null || (isOwed(step.state) && step.due_at !== null && Date.parse(step.due_at) < Date.parse(now)),
  )
  const inTime = ended.filter((step) => step.done_at !== null && (step.due_at === null || Date.parse(step.done_at) <= Date.parse(step.due_at)))
  const last = open.toSorted((a, b) => Date.parse(b.due_at ?? now) - Date.parse(a.due_at ?? now))[0]
  return { open: open.length, max, done: inTime.length, ended: ended.length, move: open.length >= max && last ? last.id : null }
}

/** How often something was done for, with and by the person: thirty days a line, from when the plan came into force. */
export function doneBy(steps: readonly Pick<Step, 'done_at' | 'done_mode'>[], since: string | null, now: string) {
  if (since === null) return []
  const began = Date.parse(since)
  const lines = Math.max(1, Math.ceil((Date.parse(now) - began) / WINDOW))
  return Array.from({ length: lines }, (_, n) => {
    const from = began + n * WINDOW
    const done = steps.filter(
      (step) => step.done_mode !== null && step.done_at !== null && Date.parse(step.done_at) >= from && Date.parse(step.done_at) < from + WINDOW,
    )
    const count = (mode: DoneMode) => done.filter((step) => step.done_mode === mode).length
    return { from: new Date(from).toISOString(), for: count('for'), with: count('with'), by_person: count('by_person') }
  })
}

/** Too much is done for the person: the plan is two months old and more than four in ten of what was done in the last ninety days were done for them. */
export function tooMuchForThem(steps: readonly Pick<Step, 'done_at' | 'done_mode'>[], since: string | null, now: string): boolean {
  if (since === null || Date.parse(now) - Date.parse(since) < FOR_DAYS * DAY) return false
  const done = steps.filter((step) => step.done_mode !== null && step.done_at !== null && Date.parse(now) - Date.parse(step.done_at) <= 90 * DAY)
  return done.filter((step) => step.done_mode === 'for').length * 100 > done.length * FOR_LIMIT
}
/** @throws Refusal could_they_do_part_of_it */
export function mayBeDoneFor(mode: DoneMode, their_part: string, asked: boolean): void {
  if (mode === 'for' && asked && their_part === '') throw new Refusal('could_they_do_part_of_it')
}
