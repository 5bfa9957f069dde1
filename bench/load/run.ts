/**
 * `npm run load`: two hundred workers of forty agencies on two thousand people at once, for ten minutes (`-- --minutes 1` for less).
 * Every answer is compared with what its reader may see at that moment, and in the end the record with what was acknowledged.
 */
import { parseArgs } from 'node:util'
import pg from 'pg'
import { chanceFrom } from '../../src/demo/chance.ts'
import { openNetwork } from '../network.ts'
import { canCount, usedBy, usedByPostgres } from '../processor.ts'
import { startServer } from '../server.ts'
import { visit } from '../visitor.ts'
import { castOf } from './cast.ts'
import { workUntil, type Times } from './day.ts'
import { Ledger } from './ledger.ts'
import { listen } from './listening.ts'
import { report } from './report.ts'
import { compareWithRecord } from './settle.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } } })
const MINUTES = Number(values.minutes)
if (!(MINUTES > 0)) throw new Error('--minutes wants more than nothing')
const [PEOPLE, AGENCIES] = [2000, 40]
const tell = (what: string) => void process.stderr.write(`${what}\n`)

const network = await openNetwork(PEOPLE, false, tell, AGENCIES)
const admin = new pg.Pool({ connectionString: network.adminUrl, max: 2 })
const server = await startServer(network)
try {
  const cast = await castOf(admin, PEOPLE)
  const ledger = new Ledger()
  const [times, refused]: [Times, Map<string, number>] = [new Map(), new Map()]
  const pages = await listen(server.address, cast, ledger)
  tell(`${cast.workers.length} workers begin on ${cast.people.length} people, for ${MINUTES} minutes`)
  const used = () => (canCount() ? usedBy(server.pid) + usedByPostgres(network.postmaster) : Number.NaN)
  const [before, began] = [used(), performance.now()]
  await Promise.all(
    cast.workers.map(async (worker, n) => {
      const visitor = visit(server.address)
      const own = cast.people.filter((one) => one.agency === worker.agency)
      const let_in = cast.people.filter((one) => one.partner === worker.agency)
      const draw = chanceFrom(`${values.seed}/${n}`).next
      await workUntil({ cast, ledger, visitor, worker, times, refused, draw, own, let_in }, began + MINUTES * 60_000)
      visitor.close()
    }),
  )
  const [took, processor] = [(performance.now() - began) / 1000, used() - before]
  pages.stop()
  await compareWithRecord(admin, cast, ledger)
  report({ times, refused, ledger, took, processor, heard: pages.heard() })
  process.exitCode = ledger.faults.length > 0 ? 1 : 0
} finally {
  await server.stop()
  await admin.end()
  await network.stop()
}
