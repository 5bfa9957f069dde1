import { assessment } from './assessment.ts'
import { assessmentRefusals } from './assessment-refusals.ts'

/** What the pages of assessment say, with what may be answered there. */
export const assessing = { ...assessment, ...assessmentRefusals }
