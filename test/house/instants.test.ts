/** Instants are compared as what they are: as text, `09:00:00Z` stands after `09:00:00.5Z`. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ROOT } from './contracts.ts'

// A property that says when something happened, or the caller's now, beside a sign of comparison; a day of it (`.slice`) is text in its own right.
const AS_TEXT = [/\.\w+_at!? [<>]=? /, / [<>]=? (?:\w[\w.]*_at|caller\.now)\b(?!\.slice)/]
// The database compares its own; the demonstration writes each of its instants in one and the same form.
const elsewhere = (file: string) => /(?:queries|import-)[^/]*\.ts$|\.test\.ts$|^src\/demo\//.test(file)
const comparesText = (line: string) => AS_TEXT.some((sign) => sign.test(line))

test('no rule, route or page compares two instants as text', () => {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).filter((file) => !elsewhere(file))
  assert.ok(files.length > 500, 'the house was read')
  const found = files.flatMap((file) => {
    const lines = readFileSync(path.join(ROOT, file), 'utf8').split('\n')
    return lines.flatMap((line, at) => (comparesText(line) ? [`${file}:${at + 1}: ${line.trim()}`] : []))
  })
  assert.deepEqual(found, [], 'compare time(…) from src/shared/instants.ts')
})

test('what compares text is found, and what compares moments or days is not', () => {
  for (const line of ['if (held_at > caller.now)', 'offer.offered_at >= entry.received_at', 'one.at <= plan.closed_at!'])
    assert.ok(comparesText(line), line)
  for (const line of ['time(one.offered_at) >= time(from)', 'day < caller.now.slice(0, 10)', 'one.closed_at !== null'])
    assert.ok(!comparesText(line), line)
})
