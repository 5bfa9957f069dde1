import type { Readable } from 'node:stream'
import { ImportRefused } from '../refused.ts'

/** One file of the set, by the name it has there. `open` may be called again: each call reads from the start. */
export type Source = { name: string; bytes: number; open: () => Promise<Readable> }

/** The files of one export, by lower-cased name. Close it when done; a zip stays open until then. */
export type Archive = { files: ReadonlyMap<string, Source>; close: () => Promise<void> }

/** How much an archive may claim before it is refused unread. Sizes in bytes. */
export type Limits = { total_bytes: number; files: number; ratio: number; ratio_from_bytes: number }

/** What macOS and Windows add to a zip without being asked. */
const LITTER = /(^|\/)(__MACOSX(\/|$)|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i

/**
 * Split a path inside an archive into folder and name, or undefined for a folder entry or system litter.
 * Throws for a path that leaves the archive, and for anything deeper than one wrapper folder.
 */
export function placeOf(path: string): { folder: string; name: string } | undefined {
  const escapes = path.startsWith('/') || path.includes('\\') || path.includes('\0') || /^[a-z]:/i.test(path)
  if (escapes || path.split('/').some((part) => part === '..')) throw new ImportRefused('path_escape')
  if (LITTER.test(path)) return undefined
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.length > 2) throw new ImportRefused('nested_too_deep')
  if (path.endsWith('/')) return undefined
  const name = parts.pop()
  return name === undefined ? undefined : { folder: parts[0] ?? '', name }
}

/** Gather the CSV files of one folder, refusing two folders, two names that differ only in case, and absurd amounts. */
export function gather(found: readonly { folder: string; source: Source }[], limits: Limits): Map<string, Source> {
  const csv = found.filter(({ source }) => /\.csv$/i.test(source.name))
  if (csv.length === 0) throw new ImportRefused('no_csv_files')
  if (csv.length > limits.files) throw new ImportRefused('too_many_files')
  if (new Set(csv.map(({ folder }) => folder)).size > 1) throw new ImportRefused('more_than_one_folder')
  if (csv.reduce((sum, { source }) => sum + source.bytes, 0) > limits.total_bytes) throw new ImportRefused('too_large')
  const files = new Map<string, Source>()
  for (const { source } of csv) {
    const key = source.name.toLowerCase()
    if (files.has(key)) throw new ImportRefused('duplicate_name', { file: source.name })
    files.set(key, source)
  }
  return files
}
