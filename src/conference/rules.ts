import type { ConferenceAct, Meeting } from '../shared/conference-words.ts'
import { Refusal } from '../shared/refusal.ts'

/** SM-8: what may follow what. What is filed stands; it is only added to. Who is asked later is asked while it is invited. */
export const AFTER: Record<Meeting, readonly Meeting[]> = {
  planned: ['invited', 'cancelled'],
  invited: ['held', 'cancelled'],
  held: ['minutes_draft'],
  minutes_draft: ['confirmed'],
  confirmed: ['filed'],
  filed: [],
  cancelled: [],
}
/** @throws Refusal filed_minutes_stand, another_step_comes_next */
export function mayBecome(from: Meeting, to: Meeting): void {
  if (AFTER[from].includes(to)) return
  throw new Refusal(from === 'filed' ? 'filed_minutes_stand' : 'another_step_comes_next', 409)
}

/** Until when something may still come onto the agenda, and be written into the minutes. */
const AGENDA_OPEN: readonly Meeting[] = ['planned', 'invited', 'held', 'minutes_draft']
const MINUTES_OPEN: readonly Meeting[] = ['held', 'minutes_draft']
/** @throws Refusal agenda_is_closed */
export function agendaIsOpen(state: Meeting): void {
  if (!AGENDA_OPEN.includes(state)) throw new Refusal('agenda_is_closed', 409)
}
/** @throws Refusal confirmed_minutes_stand, filed_minutes_stand, minutes_not_open */
export function minutesAreOpen(state: Meeting): void {
  if (state === 'filed') throw new Refusal('filed_minutes_stand', 409)
  if (state === 'confirmed') throw new Refusal('confirmed_minutes_stand', 409)
  if (!MINUTES_OPEN.includes(state)) throw new Refusal('minutes_not_open', 409)
}
/** Words may be given before it begins as well: a statement for those who will be there. @throws Refusal confirmed_minutes_stand, filed_minutes_stand, minutes_not_open */
export function mayBeSpokenTo(state: Meeting): void {
  if (state !== 'planned' && state !== 'invited') minutesAreOpen(state)
}
/** A decision is settled until the minutes are filed. @throws Refusal filed_minutes_stand, minutes_not_open */
export function mayBeSettled(state: Meeting): void {
  if (state !== 'confirmed') minutesAreOpen(state)
}

const HOUR_MS = 3_600_000
/** Asked in time, or told why not. @throws Refusal arranged_in_the_past, short_notice_needs_a_reason */
export function inTime(starts_at: string, { now, hours, because }: { now: string; hours: number; because: string }): void {
  const ahead = Date.parse(starts_at) - Date.parse(now)
  if (ahead < 0) throw new Refusal('arranged_in_the_past')
  if (ahead < hours * HOUR_MS && because === '') throw new Refusal('short_notice_needs_a_reason')
}
/** People sit down a little before the hour. */
const EARLY_MS = HOUR_MS / 4
/** @throws Refusal not_before_it_begins */
export function hasBegun(starts_at: string, now: string): void {
  if (Date.parse(starts_at) - EARLY_MS > Date.parse(now)) throw new Refusal('not_before_it_begins', 409)
}

type Reader = { id: string; agency: string | null; kind: 'staff' | 'person' | 'relative'; roles: readonly string[]; writer: boolean }
type Row = { person_id: string; agency_id: string | null; state: Meeting; version: number }
type Invited = { party_id: string; came: boolean | null }
/** Somebody is asked by name, or their agency is, and whoever it sends comes. */
export const isAskedOf = (reader: Pick<Reader, 'id' | 'agency'>, party: string): boolean => party === reader.id || party === reader.agency
/** At this table: the person, who called it, and whoever was asked to come. */
const isAt = (row: Row, invited: readonly Invited[], reader: Reader): boolean =>
  reader.id === row.person_id || (reader.agency !== null && reader.agency === row.agency_id) || invited.some((one) => isAskedOf(reader, one.party_id))
export const cameTo = (invited: readonly Invited[], reader: Pick<Reader, 'id' | 'agency'>): boolean =>
  invited.some((one) => one.came === true && isAskedOf(reader, one.party_id))

/** @throws Refusal not_at_this_conference */
export function mayTakePart(row: Row, invited: readonly Invited[], reader: Reader): void {
  if (!isAt(row, invited, reader)) throw new Refusal('not_at_this_conference', 403)
}
/** Who called it leads it. @throws Refusal called_by_another, changed_meanwhile */
export function mayLead(row: Row, reader: Reader, version: number): void {
  if (reader.agency === null || reader.agency !== row.agency_id) throw new Refusal('called_by_another', 403)
  if (row.version !== version) throw new Refusal('changed_meanwhile', 409)
}

/** Who leads a conference, and who writes at it (roles.md: chair, record). */
export const LEADERS = ['coordinator'] as const
export const RECORDERS = ['coordinator', 'support_worker'] as const
/** Who sits at it; intake is not asked to (roles.md). */
export const ATTENDEES = [...RECORDERS, 'partner_worker', 'advocate', 'supervisor'] as const
const holds = (reader: Reader, roles: readonly string[]) => reader.roles.some((role) => roles.includes(role))

/** What a reader may do with it now. */
export function nextFor(row: Row, invited: readonly Invited[], reader: Reader, confirmed: boolean): ConferenceAct[] {
  if (!reader.writer || !isAt(row, invited, reader)) return []
  const leads = reader.agency !== null && reader.agency === row.agency_id
  const acts: [ConferenceAct, boolean][] = [
    ['agenda', AGENDA_OPEN.includes(row.state) && reader.kind !== 'relative'],
    ['invite', leads && holds(reader, LEADERS) && (row.state === 'planned' || row.state === 'invited')],
    ['hold', leads && holds(reader, RECORDERS) && AFTER[row.state].includes('held')],
    ['cancel', leads && holds(reader, LEADERS) && AFTER[row.state].includes('cancelled')],
    ['write', holds(reader, RECORDERS) && MINUTES_OPEN.includes(row.state)],
    ['speak', AGENDA_OPEN.includes(row.state)],
    ['confirm', row.state === 'minutes_draft' && !confirmed && cameTo(invited, reader)],
    ['file', leads && holds(reader, LEADERS) && AFTER[row.state].includes('filed')],
    ['add', row.state === 'filed' && reader.kind !== 'relative'],
  ]
  return acts.filter(([, may]) => may).map(([act]) => act)
}

export type Mode = 'self' | 'dictated' | 'interpreted'
/**
 * Whoever speaks, speaks for themself; for the person and for those close to them a worker may write it down, with how they said it.
 * @throws Refusal only_by_themself, say_how_they_said_it
 */
export function saidBy(reader: Reader, party: { id: string; kind: string }, mode: Mode | undefined): Mode {
  if (reader.id === party.id) return 'self'
  if (reader.kind !== 'staff' || (party.kind !== 'person' && party.kind !== 'relative')) throw new Refusal('only_by_themself', 403)
  if (mode === undefined || mode === 'self') throw new Refusal('say_how_they_said_it')
  return mode
}

/** Whoever may not know of this part of life leaves the room for it. */
export const leavesFor = (told: readonly string[], item: { category: string }): boolean => !told.includes(item.category)

/** A decision is settled once: it is a step, or it is said why there is none. @throws Refusal settled_already */
export function settledOnce(decision: { settled_at: string | null }): void {
  if (decision.settled_at !== null) throw new Refusal('settled_already', 409)
}
