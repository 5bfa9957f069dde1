import { ImportRefused } from '../refused.ts'
import { looksLikeHsds, readHsdsThing } from './hsds.ts'
import { MELBOURNE_COLUMNS, readMelbourneRow } from './melbourne.ts'
import { OASA_COLUMNS, readOasaRow } from './oasa.ts'
import type { RowRead } from './record.ts'
import { csvRows, textOf } from './text.ts'

export type DirectoryForm = 'melbourne_csv' | 'oasa_csv' | 'hsds_json'

/** A directory file, read whole and written nowhere yet. `today` ('YYYY-MM-DD') decides which dated schedules still hold. */
export type DirectoryRead = {
  form: DirectoryForm
  rows: RowRead[]
  /** True when the file says that it is one page of several. */
  one_page_of_many: boolean
}

/** Recognises the form by its columns or its shape. Throws `ImportRefused` when the whole file cannot be taken. */
export async function readDirectory(bytes: Uint8Array, file: string, today: string): Promise<DirectoryRead> {
  const text = await textOf(bytes, file)
  const read = /^\s*[[{]/.test(text) ? readJson(text, file, today) : await readCsv(text, file)
  if (!read.rows.length) throw new ImportRefused('no_rows', { file })
  return { ...read, rows: withDistinctKeys(read) }
}

const CSV_FORMS = [
  { form: 'melbourne_csv', columns: MELBOURNE_COLUMNS, readRow: readMelbourneRow },
  { form: 'oasa_csv', columns: OASA_COLUMNS, readRow: readOasaRow },
] as const

async function readCsv(text: string, file: string): Promise<DirectoryRead> {
  const { columns, rows } = await csvRows(text, file)
  const known = CSV_FORMS.find((form) => form.columns.every((column) => columns.includes(column)))
  if (!known) throw new ImportRefused('form_not_known', { file, line: 1 })
  return {
    form: known.form,
    rows: rows.map(({ line, row }) => (row ? known.readRow(row, line) : { line, refused: 'wrong_column_count' })),
    one_page_of_many: false,
  }
}

function readJson(text: string, file: string, today: string): DirectoryRead {
  const whole = parsed(text, file)
  const page = isThing(whole) && Array.isArray(whole['contents']) ? whole : null
  const items: unknown[] = page ? (page['contents'] as unknown[]) : Array.isArray(whole) ? whole : [whole]
  const things = items.filter(isThing)
  if (things.length < items.length || (things.length && !things.some(looksLikeHsds))) throw new ImportRefused('form_not_known', { file })
  const rows = things.flatMap((thing, n) => readHsdsThing(thing, n + 1, today))
  return { form: 'hsds_json', rows, one_page_of_many: page !== null && Number(page['total_pages'] ?? 1) > 1 }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ImportRefused('json_unreadable', { file })
  }
}

/**
 * A key given by the source must be used once; the second row that claims it is refused.
 * Melbourne gives none: there two rows alike are told apart by their order, so that neither is lost.
 */
function withDistinctKeys({ form, rows }: DirectoryRead): RowRead[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    if ('refused' in row) return row
    const key = `${row.record.source} ${row.record.source_key}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    if (before === 0) return row
    if (form !== 'melbourne_csv') return { line: row.line, refused: 'same_key_twice' }
    return { ...row, record: { ...row.record, source_key: `${row.record.source_key}#${before + 1}` } }
  })
}

const isThing = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
