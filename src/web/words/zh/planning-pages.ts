import { planning } from './planning.ts'
import { planningWhole } from './planning-whole.ts'
import { planningWholeRefusals } from './planning-whole-refusals.ts'

/** What the pages of planning say, with what may be answered there. */
export const planningPages = { ...planning, ...planningWhole, ...planningWholeRefusals }
