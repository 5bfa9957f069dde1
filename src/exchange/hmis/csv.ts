import { Buffer } from 'node:buffer'
import type { Readable } from 'node:stream'
import type { Source } from './layout.ts'
import { cutIntoRows } from '../cut.ts'
import type { RawRow } from '../cut.ts'
import { decoded, encodingFrom, Utf8Watch } from '../encoding.ts'
import type { Encoding } from '../encoding.ts'
import { ImportRefused } from '../refused.ts'

/** What one look through a file found: how it is written, its column names as written there, its rows. */
export type Looked = { encoding: Encoding; header: readonly string[]; rows: number }

/**
 * Look through a whole file once: encoding, header, number of rows, and that every row can be told from the next.
 * Returns undefined for a file without a single byte. Memory does not grow with the file.
 */
export async function look(source: Source): Promise<Looked | undefined> {
  const bytes = bytesOf(source)
  const head = await headOf(bytes)
  if (!head) return undefined
  const marked = encodingFrom(head)
  const watch = new Utf8Watch()
  const all = (async function* () {
    let chunk: IteratorResult<Uint8Array, void> = { value: head }
    try {
      while (!chunk.done) {
        if (marked === 'utf-8') watch.see(chunk.value)
        yield chunk.value
        chunk = await bytes.next()
      }
    } finally {
      await bytes.return() // a refusal half-way must not leave the file open
    }
  })()
  let header: readonly string[] = []
  let rows = -1
  for await (const batch of cutIntoRows(marked === 'utf-8' ? all : decoded(all, marked, source.name), source.name)) {
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
  for await (const batch of cutIntoRows(encoding === 'utf-8' ? bytes : decoded(bytes, encoding, source.name), source.name)) {
    yield header ? batch.slice(1) : batch
    header = false
  }
}

/** A zip that lies about itself, or a disk that fails, ends the import by the name of the file. */
async function* bytesOf(source: Source): AsyncGenerator<Uint8Array, void, undefined> {
  let stream: Readable | undefined
  try {
    stream = await source.open()
    for await (const chunk of stream) if (chunk.length > 0) yield chunk as Uint8Array
  } catch (error) {
    const grew = error instanceof Error && /too many bytes/.test(error.message)
    throw new ImportRefused(grew ? 'compressed_absurdly' : 'bytes_unreadable', { file: source.name })
  } finally {
    stream?.destroy()
  }
}
