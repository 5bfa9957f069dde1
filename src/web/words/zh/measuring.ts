import { measures } from './measures.ts'
import { measuresRefusals } from './measures-refusals.ts'

/** What is said where something is answered, rated or scored, with what may be answered there. */
export const measuring = { ...measures, ...measuresRefusals }
