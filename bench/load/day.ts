/** A worker's day, fast: looks, writes, moves steps, counts a goal on with others, writes down what a person decided about sharing. */
import { setTimeout } from 'node:timers/promises'
import type { Visitor, Answered } from '../visitor.ts'
import type { Cast, Person, Worker } from './cast.ts'
import { SHARED, type Ledger } from './ledger.ts'

export type Times = Map<string, number[]>
type Day = {
  cast: Cast
  ledger: Ledger
  visitor: Visitor
  worker: Worker
  times: Times
  refused: Map<string, number>
  draw: () => number
  own: Person[]
  let_in: Person[]
}

/** Between two things a worker does: half a second to three. */
const THINKS_MS = [500, 3000] as const
const oneOf = <T>(some: readonly T[], draw: () => number): T => some[Math.floor(draw() * some.length)]!
/** One at a time for each person: two who change the same decision at once would leave no one truth to compare with. */
const deciding = new Set<string>()

const ACTS: readonly [weight: number, act: (day: Day) => Promise<void>][] = [
  [24, readOwn],
  [12, readLetIn],
  [3, readStranger],
  [12, (day) => look(day, 'Today', '/api/today?view=mine')],
  [8, (day) => look(day, 'list by name', '/api/people?sort=name')],
  [5, (day) => look(day, 'list next due', '/api/people?scope=mine&sort=next')],
  [6, (day) => look(day, 'search', `/api/people/search?q=${encodeURIComponent(oneOf(day.own, day.draw).family.slice(0, 3))}`)],
  [14, writeNote],
  [8, countOn],
  [5, moveStep],
  [3, decide],
]
const WEIGHT = ACTS.reduce((sum, [weight]) => sum + weight, 0)

export async function workUntil(day: Day, until: number): Promise<void> {
  await setTimeout(day.draw() * THINKS_MS[1])
  while (performance.now() < until) {
    let left = day.draw() * WEIGHT
    await ACTS.find(([weight]) => (left -= weight) < 0)![1](day)
    await setTimeout(THINKS_MS[0] + day.draw() * (THINKS_MS[1] - THINKS_MS[0]))
  }
}

async function ask(day: Day, name: string, method: string, path: string, body?: unknown): Promise<Answered> {
  const began = performance.now()
  const answer = await day.visitor.ask(method, path, day.worker.signed.cookie, body)
  const took = day.times.get(name)
  if (took) took.push(performance.now() - began)
  else day.times.set(name, [performance.now() - began])
  const busy = answer.status === 503 // a machine that has not enough for everybody says so, by name: that is counted, and nothing is lost by it
  if (answer.status >= 500 && !busy) day.ledger.fault(`${name} answered ${answer.status}: ${answer.body.slice(0, 200)}`)
  if (answer.status >= 400) {
    const code = (JSON.parse(answer.body) as { refusal?: string }).refusal ?? String(answer.status)
    day.refused.set(`${name}: ${code}`, (day.refused.get(`${name}: ${code}`) ?? 0) + 1)
  }
  return answer
}

async function look(day: Day, name: string, path: string): Promise<void> {
  const answer = await ask(day, name, 'GET', path)
  if (answer.status !== 200 && answer.status !== 503) day.ledger.fault(`${name} answered ${answer.status}`)
}

async function readAs(day: Day, person: Person, name: string): Promise<void> {
  const from = performance.now()
  const answer = await ask(day, name, 'GET', `/api/people/${person.id}/record`)
  if (answer.status !== 503) day.ledger.judge(day.worker, person, { from, to: performance.now() }, answer)
}
function readOwn(day: Day): Promise<void> {
  return readAs(day, oneOf(day.own, day.draw), 'record')
}
async function readLetIn(day: Day): Promise<void> {
  if (day.let_in.length > 0) await readAs(day, oneOf(day.let_in, day.draw), 'record as a partner')
}
function readStranger(day: Day): Promise<void> {
  return readAs(day, oneOf(day.cast.people, day.draw), 'record of anybody')
}

