import { sql, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { ImportKind, ImportRun as ImportRunTable } from '../shared/model.gen.ts'
import type { Finding } from './contract.ts'

const run = (tx: Tx) =>
  tx
    .selectFrom('import_run')
    .leftJoin('staff', 'staff.id', 'import_run.started_by')
    .select([
      'import_run.id',
      'kind',
      'file_name',
      'staff.name as started_by',
      'started_at',
      'heard_at',
      'finished_at',
      'state',
      'rows_done',
      'rows_total',
      'summary',
      'refusal',
      'refused_at',
    ])
export type RunRow = Awaited<ReturnType<typeof importRun>> & object

/** `by` is null for the command line. */
export const beginImport = (tx: Tx, kind: ImportKind, file_name: string, by: string | null) =>
  tx.insertInto('import_run').values({ kind, file_name, started_by: by }).returning('id').executeTakeFirstOrThrow()

/** An import that is over for any reason is dated so. */
export const carryOnImport = (tx: Tx, id: string, change: Updateable<ImportRunTable>) =>
  tx
    .updateTable('import_run')
    .set({ ...change, heard_at: sql<string>`guard.now()`, ...(change.state ? { finished_at: sql<string>`guard.now()` } : {}) })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

export async function listFindings(tx: Tx, run_id: string, findings: Finding[]): Promise<void> {
  for (let at = 0; at < findings.length; at += 500) {
    await tx
      .insertInto('import_finding')
      .values(findings.slice(at, at + 500).map(({ column, ...finding }) => ({ ...finding, run_id, column_name: column })))
      .execute()
  }
}

/** Imports that a server had begun are broken; one of the command line when nothing was heard of it for a minute. */
export const cutOff = (tx: Tx) =>
  tx
    .updateTable('import_run')
    .set({ state: 'broken', finished_at: sql<string>`guard.now()` })
    .where('state', '=', 'running')
    .where((is) => is.or([is('started_by', 'is not', null), is('heard_at', '<', sql<string>`guard.now() - interval '1 minute'`)]))
    .execute()

export const imports = (tx: Tx) => run(tx).orderBy('started_at', 'desc').limit(100).execute()
/** Undefined when there is none, or none the caller may see. */
export const importRun = (tx: Tx, id: string) => run(tx).where('import_run.id', '=', id).executeTakeFirst()

/** Rows not taken first, then what was left out of rows that were; and how many there are in all. */
export async function findingsOf(tx: Tx, id: string, limit = 1000): Promise<{ findings: Finding[]; findings_total: number }> {
  const findings = await tx
    .selectFrom('import_finding')
    .select(['file', 'line', 'reason', 'column_name as column', 'found', 'taken'])
    .where('run_id', '=', id)
    .orderBy('taken')
    .orderBy('file')
    .orderBy('line')
    .limit(limit)
    .execute()
  const { count } = await tx
    .selectFrom('import_finding')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('run_id', '=', id)
    .executeTakeFirstOrThrow()
  return { findings, findings_total: count }
}
