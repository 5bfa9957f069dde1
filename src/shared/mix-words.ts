import type { Category } from './words.ts'

/** What a good mix is made of. */
export const MIX_KINDS = ['support', 'housing', 'income', 'opportunity'] as const
export type MixKind = (typeof MIX_KINDS)[number]

const OF: Partial<Record<Category, MixKind>> = {
  housing: 'housing',
  money: 'income',
  work_learning: 'opportunity',
  community: 'opportunity',
  culture: 'opportunity',
}
/** Of which kind something is that belongs to this part of a life. */
export const kindOf = (category: Category): MixKind => OF[category] ?? 'support'

const ABOUT = { support: 'general', housing: 'housing', income: 'money', opportunity: 'work_learning' } as const satisfies Record<MixKind, Category>
/** What an option or a choice is about, and so who may know of it: a home and money always their own; the rest goes with the need it is for. */
export const aboutOf = (kind: MixKind, need: Category | null): Category =>
  kind === 'housing' || kind === 'income' || need === null || kindOf(need) !== kind ? ABOUT[kind] : need

/** The four kinds are looked at within so many days of the plan; the way through is asked about at the beginning, and again. */
export const MIX_DAYS = 30
export const WAY_FIRST_DAYS = 14
export const WAY_AGAIN_DAYS = 60
