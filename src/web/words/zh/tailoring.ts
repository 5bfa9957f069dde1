import { tailored } from './tailored.ts'
import { tailoredRefusals } from './tailored-refusals.ts'

/** What the pages about help that fits say, with what may be answered there. */
export const tailoring = { ...tailored, ...tailoredRefusals }
