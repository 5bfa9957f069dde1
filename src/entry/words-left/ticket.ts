/** A form that was opened: signed, so that only what was asked for is taken, and neither at once nor days later. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const SOONEST_MS = 3_000
const LATEST_MS = 12 * 3_600_000
const signed = (secret: string, opened: string, own: string) => createHmac('sha256', secret).update(`hello ${opened} ${own}`).digest('base64url')

/**
 * Two who open the form at one moment hold two tickets: of one ticket only the first word is taken.
 * @param opened the server's own clock, in milliseconds
 */
export function ticketFor(secret: string, opened: number): string {
  const own = randomBytes(9).toString('base64url')
  return `${opened}.${own}.${signed(secret, String(opened), own)}`
}

/** Whether this ticket is ours, and somebody took at least a moment to write. */
export function isGood(ticket: string, secret: string, now: number): boolean {
  const [opened = '', own = '', signature = ''] = ticket.split('.')
  const [ours, theirs] = [Buffer.from(signed(secret, opened, own)), Buffer.from(signature)]
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) return false
  const age = now - Number(opened)
  return age >= SOONEST_MS && age <= LATEST_MS
}
