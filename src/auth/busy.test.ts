import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn } from '../../test/harness/given.ts'
import { openAccount, PASSWORD, Visitor } from '../../test/harness/visitor.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'

/** Six connections serve the sign-in; the rest wait two seconds for one. */
const [SERVED, EXCESS] = [6, 3]

let world: World
before(async () => {
  world = await makeWorld()
})
after(() => world.close())

test('when more people sign in at once than the database can serve, the rest are told to try again, never that we broke', async () => {
  const given = givenIn(world.admin)
  const agency = await given.agency()
  const parties = await Promise.all(Array.from({ length: SERVED + EXCESS }, () => given.staff(agency)))
  for (const party of parties) await openAccount(world, party)
  const { rows } = await world.admin.query<{ login: string }>('select login from care.staff where id = any ($1)', [parties])
  await world.admin.query('delete from auth."rateLimit"')

  const holder = await world.admin.connect()
  await holder.query('begin; lock table auth.session in access exclusive mode')
  const [refused, { promise: enough, resolve }] = [new Set<number>(), Promise.withResolvers<void>()]
  const everybody = rows.map(async ({ login }, n) => {
    const answer = await new Visitor(world).signIn(login, PASSWORD)
    if (refused.add(n).size === EXCESS) resolve()
    return answer
  })
  await enough
  await holder.query('rollback')
  holder.release()
  const answers = (await Promise.all(everybody)).map(({ status, body }) => (status === 200 ? '200' : `${status} ${body.refusal}`))
  assert.deepEqual(answers.toSorted(), [...Array(SERVED).fill('200'), ...Array(EXCESS).fill('503 too_busy')])
})
