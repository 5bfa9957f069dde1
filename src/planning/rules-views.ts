import { Refusal } from '../shared/refusal.ts'
import { type LawfulBasis } from '../shared/family-words.ts'

export type Views = {
  person_view: string
  family_view: string
  outcome: 'person' | 'family'
  basis: LawfulBasis | null
  basis_words: string
  worked_out: string
}
type Held = { views: Views; words: string; decided_by: string; owner: string; by_order: boolean; with_family: readonly string[]; staff: boolean }
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/**
 * Where somebody close sees it otherwise, it is as the person wants; otherwise only by an order, for safety or to protect a child, with the facts (FAM-07).
 * Writing the family's wish down as the person's decision changes nothing: it is still the family's.
 * @returns whose view it was decided by
 * @throws Refusal name_whose_view, say_both_views, say_how_it_was_worked_out, only_with_a_lawful_basis
 */
export function heldRightly({ views, words, decided_by, owner, by_order, with_family, staff }: Held): Views['outcome'] {
  if (with_family.length === 0 && !by_order) throw new Refusal('name_whose_view')
  if (views.person_view === '' || views.family_view === '') throw new Refusal('say_both_views')
  const outcome = !same(views.person_view, views.family_view) && same(words, views.family_view) ? 'family' : views.outcome
  if (outcome === 'family') {
    const lawful = views.basis === 'guardian_order' ? by_order : views.basis !== null && staff && decided_by === owner
    if (!lawful || views.basis_words === '') throw new Refusal('only_with_a_lawful_basis', 409)
  } else if (decided_by !== owner) throw new Refusal('only_with_a_lawful_basis', 409)
  if (views.worked_out === '') throw new Refusal('say_how_it_was_worked_out')
  return outcome
}
