/** How long the figures of a whole network take, one after the other; and how long counting all practice from nothing takes. */
import type pg from 'pg'
import type { Sample } from './sample.ts'
import { visit } from './visitor.ts'

/** within is false when an answer was refused for taking too long, whatever its time. */
export type Figure = { name: string; p50_ms: number; p95_ms: number; budget_ms: number; within?: boolean }

const TIMES = 5

export async function timeFigures(admin: pg.Pool, address: string, sample: Sample): Promise<Figure[]> {
  const supervisor = sample.supervisors[0]!.signed
  const asked: [name: string, path: string, cookie: string, budget_ms: number][] = [
    ['outcomes: my agency, what is shown first', '/api/outcomes?scope=agency', supervisor.cookie, 1000],
    ['outcomes: the network', '/api/outcomes?scope=network', sample.evaluator.cookie, 5000],
    ['who works with whom: the network', '/api/network', sample.evaluator.cookie, 5000],
    ['scorecard: the network', '/api/scorecard?scope=network', sample.evaluator.cookie, 5000],
  ]
  const visitor = visit(address)
  const figures: Figure[] = []
  for (const [name, path, cookie, budget_ms] of asked) {
    const took: number[] = []
    let refused = false
    for (let n = 0; n < TIMES; n += 1) {
      const began = performance.now()
      const answer = await visitor.ask('GET', path, cookie)
      if (answer.status !== 200 && answer.status !== 503) throw new Error(`${path} answered ${answer.status}: ${answer.body.slice(0, 200)}`)
      refused ||= answer.status === 503
      took.push(performance.now() - began)
    }
    const sorted = took.toSorted((a, b) => a - b)
    figures.push({ name, p50_ms: Math.round(sorted[2]!), p95_ms: Math.round(sorted.at(-1)!), budget_ms, ...(refused ? { within: false } : {}) })
  }
  visitor.close()
  return [...figures, await fromNothing(admin)]
}

/** Counts everything and compares it with what is kept, as verifying does. Not within its budget when anything differs. */
async function fromNothing(admin: pg.Pool): Promise<Figure> {
  const began = performance.now()
  const client = await admin.connect()
  const { rowCount } = await client.query('set statement_timeout = 0').then(() => client.query('select * from sealed.practice_wrong()'))
  client.release()
  const took = Math.round(performance.now() - began)
  return { name: 'scorecard: everything from nothing', p50_ms: took, p95_ms: took, budget_ms: 60_000, ...(rowCount ? { within: false } : {}) }
}
