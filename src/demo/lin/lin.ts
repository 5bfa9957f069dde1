/** Lin Zhao and her children, word for word: the person whom a newcomer coordinates first. */
import type { Making } from '../histories/someone.ts'
import { addWhatIsAhead } from './ahead.ts'
import { addConferences } from './conferences.ts'
import { addContacts } from './contacts.ts'
import { takeLinOn } from './first-contact.ts'
import { addMei } from './mei.ts'
import { addPicture } from './picture.ts'
import { addLinsPlan, addSteps } from './plan.ts'

export function addLin(making: Making): void {
  takeLinOn(making)
  addPicture(making)
  addLinsPlan(making)
  addWhatIsAhead(making)
  addSteps(making)
  addConferences(making)
  addContacts(making)
  addMei(making)
}
