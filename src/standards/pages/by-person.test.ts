import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DueItem } from '../contract.ts'
import { byPerson } from './by-person.ts'

const item = (id: string, person: string | null) => ({ id, person: person === null ? null : { id: person, name: person } }) as DueItem
const said = (items: DueItem[]) => byPerson(items).map(({ first, rest }) => [first.id, ...rest.map((one) => one.id)].join(' '))

test('a person stands in the day once, with all that can be done for them in one go', () => {
  assert.deepEqual(said([item('1', 'Lin'), item('2', 'Pat'), item('3', 'Lin'), item('4', 'Lin')]), ['1 3 4', '2'])
})

test('people whose names are not known are not taken for one', () => {
  assert.deepEqual(said([item('1', null), item('2', null)]), ['1', '2'])
})
