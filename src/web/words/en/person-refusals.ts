import { assessmentRefusals } from './assessment-refusals.ts'
import { consentRefusals } from './consent-refusals.ts'
import { exitRefusals } from './exit-refusals.ts'
import { houseRefusals } from './house-refusals.ts'
import { peopleRefusals } from './people-refusals.ts'
import { planningRefusals } from './planning-refusals.ts'
import { reviewRefusals } from './review-refusals.ts'

/** Why the person's own act may be refused; comes with the pages where they act. */
export const personRefusals = {
  ...assessmentRefusals,
  ...consentRefusals,
  ...exitRefusals,
  ...houseRefusals,
  ...peopleRefusals,
  ...planningRefusals,
  ...reviewRefusals,
}
