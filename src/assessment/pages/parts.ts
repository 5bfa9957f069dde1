import type { Answer } from '../../web/api.ts'

/** One assessment as the server shows it, handed to the parts of its page. */
export type Shown = Answer<'GET /api/people/:person_id/assessments/:id'>
export type Part = { person: string; shown: Shown }
export type Missing = Shown['missing'][number]

/** Whether anything may still be added: only while the conversation lasts. */
export const isOpen = (shown: Shown) => shown.state === 'in_progress'

/** Where on the page something is dealt with: a part of life, or one of the other parts of the conversation. */
export function placeOf(missing: Missing): string {
  if (typeof missing['domain'] === 'string') return missing['domain']
  if (missing.refusal.startsWith('ecomap')) return 'around'
  if (missing.refusal.startsWith('own_words')) return 'words'
  if (missing.refusal === 'childs_own_view_missing') return 'child'
  if (missing.refusal === 'nothing_in_the_persons_words' || missing.refusal === 'too_few_domains_looked_at') return 'domains'
  return 'strengths'
}
export const anchorOf = (place: string) => `talk-${place}`
