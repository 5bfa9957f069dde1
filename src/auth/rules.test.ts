import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, loginOf, mayBePassword, opensTheHouse } from './rules.ts'

test('people sign in by e-mail or by any name they will remember, in any script and however they type it', () => {
  assert.equal(addressOf(' Amira@Harbour.Example '), 'amira@harbour.example')
  for (const name of ['lin.z', '林', 'a..b@c', 'José']) {
    assert.match(addressOf(name), /^[0-9a-f]+@name\.invalid$/)
    assert.equal(loginOf(addressOf(name)), name.toLowerCase())
  }
  assert.equal(addressOf('José'), addressOf('José'))
})

test('a password is long rather than strange', () => {
  mayBePassword('walk home with the dog', 'lin')
  for (const easy of ['Tr0ub4dor&3', 'aaaaaaaaaaaa', 'abababababab', 'amira@harbour.example'])
    assert.throws(() => mayBePassword(easy, 'amira@harbour.example'))
})

test('staff owe a second step besides a password; whoever has set one up owes it too', () => {
  const staff = { kind: 'staff', second_factor: false }
  assert.equal(opensTheHouse('password', staff, true), false)
  assert.equal(opensTheHouse('password', staff, false), true)
  assert.equal(opensTheHouse('password', { ...staff, second_factor: true }, false), false)
  assert.equal(opensTheHouse('password', { kind: 'person', second_factor: false }, true), true)
  for (const proof of ['two_steps', 'passkey', 'provider'] as const) assert.equal(opensTheHouse(proof, staff, true), true)
})
