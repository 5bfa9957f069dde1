import type { Command } from './command.ts'

export const command: Command = {
  usage: ['serve'],
  summary: 'Start the server, as npm start does. PORT and HOST say where.',
  run: async () => {
    await import('../main.ts')
    return 0
  },
}
