import { useAsk } from '../../web/kit/use-ask.ts'
import type { Part } from './part.ts'

/** What stands open beside the plan as a whole. */
export type OpenedWhole = { what: 'change' | 'versions' | 'crisis' | 'risk' } | { what: 'answer_change' | 'ease_risk' | 'risk_outcome'; id: string }

export const useWhole = (person: string) => useAsk('GET /api/people/:person_id/plan/whole', { params: { person_id: person } })
export type Whole = ReturnType<typeof useWhole>
export type WholePart = Part & { whole: Whole }
/** Parties whom the plan as a whole names, and the board may not. */
export const partyIn = ({ whole, board }: WholePart, id: string | null) =>
  whole.parties.find((one) => one.id === id) ?? board.parties.find((one) => one.id === id)
