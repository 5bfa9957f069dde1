import type { CHANNELS } from '../../shared/person-words.ts'
import { MODES, type Mode } from './modes.ts'

type Way = { channel: (typeof CHANNELS)[number]; safe: boolean }

/**
 * How one would answer a person with these ways to reach them: by phone when it is safe or nothing is noted, else by the first way that is.
 * Nothing when no way is safe for sure: the worker then says which one it was.
 */
export function firstWay(contact: readonly Way[]): Mode | '' {
  if (contact.length === 0) return 'phone'
  const sure = (mode: Mode) => contact.some((one) => one.channel === mode && one.safe) && !contact.some((one) => one.channel === mode && !one.safe)
  return MODES.find(sure) ?? ''
}
