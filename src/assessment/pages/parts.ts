import type { Answer } from '../../web/api.ts'

/** One assessment as the server shows it, handed to the parts of its page. */
export type Shown = Answer<'GET /api/people/:person_id/assessments/:id'>
export type Part = { person: string; shown: Shown }

/** Whether anything may still be added: only while the conversation lasts. */
export const isOpen = (shown: Shown) => shown.state === 'in_progress'
