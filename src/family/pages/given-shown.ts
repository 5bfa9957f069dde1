import type { Answer } from '../../web/api.ts'

export type Given = Answer<'GET /api/people/:person_id/family/given'>
export type Issue = Answer<'GET /api/people/:person_id/legal-issues'>['issues'][number]
/** What stands open beside what somebody close is asked and given. */
export type GivenOpened =
  | { what: 'exchange' | 'support' | 'question'; id: string }
  | { what: 'inform'; id: string; question: Given['questions'][number] | null }
  | { what: 'said' | 'came_of_it'; id: string; exchange: Given['exchanges'][number] }
  | { what: 'support_answer'; id: string; support: Given['supports'][number] }
