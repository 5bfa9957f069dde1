import { backUp } from '../records/backup.ts'
import { asAdministrator } from './administrator.ts'
import { AskedWrongly, type Command } from './command.ts'

export const command: Command = {
  usage: ['backup <file>'],
  summary: 'Write everything into one file, while people go on working. It holds names: keep it encrypted.',
  run: async ([file, ...more]) => {
    if (file === undefined || more.length) throw new AskedWrongly('Say which file to write.')
    const { rows, sha256 } = await asAdministrator((admin) => backUp(admin.url, file))
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
    console.log(`${total} rows of ${Object.keys(rows).length} tables are in ${file}\nSHA-256 ${sha256}`)
    return 0
  },
}
