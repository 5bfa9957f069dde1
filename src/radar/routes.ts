import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { CRACK_WHY, type Crack } from '../shared/crack-words.ts'
import { Refusal } from '../shared/refusal.ts'
import { radarContract } from './contract.ts'
import { MOST, openCracks, redInTheNetwork, workingAlone, type AloneRow, type CrackRow } from './queries.ts'
import { radarViewsFor } from './rules.ts'

const READERS = ['intake', 'coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor', 'network_admin', 'evaluator'] as const

const ownerOf = (row: Pick<CrackRow, 'owner_id' | 'owner_name'>) =>
  row.owner_id !== null && row.owner_name !== null ? { id: row.owner_id, name: row.owner_name } : null
const asCrack = (row: CrackRow) => ({
  id: row.id,
  crack: row.why.key.slice(CRACK_WHY.length) as Crack,
  person: { id: row.person_id, name: row.person_name },
  since: row.began_at,
  red_at: row.due_at,
  red: row.red,
  owner: ownerOf(row),
})

const asAlone = (row: AloneRow) => ({
  id: row.id,
  person: { id: row.person_id, name: row.person_name },
  organisations: row.why.organisations,
  disciplines: row.why.disciplines,
  since: row.began_at,
  owner: ownerOf(row),
})

/** Nobody falls through the cracks (COO-27). */
export function radarRoutes(app: FastifyInstance) {
  serve(app, radarContract, 'GET /api/radar', {
    may: READERS,
    audit: 'radar looked at',
    answer: async (tx, { query }, caller) => {
      const views = radarViewsFor(caller.roles)
      const view = query.view ?? views[0]!
      if (!views.includes(view)) throw new Refusal('not_your_role', 403)
      const limits = await parametersInForce(tx, 'cracks.resolveDays')
      const head = { view, views, days: Number(limits['cracks.resolveDays']) }
      if (view === 'network') return { ...head, cracks: [], more: false, red: await redInTheNetwork(tx) }
      const rows = await openCracks(tx, view === 'mine' ? { party: caller.id } : { agency: caller.agency! })
      const cracks = rows.slice(0, MOST).map(asCrack)
      return { ...head, cracks, more: rows.length > MOST, red: cracks.filter((one) => one.red).length }
    },
  })

  serve(app, radarContract, 'GET /api/radar/working-alone', {
    may: ['supervisor'],
    audit: 'list of those working alone looked at',
    answer: async (tx, _asked, caller) => {
      const rows = await workingAlone(tx, caller.agency!)
      return { alone: rows.slice(0, MOST).map(asAlone), more: rows.length > MOST }
    },
  })
}
