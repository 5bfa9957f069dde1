import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactOf, EMPTY, newPersonOf } from './first-contact-form.ts'
import { firstWay } from './first-way.ts'

const asked = { ...EMPTY, given_name: 'Amina', told: 'Two nights in the car.', answered: true, summary: 'A room tonight.', interpreter_needed: true }

test('that somebody needs an interpreter does not say that one was there', () => {
  assert.equal(contactOf(asked).answered?.interpreter, false)
  assert.equal(contactOf({ ...asked, interpreter: true }).answered?.interpreter, true)
  assert.equal(newPersonOf(asked).interpreter_needed, true)
})

test('nothing is written down about who comes along that nobody said', () => {
  const child = { key: 'a', relation: 'child' as const, given_name: 'Noor', family_name: '', born: null, in_care: false, person_id: null }
  const [first, second] = newPersonOf({
    ...asked,
    family_name: 'Haddad',
    children: [child, { ...child, family_name: 'Sayed', in_care: true }],
  }).household
  assert.deepEqual([first!.family_name, first!.legally_responsible], ['', false])
  assert.deepEqual([second!.family_name, second!.legally_responsible], ['Sayed', true])
})

test('a safe way is written down as the way that was said', () => {
  const told = newPersonOf({ ...asked, safe: 'only after 5 pm', safe_by: 'text' })
  assert.deepEqual(told.contact, { channel: 'text', value: '', safe: true, note: 'only after 5 pm' })
})

test('whoever may not be rung is not answered by phone unless somebody says so', () => {
  const way = (channel: 'phone' | 'text' | 'portal', safe: boolean) => ({ channel, safe })
  assert.equal(firstWay([]), 'phone')
  assert.equal(firstWay([way('text', true)]), 'text')
  assert.equal(firstWay([way('text', true), way('phone', true)]), 'phone')
  assert.equal(firstWay([way('phone', true), way('phone', false)]), '')
  assert.equal(firstWay([way('phone', false)]), '')
  assert.equal(firstWay([way('portal', true)]), '')
})
