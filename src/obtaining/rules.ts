import type { ObtainingKind, ResourceState, SupportState } from '../shared/obtaining-words.ts'
import { Refusal } from '../shared/refusal.ts'

/** What can be done about a support as far as it is. What cannot be had may be looked for again, and what was lost too. */
export const AFTER: Record<SupportState, readonly ObtainingKind[]> = {
  not_started: ['tried', 'changed_source', 'obtained', 'in_use', 'not_obtainable'],
  seeking: ['tried', 'changed_source', 'obtained', 'in_use', 'not_obtainable'],
  obtained: ['in_use', 'changed_source', 'again', 'not_obtainable'],
  in_use: ['changed_source', 'again'],
  not_obtainable: ['told', 'again'],
}

export type Support = {
  state: SupportState
  source: string
  referral_id: string | null
  obtained_at: string | null
  told_at: string | null
}
type Step = { kind: ObtainingKind; way: string | null; words: string; source: string }

/** What may be written about it now: they hear once that it cannot be had; it is in use once it is there, or a service has taken them on. */
export const nextFor = (support: Support, writer: boolean): readonly ObtainingKind[] =>
  !writer
    ? []
    : AFTER[support.state].filter(
        (kind) =>
          (kind !== 'told' || support.told_at === null) && (kind !== 'in_use' || support.obtained_at !== null || support.referral_id !== null),
      )

/**
 * @param linked whether the referral by which it is sought has linked the person; null without one
 * @throws Refusal not_from_where_it_stands, in_use_once_obtained, referral_not_linked_yet, say_what_you_did_for_it, say_in_which_way, name_the_new_source
 */
export function mayLog(support: Support, step: Step, linked: boolean | null): void {
  if (!AFTER[support.state].includes(step.kind) || (step.kind === 'told' && support.told_at !== null))
    throw new Refusal('not_from_where_it_stands', 409)
  if (step.kind === 'in_use' && support.obtained_at === null) {
    if (linked === null) throw new Refusal('in_use_once_obtained', 409)
    if (!linked) throw new Refusal('referral_not_linked_yet', 409)
  }
  if (step.kind === 'tried' && step.way === null) throw new Refusal('say_in_which_way')
  if (['tried', 'not_obtainable', 'again'].includes(step.kind) && step.words === '') throw new Refusal('say_what_you_did_for_it')
  if (step.kind === 'changed_source' && (step.source === '' || step.source === support.source)) throw new Refusal('name_the_new_source')
}

const DAY_MS = 86_400_000
/** The last moment at which what is needed that day is certain a whole day before. */
export const certainBy = (needed_on: string): string => new Date(Date.parse(needed_on) - DAY_MS - 1).toISOString()
export const isLate = (one: { state: ResourceState; needed_on: string }, now: string): boolean =>
  (one.state === 'needed' || one.state === 'sourced') && Date.parse(certainBy(one.needed_on)) < Date.parse(now)

/** Of steps that are not over, what they need may be listed. @throws Refusal not_now_in_this_state */
export function mayNeed(state: string): void {
  if (['done', 'confirmed', 'cancelled', 'declined'].includes(state)) throw new Refusal('not_now_in_this_state', 409)
}
/** Whoever plans with the person lists it; whoever has the step gets it. @throws Refusal not_asked_of_you */
export function mayGet(planner: boolean, theirs: boolean): void {
  if (!planner && !theirs) throw new Refusal('not_asked_of_you', 403)
}

export type Resource = {
  what: string
  quantity: number
  needed_on: string
  source: string
  state: ResourceState
  why_unavailable: string
  version: number
}
export type ResourceChange = Partial<Omit<Resource, 'version'>>
/**
 * What it is after the change. What was certain for one day, from one source, is not certain for another: somebody says so anew.
 * @throws Refusal changed_meanwhile, nothing_is_different, needed_in_the_past, say_where_it_comes_from, say_why_it_cannot_be_had
 */
export function changed(one: Resource, change: ResourceChange, version: number, today: string): ResourceChange {
  if (one.version !== version) throw new Refusal('changed_meanwhile', 409)
  const entries = Object.entries(change).filter(([field, value]) => value !== undefined && value !== one[field as keyof Resource])
  if (entries.length === 0) throw new Refusal('nothing_is_different')
  const different = Object.fromEntries(entries) as ResourceChange
  if (different.needed_on !== undefined && different.needed_on < today) throw new Refusal('needed_in_the_past')
  const other = different.needed_on !== undefined || different.source !== undefined || different.quantity !== undefined
  const state = change.state ?? (one.state === 'confirmed' && other ? 'sourced' : one.state === 'needed' && different.source ? 'sourced' : one.state)
  const after = { ...one, ...different, state }
  if ((state === 'sourced' || state === 'confirmed') && after.source === '') throw new Refusal('say_where_it_comes_from')
  if (state === 'unavailable' && after.why_unavailable === '') throw new Refusal('say_why_it_cannot_be_had')
  return { ...different, ...(state === one.state ? {} : { state }) }
}
