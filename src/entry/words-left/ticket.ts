/** A form that was opened: signed, so that only what was asked for is taken, and neither at once nor days later. */
import { createHmac, timingSafeEqual } from 'node:crypto'

const SOONEST_MS = 3_000
const LATEST_MS = 12 * 3_600_000
const signed = (secret: string, opened: string) => createHmac('sha256', secret).update(`hello ${opened}`).digest('base64url')

/** @param opened the server's own clock, in milliseconds */
export const ticketFor = (secret: string, opened: number): string => `${opened}.${signed(secret, String(opened))}`

/** Whether this ticket is ours, and somebody took at least a moment to write. */
export function isGood(ticket: string, secret: string, now: number): boolean {
  const [opened = '', signature = ''] = ticket.split('.')
  const [ours, theirs] = [Buffer.from(signed(secret, opened)), Buffer.from(signature)]
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) return false
  const age = now - Number(opened)
  return age >= SOONEST_MS && age <= LATEST_MS
}
