import { takingPart } from './taking-part.ts'
import { takingPartRefusals } from './taking-part-refusals.ts'

/** What the pages of planning together say, with what may be answered there. */
export const planningTogether = { ...takingPart, ...takingPartRefusals }
