/** What a machine can check without running Homeward: types, the generated model, lint, formatting, fences. Each counts as one test. */
import { spawn } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')
const BIN = path.join(ROOT, 'node_modules/.bin')
/** One checker of types works out what is common once; four of them would, each for itself, and two checks run beside each other as it is. */
const ALONE = ['--checkers', '1']
const CHECKS: Record<string, [command: string, ...args: string[]]> = {
  'the server is well typed': ['tsc', '-p', 'tsconfig.json', ...ALONE],
  'the pages are well typed and import no server': ['tsc', '-p', 'tsconfig.web.json', ...ALONE],
  'lint finds nothing': ['oxlint', '--quiet', 'src', 'test', 'bench', 'db'],
  'everything is formatted': ['oxfmt', '--check', 'src', 'test', 'bench', 'db'],
  'imports run downhill': ['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'src'],
  'the generated model is current': ['node', 'db/types.ts', '--check'],
}

/** Runs every check, two at a time. @returns how many passed and failed, and what the failed ones said */
export async function check(): Promise<{ passed: number; failed: number; failures: string[] }> {
  const waiting = Object.entries(CHECKS)
  const counts = { passed: 0, failed: 0, failures: [] as string[] }
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const [name, [command, ...args]] = one
      const { code, output } = await run(command, args)
      counts[code === 0 ? 'passed' : 'failed'] += 1
      console.log(`${code === 0 ? '✔' : '✖'} ${name}`)
      if (code === 0) continue
      console.log(output)
      counts.failures.push(`${name}\n${output}`)
    }
  }
  await Promise.all([next(), next()])
  return counts
}

function run(command: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(path.join(BIN, command), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, GOMAXPROCS: '1' } })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

if (process.argv[1] === import.meta.filename) {
  const { passed, failed } = await check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}
