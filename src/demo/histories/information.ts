/** What the agencies around each person told and asked each other while a plan was in force, who read it, and what still waits for an answer. */
import { createHash } from 'node:crypto'
import { sharedSince } from '../../information/standards.ts'
import type { Category } from '../../shared/words.ts'
import { chanceFrom, idOf, type Chance } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { ASKED, NO_GOAL, THEIR_DESK, toldOf } from '../texts/information.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const DAY_MS = 86_400_000
const GAP: Record<string, number> = { none: 60, low: 30, medium: 14, high: 7 }
/** Nothing is left alone longer where much is coordinated. */
const ALONE = 45
const ANSWER_DAYS = 5
const GOING: readonly unknown[] = ['agreed', 'in_progress', 'on_hold']

export function addInformation({ rows, when }: Making): void {
  const chance = chanceFrom('information')
  const agencyOf = new Map(rows.of('staff').map((one) => [one['id'] as string, one['agency_id'] as string]))
  for (const one of rows.of('agency')) agencyOf.set(one['id'] as string, one['id'] as string)
  const plans = rows.of('plan').filter((plan) => plan['activated_at'] && !plan['closed_at'] && plan['level'] && plan['kind'] !== 'child')
  for (const [n, plan] of plans.entries()) {
    const around = lookAround({ rows, when }, plan, agencyOf)
    for (const [category, { from: since, to }] of around.shared) {
      const goals = around.goals.filter((goal) => goal['category'] === category)
      tellFrom(around, { category, goals, since, to, gap: GAP[plan['level'] as string]! }, chance)
    }
    if (plan['level'] === 'high')
      for (const goal of around.goals)
        if (!around.shared.has(goal['category'] as Category) || around.goals.filter((one) => one['category'] === goal['category']).length > 1)
          tellFrom(around, { category: goal['category'] as Category, goals: [goal], since: around.from, to: null, gap: ALONE }, chance)
    ask(around, n, chance)
  }
}

type Around = Pick<Making, 'rows' | 'when'> & {
  plan: Row
  from: string
  goals: Row[]
  shared: Map<Category, { from: string; to: string | null }>
  workers: (category: Category) => string[]
  agencyOf: ReadonlyMap<string, string>
}
/** Who works in which part of the person's life, and since when several do. */
function lookAround({ rows, when }: Pick<Making, 'rows' | 'when'>, plan: Row, agencyOf: ReadonlyMap<string, string>): Around {
  const steps = rows.of('action').filter((step) => step['person_id'] === plan['person_id'])
  const [activated, decided] = [plan['activated_at'] as string, (plan['level_decided_at'] ?? '') as string]
  const from = decided > activated ? decided : activated
  const shared: Around['shared'] = new Map()
  for (const [category, some] of Map.groupBy(steps, (step) => step['category'] as Category)) {
    const found = sharedSince(some.map((step) => ({ kind: 'action', done_at: null, agreed_at: null, ...step })) as never, agencyOf)
    if (found) shared.set(category, { ...found, from: found.from < activated ? activated : found.from })
  }
  const staff = new Set(rows.of('staff').map((one) => one['id']))
  const workers = (category: Category) => {
    const named = steps.filter((step) => step['category'] === category).map((step) => step['responsible_id'] as string)
    const some = [...new Set(named)].filter((one) => staff.has(one))
    return some.length > 0 ? some : [plan['written_by'] as string]
  }
  const goals = rows.of('goal').filter((goal) => goal['plan_id'] === plan['id'] && GOING.includes(goal['state']))
  return { rows, when, plan, from, goals, shared, workers, agencyOf }
}

type Telling = { category: Category; goals: readonly Row[]; since: string; to: string | null; gap: number }
/** One update after another; now and then somebody waits a little too long. */
function tellFrom(around: Around, { category, goals, since, to, gap }: Telling, chance: Chance): void {
  const { rows, when, plan, workers } = around
  const end = Math.min(Date.parse(when.now) - DAY_MS, to ? Date.parse(to) : Infinity)
  let n = 0
  for (let at = Date.parse(since); ; n++) {
    at += Math.max(1, Math.floor(gap * (chance.maybe(0.04) ? 1.3 : 0.5 + 0.45 * chance.next()))) * DAY_MS
    if (at > end) return
    const goal = goals.length > 0 && n % 9 !== 7 ? goals[n % goals.length] : undefined
    const written_by = workers(category)[n % workers(category).length]!
    const [title, words] = chance.pick(toldOf(category))
    const moment = `${new Date(at).toISOString().slice(0, 10)}T${chance.pick(['09:20', '11:05', '14:40', '16:10'])}:00.000Z`
    const id = idOf(`exchange/${String(plan['id'])}/${category}/${String((goal ?? goals[0])?.['id'])}/${gap}/${n}`)
    rows.add('info_exchange', {
      id,
      person_id: plan['person_id'] as string,
      category,
      agency_id: around.agencyOf.get(written_by)!,
      written_by,
      kind: 'update',
      purpose: chance.pick(['plan', 'arrange', 'look_back', 'look_back']),
      title,
      words,
      at: moment,
      ...(goal && Date.parse(goal['written_at'] as string) <= at
        ? { goal_id: goal['id'] as string }
        : { no_goal_reason: NO_GOAL[n % NO_GOAL.length]! }),
    })
    read(around, { id, category, written_by, at: moment }, chance)
  }
}

