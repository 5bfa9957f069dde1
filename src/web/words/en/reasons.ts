import { why } from './why.ts'
import { whyTogether } from './why-together.ts'

/** Why something owed stands as it does: for one agency's part, and for what several do together. */
export const reasons = { ...why, ...whyTogether }
