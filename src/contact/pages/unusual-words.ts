import type { Answer } from '../../web/api.ts'

export type Unusual = Answer<'GET /api/people/:person_id/flexible'>
