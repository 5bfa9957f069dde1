import type { english } from '../en/index.ts'
import { assessment } from './assessment.ts'
import { directory } from './directory.ts'
import { forPerson } from './for-person.ts'
import { imports } from './imports.ts'
import { shell } from './shell.ts'

export const chinese: Record<keyof typeof english, string> = {
  ...forPerson,
  ...assessment,
  ...directory,
  ...imports,
  ...shell,
}