/** Whoever was let in writes too, about what they may. */
async function writeNote(day: Day): Promise<void> {
  const person = day.let_in.length > 0 && day.draw() < 0.3 ? oneOf(day.let_in, day.draw) : oneOf(day.own, day.draw)
  const note = { mark: day.ledger.mark(), category: oneOf(SHARED, day.draw), agency: day.worker.agency }
  const kept = day.ledger.writing(person.id, note)
  const { status } = await ask(day, 'note', 'POST', `/api/people/${person.id}/notes`, {
    mode: 'phone',
    category: note.category,
    observed: `${note.mark} Rang back; will come on Thursday.`,
  })
  if (status === 200) kept.answered = performance.now()
}

const COUNTED = /^counted (\d+)$/
/** Reads the plan, counts its shared goal on by one and saves; where somebody else was faster, again from what is there now. */
async function countOn(day: Day): Promise<void> {
  const person = oneOf(day.own.slice(0, 2), day.draw)
  for (let tries = 0; tries < 20; tries += 1) {
    const plan = await ask(day, 'plan', 'GET', `/api/people/${person.id}/plan`)
    if (plan.status === 503) return
    if (plan.body.includes('say_why_you_read')) {
      // who is not on the plan says why, once a day
      await ask(day, 'reason said', 'POST', `/api/people/${person.id}/reasons-to-read`, { reason: 'Covering for a colleague today' })
      continue
    }
    if (plan.status !== 200) return day.ledger.fault(`the plan of ${person.id} answered ${plan.status}`)
    const goal = (JSON.parse(plan.body) as { goals: Record<string, unknown>[] }).goals.find((one) => one['id'] === person.goal)!
    const so_far = Number(COUNTED.exec(String(goal['success_measure']))?.[1] ?? 0)
    const { words, horizon, target_on, version } = goal
    const means = { quality_area: 'health', does_now: 'together', does_in_end: 'alone' }
    const body = { ...means, words, horizon, target_on, version, success_measure: `counted ${so_far + 1}` }
    const { status } = await ask(day, 'goal', 'PATCH', `/api/people/${person.id}/plan/goals/${person.goal}`, body)
    if (status === 200) return void day.ledger.counted.set(person.id, (day.ledger.counted.get(person.id) ?? 0) + 1)
    if (status === 503) return
    if (status !== 409) return day.ledger.fault(`the goal of ${person.id} answered ${status}`)
  }
}

/** A step of one's own goes to and fro, with the version one has seen. */
async function moveStep(day: Day): Promise<void> {
  const mine = day.own.filter((one) => one.coordinator === day.worker.id)
  if (mine.length === 0) return
  const person = oneOf(mine, day.draw)
  const plan = await ask(day, 'plan', 'GET', `/api/people/${person.id}/plan`)
  if (plan.status === 503) return
  const actions = (JSON.parse(plan.body) as { actions: { id: string; state: string; version: number }[] }).actions
  const step = actions.find(({ id }) => id === person.action)!
  const to = step.state === 'in_progress' ? 'blocked' : 'in_progress'
  const body = { to, words: 'The office is shut', version: step.version }
  const { status } = await ask(day, 'step', 'POST', `/api/people/${person.id}/plan/actions/${person.action}/state`, body)
  if (status === 200) day.ledger.moved.set(person.id, (day.ledger.moved.get(person.id) ?? 0) + 1)
}

/** The person lets a partner know less, or as much as before; nothing of what was closed may show from the next request. */
async function decide(day: Day): Promise<void> {
  const person = oneOf(day.own, day.draw)
  if (!person.partner || deciding.has(person.id)) return
  deciding.add(person.id)
  const path = `/api/people/${person.id}/consents`
  const said = { party_id: person.partner, own_words: 'So I want it' }
  const partner = day.cast.workers.find((one) => one.agency === person.partner)
  try {
    const now = (performance.now() / 1000) % 2 < 1 ? SHARED : SHARED.slice(0, 1)
    await day.ledger.saying(person.id, [], async () => void (await ask(day, 'consent withdrawn', 'POST', `${path}/withdraw`, said)))
    if (partner) await readAs({ ...day, worker: partner }, person, 'record right after withdrawal')
    await day.ledger.saying(
      person.id,
      now,
      async () => void (await ask(day, 'consent given', 'POST', path, { ...said, decision: 'given', categories: now, on_their_wish: true })),
    )
  } finally {
    deciding.delete(person.id)
  }
}
