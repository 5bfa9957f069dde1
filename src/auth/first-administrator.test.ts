import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { PASSWORD, Visitor } from '../../test/harness/visitor.ts'
import { makeWorld, type World } from '../../test/harness/world.ts'
import { openDatabase, type Db } from '../server/database.ts'
import { letIn, NobodyOfThatName } from './first-administrator.ts'

let world: World, admin: Db
before(async () => {
  world = await makeWorld({ env: { HOMEWARD_SECOND_FACTOR: '0' } })
  admin = openDatabase(world.adminUrl, 2).db
})
after(async () => {
  await admin.destroy()
  await world.close()
})

const comesIn = async (path: string) => {
  const visitor = new Visitor(world)
  const secret = path.replace('/invitation/', '')
  return { visitor, status: (await visitor.post('/api/invitations/accept', { secret, password: PASSWORD })).status }
}

test('whoever runs the machine lets in the first administrator of an empty network, who can then found agencies', async () => {
  const { path } = await letIn(admin, 'nora@network.example', { name: 'Nora Ek', agency: 'The network' })
  const { visitor, status } = await comesIn(path)
  assert.equal(status, 200)
  const me = (await visitor.get('/api/me')).body
  assert.deepEqual([me.name, me.roles.toSorted()], ['Nora Ek', ['agency_admin', 'network_admin']])
  assert.equal((await visitor.post('/api/agencies', { name: 'Harbour Homes', kind: 'homelessness' })).status, 200)
  assert.notEqual((await comesIn(path)).status, 200, 'a link is good once')
})

test('somebody who lost their way in gets a new one, and their roles stay; a name nobody has opens nothing', async () => {
  const before_ = (await world.admin.query('select count(*)::int as n from care.staff')).rows[0].n
  assert.equal((await comesIn((await letIn(admin, 'nora@network.example')).path)).status, 200)
  await assert.rejects(letIn(admin, 'nobody@network.example'), NobodyOfThatName)
  assert.equal((await world.admin.query('select count(*)::int as n from care.staff')).rows[0].n, before_)
})
