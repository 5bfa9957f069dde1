/** How long the figures of a whole network take: one after the other, each worked out from the record at that moment, for nothing is kept of them. */
import type { Sample } from './sample.ts'
import { visit } from './visitor.ts'

/** within is false when an answer was refused for taking too long, whatever its time. */
export type Figure = { name: string; p50_ms: number; p95_ms: number; budget_ms: number; within?: boolean }

const TIMES = 5

export async function timeFigures(address: string, sample: Sample): Promise<Figure[]> {
  const supervisor = sample.supervisors[0]!.signed
  const asked: [name: string, path: string, cookie: string, budget_ms: number][] = [
    ['outcomes: my agency, what is shown first', '/api/outcomes?scope=agency', supervisor.cookie, 1000],
    ['outcomes: the network', '/api/outcomes?scope=network', sample.evaluator.cookie, 5000],
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
  return figures
}
