import type { Row } from './rules.ts'

/** The ten parts of every plan, in this order, whichever agency writes it (S1:50a). */
export const SECTIONS = ['situation', 'strengths', 'priorities', 'goals', 'actions', 'roles', 'budget', 'risks', 'review', 'agreement'] as const
export type Section = (typeof SECTIONS)[number]
/** What nothing else in the record may fill is said here, or why it does not apply. */
export const SAID = ['situation', 'strengths', 'budget', 'risks'] as const satisfies readonly Section[]
export type SectionState = { section: Section; state: 'complete' | 'not_applicable' | 'open'; words: string }

export type Filled = {
  about_me: string
  voices: number
  strengths: number
  order: boolean
  goals: number
  goals_without_step: number
  others: number
  risks: number
  level_decided: boolean
  agreed: boolean
  sections: readonly Pick<Row<'plan_section'>, 'section' | 'kind' | 'words' | 'at'>[]
}

/** How each of the ten parts stands: filled by the work itself, said in words, not applicable with why, or open. */
export function sectionsOf(filled: Filled): SectionState[] {
  const byWork: Record<Section, boolean> = {
    situation: filled.about_me.trim() !== '' || filled.voices > 0,
    strengths: filled.strengths > 0,
    priorities: filled.order,
    goals: filled.goals > 0,
    actions: filled.goals > 0 && filled.goals_without_step === 0,
    roles: filled.others > 0,
    budget: false,
    risks: filled.risks > 0,
    review: filled.level_decided,
    agreement: filled.agreed,
  }
  return SECTIONS.map((section) => {
    const newest = filled.sections.filter((one) => one.section === section).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
    const words = newest?.words ?? ''
    if (byWork[section] || newest?.kind === 'said') return { section, state: 'complete', words: newest?.kind === 'said' ? words : '' }
    return newest ? { section, state: 'not_applicable', words } : { section, state: 'open', words: '' }
  })
}
