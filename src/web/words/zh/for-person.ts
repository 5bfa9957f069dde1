import { codes } from './codes.ts'
import { consent } from './consent.ts'
import { account } from './account.ts'
import { houseRefusals } from './house-refusals.ts'
import { kit } from './kit.ts'
import { owed } from './owed.ts'
import { planningRefusals } from './planning-refusals.ts'
import { portal } from './portal.ts'
import { refusals } from './refusals.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'

/** The words of the person's own pages, few enough for an old phone. */
export const forPerson = {
  ...codes,
  ...consent,
  ...account,
  ...houseRefusals,
  ...kit,
  ...owed,
  ...planningRefusals,
  ...portal,
  ...refusals,
  ...roles,
  ...signIn,
}
