import type { Finding } from '../contract.ts'

/** A spreadsheet runs what begins like a formula; a mark before it makes it text. */
const cell = (value: string) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

/** The list as CSV in the reader's words: file, line, column, what stood there, why, and 1 where the row was not taken. */
export const asCsv = (heads: readonly string[], findings: readonly Finding[], reason: (code: string) => string): string =>
  [
    heads,
    ...findings.map(({ file, line, column, found, reason: why, taken }) => [
      file,
      String(line),
      column ?? '',
      found ?? '',
      reason(why),
      taken ? '0' : '1',
    ]),
  ]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
