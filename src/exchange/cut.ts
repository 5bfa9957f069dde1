import { parse } from 'csv-parse'
import { ImportRefused } from './refused.ts'

/** One row as it stands in the file. `line` counts from 1 and is where the row begins. */
export type RawRow = { line: number; cells: readonly string[] }

/** A row longer than this is not a row: a quotation mark was opened and never closed. In bytes. */
const LONGEST_ROW = 2 ** 20

/** Cut text into rows. The parser is fed by hand so that a slow writer holds the reading back. */
export async function* cutIntoRows(chunks: AsyncIterable<Uint8Array | string>, file: string): AsyncGenerator<RawRow[]> {
  const cut = new Cut(file)
  const parser = parse({
    bom: true,
    relax_column_count: true, // counted here, so that one bad row is one refusal
    relax_quotes: true, // 5'10" and Jim "Red" are common in hand-typed text
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'], // files glued together from two systems mix them
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[], where) => cut.take(cells, where.lines),
  })
  parser.on('error', () => {}) // answered where it was written
  const feed = (write: (done: (error?: Error | null) => void) => void) =>
    new Promise<void>((resolve, reject) => write((error) => (error ? reject(unreadable(error, file, cut.line)) : resolve())))
  for await (const chunk of chunks) {
    await feed((done) => parser.write(chunk, done))
    if (cut.rows.length > 0) yield cut.handOver()
  }
  await feed((done) => parser.end(done))
  if (cut.rows.length > 0) yield cut.handOver()
}

/** The rows cut so far, with the line each began on. */
class Cut {
  rows: RawRow[] = []
  line = 0
  readonly #file: string
  #columns = -1

  constructor(file: string) {
    this.#file = file
  }

  take(cells: string[], lineAtEnd: number): undefined {
    const line = lineAtEnd - this.#broken(cells, lineAtEnd)
    this.line = lineAtEnd
    if (this.#columns < 0) this.#columns = cells.length
    while (cells.length > this.#columns && cells.at(-1)?.trim() === '') cells.pop()
    if (line < lineAtEnd && this.#swallows(cells)) throw new ImportRefused('quote_never_closed', { file: this.#file, line })
    this.rows.push({ line, cells })
  }

  /**
   * A quotation mark left open runs on to the next one, which stood at the beginning of a cell of a later row. Then the
   * number of cells is wrong, or a cell holds a whole row's commas and that mark. A long note on several lines has neither.
   */
  #swallows(cells: readonly string[]): boolean {
    if (cells.length !== this.#columns) return true
    return cells.some((cell) => cell.includes(',"') && cell.split(',').length >= this.#columns)
  }

  handOver(): RawRow[] {
    const rows = this.rows
    this.rows = []
    return rows
  }

  /** Line breaks inside the cells of a row, where there can be any. */
  #broken(cells: readonly string[], lineAtEnd: number): number {
    if (lineAtEnd - this.line === 1) return 0
    return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
  }
}

function unreadable(error: Error & { code?: string }, file: string, line: number): ImportRefused {
  if (error instanceof ImportRefused) return error
  const quote = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
  return new ImportRefused(quote ? 'quote_never_closed' : 'csv_unreadable', { file, line: line + 1 })
}
