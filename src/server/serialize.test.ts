import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { planContract } from '../planning/contract.ts'
import { cutterOf } from './serialize.ts'

const cut = (schema: z.ZodType, value: unknown) => {
  const cutter = cutterOf(schema)
  return cutter ? cutter(value as never) : value
}

test('what the contract does not name leaves the house in no answer, however deep it lies', () => {
  const Person = z.object({ name: z.string(), born: z.iso.date().nullable() })
  const Page = z.object({ people: z.array(Person), first: Person.nullable(), last: Person.optional(), of: z.enum(['a', 'b']) })
  const one = { name: 'Mei', born: null, secret: 'no' }
  assert.deepEqual(JSON.parse(JSON.stringify(cut(Page, { people: [one, one], first: one, last: one, of: 'a', more: 'no' }))), {
    people: [
      { name: 'Mei', born: null },
      { name: 'Mei', born: null },
    ],
    first: { name: 'Mei', born: null },
    last: { name: 'Mei', born: null },
    of: 'a',
  })
  assert.deepEqual(JSON.parse(JSON.stringify(cut(Page, { people: [], first: null, of: 'b' }))), { people: [], first: null, of: 'b' })
})

test('an answer that may be one of several shapes is cut by the schema library itself', () => {
  const Either = z.union([z.object({ yes: z.string() }), z.object({ no: z.number() })])
  assert.deepEqual(cut(z.object({ it: Either }), { it: { no: 3, secret: 'x' } }), { it: { no: 3 } })
  assert.deepEqual(cut(z.object({ why: z.object({ key: z.string() }).catchall(z.number()) }), { why: { key: 'k', days: 3 } }), {
    why: { key: 'k', days: 3 },
  })
})

test('every answer of a plan has a cutter, and cuts the same as the schema would', () => {
  for (const [key, operation] of Object.entries(planContract)) assert.notEqual(cutterOf(operation.response), null, key)
  const { response } = planContract['POST /api/people/:person_id/plan']
  assert.deepEqual(cut(response, { id: '5ec41c5a-3e9d-4b7e-8ced-227e244e69a6', more: 1 }), { id: '5ec41c5a-3e9d-4b7e-8ced-227e244e69a6' })
})
