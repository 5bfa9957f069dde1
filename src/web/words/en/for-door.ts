import { refusals } from './refusals.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'

/** What is said at the person's door. */
export const forDoor = {
  ...refusals,
  ...roles,
  ...signIn,
}
