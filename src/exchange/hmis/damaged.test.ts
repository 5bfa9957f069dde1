import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeZip } from '../../../test/zip-maker.ts'
import { TAKEN } from './columns.ts'
import { ImportRefused } from '../refused.ts'
import type { Kind } from './rows/all.ts'
import { openHmis } from './set.ts'

const SAMPLE = join(import.meta.dirname, 'sample', 'fy2026')
const KINDS = Object.keys(TAKEN) as Kind[]

/** Everything is read, or the whole is refused by name. Any other error is our fault. */
async function readOrRefused(path: string): Promise<void> {
  try {
    const set = await openHmis(path, { today: '2025-11-22' })
    for (const kind of KINDS) {
      let rows = 0
      for await (const batch of set.read(kind)) rows += batch.rows.length + batch.refused.length
      assert.equal(rows, set.rowsOf(kind), 'a row was neither taken nor listed')
    }
    await set.close()
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error
  }
}

test('a file damaged anywhere is read or refused, and no row is lost without a word', async () => {
  const root = await mkdtemp(join(tmpdir(), 'hmis-'))
  await cp(SAMPLE, root, { recursive: true })
  const damage = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    cut: fc.nat(5),
    put: fc.constantFrom('"', ',', '\n', '\r', '\0', '\xff', ',"', '99', ''),
  })
  const files = ['Export.csv', ...Object.values(TAKEN).map(({ file }) => file)]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 4 }), async (file, damages) => {
      const whole = await readFile(join(SAMPLE, file), 'latin1')
      const hurt = damages.reduce((text, { at, cut, put }) => {
        const start = Math.floor(at * text.length)
        return text.slice(0, start) + put + text.slice(start + cut)
      }, whole)
      await writeFile(join(root, file), hurt, 'latin1')
      await readOrRefused(root)
      await writeFile(join(root, file), whole, 'latin1')
    }),
    { numRuns: 150 },
  )
  await rm(root, { recursive: true })
})

test('a zip damaged anywhere is read or refused', async () => {
  const root = await mkdtemp(join(tmpdir(), 'hmis-'))
  const files = ['Export.csv', 'Client.csv', 'Enrollment.csv']
  const zip = makeZip(await Promise.all(files.map(async (name) => ({ name, data: await readFile(join(SAMPLE, name)) }))))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (bytes) => {
      const hurt = Buffer.from(zip)
      for (const [at, byte] of bytes) hurt[at] = byte
      await writeFile(join(root, 'export.zip'), hurt)
      await readOrRefused(join(root, 'export.zip'))
    }),
    { numRuns: 150 },
  )
  await rm(root, { recursive: true })
})
