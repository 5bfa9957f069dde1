import type { Speaking, Stance } from '../shared/advocacy-words.ts'
import { Refusal } from '../shared/refusal.ts'
import { daysAfter } from '../shared/standard.ts'

/** Days from when a right is at stake to the first information, preparation or link (COO-16). */
export const FIRST_HELP_DAYS = 7
/** Days from the wish for an advocate to the referral (COO-16). */
export const ADVOCATE_DAYS = 3
/** Days from when support begins to the one page of what a coordinator is and is not (COO-15). */
export const STATEMENT_DAYS = 14
/** What helps the person themself. A word between agencies about process may come beside it, never in its place. */
export const HELPS_THEM: readonly Stance[] = ['gave_information', 'self_advocacy', 'linked_to_advocate']

/** Of which kind of agency somebody comes who speaks for people. */
const SPEAKS: readonly string[] = ['advocacy', 'legal']
/** Whether a service speaks for people: an independent advocate's, or legal help. */
export const speaksForPeople = (kind: string | null, needs: readonly string[]): boolean => SPEAKS.includes(kind ?? '') || needs.includes('legal')

/** @throws Refusal issue_is_closed, changed_meanwhile */
export function isOpen(issue: { closed_at: string | null; version: number }, version = issue.version): void {
  if (issue.version !== version) throw new Refusal('changed_meanwhile', 409)
  if (issue.closed_at !== null) throw new Refusal('issue_is_closed', 409)
}

type Logged = { stance: Stance | 'represented'; step: Speaking | null; words: string; result: string }
/**
 * Whoever coordinates is a resource. They do not represent: somebody who asks them to is linked to an advocate instead.
 * @throws Refusal coordinator_does_not_represent, linked_to_which_advocate, say_how_they_were_helped_to_speak, say_what_help_was_given, say_what_came_of_it
 */
export function mayLog(help: Logged): Exclude<Stance, 'linked_to_advocate'> {
  const { stance } = help
  if (stance === 'represented') throw new Refusal('coordinator_does_not_represent')
  if (stance === 'linked_to_advocate') throw new Refusal('linked_to_which_advocate')
  if ((stance === 'self_advocacy') !== (help.step !== null)) throw new Refusal('say_how_they_were_helped_to_speak')
  if (help.words === '') throw new Refusal('say_what_help_was_given')
  if (help.step === 'spoke' && help.result === '') throw new Refusal('say_what_came_of_it')
  return stance
}

/** When it happened: now, or on a day since the dispute began. @throws Refusal help_in_the_future, help_before_it_began */
export function happenedOn(day: string | undefined, opened_at: string, now: string): string {
  const today = now.slice(0, 10)
  if (day === undefined || day === today) return now
  if (day > today) throw new Refusal('help_in_the_future')
  if (day < opened_at.slice(0, 10)) throw new Refusal('help_before_it_began')
  return day === opened_at.slice(0, 10) ? opened_at : `${day}T12:00:00.000Z`
}

export type Mode = 'self' | 'dictated' | 'interpreted'
/** The person speaks for themself, or through somebody who says how it was said. @throws Refusal say_how_they_said_it */
export function saidBy(caller: { id: string }, person: string, mode: Mode | undefined): Mode {
  if (caller.id === person) return 'self'
  if (mode === undefined || mode === 'self') throw new Refusal('say_how_they_said_it')
  return mode
}

/** Who has spoken is told what they did well. @throws Refusal nobody_spoke */
export function hasSpoken(help: { step: string | null }): void {
  if (help.step !== 'spoke') throw new Refusal('nobody_spoke', 409)
}

/** Read by themself is said by themself; what staff give, they give otherwise, and nobody else gives it for another. @throws Refusal read_by_themself */
export function mayBeGiven(mode: string, party: string, caller: { id: string; kind: string }): void {
  if ((mode === 'portal') !== (caller.id === party) || (caller.kind !== 'staff' && caller.id !== party)) throw new Refusal('read_by_themself')
}

/** Nobody declares themself independent, or whoever coordinates. @throws Refusal not_ones_own_independence, coordinator_is_advocate */
export function mayDeclare(staff: string, caller: string, coordinators: readonly { staff_id: string; state: string }[]): void {
  if (staff === caller) throw new Refusal('not_ones_own_independence', 409)
  if (coordinators.some((one) => one.staff_id === staff && ['proposed', 'acknowledged', 'current', 'handing_over'].includes(one.state)))
    throw new Refusal('coordinator_is_advocate', 409)
}

type Standing = { opened_at: string; advocate_wish: string | null; wished_at: string | null; closed_at: string | null }
type Step = { stance: string; sent_at: string | null }
/** What is still owed on an open issue, and until when. */
export function owedOn(issue: Standing, helps: readonly Step[]): { help_by: string | null; advocate_by: string | null } {
  if (issue.closed_at !== null) return { help_by: null, advocate_by: null }
  const helped = helps.some((one) => HELPS_THEM.includes(one.stance as Stance))
  const sent = helps.some((one) => one.stance === 'linked_to_advocate' && one.sent_at !== null)
  return {
    help_by: helped ? null : daysAfter(issue.opened_at, FIRST_HELP_DAYS),
    advocate_by: issue.advocate_wish === 'yes' && issue.wished_at !== null && !sent ? daysAfter(issue.wished_at, ADVOCATE_DAYS) : null,
  }
}
