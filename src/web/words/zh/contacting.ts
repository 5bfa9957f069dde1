import { contact } from './contact.ts'
import { contactRefusals } from './contact-refusals.ts'
import { messages } from './messages.ts'

/** What the pages of contact say, with what may be answered there. */
export const contacting = { ...contact, ...contactRefusals, ...messages }
