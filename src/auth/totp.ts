import { createHmac } from 'node:crypto'

const STEP_MS = 30_000

/** The code of one half minute (RFC 4226, RFC 6238; SHA-1, six figures). */
export function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const at = mac[mac.length - 1]! & 0xf
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The half minute this code belongs to, around this moment (milliseconds), or undefined. One before and one after are let in, as clocks differ. */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const current = Math.floor(now / STEP_MS)
  return [current - 1, current, current + 1].find((step) => codeOfStep(secret, step) === code)
}
