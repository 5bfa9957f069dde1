/** The person's pages carry few words; what they say must be among them, in each language. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { english } from '../src/web/words/en/index.ts'
import { forPerson } from '../src/web/words/en/for-person.ts'
import { chinese } from '../src/web/words/zh/index.ts'

const root = path.resolve(import.meta.dirname, '..')
/** Only the worker's side stands on these. */
const WORKERS = new Set(['src/web/kit/page.tsx'])

/** What a message asks to be filled in, deep inside its plurals too. */
function blanks(message: unknown): string[] {
  if (Array.isArray(message)) return message.flatMap((part: unknown) => (Array.isArray(part) ? [String(part[0]), ...part.slice(1).flatMap(blanks)] : []))
  return message && typeof message === 'object' ? Object.values(message).flatMap(blanks) : []
}

test('every word that the person’s pages say is in the person’s own catalogue', () => {
  const files = globSync(['src/web/{kit,portal,sign-in}/**/*.tsx', 'src/portal/pages/**/*.tsx'], { cwd: root }).filter((file) => !WORKERS.has(file) && !file.endsWith('sign-in/page.tsx'))
  assert.ok(files.length > 10, 'the pages were found')
  for (const file of files) {
    for (const [, word] of readFileSync(path.join(root, file), 'utf8').matchAll(/\b(?:t|say)\('([\w.]+)'/g)) assert.ok(word! in forPerson, `${file} says ${word}`)
  }
})

test('both languages leave the same blanks in every sentence', () => {
  for (const [word, text] of Object.entries(english)) {
    const filled = (message: string) => [...new Set(blanks(compileMessage(message)))].toSorted()
    assert.deepEqual(filled(chinese[word as keyof typeof chinese]), filled(text), word)
  }
})

test('no word is defined by two topics', () => {
  const seen = new Map<string, string>()
  for (const file of globSync('src/web/words/en/*.ts', { cwd: root })) {
    for (const [, word] of readFileSync(path.join(root, file), 'utf8').matchAll(/^ {2}'([\w.]+)':/gm)) {
      assert.ok(!seen.has(word!), `${word} is in ${file} and in ${seen.get(word!)}`)
      seen.set(word!, file)
    }
  }
})
