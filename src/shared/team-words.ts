import { AGENCY_KINDS } from './agency-words.ts'

/** What of a line in the role map is to be written before it is whole. */
export const ROLE_FIELDS = ['role', 'responsibilities', 'contact_path', 'tells', 'substitute'] as const
export type RoleField = (typeof ROLE_FIELDS)[number]
/** The three things that whoever takes part is to know: their own part, the others', and what is available. */
export const KNOWS = ['own', 'others', 'resources'] as const
export type Knows = (typeof KNOWS)[number]
/** What is wrong with a way to reach somebody: none is written, a message came back, it is somebody else's. */
export const REACH_FAULTS = ['missing', 'bounced', 'wrong'] as const
export type ReachFaultKind = (typeof REACH_FAULTS)[number]
/** The field somebody works in: that of their agency, or another that agencies are not named after. */
export const DISCIPLINES = [...AGENCY_KINDS, 'disability', 'work', 'education'] as const
export type Discipline = (typeof DISCIPLINES)[number]
