/**
 * The files of tests named after it, one after the other in one process: the house is loaded once for all of them, and what ran often runs
 * fast. Each stays a suite of its own: what it does before and after its tests is done before and after those.
 */
import { suite, test } from 'node:test'
import { pathToFileURL } from 'node:url'

for (const file of process.argv.slice(2))
  suite(file, async () => {
    try {
      await import(pathToFileURL(file).href)
    } catch (error) {
      test('the file can be read', () => Promise.reject(error))
    }
  })
