import type { Caller } from '../server/database.ts'

/** What every act here begins with: whose record it is, who writes, and how it was said. */
export const opens = ({ params }: { params: { person_id: string } }) => params.person_id
export const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
/** In their own pages they say it themself; to staff, as staff heard it. */
export const heard = (caller: Caller, mode: 'dictated' | 'interpreted') => (caller.opened!.self ? 'self' : mode)
