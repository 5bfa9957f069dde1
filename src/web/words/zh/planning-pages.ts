import { parts } from './parts.ts'
import { planning } from './planning.ts'
import { planningRequests } from './planning-requests.ts'
import { planningRefusals } from './planning-refusals.ts'
import { planningWhole } from './planning-whole.ts'
import { planningWholeRefusals } from './planning-whole-refusals.ts'
import { planningLists } from './planning-lists.ts'
import { planningChapters } from './planning-chapters.ts'
import { fitted } from './fitted.ts'
import { takingPart } from './taking-part.ts'
import { takingPartRefusals } from './taking-part-refusals.ts'

/** What the pages of planning say, with what may be answered there. */
export const planningPages = {
  ...planning,
  ...planningRequests,
  ...planningRefusals,
  ...planningWhole,
  ...planningWholeRefusals,
  ...planningLists,
  ...planningChapters,
  ...fitted,
  ...parts,
  ...takingPart,
  ...takingPartRefusals,
}
