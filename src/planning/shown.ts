import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import type { Parameters } from '../shared/standard.ts'
import type { Board } from './contract.ts'
import type { PartyRow } from './queries-parties.ts'
import type { PlanRows } from './queries.ts'
import type { partTakenIn } from './queries-together.ts'
import type { takingPartOf } from './queries-taking-part.ts'
import { isOwn } from './rules-owned.ts'
import { comesOnADay, dayAfter, GOAL_AFTER, ORDERERS, plans, type HorizonDays, type Row } from './rules.ts'
import { isAgreed, mayNext, type Actor } from './rules-actions.ts'
import {
  answersOf,
  coverageOf,
  disposedLast,
  isOpen,
  missingToActivate,
  missingToPropose,
  newestVersion,
  versionAhead,
  type Facts,
} from './rules-gate.ts'
import { partnersIn } from './shown-joint.ts'
import { asTeam } from './shown-team.ts'
import { tookPartOrDeclined } from './rules-together.ts'
import { doneBy, loadOf, tooMuchForThem } from './rules-success.ts'
import { madeOf, wishesIn } from './rules-goals.ts'
import { suggestedLevel, type LevelRule } from './rules-level.ts'

type Told = z.input<typeof Board>
/** What a person is called: as they want it; "" when they did not want to be named. */
export const nameOf = (one: { preferred_name: string | null; given_name: string; family_name: string; name_withheld: boolean }): string =>
  one.name_withheld ? '' : (one.preferred_name ?? `${one.given_name} ${one.family_name}`.trim())
export const asParty = ({ id, kind, name, agency, agency_id }: PartyRow) => ({ id, kind, name, agency, agency_id })

export type Reading = {
  caller: Caller
  owner: { id: string; name: string; pathway: 'exit' | 'sustain' | 'prevent' | null; about_me: string }
  plan: Row<'plan'> | undefined
  rows: PlanRows
  taken: Awaited<ReturnType<typeof takingPartOf>>
  part: Part
  parties: readonly PartyRow[]
  agencies: number
  /** Whether the caller's agency leads the plan. */
  leads: boolean
  responsible: readonly { id: string; body: string; officer: string; legal_basis: string; reserved: Told['responsible'][number]['reserved'] }[]
  parameters: Parameters
}

type Part = Awaited<ReturnType<typeof partTakenIn>>
export const factsOf = ({
  owner,
  plan,
  rows,
  part,
  parameters,
  now,
}: {
  owner: Reading['owner']
  plan: Row<'plan'>
  rows: PlanRows
  part: Part
  parameters: Parameters
  now: string
}): Facts => ({
  ...rows,
  owner: owner.id,
  pathway: owner.pathway,
  plan,
  threshold: Number(parameters['need.planThreshold']),
  took_part: tookPartOrDeclined({ owner: owner.id, ...part }),
  about_me: owner.about_me,
  answer_before: `${dayAfter(now.slice(0, 10), -Number(parameters['change.answerDays']))}T00:00:00.000Z`,
  step_up_pct: Number(parameters['independence.goalPct']),
})
/** What the gate of a plan is judged by. */
export const GATE_PARAMETERS = ['need.planThreshold', 'change.answerDays', 'independence.goalPct'] as const
export const complexityOf = (rows: Pick<PlanRows, 'needs' | 'vulnerabilities'>, agencies: number, parameters: Parameters, today: string) => ({
  domains: new Set(
    rows.needs.filter((need) => need.met_at === null && need.level >= Number(parameters['need.planThreshold'])).map((need) => need.category),
  ).size,
  agencies,
  high: rows.vulnerabilities.some((one) => one.high && (one.to_on === null || one.to_on > today)),
})
export const actorOf = (caller: Caller, person: string, coordinators: readonly { staff_id: string; state: string }[]): Actor => ({
  id: caller.id,
  kind: caller.kind,
  agency: caller.agency,
  person,
  writer: caller.opened?.writer ?? false,
  coordinator: coordinators.some((one) => one.staff_id === caller.id && one.state === 'current'),
})

