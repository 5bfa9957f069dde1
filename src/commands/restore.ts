import { NotRestored, restore } from '../records/restore.ts'
import { asAdministrator } from './administrator.ts'
import { AskedWrongly, type Command } from './command.ts'

export const command: Command = {
  usage: ['restore <file>'],
  summary: 'Bring a backup back into an empty database, whole or not at all.',
  run: async ([file, ...more]) => {
    if (file === undefined || more.length) throw new AskedWrongly('Say which file to restore.')
    try {
      const rows = await asAdministrator((admin) => restore(admin.url, file))
      console.log(
        `${Object.values(rows).reduce((sum, count) => sum + count, 0)} rows of ${Object.keys(rows).length} tables are back. Everybody signs in anew.`,
      )
      return 0
    } catch (error) {
      if (!(error instanceof NotRestored)) throw error
      console.error(error.message)
      return 1
    }
  },
}
