import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { planContract } from './contract.ts'
import { agree, changePlan, moveGoals, ownerOf, publish, rowsOf } from './queries.ts'
import { partTakenIn } from './queries-together.ts'
import { PLANNERS, dayAfter, inForce, mayBecome, refuseWith, spokenBy, type Row } from './rules.ts'
import { giveCopy } from './queries-owned.ts'
import { requestsOf } from './queries-whole.ts'
import { answeredNext } from './rules-changing.ts'
import { isOpen, missingToActivate, missingToPropose, newestVersion, versionAhead } from './rules-gate.ts'
import { factsOf, toAgree } from './shown.ts'
import { opens, PLANNERS_AND_PERSON, planToWrite, todayOf, writing } from './writing.ts'

async function judged(tx: Tx, plan: Row<'plan'>, now: string) {
  const { id, pathway, about_me } = await ownerOf(tx, plan.person_id)
  const parameters = await parametersInForce(tx)
  const rows = await rowsOf(tx, plan.person_id, plan.id)
  const part = await partTakenIn(tx, plan.person_id)
  return { parameters, rows, facts: factsOf({ owner: { id, name: '', pathway, about_me }, plan, rows, part, parameters, now }) }
}

type Judged = Awaited<ReturnType<typeof judged>>
async function bringIntoForce(tx: Tx, plan: Row<'plan'>, { rows, parameters }: Judged, caller: Caller) {
  if (plan.state !== 'active') mayBecome(plan.state, 'active')
  const version = versionAhead(plan, rows.versions)!
  const reviewDays = (parameters['review.days'] as Record<string, number>)[plan.level!]!
  await moveGoals(tx, version.goal_ids, 'agreed', 'in_progress')
  return changePlan(tx, plan.id, {
    state: 'active',
    n: version.n,
    next_review_on: dayAfter(todayOf(caller), reviewDays),
    ...(inForce(plan.state) ? {} : { activated_at: caller.now }),
  })
}

const MOVES_ON: readonly string[] = ['agreed', 'active', 'under_review']
/** The owner's yes brings their plan into force at once, where everybody else has given theirs (PLN-13); else it waits for them. */
async function inForceWithTheirYes(tx: Tx, person_id: string, caller: Caller): Promise<void> {
  const plan = await planToWrite(tx, person_id)
  const now = await judged(tx, plan, caller.now)
  if (!MOVES_ON.includes(plan.state) || !versionAhead(plan, now.rows.versions)) return
  if (missingToActivate(now.facts).length === 0) await bringIntoForce(tx, plan, now, caller)
}

export function versionRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/propose', {
    may: PLANNERS,
    audit: 'plan put to its owner',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const plan = await planToWrite(tx, person_id, body.version)
      const { rows, facts } = await judged(tx, plan, caller.now)
      const changes = plan.state === 'active' || plan.state === 'under_review'
      if (!changes) mayBecome(plan.state, 'proposed')
      const requests = answeredNext(await requestsOf(tx, plan.id), rows.versions)
      const reason =
        body.reason ||
        requests
          .map((one) => one.words)
          .join(' · ')
          .slice(0, 1000)
      if (changes && reason === '') throw new Refusal('say_what_changed')
      refuseWith(missingToPropose(facts))
      const n = (newestVersion(rows.versions)?.n ?? 0) + 1
      const goal_ids = rows.goals.filter(isOpen).map((goal) => goal.id)
      const action_ids = rows.actions
        .filter(
          (action) =>
            action.kind === 'action' &&
            action.state !== 'cancelled' &&
            goal_ids.includes(action.goal_id ?? '') &&
            !body.leave_out.includes(action.id),
        )
        .map((action) => action.id)
      await publish(tx, {
        ...writing(caller, person_id),
        plan_id: plan.id,
        n,
        reason,
        goal_ids,
        action_ids,
        request_ids: requests.map((one) => one.id),
      })
      if (!changes) await changePlan(tx, plan.id, { state: 'proposed', n, proposed_at: caller.now })
      return { id: plan.id, n }
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/agree', {
    may: PLANNERS_AND_PERSON,
    audit: 'plan agreed by its owner',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const mode = spokenBy({ caller: caller.id, kind: caller.kind, person: person_id, mode: body.mode })
      const plan = await planToWrite(tx, person_id)
      const { rows } = await judged(tx, plan, caller.now)
      if (toAgree(plan, rows)?.n !== body.n && versionAhead(plan, rows.versions)?.n !== body.n) throw new Refusal('no_such_version', 404)
      if (plan.state === 'proposed') {
        mayBecome(plan.state, 'agreed')
        await changePlan(tx, plan.id, { state: 'agreed', agreed_at: caller.now })
      }
      await moveGoals(tx, newestVersion(rows.versions)!.goal_ids, 'proposed', 'agreed')
      // whoever agrees in their own account has the plan before their eyes, to read and to take along
      const copy = { plan_id: plan.id, n: body.n, to_id: person_id, format: 'account', language: caller.language, given_at: caller.now }
      if (mode === 'self') await giveCopy(tx, { ...writing(caller, person_id), ...copy })
      const agreed = await agree(tx, { ...writing(caller, person_id), plan_id: plan.id, n: body.n, mode, words: body.words, at: caller.now })
      await inForceWithTheirYes(tx, person_id, caller)
      return agreed
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/activate', {
    may: PLANNERS,
    audit: 'plan brought into force',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const plan = await planToWrite(tx, person_id, body.version)
      const now = await judged(tx, plan, caller.now)
      refuseWith(missingToActivate(now.facts))
      return bringIntoForce(tx, plan, now, caller)
    },
  })
}
