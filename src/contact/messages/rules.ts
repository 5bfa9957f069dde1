import { mayGoOut, type MayGoOut, type SafeWay } from '../../people/preferences/may-go-out.ts'
import { Refusal } from '../../shared/refusal.ts'

type Channel = 'text' | 'email' | 'letter'

/** A letter knows no hours: it is safe to be sent there, or it is not. */
export function mayLeave(ways: readonly SafeWay[], channel: Channel, now: string, time_zone: string): MayGoOut {
  const asked = channel === 'letter' ? ways.map((way) => ({ ...way, from_time: way.safe ? '00:00' : null, to_time: null })) : ways
  return mayGoOut(asked, channel, now, time_zone)
}

/** When it leaves: now, or at the next safe hour where that was asked for. @throws the name of what stands against it */
export function leavesAt(may: MayGoOut, when: 'now' | 'next_safe_hour', now: string): { at: string; to: string } {
  if (may.may === 'never') throw new Refusal(may.why, 409)
  if (may.may === 'now') return { at: now, to: may.to }
  if (when === 'now') throw new Refusal('not_a_safe_hour', 409)
  return { at: may.until, to: may.to }
}

/** Safe hours are those of some clock. */
export function isClock(time_zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: time_zone })
  } catch {
    throw new Refusal('no_such_clock')
  }
}

/** After each failure later, and at last not any more: an hour that has passed is not safe because it failed. */
const MINUTES = [1, 5, 15, 60, 240]
export function triedAgainAt(failed: number, now: string): string | null {
  const minutes = MINUTES[failed - 1]
  return minutes === undefined ? null : Temporal.Instant.from(now).add({ minutes }).toString()
}
