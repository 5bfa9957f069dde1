import { codes } from './codes.ts'
import { consentRefusals } from './consent-refusals.ts'
import { houseRefusals } from './house-refusals.ts'
import { kit } from './kit.ts'
import { planningRefusals } from './planning-refusals.ts'
import { portal } from './portal.ts'
import { refusals } from './refusals.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'

/** What every page of the person says, few enough for an old phone. The rest comes with the pages that say it (../topics.ts). */
export const forPerson = {
  ...codes,
  ...consentRefusals,
  ...houseRefusals,
  ...kit,
  ...planningRefusals,
  ...portal,
  ...refusals,
  ...roles,
  ...signIn,
}
