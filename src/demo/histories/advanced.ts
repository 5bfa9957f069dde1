/** What a contact was for: notes name the goal they advanced, and where a goal was left alone for weeks somebody mostly spoke of it meanwhile. */
import { GAP_DAYS, stretches, type Span } from '../../calendar/rules-week.ts'
import { chanceFrom, idOf, type Chance } from '../chance.ts'
import { ADVANCED } from '../texts/advanced.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const DAY = 86_400_000
const OPEN: readonly unknown[] = ['agreed', 'in_progress']
const REACHED: readonly unknown[] = ['achieved', 'partly_achieved', 'not_achieved']
const OVER: readonly unknown[] = ['cancelled', 'declined', 'done', 'confirmed']
const latest = (...times: unknown[]) => (times.filter(Boolean) as string[]).toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1)!
const before = (a: unknown, b: unknown) => Date.parse(a as string) < Date.parse(b as string)

export function addAdvanced({ rows, when }: Making): void {
  const of = (table: 'goal' | 'note' | 'action', key: string) => Map.groupBy(rows.of(table) as Row[], (row) => row[key])
  const [goals, notes, steps] = [of('goal', 'plan_id'), of('note', 'person_id'), of('action', 'goal_id')]
  for (const plan of (rows.of('plan') as Row[]).filter((row) => row['activated_at'] && (row['kind'] ?? 'person') === 'person')) {
    const chance = chanceFrom(`advanced ${String(plan['id'])}`)
    const worked = (goals.get(plan['id']) ?? []).filter(({ state }) => OPEN.includes(state) || REACHED.includes(state))
    const spoken = (notes.get(plan['person_id']) ?? []).filter(
      (note) =>
        note['two_way'] &&
        note['agency_id'] === plan['agency_id'] &&
        !note['withheld_from_person'] &&
        before(plan['activated_at'], note['happened_at']),
    )
    name(worked, spoken)
    const last = latest(plan['activated_at'], ...spoken.map((note) => note['happened_at']))
    for (const goal of worked) {
      const named = spoken.filter((note) => note['goal_id'] === goal['id']).map((note) => once(note['happened_at'] as string))
      const spans = [...(steps.get(goal['id']) ?? []).map(planned), ...named]
      for (const at of meanwhile({ plan, goal, spans, until: when.now }, chance)) if (before(at, last)) speak({ rows, when }, plan, goal, at, chance)
    }
  }
}

const once = (at: string): Span => ({ from: at, to: at })
function planned(step: Row): Span {
  const from = (step['requested_at'] ?? step['written_at']) as string
  return { from, to: latest(from, OVER.includes(step['state']) ? step['done_at'] : step['due_at']) }
}
const over = (goal: Row) => (OPEN.includes(goal['state']) ? undefined : goal['achieved_at'])

/** Each contact was for one of the goals that were worked on then, in turn. */
function name(goals: readonly Row[], notes: readonly Row[]): void {
  for (const [n, note] of notes.filter((row) => row['goal_id'] === undefined && row['category'] === 'general').entries()) {
    const open = goals.filter((goal) => before(goal['written_at'], note['happened_at']) && (!over(goal) || before(note['happened_at'], over(goal))))
    if (open.length > 0) note['goal_id'] = open[n % open.length]!['id']
  }
}

/** When somebody spoke of a goal that was left alone; a few gaps are left as they were. */
function meanwhile({ plan, goal, spans, until }: { plan: Row; goal: Row; spans: readonly Span[]; until: string }, chance: Chance): string[] {
  const from = latest(plan['activated_at'], goal['written_at'])
  const ended = (plan['closed_at'] ?? over(goal) ?? (OPEN.includes(goal['state']) ? null : plan['activated_at'])) as string | null
  return stretches(from, spans, ended).flatMap(({ since, ended_at }) => {
    if (chance.maybe(0.015)) return []
    let slow = chance.maybe(0.25) // seen, and mended within days
    const to = Date.parse(ended_at ?? until)
    const times: string[] = []
    for (let at = Date.parse(since); at + GAP_DAYS * DAY < to;) {
      at += (slow ? GAP_DAYS + chance.between(1, 4) : chance.between(12, GAP_DAYS - 2)) * DAY
      slow = false
      if (at < to) times.push(`${new Date(at).toISOString().slice(0, 10)}T14:20:00.000Z`)
    }
    return times
  })
}

function speak({ rows, when }: Pick<Making, 'rows' | 'when'>, plan: Row, goal: Row, at: string, chance: Chance): void {
  rows.add('note', {
    id: idOf(`advanced/${String(goal['id'])}/${at}`),
    person_id: plan['person_id'] as string,
    category: 'general',
    agency_id: plan['agency_id'] as string,
    written_by: plan['written_by'] as string,
    goal_id: goal['id'] as string,
    mode: 'phone',
    place: 'not_in_person',
    two_way: true,
    happened_at: at,
    written_at: when.later(at, chance.between(15, 200)),
    reported: '',
    interpretation: '',
    others_present: '',
    ...said(chance),
  })
}
const said = (chance: Chance) => {
  const { observed, words } = chance.draw(ADVANCED)
  return { observed, person_words: chance.maybe(0.4) ? words : '' }
}
