import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { planContract } from './contract.ts'
import { partiesBy } from './queries-parties.ts'
import * as ask from './queries-waiting.ts'
import { answer, changeAction, coordinatorsOfStep, goalById, holdAction, type ActionRow } from './queries.ts'
import { PLANNERS, plans, spokenBy } from './rules.ts'
import { mayActOn, mayBeDue } from './rules-actions.ts'
import { answerOf, mayBeDueAfter, mayMoveTo } from './rules-waiting.ts'
import { actorOf } from './shown.ts'
import { asKnockOn, asWaiting, type Reading } from './shown-waiting.ts'
import { opens, planToWrite, READERS, writing } from './writing.ts'

/** Steps wait for each other: linked, never in a circle; and when one slips, whoever waits says what they can do. */
export function waitingRoutes(app: FastifyInstance) {
  serve(app, planContract, 'GET /api/people/:person_id/waiting', {
    may: READERS,
    audit: 'who waits for whom read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [links, told, steps] = await Promise.all([
        ask.dependenciesOf(tx, person_id),
        ask.knockOnsOf(tx, person_id),
        ask.stepsThatWait(tx, person_id),
      ])
      const parties = [...steps.map((one) => one.responsible_id), ...told.map((one) => one.to_id)].filter((one) => one !== null)
      const names = new Map((await partiesBy(tx, parties)).map((one) => [one.id, one.name]))
      const writes = (caller.opened?.writer ?? false) && plans(caller.roles)
      const reading: Reading = {
        steps: new Map(steps.map((one) => [one.id, one])),
        names,
        actor: actorOf(caller, person_id, []),
        plans: writes,
        now: caller.now,
      }
      return {
        waiting: links.map((row) => asWaiting(row, reading)),
        knock_ons: told.map((row) => asKnockOn(row, reading)),
        steps: steps
          .filter((one) => one.state !== 'done' && one.state !== 'confirmed')
          .map(({ id, words, due_at, responsible_id }) => ({ id, words, due_at, responsible: names.get(responsible_id ?? '') ?? null })),
        may: writes ? ['link' as const] : [],
      }
    },
  })
  linkRoutes(app)
  dateRoutes(app)
}

function linkRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/waiting', {
    may: PLANNERS,
    audit: 'steps linked',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      await planToWrite(tx, person_id)
      const steps = await ask.stepsThatWait(tx, person_id)
      const after = steps.find((one) => one.id === body.after_id)
      if (!after || !steps.some((one) => one.id === body.before_id)) throw new Refusal('no_such_action', 404)
      return ask.linkSteps(tx, { ...writing(caller, person_id), ...body, category: after.category })
    },
  })
  serve(app, planContract, 'POST /api/people/:person_id/waiting/:dependency_id/override', {
    may: PLANNERS,
    audit: 'a step need not wait',
    opens,
    answer: async (tx, { params: { person_id, dependency_id }, body }, caller) => {
      const link = await linkToWrite(tx, person_id, dependency_id, body.version)
      if (body.words === '') throw new Refusal('say_why_it_cannot_wait')
      return ask.changeDependency(tx, link.id, { override_at: caller.now, override_by: caller.id, override_words: body.words })
    },
  })
  serve(app, planContract, 'POST /api/people/:person_id/waiting/:dependency_id/end', {
    may: PLANNERS,
    audit: 'steps unlinked',
    opens,
    answer: async (tx, { params: { person_id, dependency_id }, body }, caller) => {
      const link = await linkToWrite(tx, person_id, dependency_id, body.version)
      return ask.changeDependency(tx, link.id, { ended_at: caller.now })
    },
  })
}
/** @throws Refusal no_such_link, changed_meanwhile */
async function linkToWrite(tx: Tx, person_id: string, id: string, version: number) {
  const link = await ask.holdDependency(tx, person_id, id)
  if (!link) throw new Refusal('no_such_link', 404)
  if (link.version !== version) throw new Refusal('changed_meanwhile', 409)
  return link
}

function dateRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/actions/:action_id/date', {
    may: READERS,
    audit: 'step moved to another day',
    opens,
    answer: async (tx, { params: { person_id, action_id }, body: { version, ...said } }, caller) => {
      const step = await holdAction(tx, person_id, action_id)
      if (!step) throw new Refusal('no_such_action', 404)
      if (step.version !== version) throw new Refusal('changed_meanwhile', 409)
      const mode = await speaksFor(tx, step, caller, said.mode)
      mayMoveTo(step, said.due_at, said.words)
      return sayDate(tx, step, { ...said, mode }, caller)
    },
  })
  serve(app, planContract, 'POST /api/people/:person_id/knock-ons/:knock_on_id/answer', {
    may: READERS,
    audit: 'told of a later date, and answered',
    opens,
    answer: async (tx, { params: { person_id, knock_on_id }, body: { version, ...said } }, caller) => {
      const told = await ask.holdKnockOn(tx, person_id, knock_on_id)
      const step = told && (await holdAction(tx, person_id, told.action_id))
      if (!told || !step) throw new Refusal('no_such_knock_on', 404)
      if (told.answered_at !== null) throw new Refusal('answered_already', 409)
      if (told.version !== version) throw new Refusal('changed_meanwhile', 409)
      const mode = await speaksFor(tx, step, caller, said.mode)
      mayBeDueAfter(said.due_at, await ask.waitsUntil(tx, step.id))
      const kind = answerOf(told, said.due_at)
      const answered = await ask.changeKnockOn(tx, told.id, {
        answer: kind,
        answered_at: caller.now,
        answered_by: caller.id,
        due_answered: said.due_at,
        words: said.words,
      })
      if (kind !== 'keeps') await sayDate(tx, step, { ...said, mode }, caller)
      return answered
    },
  })
}

/** How it was said, by whoever has the step. @throws Refusal not_asked_of_you, say_how_they_said_it */
async function speaksFor(tx: Tx, step: ActionRow, caller: Caller, mode: 'self' | 'dictated' | 'interpreted' | undefined) {
  mayActOn(actorOf(caller, step.person_id, await coordinatorsOfStep(tx, step.id)), step.responsible_id)
  return step.responsible_id === step.person_id ? spokenBy({ caller: caller.id, kind: caller.kind, person: step.person_id, mode }) : 'self'
}

type Said = { due_at: string; words: string; mode: 'self' | 'dictated' | 'interpreted' }
/** Their own yes to another day: the negotiation stays visible. */
async function sayDate(tx: Tx, step: ActionRow, { due_at, words, mode }: Said, caller: Caller) {
  mayBeDue(due_at, step.goal_id ? ((await goalById(tx, step.person_id, step.goal_id))?.target_on ?? null) : null, caller.now)
  mayBeDueAfter(due_at, await ask.waitsUntil(tx, step.id))
  const round = step.round + 1
  const { id: action_id, category, responsible_id } = step
  await answer(tx, {
    ...writing(caller, step.person_id),
    action_id,
    category,
    party_id: responsible_id!,
    round,
    response: 'agreed',
    reason: words,
    mode,
  })
  return changeAction(tx, step.id, { due_at, round })
}
