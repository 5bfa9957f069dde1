import { Refusal } from '../shared/refusal.ts'

/** Why a whole import cannot be taken. Nothing has been written when it is thrown. */
export type WholeReason =
  // the archive
  | 'no_such_path'
  | 'not_an_archive'
  | 'no_csv_files'
  | 'path_escape'
  | 'symlink'
  | 'encrypted'
  | 'too_large'
  | 'compressed_absurdly'
  | 'entries_overlap'
  | 'too_many_files'
  | 'nested_too_deep'
  | 'more_than_one_folder'
  | 'duplicate_name'
  | 'unknown_compression'
  // the set of files
  | 'file_missing'
  | 'file_empty'
  | 'no_rows'
  | 'column_missing'
  | 'column_twice'
  | 'csv_unreadable'
  | 'quote_never_closed'
  | 'text_unreadable'
  | 'bytes_unreadable'
  | 'form_not_known'
  | 'json_unreadable'

/** Where it happened. Never holds a value from a person's row. */
export type Place = { file?: string; line?: number; column?: string }

/**
 * The whole import is refused: a broken or hostile archive, or a set of files that would be half understood.
 * `code` is the name under which it is worded; `place` says where to look.
 */
export class ImportRefused extends Refusal {
  override readonly name = 'ImportRefused'
  override readonly code: WholeReason
  readonly place: Place

  constructor(code: WholeReason, place: Place = {}) {
    super(code, 422, [{ refusal: code, ...place }])
    this.code = code
    this.place = place
  }
}

/** File, line and column where the whole import was refused, as one reads it: "Client.csv:3". Null when it is about all of it. */
export const whereRefused = ({ place }: ImportRefused): string | null =>
  [place.file, place.line, place.column]
    .filter((part) => part !== undefined)
    .join(':')
    .slice(0, 400) || null

/** Why one row, or one cell of it, cannot be taken. */
export type RowReason =
  | 'wrong_column_count'
  | 'blank'
  | 'too_long'
  | 'unreadable_character'
  | 'unknown_code'
  | 'not_a_date'
  | 'impossible_date'
  | 'two_digit_year'
  | 'date_in_the_future'
  | 'placeholder_date'
  | 'move_in_before_entry'
  | 'ends_before_start'
  | 'quality_disagrees'
  | 'year_completed'
  | 'not_a_number'

/**
 * One finding about one row. `found` is the shape of what stood there (`9` any digit, `a` any letter), or a bare
 * code of at most three digits: enough to mend the file, never enough to know the person.
 */
export type Finding = { file: string; line: number; reason: RowReason; column?: string; found?: string }

/** Thrown by a row reader and caught by the batch: the row is listed, the import goes on. */
export class RowRefused extends Error {
  readonly finding: Omit<Finding, 'file' | 'line'>

  constructor(reason: RowReason, column?: string, found?: string | null) {
    super(reason)
    this.finding = { reason, ...(column && { column }), ...(found && { found: shape(found) }) }
  }
}

/** The shape of a value without the value: `08-MAY-67` is `99-aaa-99`. Codes of up to three digits stay as they are. */
export function shape(value: string): string {
  if (/^\d{1,3}$/.test(value)) return value
  return value.slice(0, 24).replace(/\p{L}/gu, 'a').replace(/\p{N}/gu, '9')
}
