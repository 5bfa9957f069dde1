import { parse } from 'csv-parse/sync'
import { DirectoryRefused } from './refused.ts'

/** A directory of a whole country is 20 MB; beyond this it is something else. */
export const LARGEST_BYTES = 64 * 1024 * 1024

/** The text of a file: by its byte-order mark, else UTF-8, else Windows-1252, which is what older office programs write. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.byteLength > LARGEST_BYTES) throw new DirectoryRefused('file_too_large')
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  const text = decode(bytes, encoding) ?? (encoding === 'utf-8' ? decode(bytes, 'windows-1252') : null)
  if (text === null || text.includes('\u0000')) throw new DirectoryRefused('text_unreadable')
  if (!text.trim()) throw new DirectoryRefused('file_empty')
  return text
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export type CsvRow = { line: number; row: Record<string, string> }

/** Every row with the line it begins on. A quote that never closes, or a row of another width, refuses the whole file. */
export function csvRows(text: string): { columns: string[]; rows: CsvRow[] } {
  let columns: string[] = []
  try {
    const read = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      columns: (header: string[]) => (columns = header.map((name) => name.trim())),
    }) as unknown as { info: { lines: number }; record: Record<string, string> }[]
    let begins = 2
    const rows = read.map(({ info, record }) => {
      const line = begins
      begins = info.lines + 1
      return { line, row: record }
    })
    return { columns, rows }
  } catch (error) {
    const { lines } = error as { lines?: number }
    throw new DirectoryRefused('csv_unreadable', lines ?? null)
  }
}
