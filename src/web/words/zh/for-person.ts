import { kit } from './kit.ts'
import { portal } from './portal.ts'

/** What every page of the person says, few enough for an old phone. The rest comes with the pages that say it (../topics.ts). */
export const forPerson = {
  ...kit,
  ...portal,
}
