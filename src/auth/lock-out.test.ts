import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { openAccount, PASSWORD, Visitor } from '../../test/harness/visitor.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

let world: World
let given: Given
/** One address may try forty times a minute; these tests try more. */
beforeEach(() => world.admin.query('delete from auth."rateLimit"'))
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
})
after(() => world.close())

async function someone(): Promise<string> {
  const party = await given.staff(await given.agency())
  await openAccount(world, party)
  return (await world.admin.query<{ login: string }>('select login from care.staff where id = $1', [party])).rows[0]!.login
}
const tries = async (login: string, times: number, password = 'certainly not this'): Promise<string[]> => {
  const answers: string[] = []
  for (let n = 0; n < times; n += 1) answers.push((await new Visitor(world).signIn(login, password)).body.refusal)
  return answers
}
const FIVE_THEN_LOCKED = ['sign_in_wrong', 'sign_in_wrong', 'sign_in_wrong', 'sign_in_wrong', 'sign_in_wrong', 'sign_in_locked']
const minutesPass = (minutes: number) => world.admin.query('update auth.tried set last_at = last_at - make_interval(mins => $1)', [minutes])

test('five wrong passwords lock the account, for the right one too', async () => {
  const login = await someone()
  assert.deepEqual(await tries(login, 6), FIVE_THEN_LOCKED)
  const { status, body } = await new Visitor(world).signIn(login, PASSWORD)
  assert.deepEqual([status, body.refusal], [429, 'sign_in_locked'])
})

test('an account that does not exist is locked in the same words', async () => {
  assert.deepEqual(await tries('nobody@example.org', 6), FIVE_THEN_LOCKED)
})

test('many guesses at once are not more guesses', async () => {
  const login = await someone()
  const answers = await Promise.all(Array.from({ length: 14 }, () => tries(login, 1)))
  assert.equal(answers.flat().filter((answer) => answer === 'sign_in_wrong').length, 5)
})

test('a lock ends after a quarter of an hour; the next one lasts twice as long', async () => {
  const login = await someone()
  await tries(login, 5)
  await minutesPass(16)
  assert.deepEqual(await tries(login, 6), FIVE_THEN_LOCKED)
  await minutesPass(16)
  assert.deepEqual(await tries(login, 1), ['sign_in_locked'])
  await minutesPass(15)
  assert.equal((await new Visitor(world).signIn(login, PASSWORD)).status, 200)
})

test('signing in forgets earlier slips', async () => {
  const login = await someone()
  await tries(login, 4)
  assert.equal((await new Visitor(world).signIn(login, PASSWORD)).status, 200)
  assert.deepEqual(await tries(login, 5), FIVE_THEN_LOCKED.slice(0, 5))
})

test('an unknown account takes as long to refuse as a known one', async () => {
  const known: number[] = []
  const unknown: number[] = []
  const logins = [await someone(), await someone()]
  await tries('warm@example.org', 1)
  for (let n = 0; n < 8; n += 1) {
    for (const [login, times] of [
      [logins[n % 2]!, known],
      [`nobody${n}@example.org`, unknown],
    ] as const) {
      const began = process.cpuUsage() // the server is in this process; a clock would also count what else the machine does
      await tries(login, 1)
      const used = process.cpuUsage(began)
      times.push((used.user + used.system) / 1000)
    }
  }
  const least = (times: number[]) => Math.min(...times)
  const ratio = least(known) / least(unknown)
  assert.ok(ratio > 0.6 && ratio < 1.7, `known ${least(known).toFixed(0)} ms, unknown ${least(unknown).toFixed(0)} ms`)
})
