import { Refusal } from '../shared/refusal.ts'

/** When somebody is told: what is urgent at once where they want that, everything else once a day. Pure: what the clock says is told. */
export type Choice = { how: 'at_once' | 'daily' | 'never'; at_hour: number; time_zone: string }
export type Wake = { urgent: boolean; at: string }

/** When this falls due to be told: at once, or at the first of their hours after it came. */
export function dueAt(wake: Wake, choice: Choice): string {
  if (choice.how === 'at_once' && wake.urgent) return wake.at
  const came = Temporal.Instant.from(wake.at).toZonedDateTimeISO(choice.time_zone)
  const on = (days: number) =>
    came
      .toPlainDate()
      .add({ days })
      .toZonedDateTime({ timeZone: choice.time_zone, plainTime: { hour: choice.at_hour } })
  const today = on(0)
  return (Temporal.ZonedDateTime.compare(today, came) >= 0 ? today : on(1)).toInstant().toString()
}

/** Now, with all that has come by now: one message and not several. Else when the first of it falls due. */
export function tellWhen(wakes: readonly Wake[], choice: Choice, now: string): { now: true } | { now: false; at: string } {
  const first = wakes.map((wake) => dueAt(wake, choice)).toSorted((a, b) => Temporal.Instant.compare(a, b))[0]!
  return Temporal.Instant.compare(first, now) <= 0 ? { now: true } : { now: false, at: first }
}

/** After the first failure a minute, then longer and longer: whoever does not answer is not helped by being asked more often. */
const PAUSES = [1, 5, 15, 60, 240, 720, 720, 720, 720]
/** @param tries that have failed, this one counted @returns when it is tried again; null when it is given up */
export function tryAgainAt(tries: number, now: string): string | null {
  const minutes = PAUSES[tries - 1]
  return minutes === undefined ? null : Temporal.Instant.from(now).add({ minutes }).toString()
}

const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]+$/
const TELEPHONE = /^\+?[0-9][0-9 ()-]{4,24}$/
/** An address that nothing could be sent to is refused where it is typed. */
export function mayBeToldAt(channel: 'email' | 'text', address: string): void {
  if (!(channel === 'email' ? EMAIL : TELEPHONE).test(address)) throw new Refusal('not_such_an_address')
}

/** Hours are those of somebody's own clock. */
export function isTimeZone(name: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    throw new Refusal('no_such_time_zone')
  }
}
