/** Every table is written by one slice, so that a rule about it has one place. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ROOT } from './contracts.ts'

/** The only tables with a second writer, and why. */
const SHARED: Record<string, { slices: string[]; why: string }> = {
  party: { slices: ['agencies', 'people'], why: 'it comes into being with whoever it is; the language it reads is chosen by itself, whoever it is' },
  barrier: {
    slices: ['barriers', 'entry'],
    why: 'what first contact and those after it cannot find is written down there and then; what becomes of it is of barriers alone',
  },
  support_period: { slices: ['entry', 'exit'], why: 'it begins with entry and ends with exit' },
}
/** Whole histories from elsewhere: imports, the demonstration, a backup restored. */
const BULK_WRITERS = new Set(['exchange', 'demo', 'records'])

const WRITES = [
  /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(?:care\.)?(\w+)/g,
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into)\s+(?:only\s+)?care\.(\w+)/gi,
]

function writersByTable(): Map<string, Set<string>> {
  const writers = new Map<string, Set<string>>()
  const files = globSync(['src/**/*.ts'], { cwd: ROOT }).filter((file) => !file.includes('.test.'))
  assert.ok(files.length > 150, 'the code was found')
  for (const file of files) {
    const slice = file.split(path.sep)[1]!
    const text = readFileSync(path.join(ROOT, file), 'utf8')
    for (const pattern of WRITES) for (const [, table] of text.matchAll(pattern)) writers.set(table!, (writers.get(table!) ?? new Set()).add(slice))
  }
  return writers
}

test('every table is written by exactly one slice, but for those named with a reason', () => {
  const writers = writersByTable()
  assert.ok(writers.size > 40, `only ${writers.size} tables found`)
  const several = [...writers]
    .map(([table, slices]) => ({ table, slices: [...slices].filter((slice) => !BULK_WRITERS.has(slice)).toSorted() }))
    .filter(({ slices }) => slices.length > 1)
  assert.deepEqual(
    several.filter(({ table, slices }) => slices.some((slice) => !SHARED[table]?.slices.includes(slice))),
    [],
  )
})

test('no exception outlives its reason', () => {
  const writers = writersByTable()
  assert.deepEqual(
    Object.entries(SHARED)
      .filter(([table, { slices }]) => slices.some((slice) => !writers.get(table)?.has(slice)))
      .map(([table]) => table),
    [],
  )
})

test('the doors that write for a request are called by one slice each', () => {
  const callers = new Map<string, Set<string>>()
  for (const file of globSync(['src/**/*.ts'], { cwd: ROOT }).filter((one) => !one.includes('.test.'))) {
    for (const [, door] of readFileSync(path.join(ROOT, file), 'utf8').matchAll(
      /guard\.(break_glass|take_on|take_apart|spell_name|accept_invitation|remember_answer|keep_worked_out|match_beyond)\(/g,
    )) {
      callers.set(door!, (callers.get(door!) ?? new Set()).add(file.split(path.sep)[1]!))
    }
  }
  assert.ok(callers.size > 4)
  assert.deepEqual(
    [...callers].filter(([, slices]) => slices.size > 1).map(([door]) => door),
    [],
  )
})
