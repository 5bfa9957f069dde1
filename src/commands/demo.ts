import { loadDemonstration } from '../demo/load.ts'
import { toldAtStart } from '../demo/told.ts'
import { NotEmpty } from '../demo/write.ts'
import { asAdministrator } from './administrator.ts'
import type { Command } from './command.ts'

export const command: Command = {
  usage: ['demo'],
  summary: 'Fill an empty database with the demonstration network: an invented city, six agencies, some 150 people. Refuses one that is not empty.',
  run: () =>
    asAdministrator(async (admin) => {
      try {
        const { people } = await loadDemonstration(admin.url)
        console.log(toldAtStart(people))
        return 0
      } catch (error) {
        if (!(error instanceof NotEmpty)) throw error
        console.error(error.message)
        return 1
      }
    }),
}
