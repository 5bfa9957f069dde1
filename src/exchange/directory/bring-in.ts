import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { asOwner, type Db, type Tx } from '../../server/database.ts'
import type { Finding, ImportSummary } from '../contract.ts'
import { beginImport, carryOnImport, findingsOf, importRun, listFindings } from '../queries.ts'
import { ImportRefused, whereRefused } from '../refused.ts'
import { readDirectory } from './read.ts'
import { takeDirectory } from './take.ts'
import { LARGEST_BYTES } from './text.ts'

type As = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
/** A file on disk, under the name it was given, and the import that records what becomes of it. */
type Incoming = { run: string; name: string; at: string }

/**
 * Brings in one directory file: read whole, then written in one transaction, or refused and nothing written.
 * How far it is, and what became of it, stands in its import. Throws only what is a fault of ours.
 */
export async function bringInDirectory(incoming: Incoming, as: As): Promise<void> {
  const { run, name, at } = incoming
  try {
    if ((await stat(at)).size > LARGEST_BYTES) throw new ImportRefused('too_large', { file: name })
    const today = await as(async (tx) => (await sql<{ today: string }>`select guard.today() as today`.execute(tx)).rows[0]!.today)
    const read = await readDirectory(await readFile(at), name, today)
    await as((tx) => carryOnImport(tx, run, { rows_total: read.rows.length }))
    await as(async (tx) => {
      const taken = await takeDirectory(tx, name, read, (rows_done) =>
        as((beside) => carryOnImport(beside, run, { rows_done })).then(() => undefined),
      )
      await listFindings(tx, run, taken.findings)
      await carryOnImport(tx, run, { state: 'done', rows_done: read.rows.length, summary: JSON.stringify(taken.summary) })
    })
  } catch (error) {
    const refused = error instanceof ImportRefused
    await as((tx) =>
      carryOnImport(tx, run, refused ? { state: 'refused', refusal: error.code, refused_at: whereRefused(error) } : { state: 'broken' }),
    )
    if (!refused) throw error
  }
}

/** What the command line prints. `refusal` names why the whole file was not taken; then nothing was written. */
export type Imported = {
  state: 'done' | 'refused'
  refusal: string | null
  refused_at: string | null
  summary: ImportSummary | null
  findings: Finding[]
}

/**
 * `homeward import directory <file>`: brings in a directory on the administrator's own connection.
 * @throws when the file cannot be opened
 */
export async function importDirectory(admin: Db, file: string): Promise<Imported> {
  await stat(file)
  const name = path.basename(file)
  const as: As = (work) => asOwner(admin, work)
  const { id } = await as((tx) => beginImport(tx, 'directory', name, null))
  await bringInDirectory({ run: id, name, at: file }, as)
  return as(async (tx) => {
    const run = (await importRun(tx, id))!
    return {
      state: run.state as Imported['state'],
      refusal: run.refusal,
      refused_at: run.refused_at,
      summary: run.summary as ImportSummary | null,
      ...(await findingsOf(tx, id, 100_000)),
    }
  })
}
