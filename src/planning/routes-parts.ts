import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { planContract } from './contract.ts'
import type { PlanParts } from './contract-parts.ts'
import { agenciesServing, agencyBy, changePart, knownGoals, linkPart, onePlan, partById, partsOf } from './queries-parts.ts'
import { ownerOf, planOf, rowsOf } from './queries.ts'
import { inForce, PLANNERS } from './rules.ts'
import { goalsIn, mayChangePart, PARTS, partsWithoutGoal, usualPart } from './rules-parts.ts'
import { mayReadPlan, opens, READERS, writing } from './writing.ts'

export function partRoutes(app: FastifyInstance) {
  serve(app, planContract, 'GET /api/people/:person_id/plan/parts', {
    may: READERS,
    audit: 'parts of the plan read',
    opens,
    answer: async (tx, { params }, caller) => {
      await mayReadPlan(tx, caller)
      return partsShown(tx, params.person_id, caller)
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/parts', {
    may: PLANNERS,
    audit: 'part linked to the plan',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const plan = await onePlan(tx)
      if (!plan) throw new Refusal('no_such_plan', 404)
      await goalsOfTheirs(tx, person_id, body.goal_ids)
      return linkPart(tx, { ...writing(caller, person_id), ...body, plan_id: plan.id, linked_at: caller.now })
    },
  })

  serve(app, planContract, 'PATCH /api/people/:person_id/plan/parts/:part_id', {
    may: PLANNERS,
    audit: 'part of the plan changed',
    opens,
    answer: async (tx, { params: { person_id, part_id }, body: { version, ...body } }, caller) => {
      await partToWrite(tx, { person_id, part_id, version, caller })
      await goalsOfTheirs(tx, person_id, body.goal_ids)
      return changePart(tx, part_id, body)
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/parts/:part_id/end', {
    may: PLANNERS,
    audit: 'part of the plan ended',
    opens,
    answer: async (tx, { params: { person_id, part_id }, body }, caller) => {
      await partToWrite(tx, { person_id, part_id, version: body.version, caller })
      return changePart(tx, part_id, { ended_at: caller.now, end_words: body.words })
    },
  })
}

/**
 * There is one main plan. Whoever begins a second has their own linked as a part of it; one’s own agency’s is the one there is (INV-16).
 * @returns the part; undefined where the person has no plan yet, or the plan is one’s own agency’s
 */
export async function linkedInstead(tx: Tx, person_id: string, caller: Caller): Promise<{ id: string } | undefined> {
  const plan = await onePlan(tx)
  if (!plan || plan.agency_id === caller.agency || caller.agency === null) return undefined
  const own = (await partsOf(tx, person_id)).find((one) => one.agency_id === caller.agency && one.ended_at === null)
  if (own) return { id: own.id }
  const agency = await agencyBy(tx, caller.agency)
  return linkPart(tx, { ...writing(caller, person_id), plan_id: plan.id, part: usualPart(agency?.kind ?? ''), linked_at: caller.now })
}

async function goalsOfTheirs(tx: Tx, person_id: string, ids: readonly string[]): Promise<void> {
  if ((await knownGoals(tx, person_id, ids)) < new Set(ids).size) throw new Refusal('no_such_goal', 404)
}
type Writing = { person_id: string; part_id: string; version: number; caller: Caller }
async function partToWrite(tx: Tx, { person_id, part_id, version, caller }: Writing): Promise<void> {
  const part = await partById(tx, person_id, part_id)
  if (!part) throw new Refusal('no_such_part', 404)
  mayChangePart(part, caller.agency, version)
}

async function partsShown(tx: Tx, person_id: string, caller: Caller): Promise<z.input<typeof PlanParts>> {
  const [person, plan, linked, serving] = await Promise.all([
    ownerOf(tx, person_id),
    planOf(tx, person_id),
    partsOf(tx, person_id),
    agenciesServing(tx, person_id),
  ])
  const { goals } = await rowsOf(tx, person_id, plan?.id ?? null)
  const own = linked.filter((one) => one.plan_id === plan?.id || !plan)
  const leads = plan?.agency_id ? await agencyBy(tx, plan.agency_id) : undefined
  const plans = caller.opened?.writer === true && PLANNERS.some((role) => caller.roles.includes(role))
  return {
    leads: leads ? { id: leads.id, name: leads.name } : null,
    parts: PARTS.map((part) => ({
      part,
      goals: goalsIn(part, goals).map(({ id, words, category }) => ({ id, words, category })),
      plans: own
        .filter((one) => one.part === part)
        .map(({ id, agency_id, agency, title, words, goal_ids, review_on, linked_at, ended_at, version }) => ({
          id,
          title,
          words,
          goal_ids,
          review_on,
          linked_at,
          ended_at,
          version,
          agency: agency_id ? { id: agency_id, name: agency ?? '' } : null,
          may_change: plans && agency_id === caller.agency && ended_at === null,
        })),
    })),
    without_goal: plan && (inForce(plan.state) || goals.length > 0) ? partsWithoutGoal(person.pathway, goals) : [],
    not_linked: serving.filter((agency) => agency.id !== plan?.agency_id && !own.some((one) => one.agency_id === agency.id && one.ended_at === null)),
    may: plans && plan ? ['link'] : [],
  }
}
