import { entry } from './entry.ts'
import { entryRefusals } from './entry-refusals.ts'
import { packs } from './packs.ts'
import { wordsLeftRefusals } from './words-left-refusals.ts'

export const entering = { ...entry, ...entryRefusals, ...packs, ...wordsLeftRefusals }
