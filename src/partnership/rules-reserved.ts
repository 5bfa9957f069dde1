import { Refusal } from '../shared/refusal.ts'

type Asked = {
  agency_id: string | null
  body_agency_id: string | null
  answer: string | null
  taken_back_at: string | null
  by_on: string
  version: number
}
/** Someone's agency, and whether they are of those who may write here. */
type Mover = { agency: string | null; works: boolean }

export const stateOf = ({ answer, taken_back_at }: Pick<Asked, 'answer' | 'taken_back_at'>): 'open' | 'approved' | 'refused' | 'taken_back' =>
  taken_back_at !== null ? 'taken_back' : answer === null ? 'open' : (answer as 'approved')
/** The day by which it is needed is still in time. */
export const isLate = (asked: Asked, today: string): boolean => stateOf(asked) === 'open' && asked.by_on < today

/** The body decides by its own workers; one that has nobody here, by its paper, whoever writes it down. */
export const mayDecide = (asked: Asked, { agency, works }: Mover): boolean =>
  works && agency !== null && stateOf(asked) === 'open' && (asked.body_agency_id === null || asked.body_agency_id === agency)
export const mayTakeBack = (asked: Asked, { agency, works }: Mover): boolean => works && agency === asked.agency_id && stateOf(asked) === 'open'

/** @throws Refusal decided_already, not_asked_any_more, changed_meanwhile */
function stillAsked(asked: Asked, version: number): void {
  if (asked.answer !== null) throw new Refusal('decided_already', 409)
  if (asked.taken_back_at !== null) throw new Refusal('not_asked_any_more', 409)
  if (asked.version !== version) throw new Refusal('changed_meanwhile', 409)
}
/** @throws Refusal decided_already, not_asked_any_more, changed_meanwhile, reserved_by_law, name_the_document, say_why_it_is_refused */
export function decides(asked: Asked, mover: Mover, given: { answer: string; words: string; document: string; version: number }) {
  stillAsked(asked, given.version)
  if (!mayDecide(asked, mover)) throw new Refusal('reserved_by_law', 403)
  if (asked.body_agency_id === null && given.document === '') throw new Refusal('name_the_document')
  if (given.answer === 'refused' && given.words === '') throw new Refusal('say_why_it_is_refused')
}
/** @throws Refusal decided_already, not_asked_any_more, changed_meanwhile, taken_back_by_who_asked */
export function takesBack(asked: Asked, mover: Mover, version: number): void {
  stillAsked(asked, version)
  if (!mayTakeBack(asked, mover)) throw new Refusal('taken_back_by_who_asked', 403)
}