/** Whom the person lets know of it reads it on the next day. */
function read(around: Around, one: { id: string; category: Category; written_by: string; at: string }, chance: Chance): void {
  const { rows, when, plan, workers, agencyOf } = around
  for (const party_id of new Set([plan['written_by'] as string, ...workers(one.category)])) {
    const at = when.later(one.at, chance.between(40, 1900))
    const agency_id = agencyOf.get(party_id)!
    const consent = party_id === one.written_by ? undefined : given(rows, plan, { agency_id, category: one.category, at })
    if (!consent || at >= when.at(1, '23:00')) continue
    rows.add('info_receipt', {
      id: idOf(`receipt/${one.id}/${party_id}`),
      exchange_id: one.id,
      person_id: plan['person_id'] as string,
      category: one.category,
      party_id,
      agency_id,
      basis: 'consent',
      consent_id: consent['id'] as string,
      at,
    })
  }
}
/** The person's yes to this agency, for this part of life, at that moment; none where they have taken it back. */
function given(rows: Making['rows'], plan: Row, { agency_id, category, at }: { agency_id: string; category: Category; at: string }): Row | undefined {
  const about = rows
    .of('consent_event')
    .filter((one) => one['person_id'] === plan['person_id'] && one['party_id'] === agency_id && (one['categories'] as Category[]).includes(category))
  if (about.some((one) => one['decision'] !== 'given')) return undefined
  return about.find((one) => (one['from_at'] as string) <= at && (one['to_at'] as string) > at && (one['purpose'] ?? 'care') === 'care')
}

const STORIES = [
  'answered',
  'answered',
  'waits',
  'answered',
  'answered',
  'answered',
  'waits',
  'answered',
  'late',
  'answered',
  'answered',
  'waits',
] as const
/** The coordinator asks one of those who work there; some are answered, some wait, one is late. */
function ask(around: Around, n: number, chance: Chance): void {
  const { rows, when, plan, agencyOf } = around
  const own = plan['agency_id'] as string
  for (const goal of around.goals) {
    const category = goal['category'] as Category
    const other = around
      .workers(category)
      .find((one) => agencyOf.get(one) !== own && given(rows, plan, { agency_id: agencyOf.get(one)!, category, at: when.now }))
    if (!other) continue
    const asked_id = agencyOf.get(other)!
    const story = plan['person_id'] === C1 ? 'waits' : STORIES[n % STORIES.length]!
    const at = when.at(story === 'answered' ? 9 : story === 'waits' ? 1 : 8, '10:15')
    if (at < (plan['activated_at'] as string) || at < (goal['written_at'] as string)) continue
    const id = idOf(`request/${String(plan['id'])}`)
    const [title, words, answer] = chance.pick(ASKED)
    const shown = { person_id: plan['person_id'] as string, category, purpose: 'arrange', title, goal_id: goal['id'] as string }
    const answered_at = when.later(at, chance.between(200, 4000))
    rows.add('info_exchange', {
      id,
      ...shown,
      agency_id: own,
      written_by: plan['written_by'] as string,
      kind: 'request',
      words,
      asked_id,
      at,
      due_at: `${new Date(Date.parse(at) + ANSWER_DAYS * DAY_MS).toISOString().slice(0, 10)}T23:59:59.999Z`,
      ...(story === 'answered' ? { answered_at } : {}),
    })
    if (story === 'waits') give(around, { id, category, asked_id })
    if (story === 'answered')
      rows.add('info_exchange', {
        id: idOf(`answer/${id}`),
        ...shown,
        agency_id: asked_id,
        written_by: other,
        kind: 'answer',
        words: answer,
        answers_id: id,
        at: answered_at,
      })
    return
  }
}

/** A link for somebody of that agency who has no account: they looked once, and have not answered yet. */
function give({ rows, when, plan }: Around, { id, category, asked_id }: { id: string; category: Category; asked_id: string }): void {
  const link_id = idOf(`link/${id}`)
  const person_id = plan['person_id'] as string
  rows.add('act_link', {
    id: link_id,
    person_id,
    category,
    agency_id: plan['agency_id'] as string,
    written_by: plan['written_by'] as string,
    exchange_id: id,
    to_agency_id: asked_id,
    to_name: THEIR_DESK,
    secret_hash: createHash('sha256').update(link_id).digest('hex'),
    at: when.at(1, '10:20'),
    expires_at: when.ahead(4, '10:20'),
    openings_left: 9,
  })
  rows.add('link_opening', { id: idOf(`opening/${link_id}`), link_id, person_id, category, came_to: 'shown', at: when.at(1, '13:40') })
}
