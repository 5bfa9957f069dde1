/**
 * `npm run bench -- --people 10000 --seconds 5 --only note --json --keep`
 * Every operation beside the same work as raw SQL, by turns on one instance, in processor time as the operating system counts it.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { timeFigures } from './figures.ts'
import { liveLatency } from './live.ts'
import { middle, repeat, spread, type Figures, type Meter } from './measure.ts'
import { countWhatWasEmpty, openNetwork } from './network.ts'
import { withLongHistory } from './long-history.ts'
import { operationsOn, type Operation } from './operations.ts'
import { weighPolicies } from './policies.ts'
import { canCount, usedBy, usedByPostgres } from './processor.ts'
import { print, type Row } from './table.ts'
import { takeSample, type Sample } from './sample.ts'
import { startServer, type Server } from './server.ts'
import { visit } from './visitor.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
})
const PEOPLE = Number(values.people)
const SECONDS = Number(values.seconds)
const LANES = 16
const ROUNDS = 2
/**
 * Postgres plans a prepared statement anew five times before it keeps a plan; every connection has come so far before the clock runs.
 * And everybody who is written about was weighed before (512 people, 16 lanes): whole once, then what a write needs, so that it is remembered
 * (docs/decisions/0013), as of somebody one works with.
 */
const WARM = 96
/** And so often again once the tables that were empty are counted: what was planned for them is planned anew. */
const REPLANNED = 16
/** Two runs of the same thing further apart than this cannot both be believed. */
const TOO_NOISY = 0.25
const GROWTH = 1.3
const tell = (what: string) => void process.stderr.write(`${what}\n`)

if (!canCount()) throw new Error('Processor time is counted from /proc: the benchmark needs Linux.')
if (!Number.isInteger(PEOPLE) || PEOPLE < 1000 || !(SECONDS > 0))
  throw new Error('--people wants a whole number from 1000, --seconds more than nothing')

const network = await openNetwork(PEOPLE, values.keep, tell)
const admin = new pg.Pool({ connectionString: network.adminUrl, max: 2 })
const raw = await Promise.all(
  Array.from({ length: LANES }, async () => {
    const client = new pg.Client({ connectionString: network.adminUrl })
    await client.connect()
    await client.query('set session_replication_role = replica') // neither triggers nor foreign keys: as lean as SQL can be
    return client
  }),
)
const server = await startServer(network)
try {
  const sample = await takeSample(admin, PEOPLE, 4096)
  await withLongHistory(network.adminUrl, sample.long)
  const wanted = (name: string) => !values.only || name.toLowerCase().includes(values.only.toLowerCase())
  const load = os.loadavg()[0]!
  const rows: Row[] = []
  for (const operation of operationsOn(sample).filter(({ name }) => wanted(name))) {
    const row = await measured(operation, server)
    tell(`  ${row.cpu_ms} ms of processor, raw ${row.raw_cpu_ms}, ratio ${row.ratio} (budget ${row.budget})`)
    rows.push(row)
  }
  if (wanted('live event')) rows.push(await live(server))
  if (['figures', 'outcomes', 'scorecard: the network'].some(wanted)) rows.push(...(await figures(server, sample)))
  if (wanted('policies')) rows.push(...(await policies()))
  const noisy = rows.filter((row) => (row.spread ?? 0) > TOO_NOISY).map((row) => row.operation)
  await compareWithSmallest(rows)
  const report = {
    people: PEOPLE,
    at: new Date().toISOString(),
    processors: os.cpus().length,
    load_before: load,
    load_after: os.loadavg()[0]!,
    noisy,
    rows,
  }
  if (values.json) console.log(JSON.stringify(report))
  else print(report)
} finally {
  await server.stop()
  for (const client of raw) await client.end()
  await admin.end()
  await network.stop()
}

