/**
 * The files of tests named after it, one after the other in one process: the house is loaded once for all of them, and what ran often runs
 * fast. Each stays a suite of its own: what it does before and after its tests is done before and after those.
 */
import { createRequire } from 'node:module'
import './untracked.ts'

const { suite, test } = await import('node:test') // not above: whatever stands there is loaded before anything runs
const read = createRequire(import.meta.url)
for (const file of process.argv.slice(2))
  suite(file, () => {
    try {
      read(file) // at once: node:test knows to which suite a test belongs by where it stands, and after a promise it would not
    } catch (error) {
      test('the file can be read', () => Promise.reject(error))
    }
  })