export function asBoard(reading: Reading): Told {
  const { owner, plan, rows, part, parameters } = reading
  const facts = plan && factsOf({ owner, plan, rows, part, parameters, now: reading.caller.now })
  const coverage = coverageOf({ ...rows, threshold: Number(parameters['need.planThreshold']) })
  const order = rows.orders.find((one) => one.by === 'person')
  const workers = rows.orders.find((one) => one.by === 'worker')
  const asOrder = (one: typeof order) => (one ? { issues: one.issues, mode: one.mode as 'self', at: one.at } : null)
  return {
    owner,
    responsible: reading.responsible.map(({ id, body, officer, legal_basis, reserved }) => ({ id, body, officer, legal_basis, reserved })),
    plan: plan ? asPlan(reading, plan) : null,
    goals: inOrder(rows, [...rows.first.slice(0, 1).map((one) => one.issue), ...(order?.issues ?? [])]).map((goal) => asGoal(goal, reading)),
    actions: rows.actions.map((action) => asAction(action, reading)),
    brought: reading.taken.brought,
    parties: reading.parties.map(asParty),
    order: asOrder(order),
    workers_order: asOrder(workers),
    safety_first: asFirst(reading),
    needs: answersOf(rows).map(({ need, covered }) => {
      const choice = disposedLast(need.id, rows.dispositions)
      return {
        id: need.id,
        words: need.words,
        category: need.category,
        level: need.level,
        comes_on: comesOnADay(need) ? need.expected_on : null,
        covered,
        disposition: (choice?.disposition ?? null) as null,
        reason: choice?.reason ?? '',
        ask_again_on: choice?.ask_again_on ?? null,
      }
    }),
    coverage: { covered: coverage.filter(({ covered }) => covered).length, of: coverage.length },
    ...asWishes(reading),
    load: loadOf(rows.actions, owner.id, Number(parameters['plan.clientActionsMax']), reading.caller.now),
    done_by: doneBy(rows.actions, plan?.activated_at ?? null, reading.caller.now),
    ask_their_part: tooMuchForThem(rows.actions, plan?.activated_at ?? null, reading.caller.now),
    strengths: rows.strengths.map(({ id, words, category }) => ({ id, words, category })),
    achievements: rows.achievements.map(({ id, words, category, what_helped }) => ({ id, words, category, what_helped })),
    surroundings: rows.surroundings.map(({ id, words, category }) => ({ id, words, category })),
    ...asTeam(reading, actorOf(reading.caller, reading.owner.id, reading.rows.coordinators)),
    versions: rows.versions.map((one) => ({
      n: one.n,
      reason: one.reason,
      published_at: one.published_at,
      agreed_at: rows.agreements.find((agreed) => agreed.n === one.n)?.at ?? null,
    })),
    missing: facts ? { propose: missingToPropose(facts), activate: missingToActivate(facts) } : { propose: [], activate: [] },
    may_next: nextSteps(reading, facts),
    horizon_days: parameters['goal.horizonDays'] as HorizonDays,
  }
}

/** What comes before the person's order for safety: the newest counts, and one who leads the team's work has seen it or still has to. */
function asFirst({ rows, caller }: Reading): Told['safety_first'] {
  const [one] = rows.first
  if (!one) return null
  const { id, issue, reason, at, seen_at, version } = one
  return { id, issue, reason, at, seen_at, version, may_see: seen_at === null && caller.roles.includes('supervisor') }
}

/** The person's order drives the board: goals that answer their first issue come first; what answers none comes last. */
function inOrder(rows: PlanRows, issues: readonly string[]) {
  const place = (issue: string) => (issues.includes(issue) ? issues.indexOf(issue) : issues.length)
  return rows.goals.toSorted((a, b) => place(a.issue) - place(b.issue))
}

function asPlan({ rows, agencies, parameters, caller }: Reading, plan: Row<'plan'>): Told['plan'] {
  const because = complexityOf(rows, agencies, parameters, caller.now.slice(0, 10))
  const ahead = versionAhead(plan, rows.versions)
  const agreement = rows.agreements.find((one) => one.n === (ahead?.n ?? plan.n) && isOwn(one))
  return {
    id: plan.id,
    kind: plan.kind as 'person',
    state: plan.state,
    n: plan.n,
    proposed_n: ahead?.n ?? null,
    level: plan.level,
    level_suggested: suggestedLevel(because, parameters['coord.levelRule'] as LevelRule),
    level_because: because,
    level_reason: plan.level_reason,
    next_review_on: plan.next_review_on,
    started_at: plan.started_at,
    activated_at: plan.activated_at,
    version: plan.version,
    agreement: agreement ? { n: agreement.n, mode: agreement.mode as 'self', words: agreement.words, at: agreement.at } : null,
  }
}

function asWishes({ owner, rows, taken, parties }: Reading): Pick<Told, 'voices' | 'made_of'> {
  const wishes = wishesIn(rows.voices, { goals: rows.goals, sources: rows.sources, aside: taken.aside })
  const relatives = parties.filter((one) => one.kind === 'relative').map((one) => one.id)
  return {
    voices: wishes.map(({ wish: { id, words, category }, answered }) => {
      const last = taken.aside.findLast((one) => one.voice_id === id)
      return { id, words, category, answered, not_now: last ? { words: last.words, ask_again_on: last.ask_again_on, at: last.at } : null }
    }),
    made_of: {
      ...madeOf({ goals: rows.goals, sources: rows.sources, owner: owner.id, relatives }),
      wishes_open: wishes.filter((one) => !one.answered && !one.aside).length,
    },
  }
}

