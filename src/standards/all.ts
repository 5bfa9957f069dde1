import { advocacyStandards } from '../advocacy/standards.ts'
import { assessmentStandards } from '../assessment/standards.ts'
import { barrierStandards } from '../barriers/standards.ts'
import { budgetStandards } from '../budget/standards.ts'
import { conferenceStandards } from '../conference/standards.ts'
import { contactStandards } from '../contact/standards.ts'
import { chasingStandards } from '../chasing/standards.ts'
import { consentStandards } from '../consent/standards.ts'
import { calendarStandards } from '../calendar/standards.ts'
import { engagementStandards } from '../engagement/standards.ts'
import { entryStandards } from '../entry/standards.ts'
import { familyStandards } from '../family/standards.ts'
import { exitStandards } from '../exit/standards.ts'
import { handoverStandards } from '../handover/standards.ts'
import { partnershipStandards } from '../partnership/standards.ts'
import { housingStandards } from '../housing/standards.ts'
import { mixStandards } from '../mix/standards.ts'
import { informationStandards } from '../information/standards.ts'
import { matchingStandards } from '../matching/standards.ts'
import { serviceMixStandards } from '../matching/standards-mix.ts'
import { obtainingStandards } from '../obtaining/standards.ts'
import { peopleStandards } from '../people/standards.ts'
import { planningStandards } from '../planning/standards.ts'
import { radarStandards } from '../radar/standards.ts'
import { referralStandards } from '../referral/standards.ts'
import { rightsStandards } from '../rights/standards.ts'
import { relationshipStandards } from '../relationship/standards.ts'
import { reviewStandards } from '../review/standards.ts'
import { teamStandards } from '../team/standards.ts'
import type { Standard } from '../shared/standard.ts'

/** Every practice standard that is worked out from the record, in the order of care. */
export const ALL: readonly Standard[] = [
  ...peopleStandards,
  ...consentStandards,
  ...rightsStandards,
  ...entryStandards,
  ...assessmentStandards,
  ...planningStandards,
  ...teamStandards,
  ...contactStandards,
  ...engagementStandards,
  ...matchingStandards,
  ...serviceMixStandards,
  ...calendarStandards,
  ...partnershipStandards,
  ...handoverStandards,
  ...relationshipStandards,
  ...chasingStandards,
  ...budgetStandards,
  ...housingStandards,
  ...mixStandards,
  ...referralStandards,
  ...informationStandards,
  ...advocacyStandards,
  ...conferenceStandards,
  ...familyStandards,
  ...barrierStandards,
  ...obtainingStandards,
  ...reviewStandards,
  ...exitStandards,
  ...radarStandards,
]
