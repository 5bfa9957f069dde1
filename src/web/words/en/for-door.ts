import { hello } from './hello.ts'
import { refusals } from './refusals.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'
import { wordsLeftRefusals } from './words-left-refusals.ts'

/** What is said at the person's door. */
export const forDoor = {
  ...hello,
  ...refusals,
  ...roles,
  ...signIn,
  ...wordsLeftRefusals,
}
