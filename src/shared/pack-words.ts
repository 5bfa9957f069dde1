/** What an information pack tells: the agency's own part, and the core that is the same everywhere. No schema library here, so that pages may carry it. */
export const OWN_SECTIONS = ['provides', 'does_not'] as const
export const CORE_SECTIONS = ['agency_duties', 'worker_duties', 'your_rights', 'complaints'] as const
export const PACK_SECTIONS = [...OWN_SECTIONS, ...CORE_SECTIONS] as const
export type PackSection = (typeof PACK_SECTIONS)[number]
