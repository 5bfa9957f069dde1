import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { writeVoice } from '../assessment/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { leadsHome } from '../shared/housing-first.ts'
import { Refusal } from '../shared/refusal.ts'
import { planContract } from './contract.ts'
import { addAction, addGoal, addSources, changeGoal, goalById, latestDue, sourcesOf } from './queries.ts'
import { contribute, lookedAt } from './queries-taking-part.ts'
import { templateBy } from './queries-tailored.ts'
import { partyBy } from './queries-parties.ts'
import { ideaOf, mayBeMeant, waitsForNothing } from './rules-goals.ts'
import { PLANNERS, mayAimAt, mayGoalBecome, mayStandFor, type HorizonDays, type Row } from './rules.ts'
import { opens, partyToAsk, PLANNERS_AND_PERSON, planToWrite, todayOf, writing } from './writing.ts'

type NewGoal = z.output<(typeof planContract)['POST /api/people/:person_id/plan/goals']['body']>

/** @throws Refusal no_such_goal, changed_meanwhile */
async function goalToWrite(tx: Tx, person_id: string, id: string, version: number): Promise<Row<'goal'>> {
  await planToWrite(tx, person_id)
  const goal = await goalById(tx, person_id, id)
  if (!goal) throw new Refusal('no_such_goal', 404)
  if (goal.version !== version) throw new Refusal('changed_meanwhile', 409)
  return goal
}

/** What a home waits for would stand in one of these. What is in the way may be said: whose condition it is, is another matter. */
const saidIn = (goal: Pick<NewGoal, 'words' | 'success_measure' | 'issue' | 'development_step'>) => [
  goal.words,
  goal.success_measure,
  goal.issue,
  goal.development_step,
]

async function mayAim(tx: Tx, target_on: string, horizon: keyof HorizonDays, caller: Caller): Promise<void> {
  mayAimAt(target_on, horizon, todayOf(caller), (await parametersInForce(tx, 'goal.horizonDays'))['goal.horizonDays'] as HorizonDays)
}

export function goalRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/goals', {
    may: PLANNERS_AND_PERSON,
    audit: 'goal added',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      if (caller.id !== person_id) mayStandFor([...body.need_ids, ...body.voice_ids])
      mayBeMeant(body, caller.kind)
      if (caller.id !== person_id && leadsHome(body)) waitsForNothing(...saidIn(body))
      await mayAim(tx, body.target_on, body.horizon, caller)
      const proposer = body.proposed_by && body.proposed_by !== caller.id ? await partyBy(tx, body.proposed_by) : undefined
      const idea = ideaOf(
        { proposed_by: body.proposed_by, proposed_mode: body.proposed_mode },
        { caller: caller.id, kind: caller.kind, person: person_id },
        proposer,
      )
      if (idea.relative) await partyToAsk(tx, idea.by, body.category)
      const plan = await planToWrite(tx, person_id)
      const template = body.template_id === null ? null : await templateBy(tx, body.template_id)
      if (template === undefined) throw new Refusal('no_such_template', 404)
      const by = writing(caller, person_id)
      const added = await addWithSources(tx, plan.id, { ...body, proposed_by: idea.by, proposed_mode: idea.mode }, by, idea.relative)
      // what is usually done for it: for whom and by when is asked apart
      for (const words of template?.steps ?? []) await addAction(tx, { ...by, goal_id: added.id, plan_id: plan.id, category: body.category, words })
      return added
    },
  })

  serve(app, planContract, 'PATCH /api/people/:person_id/plan/goals/:goal_id', {
    may: PLANNERS,
    audit: 'goal changed',
    opens,
    answer: async (tx, { params: { person_id, goal_id }, body: { version, strength_ids, achievement_ids, environment_ids, ...body } }, caller) => {
      const goal = await goalToWrite(tx, person_id, goal_id, version)
      mayBeMeant(body, caller.kind)
      if (leadsHome({ ...goal, ...body })) waitsForNothing(...saidIn(body))
      if (goal.target_on !== body.target_on || goal.horizon !== body.horizon) await mayAim(tx, body.target_on, body.horizon, caller)
      const latest = await latestDue(tx, goal.id)
      if (latest !== null && latest.slice(0, 10) > body.target_on) throw new Refusal('action_due_after_goal')
      const said = (['words', 'success_measure', 'target_on', 'horizon', 'housing_goal'] as const).some((field) => goal[field] !== body[field])
      if (body.does_now !== null && body.does_now !== goal.does_now)
        await lookedAt(tx, { ...writing(caller, person_id), goal_id, category: goal.category, rung: body.does_now })
      const more = await notYetIn(tx, goal.id, { strength_ids, achievement_ids, environment_ids })
      await addSources(tx, buildsOn(more, { ...writing(caller, person_id), goal_id: goal.id, category: goal.category }))
      return changeGoal(tx, goal.id, { ...body, ...(said ? { said_at: caller.now } : {}) })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/goals/:goal_id/state', {
    may: PLANNERS,
    audit: 'goal moved',
    opens,
    answer: async (tx, { params: { person_id, goal_id }, body: { version, ...to } }, caller) => {
      const goal = await goalToWrite(tx, person_id, goal_id, version)
      mayGoalBecome(goal, to)
      const { reason, lasting_evidence, ...said } = to
      return changeGoal(tx, goal.id, {
        ...said,
        state_reason: reason,
        ...(to.state === 'achieved' ? { achieved_at: caller.now, lasting_evidence } : {}),
      })
    },
  })
}

