import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ALL } from '../src/standards/all.ts'
import { CARRIED_BY } from '../src/standards/carried-by.ts'
import { sharedFolder } from './shared-folder.ts'
import { catalogue, sourceRows } from './sources.ts'

const shared = sharedFolder()
const requirements = shared && path.join(shared, 'practice/requirements.json')
const byId = new Map(catalogue.map((row) => [row.id, row]))

test('every requirement of the catalogue is built or named as not built', () => {
  const rows = sourceRows()
  assert.equal(rows.length, 223)
  assert.equal(new Set(rows.map((row) => row.id)).size, 223)
  for (const row of rows) assert.equal(row.built, row.carried_by.length > 0)
})

test('a standard quotes the sentence of practice it comes from, word for word', () => {
  for (const standard of ALL) {
    const row = byId.get(standard.id)
    assert.ok(row, `${standard.id} is not in the catalogue`)
    assert.ok(standard.sources.length > 0, `${standard.id} names no source`)
    for (const source of standard.sources)
      assert.ok(
        row.sources.some(({ ref, quote }) => ref === source.ref && quote === source.quote),
        `${standard.id} quotes ${source.ref} otherwise than the catalogue`,
      )
  }
  assert.equal(new Set(ALL.map((standard) => standard.id)).size, ALL.length, 'each standard once')
})

test('what is said to carry a requirement exists', () => {
  for (const [id, carriers] of Object.entries(CARRIED_BY)) {
    assert.ok(byId.has(id), `${id} is not in the catalogue`)
    for (const carrier of carriers) if (carrier.endsWith('.ts')) assert.ok(existsSync(path.join(import.meta.dirname, '..', carrier)), carrier)
  }
})

test(
  'the checked-in catalogue is the specification’s own',
  { skip: requirements && existsSync(requirements) ? false : 'the specification is not on this machine' },
  () => {
    const { requirements: theirs } = JSON.parse(readFileSync(requirements!, 'utf8')) as {
      requirements: { id: string; title: string; seed: { ref: string; quote: string | null }[] }[]
    }
    assert.deepEqual(
      catalogue,
      theirs.map(({ id, title, seed }) => ({ id, title, sources: seed.map(({ ref, quote }) => ({ ref, quote })) })),
    )
  },
)
