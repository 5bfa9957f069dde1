/** `homeward <command>`: each command in a file of its own under commands/. */
import { AskedWrongly, type Command } from './commands/command.ts'

const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  serve: () => import('./commands/serve.ts'),
  invite: () => import('./commands/invite.ts'),
  import: () => import('./commands/import.ts'),
  export: () => import('./commands/export.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  verify: () => import('./commands/verify.ts'),
  demo: () => import('./commands/demo.ts'),
}

async function help(): Promise<void> {
  console.log('homeward: one shared plan that many agencies write and the person owns\n')
  for (const load of Object.values(COMMANDS)) {
    const { command } = await load()
    for (const usage of command.usage) console.log(`  homeward ${usage}`)
    console.log(`      ${command.summary}\n`)
  }
  console.log('Which database: DATABASE_URL, or the embedded one in HOMEWARD_DATA (default .data), running or not.')
}

const [name, ...args] = process.argv.slice(2)
const load = name === undefined ? undefined : COMMANDS[name]
if (!load) {
  await help()
  process.exitCode = name === undefined || name === 'help' || name === '--help' || name === '-h' ? 0 : 2
} else {
  const { command } = await load()
  try {
    process.exitCode = args.includes('--help')
      ? (console.log(command.usage.map((usage) => `homeward ${usage}`).join('\n')) ?? 0)
      : await command.run(args)
  } catch (error) {
    const wrongly = error instanceof AskedWrongly || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    if (!wrongly) throw error
    console.error(`${(error as Error).message}\n\n${command.usage.map((usage) => `homeward ${usage}`).join('\n')}`)
    process.exitCode = 2
  }
}
