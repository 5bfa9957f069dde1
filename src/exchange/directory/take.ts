import { keepImported, keepSource } from '../../directory/import-queries.ts'
import type { Tx } from '../../server/database.ts'
import type { Finding, ImportSummary } from '../contract.ts'
import { asImportedListing } from './listing.ts'
import type { DirectoryRead } from './read.ts'

const BATCH = 200

/** What came of a directory: what the file gave, and every row or value that was not taken. */
export type Taken = { summary: ImportSummary; findings: Finding[] }

/**
 * Writes a directory that was read whole into the caller's transaction: all of it or nothing.
 * `heard` is told after each batch how many rows are done.
 */
export async function takeDirectory(
  tx: Tx,
  file: string,
  read: DirectoryRead,
  heard: (rows: number) => Promise<void> = async () => undefined,
): Promise<Taken> {
  const findings = read.rows.flatMap((row): Finding[] =>
    'refused' in row
      ? [{ file, line: row.line, reason: row.refused, column: null, found: null, taken: false }]
      : row.notes.map((reason) => ({ file, line: row.line, reason, column: null, found: null, taken: true })),
  )
  if (read.one_page_of_many) findings.push({ file, line: 0, reason: 'one_page_of_many', column: null, found: null, taken: true })

  const records = read.rows.flatMap((row) => ('record' in row ? row.record : []))
  const sources = new Map(
    records.map(({ source, source_name, licence, source_url }) => [source, { source, name: source_name, licence, url: source_url }]),
  )
  for (const source of sources.values()) await keepSource(tx, source)

  const counts = { created: 0, updated: 0, unchanged: 0 }
  for (let at = 0; at < records.length; at += BATCH) {
    const kept = await keepImported(tx, records.slice(at, at + BATCH).map(asImportedListing))
    counts.created += kept.created
    counts.updated += kept.updated
    counts.unchanged += kept.unchanged
    await heard(Math.min(at + BATCH, records.length))
  }
  const refused = read.rows.length - records.length
  return {
    summary: { form: read.form, files: [{ file, rows: read.rows.length, ...counts, refused }], totals: { services: records.length } },
    findings,
  }
}
