import { openArchive } from './archive.ts'
import type { Archive, Limits, Source } from './layout.ts'
import { Cells } from './cells.ts'
import type { Reading } from './cells.ts'
import { columnsOf, neededColumns, TAKEN } from './columns.ts'
import { look, rowsOf } from './csv.ts'
import type { Looked } from './csv.ts'
import { readExport } from './export-file.ts'
import type { ExportFile } from './export-file.ts'
import { recogniseForm, whyNotTaken } from './forms.ts'
import type { Form, NotTaken } from './forms.ts'
import { ImportRefused, RowRefused } from '../refused.ts'
import type { Finding } from '../refused.ts'
import { READERS } from './rows/all.ts'
import type { Kind, Rows } from './rows/all.ts'

/** Something about the set that does not stop the import and should be said. */
export type Warning = {
  about: 'export_has_many_rows' | 'form_doubted' | 'names_hashed' | 'file_absent' | 'file_empty' | 'columns_absent' | 'columns_not_known'
  file: string
  columns?: readonly string[]
}

/** What one file holds. `rows` is null for a file that is not taken and cannot even be counted. */
export type FileSummary = { file: string; rows: number | null; encoding: string | null; not_taken: NotTaken | null }

/** Rows that came off the disk together: read, refused, and remarks on rows that were read all the same. */
export type Batch<R> = { rows: R[]; refused: Finding[]; remarks: Finding[] }

/** An export that has been looked through once and can be read. Close it when done. */
export type HmisSet = {
  form: Form
  export: ExportFile
  files: readonly FileSummary[]
  warnings: readonly Warning[]
  /** Rows of a kind, for a progress bar; 0 where the file is absent. */
  rowsOf: (kind: Kind) => number
  /** Stream one kind in the order of its file. Asks nothing of other files: keys that point nowhere are the writer's to refuse. */
  read: <K extends Kind>(kind: K) => AsyncGenerator<Batch<Rows[K]>>
  close: () => Promise<void>
}

/**
 * Open an HMIS CSV export: a folder or a zip. Every file is looked through once before anything is handed out, so a set
 * that cannot be read whole is refused here (`ImportRefused`) and nothing has been written.
 * `today` (YYYY-MM-DD) is the day after which nothing can have happened.
 */
export async function openHmis(path: string, options: { today: string; limits?: Limits }): Promise<HmisSet> {
  const archive = await openArchive(path, options.limits)
  try {
    return await understood(archive, options.today)
  } catch (error) {
    await archive.close()
    throw error
  }
}

async function understood(archive: Archive, today: string): Promise<HmisSet> {
  const source = archive.files.get('export.csv')
  if (!source) throw new ImportRefused('file_missing', { file: 'Export.csv' })
  const exported = await readExport(source, today)
  const seen = await lookThrough(archive)
  const client = seen.taken.get('people')
  if (!client) throw new ImportRefused(archive.files.has('client.csv') ? 'file_empty' : 'file_missing', { file: 'Client.csv' })
  const { form, doubted } = recogniseForm(exported.version, client.looked.header)
  const reading: Reading = { today, form, names_hashed: exported.names_hashed }
  const warnings = [...seen.warnings, ...onColumns(seen.taken, form), ...onExport(exported, doubted)]
  return {
    form,
    export: exported,
    files: seen.files,
    warnings,
    rowsOf: (kind) => seen.taken.get(kind)?.looked.rows ?? 0,
    read: (kind) => readKind(kind, seen.taken.get(kind), reading),
    close: archive.close,
  }
}

type Found = { source: Source; looked: Looked }

async function lookThrough(archive: Archive) {
  const kinds = new Map((Object.keys(TAKEN) as Kind[]).map((kind) => [TAKEN[kind].file.toLowerCase(), kind]))
  const taken = new Map<Kind, Found>()
  const files: FileSummary[] = []
  const warnings: Warning[] = []
  for (const [name, source] of archive.files) {
    const kind = kinds.get(name)
    const not_taken = kind || name === 'export.csv' ? null : whyNotTaken(name)
    const looked = await look(source).catch((error: unknown) => {
      if (not_taken && error instanceof ImportRefused) return null // a file nobody reads spoils nothing
      throw error
    })
    files.push({ file: source.name, rows: looked === null ? null : (looked?.rows ?? 0), encoding: looked?.encoding ?? null, not_taken })
    if (looked === undefined) warnings.push({ about: 'file_empty', file: source.name })
    if (kind && looked) taken.set(kind, { source, looked: sound(kind, source, looked) })
  }
  for (const { file } of Object.values(TAKEN)) if (!archive.files.has(file.toLowerCase())) warnings.push({ about: 'file_absent', file })
  return { taken, files, warnings }
}

/** A file whose header lacks what a row lives by, or names a column twice, would be half understood. */
function sound(kind: Kind, source: Source, looked: Looked): Looked {
  const names = looked.header.map((name) => name.toLowerCase())
  for (const column of neededColumns(kind))
    if (!names.includes(column.toLowerCase())) throw new ImportRefused('column_missing', { file: source.name, column })
  const twice = looked.header.find((name, index) => name !== '' && names.indexOf(name.toLowerCase()) !== index)
  if (twice !== undefined) throw new ImportRefused('column_twice', { file: source.name, column: twice })
  return looked
}

function onColumns(taken: ReadonlyMap<Kind, Found>, form: Form): Warning[] {
  return [...taken].flatMap(([kind, { source, looked }]): Warning[] => {
    const known = columnsOf(kind, form)
    const lower = new Set(known.map((column) => column.toLowerCase()))
    const present = new Set(looked.header.map((name) => name.toLowerCase()))
    const absent = known.filter((column) => !present.has(column.toLowerCase()))
    const strange = looked.header.filter((name) => name !== '' && !lower.has(name.toLowerCase()))
    return [
      ...(absent.length > 0 ? [{ about: 'columns_absent' as const, file: source.name, columns: absent }] : []),
      ...(strange.length > 0 ? [{ about: 'columns_not_known' as const, file: source.name, columns: strange }] : []),
    ]
  })
}

function onExport(exported: ExportFile, doubted: boolean): Warning[] {
  const file = 'Export.csv'
  return [
    ...(exported.rows > 1 ? [{ about: 'export_has_many_rows' as const, file }] : []),
    ...(doubted ? [{ about: 'form_doubted' as const, file }] : []),
    ...(exported.names_hashed ? [{ about: 'names_hashed' as const, file }] : []),
  ]
}

async function* readKind<K extends Kind>(kind: K, found: Found | undefined, reading: Reading): AsyncGenerator<Batch<Rows[K]>> {
  if (!found) return
  const cells = new Cells(found.source.name, found.looked.header, reading)
  for await (const raw of rowsOf(found.source, found.looked.encoding)) {
    const batch: Batch<Rows[K]> = { rows: [], refused: [], remarks: [] }
    for (const row of raw) {
      const remarked = cells.remarks.length
      try {
        batch.rows.push(READERS[kind](cells.stepTo(row)))
      } catch (error) {
        if (!(error instanceof RowRefused)) throw error
        cells.remarks.length = remarked // a refused row is listed once, with what stopped it
        batch.refused.push({ file: cells.file, line: row.line, ...error.finding })
      }
    }
    batch.remarks = cells.remarks
    cells.remarks = []
    yield batch
  }
}
