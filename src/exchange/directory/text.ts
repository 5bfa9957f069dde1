import { cutIntoRows, type RawRow } from '../cut.ts'
import { decoded, encodingFrom, Utf8Watch } from '../encoding.ts'
import { ImportRefused } from '../refused.ts'

/** A directory of a whole country is 20 MB; beyond this it is something else. */
export const LARGEST_BYTES = 64 * 1024 * 1024

/** The text of a file, however it is written. Throws `ImportRefused` for what is no text, or none at all. */
export async function textOf(bytes: Uint8Array, file: string): Promise<string> {
  if (bytes.byteLength > LARGEST_BYTES) throw new ImportRefused('too_large', { file })
  const marked = encodingFrom(bytes)
  const watch = new Utf8Watch()
  if (marked === 'utf-8') watch.see(bytes)
  let text = ''
  for await (const piece of decoded(only(bytes), marked === 'utf-8' ? watch.end() : marked, file)) text += piece
  if (text.includes('\u0000')) throw new ImportRefused('text_unreadable', { file })
  if (!text.trim()) throw new ImportRefused('file_empty', { file })
  return text
}

async function* only<T>(one: T): AsyncGenerator<T> {
  yield one
}

/** `row` is null where the number of cells is another than that of the columns: it cannot be said which is which. */
export type CsvRow = { line: number; row: Record<string, string> | null }

/** Every row with the line it begins on. A quotation mark that never closes refuses the whole file. */
export async function csvRows(text: string, file: string): Promise<{ columns: string[]; rows: CsvRow[] }> {
  const cut: RawRow[] = []
  for await (const batch of cutIntoRows(only(text), file)) cut.push(...batch)
  const columns = cut[0]?.cells.map((name) => name.trim()) ?? []
  const rows = cut.slice(1).map(({ line, cells }) => ({
    line,
    row: cells.length === columns.length ? Object.fromEntries(columns.map((column, at) => [column, cells[at]!])) : null,
  }))
  return { columns, rows }
}
