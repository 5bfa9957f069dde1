import type { Phone } from './record.ts'

/** Words in a cell, or null where the cell says nothing, in any of the ways that directories say nothing. */
export function words(cell: unknown): string | null {
  if (typeof cell !== 'string' && typeof cell !== 'number') return null
  const text = String(cell).replaceAll('\u0000', '').replaceAll('\u00a0', ' ').trim()
  return /^(|n\/?a|null|nil|none|-|\(blank\))$/i.test(text) ? null : text
}

/** Words on one line, as for a name or an address. */
export const line = (cell: unknown) =>
  words(cell)
    ?.replaceAll(/\s+/g, ' ')
    .replace(/^[,\s]+/, '') || null

/** A number one could dial: at least three digits, or letters that spell one (1800 COMMUNITY). */
export function phone(cell: unknown, kind: Phone['kind'], note: string | null = null): Phone | null {
  const number = line(cell)?.replaceAll('"', '').trim()
  return number && number.replaceAll(/\D/g, '').length >= 3 ? { number, kind, note } : null
}

export const email = (cell: unknown) => line(cell)?.match(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)?.[0] ?? null

/** Only the web: a directory must not be able to plant a `javascript:` link. */
export function website(cell: unknown): string | null {
  const address = line(cell)
  if (!address || /\s/.test(address)) return null
  const whole = /^https?:\/\//i.test(address) ? address : /^[a-z][a-z0-9+.-]*:/i.test(address) ? null : `https://${address}`
  return whole && URL.canParse(whole) && new URL(whole).hostname.includes('.') ? whole : null
}

/** Both or neither, in degrees, and on the earth. */
export function place(latitude: unknown, longitude: unknown): { latitude: number; longitude: number } | null {
  if (words(latitude) === null || words(longitude) === null) return null
  const [lat, lon] = [Number(latitude), Number(longitude)]
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { latitude: lat, longitude: lon } : null
}

/**
 * Whether the words say it costs nothing: true, false, or null where they do not say.
 * "Free except medications" is neither.
 */
export function saysFree(cost: string | null): boolean | null {
  if (!cost) return null
  if (/except|other than|but not/i.test(cost)) return null
  if (/\bno (fees?|cost|charge)\b|\b(is|are) free\b|^free\b|no fees? for|free of charge/i.test(cost)) return true
  return /[$£€]\s?\d|\d+ (dollars|percent|%)|\d+%/.test(cost) ? false : null
}

/** Whether the words say one can get in without a step: true, false, or null where they do not say. */
export function saysStepFree(access: string | null): boolean | null {
  if (!access) return null
  if (/\b(no|not|without|un)\b[^.]{0,20}(wheelchair|step[- ]free|disabled access)/i.test(access)) return false
  return /wheelchair|step[- ]free|disabled access|level access|ramp/i.test(access) ? true : null
}
