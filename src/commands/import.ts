import { parseArgs } from 'node:util'
import { importDirectory } from '../exchange/directory/bring-in.ts'
import { importHmis } from '../exchange/hmis/bring-in.ts'
import { asAdministrator } from './administrator.ts'
import { AskedWrongly, type Command } from './command.ts'
import { asJson, printImport } from './print-import.ts'

export const command: Command = {
  usage: ['import hmis <folder or zip> [--source name] [--json]', 'import directory <file> [--json]'],
  summary: 'Bring in an HMIS CSV export, or a service directory. Taken whole or not at all; again changes nothing.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { source: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const [kind, at] = positionals
    if ((kind !== 'hmis' && kind !== 'directory') || at === undefined || positionals.length > 2)
      throw new AskedWrongly('Say what to import and where it is.')
    if (values.source !== undefined && (kind !== 'hmis' || values.source.trim() === ''))
      throw new AskedWrongly('--source names the system that an HMIS export comes from.')
    const imported = await asAdministrator((admin) =>
      kind === 'hmis' ? importHmis(admin, at, values.source?.trim()) : importDirectory(admin.db, at),
    )
    if (values.json) console.log(JSON.stringify(asJson(imported), null, 2))
    else printImport(imported)
    return imported.state === 'done' ? 0 : 1
  },
}
