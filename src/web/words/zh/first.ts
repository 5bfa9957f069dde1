import { codes } from './codes.ts'
import { consentRefusals } from './consent-refusals.ts'
import { exitRefusals } from './exit-refusals.ts'
import { houseRefusals } from './house-refusals.ts'
import { kit } from './kit.ts'
import { kitAtWork } from './kit-at-work.ts'
import { peopleRefusals } from './people-refusals.ts'
import { refusals } from './refusals.ts'
import { roles } from './roles.ts'
import { shell } from './shell.ts'

/** What every page of the workers says: the shell, the kit, the codes, every refusal. The rest comes with the pages that say it (../topics.ts). */
export const first = {
  ...codes,
  ...consentRefusals,
  ...exitRefusals,
  ...houseRefusals,
  ...kit,
  ...kitAtWork,
  ...peopleRefusals,
  ...refusals,
  ...roles,
  ...shell,
}
