import path from 'node:path'
import { sql } from 'kysely'
import { inBulk } from '../../server/bulk.ts'
import { asOwner, openDatabase, type Db, type Tx } from '../../server/database.ts'
import type { Finding, ImportSummary } from '../contract.ts'
import { beginImport, carryOnImport, findingsOf, importRun, listFindings } from '../queries.ts'
import { ImportRefused, whereRefused } from '../refused.ts'
import { openHmis } from './set.ts'
import type { HmisSet, Warning } from './set.ts'
import { takeHmis } from './take/take.ts'
import { KINDS } from './take/staged.ts'

/** The administrator's hands: an address for the one connection that writes, and a pool for what is told meanwhile. */
export type Administrator = { url: string; db: Db }
/** An export on disk, under the name it was given; `source` says whose keys it has, where the export itself should not be believed. */
export type IncomingHmis = { run: string; at: string; source?: string | undefined }

/** Milliseconds between two words about how far an import is. Also said while nothing moves, so that it is not taken for dead. */
const TOLD_EVERY = 1000
/** Remarks of one reason that are kept. Each file that is refused a row lists that row, however many there are. */
const MOST_REMARKS = 1000

/**
 * Brings in one HMIS CSV export in one transaction, or refuses it and nothing is written.
 * How far it is, and what became of it, stands in its import. Throws only what is a fault of ours.
 */
export async function bringInHmis(admin: Administrator, incoming: IncomingHmis): Promise<void> {
  const tell = (change: Parameters<typeof carryOnImport>[2]) => asOwner(admin.db, (tx) => carryOnImport(tx, incoming.run, change))
  let set: HmisSet | undefined
  try {
    set = await openHmis(incoming.at, { today: await today(admin.db) })
    await writeDown(admin, incoming, set, tell)
  } catch (error) {
    const refused = error instanceof ImportRefused
    await tell(refused ? { state: 'refused', refusal: error.code, refused_at: whereRefused(error) } : { state: 'broken' })
    if (!refused) throw error
  } finally {
    await set?.close()
  }
}

async function writeDown(
  admin: Administrator,
  incoming: IncomingHmis,
  set: HmisSet,
  tell: (change: Parameters<typeof carryOnImport>[2]) => Promise<unknown>,
) {
  const { run } = incoming
  const source = incoming.source ?? set.export.source
  await tell({ rows_total: KINDS.reduce((sum, kind) => sum + set.rowsOf(kind), 0) })
  let rows_done = 0
  let telling: Promise<unknown> = Promise.resolve()
  const clock = setInterval(() => (telling = telling.then(() => tell({ rows_done })).catch(() => undefined)), TOLD_EVERY)
  const keep = fewRemarks()
  const findings = (found: Finding[]) =>
    asOwner(admin.db, async (tx) => {
      await sql`set local homeward.bulk = 'on'`.execute(tx) // a finding is about a row of a file, not about somebody
      await listFindings(tx, run, found.filter(keep))
    })
  try {
    const summary = await inBulk(admin.url, async (bulk) => {
      await findings(set.warnings.map(asFinding))
      return takeHmis(bulk, set, { run, source }, { rows: (more) => (rows_done += more), findings })
    })
    clearInterval(clock)
    await telling
    await tell({ state: 'done', rows_done, summary: JSON.stringify({ ...summary, source, not_taken: set.files.filter((file) => file.not_taken) }) })
  } finally {
    clearInterval(clock)
    await telling
  }
}

const asFinding = ({ about, file, columns }: Warning): Finding => ({
  file,
  line: 0,
  reason: about,
  column: columns ? columns.join(' ').slice(0, 200) : null,
  found: null,
  taken: true,
})

/** A million rows may all lack the same cell: the first thousand say it. */
function fewRemarks(): (finding: Finding) => boolean {
  const seen = new Map<string, number>()
  return ({ file, reason, column, taken }) => {
    if (!taken) return true
    const key = `${file} ${reason} ${column}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before < MOST_REMARKS
  }
}

const today = (db: Db) =>
  asOwner(db, async (tx: Tx) => (await sql<{ today: string }>`select guard.today()::text as today`.execute(tx)).rows[0]!.today)

/** What the command line prints. `refusal` names why the whole export was not taken; then nothing was written. */
export type ImportedHmis = {
  state: 'done' | 'refused'
  refusal: string | null
  refused_at: string | null
  summary: ImportSummary | null
  findings: Finding[]
}

/** `homeward import hmis <folder or zip>`, on the administrator's own connection. */
export async function importHmis(admin: Administrator, at: string, source?: string): Promise<ImportedHmis> {
  const { id } = await asOwner(admin.db, (tx) => beginImport(tx, 'hmis', path.basename(path.resolve(at)).slice(0, 300), null))
  await bringInHmis(admin, { run: id, at, source })
  return asOwner(admin.db, async (tx) => {
    const run = (await importRun(tx, id))!
    return {
      state: run.state as ImportedHmis['state'],
      refusal: run.refusal,
      refused_at: run.refused_at,
      summary: run.summary as ImportSummary | null,
      ...(await findingsOf(tx, id, 1_000_000)),
    }
  })
}

/** The same for a file that an administrator sent: with the same hands, because no request may write what an import writes. */
export async function bringInSent(adminUrl: string, incoming: IncomingHmis): Promise<void> {
  const { db } = openDatabase(adminUrl, 2)
  try {
    await bringInHmis({ url: adminUrl, db }, incoming)
  } finally {
    await db.destroy()
  }
}
