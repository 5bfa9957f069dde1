import type { Answer } from '../../web/api.ts'

/** One person as their page shows them, and one as a list does. */
export type Person = Answer<'GET /api/people/:person_id'>
export type Listed = Answer<'GET /api/people'>['rows'][number]
