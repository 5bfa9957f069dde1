/** Why a whole directory file cannot be taken. */
export type WholeReason = 'file_empty' | 'file_too_large' | 'text_unreadable' | 'csv_unreadable' | 'json_unreadable' | 'form_not_known' | 'no_rows'

/** The whole file is refused and nothing of it has been written. `line` says where to look, when that is known. */
export class DirectoryRefused extends Error {
  readonly code: WholeReason
  readonly line: number | null

  constructor(code: WholeReason, line: number | null = null) {
    super(line ? `${code} (line ${line})` : code)
    this.name = 'DirectoryRefused'
    this.code = code
    this.line = line
  }
}
