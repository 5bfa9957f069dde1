import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { shownListings } from '../directory/export-queries.ts'
import { directoryAsHsds } from '../exchange/directory/as-hsds.ts'
import { copyPerson } from '../records/person-copy.ts'
import { asOwner, type Db } from '../server/database.ts'
import { asAdministrator } from './administrator.ts'
import { AskedWrongly, type Command } from './command.ts'

export const command: Command = {
  usage: ['export person <id> <file>', 'export directory <file>'],
  summary: 'Write one person’s whole record for them (JSON, what they may see), or the directory of services (HSDS 3.0 JSON), into a new file.',
  run: async (args) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const [kind, ...rest] = positionals
    const file = rest.at(-1)
    if (file === undefined || rest.length !== (kind === 'person' ? 2 : 1) || (kind !== 'person' && kind !== 'directory'))
      throw new AskedWrongly('Say what to export and into which file.')
    const made = await asAdministrator(async ({ db }) => (kind === 'person' ? person(db, rest[0]!) : directory(db)))
    if (made === null) {
      console.error('There is no such person here.')
      return 1
    }
    await writeFile(file, `${JSON.stringify(made.content, null, 2)}\n`, { flag: 'wx', mode: 0o600 }) // never over another file, and for its owner's eyes
    console.log(`${made.said} in ${file}`)
    return 0
  },
}

async function person(db: Db, id: string) {
  const content = await copyPerson(db, id)
  return content && { content, said: `${Object.values(content.tables).flat().length} rows of one record` }
}

async function directory(db: Db) {
  const content = directoryAsHsds(await asOwner(db, shownListings))
  return { content, said: `${content.total_items} services` }
}
