import { codes } from './codes.ts'
import { kit } from './kit.ts'
import { portal } from './portal.ts'
import { refusals } from './refusals.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'

/** What every page of the person says, few enough for an old phone. The rest comes with the pages that say it (../topics.ts). */
export const forPerson = {
  ...codes,
  ...kit,
  ...portal,
  ...refusals,
  ...roles,
  ...signIn,
}
