import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { planContract } from './contract.ts'
import { keepTemplate, namesOf, retireTemplate, sameness, templateBy, templates } from './queries-tailored.ts'
import { ALIKE, SAMENESS_LIMIT_PCT, samenessOf } from './rules-tailored.ts'
import { nameOf } from './shown.ts'

const KEEPERS = ['coordinator', 'supervisor'] as const

export function tailoredRoutes(app: FastifyInstance) {
  serve(app, planContract, 'GET /api/goal-templates', {
    may: TEAM,
    audit: 'goal templates listed',
    answer: async (tx, _asked, caller) => ({
      templates: (await templates(tx)).map((one) => ({ ...one, horizon: one.horizon as 'short', quality_area: one.quality_area as 'home' | null })),
      may: KEEPERS.some((role) => caller.roles.includes(role)) ? ['write' as const] : [],
    }),
  })

  serve(app, planContract, 'POST /api/goal-templates', {
    may: KEEPERS,
    audit: 'goal template written',
    answer: (tx, { body }, caller) => keepTemplate(tx, { ...body, agency_id: caller.agency!, written_by: caller.id, at: caller.now }),
  })

  serve(app, planContract, 'POST /api/goal-templates/:template_id/retire', {
    may: KEEPERS,
    audit: 'goal template retired',
    answer: async (tx, { params: { template_id }, body }, caller) => {
      if (!(await templateBy(tx, template_id))) throw new Refusal('no_such_template', 404)
      const retired = await retireTemplate(tx, template_id, body.version, caller.now)
      if (!retired) throw new Refusal('changed_meanwhile', 409)
      return retired
    },
  })

  serve(app, planContract, 'GET /api/plans/sameness', {
    may: KEEPERS,
    audit: 'sameness of plans read',
    answer: async (tx) => {
      const rows = await sameness(tx, ALIKE)
      const names = new Map((await namesOf(tx, [...new Set(rows.flatMap((one) => one.people))])).map((one) => [one.id, nameOf(one)]))
      return {
        alike: ALIKE,
        limit_pct: SAMENESS_LIMIT_PCT,
        coordinators: rows.map(({ staff_id, name, plans, look_alike, people }) => ({
          staff: { id: staff_id, name },
          plans,
          look_alike,
          ...samenessOf({ plans, look_alike }),
          people: people.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id)! }] : [])),
        })),
      }
    },
  })
}
