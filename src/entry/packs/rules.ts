import { type Reason, Refusal } from '../../shared/refusal.ts'
import { CORE_SECTIONS, PACK_SECTIONS, type PackSection } from '../../shared/pack-words.ts'

export type Told = { en: string; zh: string }
export type Sections = Partial<Record<PackSection, Told>>

const MISSING: Record<PackSection, Reason> = {
  provides: { refusal: 'pack_section_provides' },
  does_not: { refusal: 'pack_section_does_not' },
  agency_duties: { refusal: 'pack_section_agency_duties' },
  worker_duties: { refusal: 'pack_section_worker_duties' },
  your_rights: { refusal: 'pack_section_your_rights' },
  complaints: { refusal: 'pack_section_complaints' },
}
/** A pack without its rights or its way to complain is none: what is missing is named, all at once. @throws Refusal pack_lacks_a_section */
export function mustBeWhole(sections: Sections, of: 'core' | 'pack'): void {
  const missing = (of === 'core' ? CORE_SECTIONS : PACK_SECTIONS).filter((section) => !sections[section]?.en)
  if (missing.length > 0)
    throw new Refusal(
      'pack_lacks_a_section',
      422,
      missing.map((section) => MISSING[section]),
    )
}

/** An agency's pack after the network published its core anew: the core's words, and its own as they were. */
export const followCore = (own: Sections, core: Sections): Sections => ({
  ...own,
  ...Object.fromEntries(CORE_SECTIONS.map((section) => [section, core[section]!])),
})
