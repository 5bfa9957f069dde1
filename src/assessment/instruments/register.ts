import type { Instrument } from './contract-shape.ts'
import { footing } from './footing.ts'
import { k10 } from './k10.ts'
import { who5 } from './who5.ts'

/** Every version of every instrument that was ever published here, the newest of each last. What stands in this list is never changed or taken out. */
export const INSTRUMENTS: readonly Instrument[] = [who5, k10, footing]

/** Undefined for what was never published here; an old answer may name it even so. */
export const instrumentOf = (key: string, version: number): Instrument | undefined =>
  INSTRUMENTS.find((one) => one.key === key && one.version === version)
/** The version that is asked today. */
export const newestOf = (key: string): Instrument | undefined => INSTRUMENTS.findLast((one) => one.key === key)
