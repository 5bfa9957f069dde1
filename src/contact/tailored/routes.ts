import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { serve } from '../../server/answer.ts'
import type { Tx } from '../../server/database.ts'
import { TEAM } from '../../shared/words.ts'
import { GOAL, tens } from '../../shared/as-wanted.ts'
import { tailoredContract as contract, type Fit } from './contract.ts'
import { homeRoutes } from './home.ts'
import { conditionRoutes, conditionsOf } from './possible.ts'
import { arrangeOtherwise, changesOf, fitsOf } from './queries.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** Help that fits the person (PRI-09, PRI-10, PRI-18). */
export function tailoredRoutes(app: FastifyInstance): void {
  conditionRoutes(app)
  homeRoutes(app)
  serve(app, contract, 'GET /api/people/:person_id/tailored', {
    may: [...TEAM, 'person'],
    audit: 'fit of help read',
    opens,
    answer: async (tx, { params }) => ({ fit: await fitOf(tx, params.person_id), conditions: await conditionsOf(tx, params.person_id) }),
  })
  serve(app, contract, 'POST /api/people/:person_id/schedule-changes', {
    may: ['coordinator', 'support_worker', 'partner_worker', 'advocate'],
    audit: 'schedule changed for the person',
    opens,
    answer: (tx, { params, body }, caller) =>
      arrangeOtherwise(tx, { ...body, person_id: params.person_id, agency_id: caller.agency, written_by: caller.id, at: caller.now }),
  })
}

/** Of what the reader may see. */
async function fitOf(tx: Tx, person: string): Promise<z.input<typeof Fit>> {
  const [all, changes] = await Promise.all([fitsOf(tx, person), changesOf(tx, person)])
  const newest = tens(
    all.map((one) => ({ ...one, fits: one.against.length === 0 })),
    changes,
  ).at(-1)
  const told = (newest?.fits ?? []).filter((one) => !one.fits).toReversed()
  return {
    have: newest?.have ?? 0,
    of: newest?.fits.length ?? 0,
    goal: GOAL,
    to_change: newest !== undefined && newest.missed_at !== null && newest.changed_at === null,
    otherwise: told.map(({ happened_at, fits: _fits, ...one }) => ({ ...one, at: happened_at })) as z.input<typeof Fit>['otherwise'],
    changes,
  }
}
