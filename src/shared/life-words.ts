/** The nine parts of a life on one page, and the categories of information that tell of each. No schema library here, so that pages may carry it. */
import type { Category } from './model.gen.ts'

export const LIFE_PARTS = ['home', 'health', 'people', 'places', 'money', 'work', 'culture', 'hopes', 'law'] as const
export type LifePart = (typeof LIFE_PARTS)[number]
/** The first is the category under which what is learnt of this part is kept. */
export const TELLS_OF: Record<LifePart, readonly Category[]> = {
  home: ['housing'],
  health: ['health', 'mental_health', 'alcohol_drugs', 'access_needs'],
  people: ['family', 'children'],
  places: ['community'],
  money: ['money'],
  work: ['work_learning', 'life_skills'],
  culture: ['culture'],
  hopes: ['general'],
  law: ['legal'],
}
/** In which of these the person was there or was asked, by a dated event (PRI-01). */
export const ENGAGED_IN = ['assess', 'plan', 'implement', 'coordinate', 'monitor', 'evaluate'] as const
export type EngagedIn = (typeof ENGAGED_IN)[number]
