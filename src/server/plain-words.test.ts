import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inPlainWords } from './plain-words.ts'

test('words that nobody can see are no words', () => {
  for (const unseen of ['\u200b', ' \u2060\u200b ', '\u202e', '\u200d', '\u3164', '\u00ad', '\ufeff', '  \n'])
    assert.equal(inPlainWords(unseen), '', JSON.stringify(unseen))
})

test('nothing turns the line of whoever reads on', () => {
  assert.deepEqual(inPlainWords({ name: 'Ana\u202e oreM', tags: ['a\u2066b\u2069', 'c\u200b'] }), { name: 'Ana oreM', tags: ['ab', 'c'] })
})

test('what a language needs stays as it was typed, and so does a password', () => {
  for (const kept of ['می\u200cخواهم', '👩\u200d👧', 'שלום\u200f (2)', '<b>{name}</b>', '=cmd()', 'x'.repeat(20_000)])
    assert.equal(inPlainWords(kept), kept)
  assert.deepEqual(inPlainWords({ password: 'a\u200bb', new_password: '\u200b', n: 1, none: null, yes: true }), {
    password: 'a\u200bb',
    new_password: '\u200b',
    n: 1,
    none: null,
    yes: true,
  })
})
