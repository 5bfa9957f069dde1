/** Words about consent that the contract, the rules and the ledger share. */
import { z } from 'zod'
import type { Category } from './words.ts'

export const ConsentState = z.enum(['given', 'limited', 'refused', 'withdrawn', 'expired', 'not_asked'])
export type ConsentState = z.infer<typeof ConsentState>

/** One line of the ledger. Instants as the database writes them; `infinity` sorts after every year. */
export type Decision = {
  seq: number
  decision: 'given' | 'refused' | 'withdrawn'
  scope: 'party' | 'care_team' | 'network'
  party_id: string | null
  categories: Category[]
  purpose: 'care' | 'evaluation' | 'research'
  from_at: string
  to_at: string
}

/** "No consent", "refused to consent", "consent withdrawn", in either order; and the same in Chinese. Never what somebody agreed to. */
const CITES = [
  /\b(no|not|without|lack\w*|refus\w*|declin\w*|withdr[ae]w\w*|withheld|never)\b[^.;]{0,40}\bconsent/i,
  /\bconsent\w*\b[^.;]{0,40}\b(refus\w*|declin\w*|withdr[ae]wn?|withheld|missing|not given|lacking)\b/i,
  /(不|未|没有|没|拒绝|撤回|撤销)[^。；]{0,8}(同意|授权)/,
]
/** Whether a reason to turn somebody away, or to end their support, is that they did not agree to share: refusing never ends service. */
export const restsOnConsent = (reason: string): boolean => CITES.some((pattern) => pattern.test(reason))
