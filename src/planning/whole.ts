import type { z } from 'zod'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { daysAfter, type Parameters } from '../shared/standard.ts'
import type { PlanWhole } from './contract-whole.ts'
import { partiesBy } from './queries-parties.ts'
import { planOf, rowsOf, type PlanRows } from './queries.ts'
import { wholeOf, type WholeRows } from './queries-whole.ts'
import { inForce, plans, type Row } from './rules.ts'
import { easedBy, lastDayToEase, needsCrisisPlan } from './rules-ahead.ts'
import { differenceBetween } from './rules-changing.ts'
import { newestVersion } from './rules-gate.ts'
import { asParty } from './shown.ts'

type Told = z.input<typeof PlanWhole>
type Reading = { caller: Caller; plan: Row<'plan'> | undefined; rows: PlanRows; whole: WholeRows; parameters: Parameters }

/** The plan as a whole of the person this request opened, as the reader may see it. */
export async function wholePlan(tx: Tx, person_id: string, caller: Caller): Promise<Told> {
  const [plan, parameters] = await Promise.all([
    planOf(tx, person_id),
    parametersInForce(tx, 'need.planThreshold', 'change.answerDays', 'riskDate.leadDays'),
  ])
  const [rows, whole] = await Promise.all([rowsOf(tx, person_id, plan?.id ?? null), wholeOf(tx, person_id, plan?.id ?? null)])
  const reading = { caller, plan, rows, whole, parameters }
  const named = [
    ...whole.requests.flatMap((one) => [one.asked_by, one.answered_by]),
    ...whole.lines.map((one) => one.responsible_id),
    ...rows.versions.map((one) => one.written_by),
    whole.crisis?.written_by ?? null,
  ].filter((id) => id !== null)
  const writer = caller.opened?.writer ?? false
  return {
    parties: (await partiesBy(tx, named)).map(asParty),
    requests: whole.requests.map((request) => asRequest(request, reading)),
    versions: rows.versions.map((version) => asVersion(version, reading)).toReversed(),
    crisis: asCrisis(reading, person_id),
    risks: whole.risks.map((risk) => asRisk(risk, reading)),
    may: [
      ...(writer && plan && plan.state !== 'closing' && plan.state !== 'closed' ? ['ask' as const] : []),
      ...(writer && caller.roles.some((role) => role === 'coordinator' || role === 'supervisor') ? ['answer' as const] : []),
      ...(writer && (caller.id === person_id || plans(caller.roles) || caller.roles.length > 0) ? ['write_ahead' as const] : []),
    ],
  }
}

function asRequest(request: WholeRows['requests'][number], { caller, rows, parameters }: Reading): Told['requests'][number] {
  const answer_by = daysAfter(request.at, Number(parameters['change.answerDays']))
  return {
    ...request,
    mode: request.mode as 'self',
    outcome: request.outcome as 'accepted' | null,
    answer_by,
    late: request.outcome === null && Date.parse(answer_by) < Date.parse(caller.now),
    in_version: rows.versions.find((version) => version.request_ids.includes(request.id))?.n ?? null,
  }
}

function asVersion(version: PlanRows['versions'][number], { plan, rows, whole }: Reading): Told['versions'][number] {
  const linesOf = (n: number) => whole.lines.filter((line) => line.n === n).map((line) => ({ ...line, horizon: line.horizon as 'short' | null }))
  const before = rows.versions.findLast((one) => one.n < version.n)
  const agreed = rows.agreements.find((one) => one.n === version.n)
  const lines = linesOf(version.n)
  const standing = plan && inForce(plan.state) && plan.n === version.n
  return {
    n: version.n,
    reason: version.reason,
    published_at: version.published_at,
    published_by: version.written_by,
    agreed_at: agreed?.at ?? null,
    agreed_words: agreed?.words ?? '',
    stands: standing ? 'in_force' : newestVersion(rows.versions) === version ? 'proposed' : 'earlier',
    lines,
    difference: before
      ? differenceBetween(linesOf(before.n), lines).map((one) => ({
          ...one,
          line: one.line as (typeof lines)[number],
          before: one.before as (typeof lines)[number] | null,
        }))
      : [],
  }
}

function asCrisis({ caller, rows, whole, parameters }: Reading, person_id: string): Told['crisis'] {
  const now = whole.crisis
  const facts = { ...rows, today: caller.now.slice(0, 10), threshold: Number(parameters['need.planThreshold']) }
  return {
    now: now ? { ...now, mode: now.mode as 'self', copy_form: now.copy_form as 'phone' | null } : null,
    asked_for: needsCrisisPlan(facts),
    may_see: caller.id === person_id || (caller.opened?.categories.includes('safety') ?? false),
  }
}

function asRisk(risk: WholeRows['risks'][number], { caller, rows, parameters }: Reading): Told['risks'][number] {
  const lead = Number(parameters['riskDate.leadDays'])
  const steps = rows.actions.filter((action) => action.risk_date_id === risk.id && action.state !== 'cancelled')
  const today = caller.now.slice(0, 10)
  const ease_by = lastDayToEase(risk.on_day, lead)
  const stands = risk.outcome
    ? ('told' as const)
    : risk.on_day < today
      ? ('to_tell' as const)
      : easedBy(risk, rows.actions, lead)
        ? ('eased' as const)
        : steps.length > 0
          ? ('asked' as const)
          : ease_by < today
            ? ('late' as const)
            : ('open' as const)
  return {
    ...risk,
    severity: risk.severity as 'medium',
    outcome: risk.outcome as 'eased' | null,
    ease_by,
    step_ids: steps.map((step) => step.id),
    stands,
  }
}
