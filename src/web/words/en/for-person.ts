import { kit } from './kit.ts'
import { portal } from './portal.ts'
import { refusals } from './refusals.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'

/** The words of the person's own pages, few enough for an old phone. */
export const forPerson = {
  ...kit,
  ...portal,
  ...refusals,
  ...roles,
  ...signIn,
}
