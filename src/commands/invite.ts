import { parseArgs } from 'node:util'
import { letIn, NobodyOfThatName } from '../auth/first-administrator.ts'
import { readConfig } from '../server/config.ts'
import { asAdministrator } from './administrator.ts'
import { AskedWrongly, type Command } from './command.ts'

export const command: Command = {
  usage: ['invite <sign-in name> --name <name> --agency <agency>', 'invite <sign-in name>'],
  summary:
    'Let in an administrator of the network, who invites everybody else; or give somebody who works here a new way in. Prints a link, good once.',
  run: async (args) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { name: { type: 'string' }, agency: { type: 'string' } } })
    const [login] = positionals
    if (!login || positionals.length > 1 || (values.name === undefined) !== (values.agency === undefined))
      throw new AskedWrongly('Say the sign-in name; for somebody new also their name and agency.')
    try {
      const { path, expires_at } = await asAdministrator(({ db }) =>
        letIn(db, login, values.name && values.agency ? { name: values.name, agency: values.agency } : undefined),
      )
      const config = readConfig(process.env)
      console.log(
        `${config.HOMEWARD_ORIGIN ?? `http://localhost:${config.PORT}`}${path}\nGood once, until ${expires_at.slice(0, 10)}. Hand it to nobody else.`,
      )
      return 0
    } catch (error) {
      if (!(error instanceof NobodyOfThatName)) throw error
      console.error('Nobody here has this sign-in name. For somebody new, add --name and --agency.')
      return 1
    }
  },
}
