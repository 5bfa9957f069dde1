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
