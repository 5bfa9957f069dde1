/** How long until another browser hears of a change: from sending a note to the event that names the person. */
import http from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Sample } from './sample.ts'
import { visit } from './visitor.ts'

export type LiveLatency = { p50_ms: number; p95_ms: number; p99_ms: number }

export async function liveLatency(address: string, sample: Sample, times = 60): Promise<LiveLatency> {
  const { person, agency, signed } = sample.people[0]!
  const listener = sample.supervisors.find((one) => one.agency === agency)!
  let heard: (() => void) | undefined
  const listening = http.get(`${address}/api/live`, { headers: { cookie: listener.signed.cookie } }, (reply) => {
    reply.setEncoding('utf8').on('data', (text: string) => text.includes(person) && heard?.())
  })
  await new Promise((begun) => listening.once('response', begun))
  const visitor = visit(address)
  const took: number[] = []
  for (let n = 0; n < times; n += 1) {
    const event = new Promise<void>((resolve) => (heard = resolve))
    const began = performance.now()
    const answer = await visitor.ask('POST', `/api/people/${person}/notes`, signed.cookie, { mode: 'phone', observed: 'Rang back.' })
    if (answer.status !== 200) throw new Error(`writing a note answered ${answer.status}`)
    await Promise.race([event, setTimeout(5000).then(() => Promise.reject(new Error('no live event within five seconds')))])
    took.push(performance.now() - began)
    await setTimeout(30) // what follows from this note (obligations worked out) has been announced too
  }
  visitor.close()
  listening.destroy()
  const sorted = took.toSorted((a, b) => a - b)
  const at = (q: number) => Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]!.toFixed(1))
  return { p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99) }
}
