/** The running clocks of an entry: what it waits for, and by when. Pure; instants are ISO text in UTC. */
import { daysAfter, hoursAfter } from '../shared/standard.ts'
import type { EntryState, ReferralState } from '../shared/model.gen.ts'

export type Limits = {
  response_hours: Record<'critical' | 'urgent' | 'standard', number>
  decision_days: number
  notify_hours: number
  follow_up_days: number
}
/** A person who is not accepted is sent on within two days (ENT-04). */
export const REFER_WITHIN_DAYS = 2

export type ClockFacts = {
  state: EntryState
  urgency: 'critical' | 'urgent' | 'standard'
  received_at: string
  responded_at: string | null
  decided_at: string | null
  informed_at: string | null
  next_check_in: string | null
  first_sent_at: string | null
  last_no_at: string | null
}
export type WaitsFor = 'answer' | 'decision' | 'telling' | 'interim' | 'check_in' | 'referral' | 'arrival' | 'find_another'
export type Waiting = { waits_for: WaitsFor; due_at: string; overdue: boolean }

/** The first thing due. Null when nothing is waited for. @param now an ISO instant */
export function clockOf(f: ClockFacts, limits: Limits, now: string): Waiting | null {
  const due = whatIsDue(f, limits)
  return due && { ...due, overdue: Date.parse(due.due_at) < Date.parse(now) }
}

function whatIsDue(f: ClockFacts, limits: Limits): Omit<Waiting, 'overdue'> | null {
  const decided = f.decided_at ?? f.received_at
  switch (f.state) {
    case 'received':
      return { waits_for: 'answer', due_at: hoursAfter(f.received_at, limits.response_hours[f.urgency]) }
    case 'responded':
    case 'screening':
      return { waits_for: 'decision', due_at: daysAfter(f.received_at, limits.decision_days) }
    case 'accepted':
      return { waits_for: f.informed_at ? 'interim' : 'telling', due_at: hoursAfter(decided, limits.notify_hours) }
    case 'waiting':
      if (!f.informed_at) return { waits_for: 'telling', due_at: hoursAfter(decided, limits.notify_hours) }
      return f.next_check_in ? { waits_for: 'check_in', due_at: daysAfter(`${f.next_check_in}T00:00:00Z`, 0) } : null
    case 'not_accepted':
      return { waits_for: 'referral', due_at: daysAfter(decided, REFER_WITHIN_DAYS) }
    case 'referred_on':
      return { waits_for: 'arrival', due_at: daysAfter(f.first_sent_at ?? decided, limits.follow_up_days) }
    case 'declined_elsewhere':
      return { waits_for: 'find_another', due_at: f.last_no_at ?? decided }
    default:
      return null
  }
}

/** How long it took to answer, and whether that was within the limit; null while unanswered. */
export function answeredIn(
  f: Pick<ClockFacts, 'urgency' | 'received_at' | 'responded_at'>,
  limits: Limits,
): { at: string; minutes: number; on_time: boolean } | null {
  if (!f.responded_at) return null
  const minutes = Math.round((Date.parse(f.responded_at) - Date.parse(f.received_at)) / 60_000)
  return {
    at: f.responded_at,
    minutes,
    on_time: Date.parse(f.responded_at) <= Date.parse(hoursAfter(f.received_at, limits.response_hours[f.urgency])),
  }
}

/** A referral is waited for until the person arrived, or it came to nothing. */
export function referralClock(r: { state: ReferralState; sent_at: string }, limits: Limits, now: string): Waiting | null {
  if (r.state !== 'sent' && r.state !== 'accepted') return null
  const due_at = daysAfter(r.sent_at, limits.follow_up_days)
  return { waits_for: 'arrival', due_at, overdue: Date.parse(due_at) < Date.parse(now) }
}

/** Whole days from one instant's day to another's, as people count them: sent on the 3rd, arrived on the 7th, is 4. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000)
