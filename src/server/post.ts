import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Carrier, Post } from './carrier.ts'
import type { Config } from './config.ts'
import { mailServer } from './post-smtp.ts'

/** Mail by the configured server. Without one, and for text messages, for which no provider is built in: a file for each message. */
export function openPost(config: Config): Post {
  const folder = path.join(config.data, 'outbox')
  return { email: config.HOMEWARD_SMTP ? mailServer(config) : files(folder, 'email'), text: files(folder, 'text') }
}

/** One file a message, whole or not at all, so that whoever tries the house sees what would be sent; another program may carry them on. */
export function files(folder: string, kind: keyof Post): Carrier {
  return {
    send: async ({ id, to, subject, text }) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = path.join(folder, `${id}.${kind}.txt`)
      await writeFile(`${file}.part`, `To: ${to}\nSubject: ${subject}\n\n${text}`, { mode: 0o600 })
      await rename(`${file}.part`, file)
    },
    close: () => undefined,
  }
}
