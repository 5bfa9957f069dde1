import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DueItem } from '../contract.ts'
import { byPerson } from './by-person.ts'

const item = (id: string, person: string | null, kind: DueItem['kind'] = 'other') =>
  ({ id, kind, person: person === null ? null : { id: person, name: person } }) as DueItem
const said = (items: DueItem[], late: boolean) => byPerson(items, late).map(({ first, rest }) => [first.id, ...rest.map((one) => one.id)].join(' '))

test('a person stands in the day once, with all that can be done for them in one go', () => {
  assert.deepEqual(said([item('1', 'Lin'), item('2', 'Pat'), item('3', 'Lin'), item('4', 'Lin')], false), ['1 3 4', '2'])
})

test('of what is late safety comes first, then promises, whoever waited longest', () => {
  const late = [item('form', 'Pat', 'plan'), item('call', 'Lin', 'promise'), item('danger', 'Mei', 'safety'), item('other', 'Lin')]
  assert.deepEqual(said(late, true), ['danger', 'call other', 'form'])
})

test('what is not late stays in the order of its hours', () => {
  assert.deepEqual(said([item('1', 'Lin', 'other'), item('2', 'Pat', 'safety')], false), ['1', '2'])
})

test('people whose names are not known are not taken for one', () => {
  assert.deepEqual(said([item('1', null), item('2', null)], false), ['1', '2'])
})