type Adding = Omit<NewGoal, 'proposed_by' | 'proposed_mode'> & { proposed_by: string; proposed_mode: 'self' | 'dictated' | 'interpreted' | null }
/** The goal with what it answers; what the person wants in their own account is a wish of theirs, in those very words. */
async function addWithSources(tx: Tx, plan_id: string, body: Adding, by: ReturnType<typeof writing>, family: boolean) {
  const { need_ids, voice_ids, strength_ids, achievement_ids, environment_ids, ...goal } = body
  const added = await addGoal(tx, { ...by, ...goal, plan_id, first_target_on: goal.target_on })
  const line = { ...by, goal_id: added.id, category: goal.category }
  const own =
    need_ids.length + voice_ids.length === 0 && by.written_by === by.person_id
      ? [(await writeVoice(tx, { ...by, category: goal.category, kind: 'wish', words: goal.words, mode: 'self' })).id]
      : []
  await addSources(tx, [
    ...need_ids.map((need_id) => ({ ...line, need_id })),
    ...[...voice_ids, ...own].map((voice_id) => ({ ...line, voice_id })),
    ...buildsOn({ strength_ids, achievement_ids, environment_ids }, line),
  ])
  if (goal.does_now !== null) await lookedAt(tx, { ...line, rung: goal.does_now })
  if (family) await contribute(tx, { ...line, plan_id, relative_id: goal.proposed_by, words: goal.words })
  return added
}

type BuildsOn = Pick<NewGoal, 'strength_ids' | 'achievement_ids' | 'environment_ids'>
/** What a goal makes use of or works on: strengths, what worked before, people and places around the person. */
const buildsOn = <Line extends object>({ strength_ids, achievement_ids, environment_ids }: BuildsOn, line: Line) => [
  ...strength_ids.map((strength_id) => ({ ...line, strength_id })),
  ...achievement_ids.map((achievement_id) => ({ ...line, achievement_id })),
  ...environment_ids.map((environment_id) => ({ ...line, environment_id })),
]
/** Those that the goal does not build on yet. */
async function notYetIn(tx: Tx, goal_id: string, ids: BuildsOn): Promise<BuildsOn> {
  const known = new Set((await sourcesOf(tx, goal_id)).flatMap((one) => [one.strength_id, one.achievement_id, one.environment_id]))
  const fresh = (some: readonly string[]) => some.filter((id) => !known.has(id))
  return { strength_ids: fresh(ids.strength_ids), achievement_ids: fresh(ids.achievement_ids), environment_ids: fresh(ids.environment_ids) }
}
