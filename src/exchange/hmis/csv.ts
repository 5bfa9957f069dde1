import { Buffer } from 'node:buffer'
import { parse } from 'csv-parse'
import type { Source } from './archive.ts'
import { decoded, encodingFrom, Utf8Watch } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import { ImportRefused } from './refused.ts'

/** One row as it stands in the file. `line` counts from 1 and is where the row begins. */
export type RawRow = { line: number; cells: readonly string[] }

/** What one look through a file found: how it is written, its column names as written there, its rows. */
export type Looked = { encoding: Encoding; header: readonly string[]; rows: number }

/** A row longer than this is not a row: a quotation mark was opened and never closed. In bytes. */
const LONGEST_ROW = 2 ** 20

/**
 * Look through a whole file once: encoding, header, number of rows, and that every row can be told from the next.
 * Returns undefined for a file without a single byte. Memory does not grow with the file.
 */
export async function look(source: Source): Promise<Looked | undefined> {
  const bytes = bytesOf(source)[Symbol.asyncIterator]()
  const head = await headOf(bytes)
  if (!head) return undefined
  const marked = encodingFrom(head)
  const watch = new Utf8Watch()
  const all = (async function* () {
    let chunk: IteratorResult<Uint8Array, void> = { value: head }
    while (!chunk.done) {
      if (marked === 'utf-8') watch.see(chunk.value)
      yield chunk.value
      chunk = await bytes.next()
    }
  })()
  let header: readonly string[] = []
  let rows = -1
  for await (const batch of parsed(marked === 'utf-8' ? all : decoded(all, marked, source.name), source.name)) {
    if (rows < 0) header = batch[0]?.cells ?? []
    rows += batch.length
  }
  // The separators are plain ASCII in both, so a file of Windows-1252 was cut into rows correctly all the same.
  return { encoding: marked === 'utf-8' ? watch.end() : marked, header: header.map((name) => name.trim()), rows: Math.max(rows, 0) }
}

/** Enough of the beginning to tell how a file is written, or undefined where there is nothing. */
async function headOf(bytes: AsyncIterator<Uint8Array, void>): Promise<Uint8Array | undefined> {
  let head: Uint8Array | undefined
  while (!head || head.length < 4) {
    const next = await bytes.next()
    if (next.done) return head
    head = head ? Buffer.concat([head, next.value]) : next.value
  }
  return head
}

/** The rows below the header, in batches as they come off the disk. Read the file with `look` first. */
export async function* rowsOf(source: Source, encoding: Encoding): AsyncGenerator<RawRow[]> {
  const bytes = bytesOf(source)
  let header = true
  for await (const batch of parsed(encoding === 'utf-8' ? bytes : decoded(bytes, encoding, source.name), source.name)) {
    yield header ? batch.slice(1) : batch
    header = false
  }
}

/** A zip that lies about its sizes, or a disk that fails, ends the import by the name of the file. */
async function* bytesOf(source: Source): AsyncGenerator<Uint8Array, void> {
  const stream = await source.open()
  try {
    for await (const chunk of stream) if (chunk.length > 0) yield chunk as Uint8Array
  } catch (error) {
    const grew = error instanceof Error && /too many bytes/.test(error.message)
    throw new ImportRefused(grew ? 'compressed_absurdly' : 'text_unreadable', { file: source.name })
  } finally {
    stream.destroy()
  }
}

/** Cut text into rows. The parser is fed by hand so that a slow writer holds the reading back. */
async function* parsed(chunks: AsyncIterable<Uint8Array | string>, file: string): AsyncGenerator<RawRow[]> {
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
