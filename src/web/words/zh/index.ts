import type { english } from '../en/index.ts'
import { assessment } from './assessment.ts'
import { codes } from './codes.ts'
import { contact } from './contact.ts'
import { directory } from './directory.ts'
import { entry } from './entry.ts'
import { entryRefusals } from './entry-refusals.ts'
import { exit } from './exit.ts'
import { forPerson } from './for-person.ts'
import { imports } from './imports.ts'
import { planning } from './planning.ts'
import { people } from './people.ts'
import { review } from './review.ts'
import { shell } from './shell.ts'
import { standards } from './standards.ts'

export const chinese: Record<keyof typeof english, string> = {
  ...forPerson,
  ...assessment,
  ...codes,
  ...contact,
  ...directory,
  ...exit,
  ...imports,
  ...planning,
  ...entry,
  ...entryRefusals,
  ...people,
  ...review,
  ...shell,
  ...standards,
}
