import type { english } from '../en/index.ts'
import { directory } from './directory.ts'
import { forPerson } from './for-person.ts'
import { shell } from './shell.ts'

export const chinese: Record<keyof typeof english, string> = {
  ...forPerson,
  ...directory,
  ...shell,
}
