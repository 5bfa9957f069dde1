import { assessment } from './assessment.ts'
import { directory } from './directory.ts'
import { forPerson } from './for-person.ts'
import { imports } from './imports.ts'
import { shell } from './shell.ts'

/** Every word that workers read: one line for each topic. */
export const english = {
  ...forPerson,
  ...assessment,
  ...directory,
  ...imports,
  ...shell,
}
