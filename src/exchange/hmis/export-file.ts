import type { Source } from './layout.ts'
import { Cells } from './cells.ts'
import { look, rowsOf } from './csv.ts'
import { readDay } from './days.ts'
import { ImportRefused } from '../refused.ts'

/**
 * What Export.csv says about the set. `source` names the system the keys belong to: the same PersonalID from two sources is
 * two people until somebody says otherwise. SourceID comes first because it is the one name that all three forms have.
 * Contact details of the sender are not read.
 */
export type ExportFile = {
  id: string
  rows: number
  source: string
  version: string | null
  exported_at: string | null
  covers_from: string | null
  covers_until: string | null
  /** `delta` holds only what changed; what is absent from it is not gone. */
  scope: 'delta' | 'full' | 'other' | null
  names_hashed: boolean
}

const SCOPE = { '1': 'delta', '2': 'full', '3': 'other' } as const
/** HashStatus: 1 is unhashed, 2 to 4 are three ways of hashing. */
const HASHED = { '1': false, '2': true, '3': true, '4': true } as const

/**
 * Read Export.csv. It should have one row and must have at least one: the public sample of the form has ten, so the first is
 * taken. The names count as hashed when any row says so. Throws when the file is empty, has no row or no ExportID.
 */
export async function readExport(source: Source, today: string): Promise<ExportFile> {
  const place = { file: source.name }
  const looked = await look(source)
  if (!looked) throw new ImportRefused('file_empty', place)
  if (!looked.header.some((name) => name.toLowerCase() === 'exportid')) throw new ImportRefused('column_missing', { ...place, column: 'ExportID' })
  const cells = new Cells(source.name, looked.header, { today, form: 'FY2026', names_hashed: false })
  let first: ExportFile | undefined
  let hashed = false
  for await (const batch of rowsOf(source, looked.encoding)) {
    for (const row of batch) {
      if (row.cells.length !== looked.header.length) throw new ImportRefused('csv_unreadable', { ...place, line: row.line })
      cells.stepTo(row)
      hashed ||= cells.word('HashStatus', HASHED) === true
      first ??= facts(cells, looked.rows)
    }
  }
  if (!first) throw new ImportRefused('no_rows', place)
  return { ...first, names_hashed: hashed }
}

function facts(cells: Cells, rows: number): ExportFile {
  const id = cells.text('ExportID')
  if (id === null) throw new ImportRefused('column_missing', { file: cells.file, line: cells.line, column: 'ExportID' })
  return {
    id,
    rows,
    source: cells.text('SourceID') ?? cells.text('ImplementationID') ?? cells.text('SourceName') ?? cells.text('SoftwareName') ?? id,
    version: cells.text('CSVVersion'),
    exported_at: moment(cells.text('ExportDate'), cells.reading.today),
    covers_from: cells.day('ExportStartDate', true),
    covers_until: cells.day('ExportEndDate', true),
    scope: cells.word('ExportDirective', SCOPE),
    names_hashed: false,
  }
}

function moment(text: string | null, today: string): string | null {
  const read = text === null ? undefined : readDay(text, today)
  return read && 'day' in read ? `${read.day} ${read.time || '00:00:00'}` : null
}
