import { entry } from './entry.ts'
import { entryRefusals } from './entry-refusals.ts'

export const entering = { ...entry, ...entryRefusals }
