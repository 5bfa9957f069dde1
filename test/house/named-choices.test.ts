/** Every group of choices has a name of its own: the kit of controls puts an aria-label on the wrapper around a group, where nobody hears it. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ROOT } from './contracts.ts'

const OPENING = /<(?:Radio|Checkbox|Switch)\.Group\b[^{>]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{>]*)*>/g

test('a group of choices is named by a label, never by words on its wrapper', () => {
  const opened = globSync(['src/**/*.tsx'], { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(OPENING)].map(([tag]) => ({ file, tag })),
  )
  assert.ok(opened.length > 8, 'the groups were found')
  assert.deepEqual(
    opened.filter(({ tag }) => !/\slabel=/.test(tag)).map(({ file }) => file),
    [],
  )
})
