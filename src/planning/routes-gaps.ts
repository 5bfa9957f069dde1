import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { planContract } from './contract.ts'
import { arrangeGap, gapsOf } from './queries-gaps.ts'
import { mayReadPlan, opens, READERS } from './writing.ts'

/** Whoever carries the plan, or leads those who do. */
const ARRANGERS = ['coordinator', 'supervisor'] as const

export function gapRoutes(app: FastifyInstance) {
  serve(app, planContract, 'GET /api/people/:person_id/plan/gaps', {
    may: READERS,
    audit: 'gaps in sharing read',
    opens,
    answer: async (tx, { params }, caller) => {
      await mayReadPlan(tx, caller)
      const writes = caller.opened?.writer === true && ARRANGERS.some((role) => caller.roles.includes(role))
      return {
        gaps: (await gapsOf(tx, params.person_id)).map((gap) => ({ ...gap, may: writes && !gap.arranged_at ? ['arrange' as const] : [] })) as never,
      }
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/gaps/:gap_id', {
    may: ARRANGERS,
    audit: 'gap in sharing arranged',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const arranged = await arrangeGap(tx, { person: params.person_id, id: params.gap_id, ...body, by: caller.id, at: caller.now })
      if (arranged) return arranged
      const there = (await gapsOf(tx, params.person_id)).some(({ id }) => id === params.gap_id)
      throw there ? new Refusal('changed_meanwhile', 409) : new Refusal('no_such_gap', 404)
    },
  })
}
