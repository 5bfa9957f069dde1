import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { openAccount, PASSWORD, Visitor } from '../../test/harness/visitor.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { codeOfStep, stepOf } from './totp.ts'

let world: World
let given: Given
let agency: string
before(async () => {
  world = await makeWorld({ env: { HOMEWARD_SECOND_FACTOR: '1' } })
  given = givenIn(world.admin)
  agency = await given.agency('Harbour')
})
after(() => world.close())

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** What an authenticator app makes of the key it is given. */
function secretOf(base32: string): string {
  const bits = base32
    .split('')
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return String.fromCharCode(...(bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
const step = () => Math.floor(Date.now() / 30_000)

/** A worker with an authenticator app, signed out again. The code of `step` has been used to prove the app. */
async function workerWithApp(): Promise<{ party: string; login: string; secret: string; used: number; enrolled: Visitor }> {
  const party = await given.staff(agency)
  const { rows } = await world.admin.query<{ login: string }>('select login from care.staff where id = $1', [party])
  const enrolled = await openAccount(world, party)
  const { body } = await enrolled.post('/api/auth/second-factor/enrol', { password: PASSWORD })
  const secret = secretOf(body.secret)
  const used = step() - 1
  assert.deepEqual(await enrolled.post('/api/auth/second-factor/confirm', { code: codeOfStep(secret, used) }), {
    status: 200,
    body: { next: 'done' },
  })
  return { party, login: rows[0]!.login, secret, used, enrolled }
}

test('the codes are those of the standard (RFC 6238, appendix B)', () => {
  const secret = '12345678901234567890'
  assert.equal(codeOfStep(secret, Math.floor(59 / 30)), '287082')
  assert.equal(codeOfStep(secret, Math.floor(1111111109 / 30)), '081804')
  assert.equal(codeOfStep(secret, Math.floor(20000000000 / 30)), '353130')
  assert.equal(stepOf(secret, '287082', 89_000), 1)
  assert.equal(stepOf(secret, '287082', 120_000), undefined)
})

test('a worker with a password is not in before an authenticator app is set up', async () => {
  const visitor = await openAccount(world, await given.staff(agency))
  assert.equal((await visitor.get('/api/me')).status, 401)
  assert.equal((await visitor.post('/api/auth/second-factor/enrol', { password: 'not the password' })).body.refusal, 'sign_in_wrong')
  const { body } = await visitor.post('/api/auth/second-factor/enrol', { password: PASSWORD })
  assert.equal((await visitor.post('/api/auth/second-factor/confirm', { code: '000000' })).body.refusal, 'code_wrong')
  assert.equal((await visitor.get('/api/me')).status, 401)
  assert.equal((await visitor.post('/api/auth/second-factor/confirm', { code: codeOfStep(secretOf(body.secret), step()) })).status, 200)
  assert.equal((await visitor.get('/api/me')).status, 200)
})

test('a person signs in to their own side with a password alone, unless they chose more', async () => {
  const visitor = await openAccount(world, await given.person(agency), 'lin.z')
  assert.equal((await visitor.get('/api/me')).status, 200)
})

test('from then on the password alone opens nothing; with the code it does', async () => {
  const { login, secret } = await workerWithApp()
  const visitor = new Visitor(world)
  assert.deepEqual((await visitor.signIn(login, PASSWORD)).body, { next: 'second_factor' })
  assert.equal((await visitor.get('/api/me')).status, 401)
  assert.deepEqual((await visitor.post('/api/auth/second-factor', { code: codeOfStep(secret, step()) })).body, { next: 'done' })
  assert.equal((await visitor.get('/api/me')).status, 200)
})

test('a code counts once: seen over a shoulder, it opens nothing on a second device', async () => {
  const { login, secret, used } = await workerWithApp()
  const one = new Visitor(world)
  await one.signIn(login, PASSWORD)
  assert.equal((await one.post('/api/auth/second-factor', { code: codeOfStep(secret, used) })).body.refusal, 'code_wrong') // proved the app
  await one.signIn(login, PASSWORD)
  const code = codeOfStep(secret, used + 1)
  assert.equal((await one.post('/api/auth/second-factor', { code })).status, 200)
  const other = new Visitor(world)
  await other.signIn(login, PASSWORD)
  assert.equal((await other.post('/api/auth/second-factor', { code })).body.refusal, 'code_wrong')
  assert.equal((await other.get('/api/me')).status, 401)
})

test('guessing codes locks the account, and starting again with the right password does not give more guesses', async () => {
  const { login, secret } = await workerWithApp()
  const answers: string[] = []
  for (let n = 0; n < 7; n += 1) {
    const visitor = new Visitor(world)
    const { body } = await visitor.signIn(login, PASSWORD)
    answers.push(body.refusal ?? (await visitor.post('/api/auth/second-factor', { code: '000000' })).body.refusal)
  }
  assert.deepEqual(answers, ['code_wrong', 'code_wrong', 'code_wrong', 'code_wrong', 'code_wrong', 'sign_in_locked', 'sign_in_locked'])
  const owner = new Visitor(world)
  await owner.signIn(login, PASSWORD)
  assert.notEqual((await owner.post('/api/auth/second-factor', { code: codeOfStep(secret, step()) })).status, 200)
})

test('a second app is not set up over the first by whoever has the password', async () => {
  const { enrolled } = await workerWithApp()
  assert.equal((await enrolled.post('/api/auth/second-factor/enrol', { password: PASSWORD })).body.refusal, 'second_factor_set')
})
