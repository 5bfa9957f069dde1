import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactOf, EMPTY, newPersonOf } from './first-contact-form.ts'

const asked = { ...EMPTY, given_name: 'Amina', told: 'Two nights in the car.', answered: true, summary: 'A room tonight.', interpreter_needed: true }

test('that somebody needs an interpreter does not say that one was there', () => {
  assert.equal(contactOf(asked).answered?.interpreter, false)
  assert.equal(contactOf({ ...asked, interpreter: true }).answered?.interpreter, true)
  assert.equal(newPersonOf(asked).interpreter_needed, true)
})
