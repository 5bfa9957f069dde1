import { myPart } from './my-part.ts'
import { myOwed } from './my-owed.ts'
import { myPages } from './my-pages.ts'

/** What the pages behind the person's first page say, with what each standard owes them. */
export const forMyPages = { ...myPages, ...myOwed, ...myPart }
