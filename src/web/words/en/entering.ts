import { entry } from './entry.ts'
import { entryRefusals } from './entry-refusals.ts'
import { packs } from './packs.ts'
import { wordsLeftRefusals } from './words-left-refusals.ts'

/** What the pages of entry say, with what may be answered there. */
export const entering = { ...entry, ...entryRefusals, ...packs, ...wordsLeftRefusals }
