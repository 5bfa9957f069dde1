/** What the policies cost: the heaviest queries as the server really sends them, run with a person opened and by the owner of the database. Writes them with their plans. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql, type Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import { endingBefore } from '../src/consent/queries.ts'
import { timelineOf } from '../src/contact/queries.ts'
import { partiesOnTeam } from '../src/planning/queries-parties.ts'
import { rowsOf } from '../src/planning/queries.ts'
import { listPeople } from '../src/people/finding/queries-list.ts'
import { onPool } from '../src/server/driver.ts'
import type { DB } from '../src/shared/model.gen.ts'
import { countsOf, owedAbout, waitingFor, waitingOfAgency, waitingOnOthers } from '../src/standards/queries.ts'
import { ranFor } from './processor.ts'
import type { Known, Sample } from './sample.ts'

type Tx = Transaction<DB>
type Captured = { text: string; values: unknown[] }
export type PolicyCost = { query: string; with_ms: number; without_ms: number; within: boolean }

const FOLDER = path.join(import.meta.dirname, 'plans')
const TIMES = 20
const WARM = 3

type Heavy = { name: string; by: 'worker' | 'supervisor'; run: (tx: Tx, known: Known) => Promise<unknown> }
const line = (scope: 'agency' | 'mine', sort: 'name' | 'next' | 'homeless') => (tx: Tx, known: Known) =>
  listPeople(tx, { scope }, { sort, down: false, after: null }, { me: known.worker, agency: known.agency, today: '2026-01-01' }, 50)
const HEAVIEST: Heavy[] = [
  { name: 'timeline', by: 'worker', run: (tx, { person }) => timelineOf(tx, { person, limit: 50 }) },
  { name: 'owed-about-a-person', by: 'worker', run: (tx, { person }) => owedAbout(tx, person) },
  { name: 'plan-rows', by: 'worker', run: (tx, { person }) => rowsOf(tx, person, null) },
  { name: 'team-to-ask', by: 'worker', run: (tx, { person, agency }) => partiesOnTeam(tx, person, agency) },
  { name: 'list-by-name', by: 'worker', run: line('agency', 'name') },
  { name: 'list-longest-homeless', by: 'worker', run: line('agency', 'homeless') },
  { name: 'list-mine-next', by: 'worker', run: line('mine', 'next') },
  { name: 'today-mine', by: 'worker', run: (tx, { worker }) => waitingFor(tx, worker) },
  {
    name: 'today-of-the-team',
    by: 'supervisor',
    run: (tx, { agency }) => waitingOfAgency(tx, agency, new Date(Date.now() + 7 * 86_400_000).toISOString()),
  },
  { name: 'waiting-on-others', by: 'worker', run: (tx, { worker, agency }) => waitingOnOthers(tx, worker, agency) },
  {
    name: 'consents-that-end-soon',
    by: 'worker',
    run: (tx) => endingBefore(tx, new Date().toISOString(), new Date(Date.now() + 30 * 86_400_000).toISOString()),
  },
  { name: 'scorecard-of-ones-own', by: 'worker', run: (tx, { worker }) => countsOf(tx, worker) },
]

export async function weighPolicies(adminUrl: string, sample: Sample): Promise<PolicyCost[]> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1, options: '-c search_path=care' })
  const captured: Captured[] = []
  const db: Kysely<DB> = onPool<DB>(pool, ({ sql: text, parameters }) => {
    if (/^\s*(select|with)/i.test(text) && !text.includes('guard.begin')) captured.push({ text, values: [...parameters] })
  })
  await mkdir(FOLDER, { recursive: true })
  const known = sample.people[1]!
  const costs: PolicyCost[] = []
  try {
    for (const heavy of HEAVIEST) {
      costs.push(
        await db.transaction().execute(async (tx) => {
          const boss = sample.supervisors.find((one) => one.agency === known.agency)!
          const { token } = heavy.by === 'supervisor' ? boss.signed : known.signed
          await sql`select guard.begin_open(${token}, ${known.person}, 'care', null)`.execute(tx)
          await sql`set local timezone = 'UTC'`.execute(tx)
          captured.length = 0
          await heavy.run(tx, known)
          return weigh(tx, heavy.name, [...captured])
        }),
      )
    }
    return costs
  } finally {
    await db.destroy()
  }
}

/** Every statement of one query, by turns with and without policies, in the transaction in which the person is open; in processor time of the backend. */
async function weigh(tx: Tx, name: string, statements: readonly Captured[]): Promise<PolicyCost> {
  const {
    rows: [{ backend } = { backend: 0 }],
  } = await sql<{ backend: number }>`select pg_backend_pid() as backend`.execute(tx)
  const as = async (role: 'homeward_app' | 'postgres', work: () => Promise<void>) => {
    await sql`set local role ${sql.raw(role)}`.execute(tx)
    await work()
  }
  const run = async () => {
    for (const { text, values } of statements) await tx.executeQuery(sqlOf(text, values).compile(tx))
  }
  const times = { homeward_app: [] as number[], postgres: [] as number[] }
  // prepared and planned once, as the server does; a change of role plans anew, so each has its turns together, twice
  await sql`set local plan_cache_mode = force_generic_plan`.execute(tx)
  for (const role of ['homeward_app', 'postgres', 'homeward_app', 'postgres'] as const) {
    await as(role, async () => {
      for (let n = -WARM; n < TIMES; n += 1) {
        const before = ranFor(backend)
        await run()
        if (n >= 0) times[role].push(ranFor(backend) - before)
      }
    })
  }
  const plans: string[] = []
  await as('homeward_app', async () => {
    for (const { text, values } of statements) {
      const { rows } = await sqlOf(`explain (analyze, costs off, timing off, buffers off) ${text}`, values).execute(tx)
      plans.push((rows as { 'QUERY PLAN': string }[]).map((row) => row['QUERY PLAN']).join('\n'))
    }
  })
  await writeFile(path.join(FOLDER, `${name}.sql`), `${statements.map(({ text }) => `${text.trim()};`).join('\n\n')}\n`)
  await writeFile(path.join(FOLDER, `${name}.plan.txt`), `${plans.join('\n\n')}\n`)
  const [with_ms, without_ms] = [middleOf(times.homeward_app), middleOf(times.postgres)]
  return { query: name, with_ms, without_ms, within: with_ms <= Math.max(without_ms * 1.3, without_ms + 0.03 * statements.length) }
}

const middleOf = (times: readonly number[]) => Number(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!.toFixed(3))
/** The very text that was sent, with its values put back where they were. */
const sqlOf = (text: string, values: readonly unknown[]) =>
  sql.join(
    text.split(/\$(\d+)/).map((part, n) => (n % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`)),
    sql``,
  )
