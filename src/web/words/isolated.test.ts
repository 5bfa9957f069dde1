import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isolated } from './isolated.ts'

test('a name written from right to left stands alone in its sentence; every other word is as it was', () => {
  const name = 'نور (2)'
  assert.deepEqual(isolated({ name, other: 'Zoë 赵', count: 2 }), { name: `\u2068${name}\u2069`, other: 'Zoë 赵', count: 2 })
  assert.equal(isolated(undefined), undefined)
})