function asGoal(goal: Row<'goal'>, { rows, taken, parties }: Reading): Told['goals'][number] {
  const version = newestVersion(rows.versions)
  const words = (table: readonly { id: string; words: string }[], id: string | null) => table.find((one) => one.id === id)?.words
  const sources = rows.sources
    .filter((source) => source.goal_id === goal.id)
    .flatMap((source) => {
      const [kind, id, said] = source.need_id
        ? (['need', source.need_id, words(rows.needs, source.need_id)] as const)
        : source.voice_id
          ? (['voice', source.voice_id, words(rows.voices, source.voice_id)] as const)
          : source.strength_id
            ? (['strength', source.strength_id, words(rows.strengths, source.strength_id)] as const)
            : source.achievement_id
              ? (['achievement', source.achievement_id, words(rows.achievements, source.achievement_id)] as const)
              : (['environment', source.environment_id!, words(rows.surroundings, source.environment_id)] as const)
      return said === undefined ? [] : [{ kind, id, words: said }]
    })
  const steps = rows.actions.filter((action) => action.goal_id === goal.id && action.state !== 'cancelled')
  return {
    ...goal,
    horizon: goal.horizon as 'immediate',
    proposed_mode: goal.proposed_mode as 'self' | null,
    quality_area: goal.quality_area as 'home' | null,
    template: goal.template_id === null ? null : goal.adapted_at === null ? 'as_it_came' : 'made_to_fit',
    partners: partnersIn(
      taken.partners.filter((one) => one.goal_id === goal.id),
      steps,
      parties,
    ),
    rungs: taken.rungs.filter((one) => one.goal_id === goal.id).map(({ rung, words: said, at }) => ({ rung, words: said, at })),
    sources,
    changed_since_version:
      version !== undefined && isOpen(goal) && (!version.goal_ids.includes(goal.id) || Date.parse(goal.said_at) > Date.parse(version.published_at)),
    warnings: [
      ...(goal.confidence !== null && goal.confidence < 5 ? ['low_confidence' as const] : []),
      ...(isOpen(goal) && steps.length === 0 ? ['no_action' as const] : []),
    ],
    may_become: [...GOAL_AFTER[goal.state]],
  }
}

function asAction(action: Row<'action'>, { rows, caller, owner }: Reading): Told['actions'][number] {
  const version = newestVersion(rows.versions)
  const open = !['done', 'confirmed', 'cancelled'].includes(action.state)
  return {
    ...action,
    kind: action.kind as 'action',
    done_mode: action.done_mode as 'for' | null,
    level: action.level as 'individual',
    overdue: open && isAgreed(action.state) && action.due_at !== null && Date.parse(action.due_at) < Date.parse(caller.now),
    in_version: version?.action_ids.includes(action.id) ?? false,
    conference_id: rows.decided.find((one) => one.action_id === action.id)?.conference_id ?? null,
    answers: rows.answers
      .filter((one) => one.action_id === action.id)
      .map((one) => ({
        round: one.round,
        party_id: one.party_id,
        response: one.response as 'agreed',
        proposed_due: one.proposed_due,
        reason: one.reason,
        mode: one.mode as 'self',
        at: one.at,
      })),
    may: mayNext({ ...action, kind: action.kind as 'action' }, actorOf(caller, owner.id, rows.coordinators)),
  }
}

/** The version that waits for its owner: one ahead, or one that runs for a while without their yes. */
export function toAgree(plan: Row<'plan'>, rows: Pick<PlanRows, 'versions' | 'agreements'>) {
  const version = versionAhead(plan, rows.versions) ?? rows.versions.find((one) => one.n === plan.n)
  return version && !rows.agreements.some((one) => one.n === version.n && isOwn(one)) ? version : undefined
}

function nextSteps({ caller, owner, plan, rows, leads }: Reading, facts: Facts | undefined): Told['may_next'] {
  const writer = caller.opened?.writer ?? false
  const planner = writer && plans(caller.roles)
  if (!plan || plan.state === 'closed') return planner ? ['begin'] : []
  if (!facts || !writer || plan.state === 'closing') return []
  const ahead = versionAhead(plan, rows.versions)
  return [
    ...(planner ? ['write' as const, 'propose' as const] : []),
    ...((writer && ORDERERS.some((role) => caller.roles.includes(role))) || caller.id === owner.id ? ['order' as const] : []),
    ...(toAgree(plan, rows) !== undefined && (planner || caller.id === owner.id) ? ['agree' as const] : []),
    ...(planner && ahead ? ['activate' as const] : []),
    ...(leads && caller.roles.includes('supervisor') ? ['propose_coordinator' as const] : []),
  ]
}