async function measured(operation: Operation, { address, pid }: Server): Promise<Row> {
  tell(`· ${operation.name}`)
  const visitors = Array.from({ length: LANES }, () => visit(address))
  const ours = (lane: number, n: number) => operation.ours(visitors[lane]!, lane, n)
  const theirs = (lane: number, n: number) => operation.raw(raw[lane]!, lane, n)
  const withServer: Meter = () => withDatabase(usedBy(pid))
  const withDriver: Meter = () => withDatabase((process.cpuUsage().user + process.cpuUsage().system) / 1000)
  await repeat(ours, LANES, Math.max(1, SECONDS / 2), withServer, WARM)
  if (await countWhatWasEmpty(admin)) await repeat(ours, LANES, 0, withServer, REPLANNED)
  await repeat(theirs, LANES, 0.5, withDriver, WARM)
  const ourRuns: Figures[] = []
  const rawRuns: Figures[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ourRuns.push(await repeat(ours, LANES, SECONDS, withServer))
    rawRuns.push(await repeat(theirs, LANES, SECONDS / 2, withDriver))
  }
  const alone = await repeat(ours, 1, SECONDS / 2, withServer)
  for (const visitor of visitors) visitor.close()
  const [mine, lean] = [middle(ourRuns), middle(rawRuns)]
  return {
    operation: operation.name,
    requests_per_second: mine.per_second,
    p50_ms: mine.p50_ms,
    p95_ms: mine.p95_ms,
    p99_ms: mine.p99_ms,
    cpu_ms: mine.cpu_ms,
    raw_cpu_ms: lean.cpu_ms,
    ratio: Number((mine.cpu_ms / lean.cpu_ms).toFixed(2)),
    budget: operation.budget,
    database_ms: mine.database_ms,
    raw_database_ms: lean.database_ms,
    alone,
    spread: Math.max(spread(ourRuns), spread(rawRuns)),
  }
}

function withDatabase(beside: number) {
  const database = usedByPostgres(network.postmaster)
  return { all: beside + database, database }
}

async function live({ address }: Server): Promise<Row> {
  tell('· live event')
  const latency = await liveLatency(address, await takeSample(admin, PEOPLE, 4))
  return { operation: 'live event', requests_per_second: null, ...latency, cpu_ms: null, raw_cpu_ms: null, ratio: null, budget: null, budget_ms: 200 }
}

async function figures({ address }: Server, sample: Sample): Promise<Row[]> {
  tell('· figures of the network')
  const timed = await timeFigures(admin, address, sample)
  return timed.map(({ name, ...times }) => ({
    operation: name,
    requests_per_second: null,
    ...times,
    p99_ms: null,
    cpu_ms: null,
    raw_cpu_ms: null,
    ratio: null,
    budget: null,
  }))
}

async function policies(): Promise<Row[]> {
  tell('· policies')
  const costs = await weighPolicies(network.adminUrl, await takeSample(admin, PEOPLE, 4))
  return costs.map(({ query, with_ms, without_ms, within }) => ({
    operation: `policies: ${query}`,
    requests_per_second: null,
    p50_ms: with_ms,
    p95_ms: null,
    p99_ms: null,
    cpu_ms: with_ms,
    raw_cpu_ms: without_ms,
    ratio: Number((with_ms / without_ms).toFixed(2)),
    budget: 1.3,
    within,
  }))
}

/** How much dearer each row is than in the smallest network that was measured and kept beside this one. */
async function compareWithSmallest(rows: Row[]): Promise<void> {
  const file = (people: number) => path.resolve(import.meta.dirname, `../.cache/bench-${people}.json`)
  await mkdir(path.dirname(file(PEOPLE)), { recursive: true })
  const kept = async (people: number): Promise<Record<string, number>> =>
    existsSync(file(people)) ? JSON.parse(await readFile(file(people), 'utf8')) : {}
  const mine = rows.flatMap((row) => (row.cpu_ms === null ? [] : [[row.operation, row.cpu_ms] as const]))
  await writeFile(file(PEOPLE), JSON.stringify({ ...(await kept(PEOPLE)), ...Object.fromEntries(mine) }))
  const small = PEOPLE > 10_000 ? await kept(10_000) : {}
  for (const row of rows) {
    const before = small[row.operation]
    if (before && row.cpu_ms !== null) Object.assign(row, { growth: Number((row.cpu_ms / before).toFixed(2)), growth_budget: GROWTH })
  }
}
