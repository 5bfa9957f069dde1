/** What plans name is being got: some in use, some sought, one not begun, one that cannot be had; and a step whose day needs more than one thing. */
import { chanceFrom, idOf } from '../chance.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const text = (row: Row, column: string) => row[column] as string
type Named = readonly [what: string, source: string, kind: 'specialist' | 'generalist' | 'not_a_service']
const NAMED: Record<string, Named> = {
  housing: ['Bond loan', 'State housing office', 'not_a_service'],
  money: ['Concession card', 'Income office', 'not_a_service'],
  health: ['Mobility scooter', 'Equipment fund', 'not_a_service'],
  mental_health: ['Counselling, six sessions', 'Community health', 'specialist'],
  family: ['Parents’ group', 'Family centre', 'generalist'],
}
const OTHER: Named = ['Bus pass', 'Community transport', 'not_a_service']
const DOCTOR: Named = ['Family doctor', 'Walk-in clinic', 'generalist']
const DONE = ['Rang; they ring back on Thursday', 'Form filled in together and sent', 'Went there; a place from next month'] as const

export function addObtaining(making: Making): void {
  const { rows } = making
  const plans = rows.of('plan').filter((one) => one['activated_at'] && !one['closed_at'] && one['kind'] !== 'child')
  for (const [at, plan] of plans.entries()) {
    const needs = rows.of('need').filter((one) => one['person_id'] === plan['person_id'])
    for (const [n, need] of needs.slice(0, at % 16 === 0 ? 4 : 3).entries()) support(making, plan, need, n)
    everyday(making, plan, needs, at)
    special(making, plan, needs)
  }
  const steps = rows
    .of('action')
    .filter((one) => one['kind'] !== 'promise' && (one['state'] === 'agreed' || one['state'] === 'in_progress') && one['due_at'])
  for (const [n, step] of steps.slice(0, 60).entries()) if (n % 3 === 0) needed(making, step)
}

/** All but a few have a doctor like everybody; of some it is said why not. */
function everyday(making: Making, plan: Row, needs: readonly Row[], at: number): void {
  const need = needs.find((one) => one['category'] === 'health') ?? needs[0]
  if (!need || at % 15 === 0) return
  if (at % 6 !== 1) return support(making, plan, need, at, DOCTOR)
  const { person_id, agency_id, written_by } = plan as Record<string, string>
  making.rows.add('service_mix_reason', {
    id: idOf(`mix reason/${text(plan, 'id')}`),
    plan_id: text(plan, 'id'),
    person_id: person_id!,
    agency_id: agency_id!,
    written_by: written_by!,
    why: 'helped_already',
    words: 'Sees the doctor of the shelter every week, and wants to stay with her.',
    at: making.when.later(text(plan, 'activated_at'), 5 * 24 * 60),
  })
}

/** Why no specialist was asked about most of what weighs heavily; of some nothing is said yet. */
function special({ rows, when }: Making, plan: Row, needs: readonly Row[]): void {
  const { person_id, agency_id, written_by } = plan as Record<string, string>
  for (const [n, need] of needs.entries()) {
    if (Number(need['level']) < 3 || chanceFrom(`special ${text(need, 'id')}`).maybe(0.04)) continue
    const wanted = n % 3 > 0
    rows.add('service_mix_reason', {
      id: idOf(`mix reason/${text(need, 'id')}`),
      plan_id: text(plan, 'id'),
      need_id: text(need, 'id'),
      person_id: person_id!,
      category: need['category'] as 'general',
      agency_id: agency_id!,
      written_by: written_by!,
      ...(wanted
        ? { why: 'helped_already', words: 'Who already comes is enough for now; asked again at the review.' }
        : { why: 'not_wanted', words: '“Not one more who wants to hear it all.”', mode: 'dictated' }),
      at: when.later(text(plan, 'activated_at'), (2 + (n % 9)) * 24 * 60),
    })
  }
}

function support({ rows, when }: Making, plan: Row, need: Row, n: number, named: Named = NAMED[text(need, 'category')] ?? OTHER): void {
  const [what, source, kind] = named
  const chance = chanceFrom(`support ${text(need, 'id')}`)
  const id = idOf(`support/${text(need, 'id')}${named === DOCTOR ? '/doctor' : ''}`)
  const own = {
    person_id: text(plan, 'person_id'),
    category: need['category'] as 'general',
    agency_id: text(plan, 'agency_id'),
    written_by: text(plan, 'written_by'),
  }
  const began = text(plan, 'activated_at')
  const first_step_at = when.later(began, chance.between(1, 6) * 24 * 60)
  const past = Date.parse(first_step_at) < Date.parse(when.minutesAgo(60))
  const state = !past || n === 3 ? 'not_started' : (['in_use', 'seeking', 'obtained'] as const)[(n + chance.between(0, 2)) % 3]!
  const later = when.later(first_step_at, 60)
  rows.add('planned_support', {
    id,
    plan_id: text(plan, 'id'),
    need_id: text(need, 'id'),
    ...own,
    what,
    source,
    kind,
    state,
    named_at: began,
    ...(state === 'not_started' ? {} : { first_step_at }),
    ...(state === 'obtained' || state === 'in_use' ? { obtained_at: later } : {}),
    ...(state === 'in_use' ? { in_use_at: later } : {}),
  })
  if (state === 'not_started') return
  const step = (key: string, more: Row) =>
    rows.add('obtaining_step', {
      id: idOf(`obtaining/${id}/${key}`),
      support_id: id,
      ...own,
      kind: 'tried',
      source_from: source,
      at: first_step_at,
      ...more,
    })
  step('first', { way: (['call', 'application', 'visit'] as const)[n % 3], words: DONE[n % 3] })
  if (state !== 'seeking') step('obtained', { kind: 'obtained', words: 'It is there', at: later })
  if (state === 'in_use') step('in_use', { kind: 'in_use', at: later })
}

const NEEDS = [
  ['vehicle', 'Van, half a day', 'Church van'],
  ['interpreter', 'Interpreter', 'Telephone interpreters'],
  ['item', 'Birth certificate', 'Registry'],
] as const
/** One thing certain, one still to find. */
function needed({ rows }: Making, step: Row): void {
  const chance = chanceFrom(`resource ${text(step, 'id')}`)
  for (const [n, [kind, what, source]] of NEEDS.slice(0, chance.between(2, 3)).entries())
    rows.add('needed_resource', {
      id: idOf(`resource/${text(step, 'id')}/${kind}`),
      action_id: text(step, 'id'),
      person_id: text(step, 'person_id'),
      category: step['category'] as 'general',
      agency_id: text(step, 'agency_id'),
      written_by: text(step, 'written_by'),
      kind,
      what,
      needed_on: text(step, 'due_at').slice(0, 10),
      added_at: text(step, 'agreed_at'),
      changed_at: text(step, 'agreed_at'),
      ...(n === 0 ? {} : { source, state: n === 1 ? 'confirmed' : 'sourced', ...(n === 1 ? { confirmed_at: text(step, 'agreed_at') } : {}) }),
    })
}
