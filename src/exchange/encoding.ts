import { isAscii } from 'node:buffer'
import { ImportRefused } from './refused.ts'

/** How the text of a file is written. Windows-1252 is what is left when the bytes are no valid UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * What the first bytes say: a byte-order mark, or the zero bytes that every other letter of UTF-16 leaves.
 * Anything else may be UTF-8; only the whole file can tell.
 */
export function encodingFrom(head: Uint8Array): Encoding {
  const [a, b] = head
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== undefined && b !== 0)) return 'utf-16be'
  return 'utf-8'
}

/** Turn a byte stream into text, chunk by chunk, without its byte-order mark. Throws `text_unreadable` with the file. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw new ImportRefused('text_unreadable', { file })
    }
  }
  for await (const chunk of bytes) yield decode(chunk)
  yield decode()
}

/** Watches bytes go by and says at the end whether they were UTF-8 throughout. Holds at most one broken letter. */
export class Utf8Watch {
  #decoder: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true })
  #ascii = true

  see(chunk: Uint8Array): void {
    if (!this.#decoder || (this.#ascii && isAscii(chunk))) return
    this.#ascii = false
    try {
      this.#decoder.decode(chunk, { stream: true })
    } catch {
      this.#decoder = undefined
    }
  }

  /** The encoding, once every chunk was seen. */
  end(): Encoding {
    try {
      this.#decoder?.decode()
    } catch {
      this.#decoder = undefined
    }
    return this.#decoder ? 'utf-8' : 'windows-1252'
  }
}
