import type { RawRow } from '../cut.ts'
import { readDay } from './days.ts'
import { RowRefused, shape } from '../refused.ts'
import type { Finding, RowReason } from '../refused.ts'

/** What a row reader may know beside the row: the day of the import, and what Export.csv said. */
export type Reading = { today: string; form: 'FY2022' | 'FY2024' | 'FY2026'; names_hashed: boolean }

/** The form limits keys to 32 characters; field systems are a little more generous. */
const LONGEST_KEY = 64
const LONGEST_TEXT = 2000
const PLAIN_CODE = /^[1-9]\d*$/

/** One row read by the names of its columns, whatever their order, case and stray spaces. Reused from row to row. */
export class Cells {
  readonly file: string
  readonly reading: Reading
  remarks: Finding[] = []
  line = 0
  #cells: readonly string[] = []
  readonly #at = new Map<string, number>()
  readonly #columns: number

  constructor(file: string, header: readonly string[], reading: Reading) {
    this.file = file
    this.reading = reading
    this.#columns = header.length
    header.forEach((name, index) => this.#at.set(name.trim().toLowerCase(), index))
  }

  /** Step to a row. Throws when it has too few or too many cells: then no cell can be trusted to be in its column. */
  stepTo(row: RawRow): this {
    this.line = row.line
    this.#cells = row.cells
    if (row.cells.length !== this.#columns) throw new RowRefused('wrong_column_count', undefined, String(row.cells.length))
    return this
  }

  /** Something about a row that is taken all the same, with this cell left out or completed. */
  remark(reason: RowReason, column: string, found?: string | null): null {
    this.remarks.push({ file: this.file, line: this.line, reason, column, ...(found && { found: shape(found) }) })
    return null
  }

  /** Where a column stands. Asked once per cell of millions of rows, so the spelling a reader uses is remembered. */
  #indexOf(column: string): number | undefined {
    const known = this.#at.get(column)
    if (known !== undefined) return known
    const index = this.#at.get(column.toLowerCase())
    if (index !== undefined) this.#at.set(column, index)
    return index
  }

  text(column: string): string | null {
    const index = this.#indexOf(column)
    const value = index === undefined ? '' : (this.#cells[index] ?? '').trim()
    if (value === '') return null
    if (value.length > LONGEST_TEXT) throw new RowRefused('too_long', column)
    // Postgres cannot hold a zero byte in text; dropping it silently would join two words.
    if (value.includes('\0')) throw new RowRefused('unreadable_character', column)
    return value
  }

  /** A key of the source. Throws when blank. */
  key(column: string): string {
    const value = this.text(column)
    if (value === null) throw new RowRefused('blank', column)
    if (value.length > LONGEST_KEY) throw new RowRefused('too_long', column)
    return value
  }

  /** A code as the form writes it: spreadsheets turn 16 into 16.0, and some systems into 016. */
  code(column: string): string | null {
    const value = this.text(column)
    return value === null || PLAIN_CODE.test(value) ? value : value.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '')
  }

  /** A word from a table of codes; blank is null, a code outside the table is remarked and null. */
  word<W>(column: string, words: Readonly<Record<string, W>>): W | null {
    const code = this.code(column)
    if (code === null) return null
    return Object.hasOwn(words, code) ? (words[code] as W) : this.remark('unknown_code', column, code)
  }

  /** The day without which the row says nothing. Throws when blank, unreadable, impossible or still to come. */
  neededDay(column: string): string {
    const value = this.text(column)
    if (value === null) throw new RowRefused('blank', column)
    const read = this.#happened(value)
    if ('reason' in read) throw new RowRefused(read.reason, column, value)
    if (read.completed) this.remark('year_completed', column, value)
    return read.day
  }

  /** A day the row can do without: remarked and left out when it cannot be. `ahead` allows days still to come. */
  day(column: string, ahead = false): string | null {
    const value = this.text(column)
    if (value === null) return null
    const read = ahead ? readDay(value, this.reading.today) : this.#happened(value)
    if ('reason' in read) return this.remark(read.reason, column, value)
    if (read.completed) this.remark('year_completed', column, value)
    return read.day
  }

  #happened(value: string) {
    const read = readDay(value, this.reading.today)
    return 'day' in read && read.day > this.reading.today ? { reason: 'date_in_the_future' as const } : read
  }
}
