import type { FastifyInstance } from 'fastify'
import { logBarrier } from '../entry/queries.ts'
import { serve } from '../server/answer.ts'
import { CATEGORIES } from '../shared/categories.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { serviceMixContract } from './contract-mix.ts'
import { keepReason, mixRead, planOf } from './queries-mix.ts'
import { consideredAt, everydayAt, mayExplain, mixOf, seriousOf } from './rules-mix.ts'
import { asMix } from './shown-mix.ts'

/** Who plans with the person says why something is not there; a supervisor reads along. */
const EXPLAINING = ['coordinator', 'support_worker', 'partner_worker', 'advocate'] as const
const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** Services for everybody and for something particular: which the plan has, and why not. */
export function serviceMixRoutes(app: FastifyInstance) {
  serve(app, serviceMixContract, 'GET /api/people/:person_id/service-mix', {
    may: TEAM,
    audit: 'service mix read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [plan, read] = await Promise.all([planOf(tx, person_id), mixRead(tx, person_id)])
      const known = caller.opened?.categories ?? []
      return {
        ...asMix(plan, read, caller.now),
        sees_all: CATEGORIES.every((one) => one === 'location' || known.includes(one)),
        may: caller.opened?.writer && EXPLAINING.some((role) => caller.roles.includes(role)) ? ['explain' as const] : [],
      }
    },
  })

  serve(app, serviceMixContract, 'POST /api/people/:person_id/service-mix/reasons', {
    may: EXPLAINING,
    audit: 'why a service is missing said',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const [plan, read] = await Promise.all([planOf(tx, person_id), mixRead(tx, person_id)])
      if (!plan) throw new Refusal('no_such_plan', 404)
      const need = body.need_id === null ? null : seriousOf(read.need).find((one) => one.id === body.need_id)
      if (need === undefined) throw new Refusal('no_such_need', 404)
      mayExplain(plan.level, need ? consideredAt(read, need.id) : everydayAt(mixOf(read, plan.id)))
      if ((body.why === 'not_wanted') !== (body.mode !== null)) throw new Refusal('say_how_they_said_it')
      const by = { person_id, agency_id: caller.agency, written_by: caller.id }
      const category = need?.category ?? 'general'
      if (body.why === 'none_exists')
        await logBarrier(tx, by, { kind: 'no_fitting_service', note: body.words, logged_at: caller.now, need_id: body.need_id, category })
      return keepReason(tx, { ...by, ...body, plan_id: plan.id, category, at: caller.now })
    },
  })
}
