import { CATEGORIES } from '../../shared/categories.ts'
import type { Category } from '../../shared/words.ts'
import type { Say } from '../words/use-words.ts'

/** Where so few parts of a life are kept back, they are said rather than all those that are shared. */
const FEW = 3

/** The parts of a life that are kept back, where they are few; otherwise nothing, and the shared ones are said. */
export const keptBack = (shared: readonly Category[]): readonly Category[] | null => {
  const rest = CATEGORIES.filter((one) => !shared.includes(one))
  return rest.length <= FEW ? rest : null
}

/** What is shared in as few words as it takes: “everything”, “everything but where I can be found”, or each part. */
export function partsShared(shared: readonly Category[], t: Say): string {
  const said = (parts: readonly Category[]) => parts.map((one) => t(`category.${one}`)).join(', ')
  const rest = keptBack(shared)
  if (rest === null) return said(shared)
  return rest.length === 0 ? t('consent.everything') : t('consent.everything_but', { rest: said(rest) })
}
