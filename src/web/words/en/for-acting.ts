import { assessmentRefusals } from './assessment-refusals.ts'
import { consentRefusals } from './consent-refusals.ts'
import { exitRefusals } from './exit-refusals.ts'
import { houseRefusals } from './house-refusals.ts'
import { peopleRefusals } from './people-refusals.ts'
import { codes } from './codes.ts'
import { planningRefusals } from './planning-refusals.ts'
import { planningWholeRefusals } from './planning-whole-refusals.ts'
import { refusals } from './refusals.ts'
import { planningLists } from './planning-lists.ts'
import { takingPartRefusals } from './taking-part-refusals.ts'
import { reviewRefusals } from './review-refusals.ts'

/** What is said where the person reads codes or acts: the code lists, and why an act may be refused. Comes with those pages. */
export const forActing = {
  ...assessmentRefusals,
  ...consentRefusals,
  ...exitRefusals,
  ...houseRefusals,
  ...peopleRefusals,
  ...codes,
  ...planningRefusals,
  ...planningWholeRefusals,
  ...refusals,
  ...reviewRefusals,
  ...takingPartRefusals,
  ...planningLists,
}
