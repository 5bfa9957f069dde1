import type { Answer } from '../../web/api.ts'

export type Worker = Answer<'GET /api/agencies/:agency_id/staff'>[number]

/** What the server is told of a worker, with what changes. */
export const changed = ({ id, name, roles, language, phone, supervisor_id, active, version }: Worker, change: Partial<Worker>) => ({
  params: { staff_id: id },
  body: { name, roles, language, phone, supervisor_id, active, version, ...change },
})
