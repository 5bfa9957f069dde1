import { parseArgs } from 'node:util'
import { verifyRecord } from '../records/verify.ts'
import { asAdministrator } from './administrator.ts'
import type { Command } from './command.ts'

export const command: Command = {
  usage: ['verify [--json]'],
  summary: 'Check the change log of every person, link by link, and that access is what was decided.',
  run: async (args) => {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } })
    const { faults, counts } = await asAdministrator((admin) => verifyRecord(admin.url))
    if (values.json) console.log(JSON.stringify({ faults, counts }, null, 2))
    else {
      console.log(
        `${counts.links} links in ${counts.chains} chains, ${counts.people} people, ${counts.readings} readings, ${counts.decisions} decisions of consent`,
      )
      for (const { where, fault } of faults) console.log(`${where}: ${fault}`)
      console.log(faults.length ? `${faults.length} faults` : 'The record is whole.')
    }
    return faults.length ? 1 : 0
  },
}
