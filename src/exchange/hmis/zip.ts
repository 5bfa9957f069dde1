import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { gather, placeOf, type Archive, type Limits, type Source } from './layout.ts'
import { ImportRefused } from '../refused.ts'

const STORED = 0
const DEFLATED = 8
const LINK = 0o120000
const KIND = 0o170000

/**
 * A zip as a set of files, read as streams and never unpacked to disk.
 * Every entry is judged from the directory of the zip before the first byte is inflated; while inflating,
 * yauzl stops a file that grows beyond the size it declared.
 */
export async function openZip(path: string, limits: Limits): Promise<Archive> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true }).catch(() => {
    throw new ImportRefused('not_an_archive')
  })
  try {
    return { files: gather(await judged(zip, limits), limits), close: async () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function judged(zip: ZipFile, limits: Limits) {
  if (zip.entryCount > limits.files * 10) throw new ImportRefused('too_many_files')
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    throw badDirectory(error)
  }
  mayNotOverlap(entries)
  return entries.flatMap((entry) => {
    const place = placeOf(entry.fileName)
    mayBeRead(entry, limits)
    return place ? [{ folder: place.folder, source: inside(zip, entry, place.name) }] : []
  })
}

/** yauzl judges file names itself while reading the directory; say which of our refusals that was. */
function badDirectory(error: unknown): ImportRefused {
  const said = error instanceof Error ? error.message : ''
  return new ImportRefused(/relative path|absolute path|invalid characters/.test(said) ? 'path_escape' : 'not_an_archive')
}

function mayBeRead(entry: Entry, limits: Limits): void {
  const place = { file: entry.fileName }
  if (entry.isEncrypted()) throw new ImportRefused('encrypted', place)
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) throw new ImportRefused('symlink', place)
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw new ImportRefused('unknown_compression', place)
  if (entry.uncompressedSize > limits.total_bytes) throw new ImportRefused('too_large', place)
  const swelling = entry.uncompressedSize / Math.max(entry.compressedSize, 1)
  if (entry.uncompressedSize > limits.ratio_from_bytes && swelling > limits.ratio) throw new ImportRefused('compressed_absurdly', place)
}

/** Entries that share their bytes are how a small zip becomes petabytes without any one ratio looking odd. */
function mayNotOverlap(entries: readonly Entry[]): void {
  const byOffset = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  byOffset.reduce((end, entry) => {
    if (entry.relativeOffsetOfLocalHeader < end) throw new ImportRefused('entries_overlap', { file: entry.fileName })
    return entry.relativeOffsetOfLocalHeader + entry.compressedSize
  }, 0)
}

function inside(zip: ZipFile, entry: Entry, name: string): Source {
  const reopen = async () => Readable.from(checked(await zip.openReadStreamPromise(entry), entry.crc32), { objectMode: false })
  return { name, bytes: entry.uncompressedSize, open: reopen }
}

/** A zip that was damaged on its way may still inflate, into other people's data: its checksum is held against it. */
async function* checked(stream: Readable, expected: number): AsyncGenerator<Buffer> {
  let sum = 0
  try {
    for await (const chunk of stream) {
      sum = crc32(chunk as Buffer, sum)
      yield chunk as Buffer
    }
  } finally {
    stream.destroy()
  }
  if (sum !== expected) throw new ImportRefused('bytes_unreadable')
}
