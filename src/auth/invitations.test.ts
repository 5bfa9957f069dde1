import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { openAccount, PASSWORD, Visitor } from '../../test/harness/visitor.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'
import type { Role } from '../shared/words.ts'

let world: World
let given: Given
let agency: string
let administrator: As
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  agency = await given.agency('Harbour')
  administrator = await world.as(await given.staff(agency, ['agency_admin']))
})
after(() => world.close())

const secretOf = (answer: { body: { path: string } }) => answer.body.path.slice('/invitation/'.length)
const accept = (secret: string, more: object = {}) => new Visitor(world).post('/api/invitations/accept', { secret, password: PASSWORD, ...more })
const newStaff = (as: As, login: string, roles: Role[] = ['coordinator', 'supervisor'], more: object = {}) =>
  as.post('/api/staff/invitations', { name: 'Sol', login, roles, language: 'zh', ...more })

test('an administrator takes on a worker with several roles; the link says who it is for, and opens their account', async () => {
  const made = await newStaff(administrator, 'sol@harbour.example')
  assert.equal(made.status, 200)
  const { body } = await new Visitor(world).post('/api/invitations/look', { secret: secretOf(made) })
  assert.deepEqual([body.name, body.kind, body.agency, body.sign_in_name], ['Sol', 'staff', 'Harbour', 'sol@harbour.example'])
  const visitor = new Visitor(world)
  assert.equal((await visitor.post('/api/invitations/accept', { secret: secretOf(made), password: PASSWORD })).status, 200)
  const me = (await visitor.get('/api/me')).body
  assert.deepEqual([me.name, me.roles, me.language], ['Sol', ['coordinator', 'supervisor'], 'zh'])
})

test('an invitation opens one account, once, even for two who use it at the same moment', async () => {
  const secret = secretOf(await newStaff(administrator, 'once@harbour.example'))
  const answers = await Promise.all([accept(secret), accept(secret), accept(secret)])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 404, 404],
  )
})

test('an invitation that expired, was used, or never was: all answer alike', async () => {
  const late = secretOf(await newStaff(administrator, 'late@harbour.example'))
  const used = secretOf(await newStaff(administrator, 'used@harbour.example'))
  await accept(used)
  await world.clock(new Date(Date.now() + 8 * 24 * 3600 * 1000).toISOString())
  const answers = [await accept(late), await accept(used), await accept('x'.repeat(32))].map(({ status, body }) => [status, body.refusal])
  await world.clock(new Date().toISOString())
  assert.deepEqual(answers, Array(3).fill([404, 'invitation_invalid']))
})

test('the database keeps no secret that would open an account', async () => {
  const secret = secretOf(await newStaff(administrator, 'secret@harbour.example'))
  for (const table of ['care.invitation', 'sealed.change', 'sealed.answered']) {
    const { rows } = await world.admin.query<{ row: string }>(`select t::text as row from ${table} t`)
    assert.equal(
      rows.some(({ row }) => row.includes(secret)),
      false,
      table,
    )
  }
})

test('an easy password is refused and the invitation still holds', async () => {
  const secret = secretOf(await newStaff(administrator, 'easy@harbour.example'))
  assert.equal((await accept(secret, { password: 'short' })).body.refusal, 'password_too_easy')
  assert.equal((await accept(secret)).status, 200)
})

test('only an administrator invites, only for their own agency, and never above themselves', async () => {
  const worker = await given.staff(agency)
  assert.equal((await newStaff(await world.as(worker), 'no@harbour.example')).body.refusal, 'not_your_role')
  const elsewhere = await given.agency('Northside')
  assert.equal((await administrator.post('/api/invitations', { party_id: await given.staff(elsewhere) })).body.refusal, 'not_yours')
  assert.equal((await newStaff(administrator, 'el@harbour.example', ['coordinator'], { agency_id: elsewhere })).body.refusal, 'not_yours')
  assert.equal((await newStaff(administrator, 'net@harbour.example', ['network_admin'])).body.refusal, 'not_yours')
  assert.equal((await administrator.post('/api/invitations', { party_id: await given.staff(agency, ['network_admin']) })).body.refusal, 'not_yours')
})

test('inviting again lets somebody who lost their way in back in, and whoever was in is out', async () => {
  const worker = await given.staff(agency)
  const before_ = await openAccount(world, worker)
  const again = await administrator.post('/api/invitations', { party_id: worker })
  assert.equal((await before_.get('/api/me')).status, 200)
  const fresh = 'something else that is long'
  assert.equal((await accept(secretOf(again), { password: fresh })).status, 200)
  assert.equal((await before_.get('/api/me')).status, 401)
  const { rows } = await world.admin.query<{ login: string }>('select login from care.staff where id = $1', [worker])
  assert.deepEqual(
    [(await new Visitor(world).signIn(rows[0]!.login, PASSWORD)).status, (await new Visitor(world).signIn(rows[0]!.login, fresh)).status],
    [401, 200],
  )
})

const openIn = async (as: As, of: string) =>
  (await as.get(`/api/agencies/${of}/invitations`)).body.open as { id: string; party_id: string; name: string }[]

test('an administrator sees which links are still open, without their secrets, and who has come in', async () => {
  const made = await newStaff(administrator, 'list@harbour.example')
  const [row] = (await openIn(administrator, agency)).filter(({ party_id }) => party_id === made.body.id)
  assert.deepEqual(Object.keys(row!).toSorted(), ['at', 'expires_at', 'id', 'invited_by', 'login', 'name', 'party_id'])
  await accept(secretOf(made))
  const { body } = await administrator.get(`/api/agencies/${agency}/invitations`)
  assert.equal(
    body.open.some((one: { party_id: string }) => one.party_id === made.body.id),
    false,
  )
  assert.ok(body.came_in.includes(made.body.id))
})

test('a link that was taken back opens nothing; one that was used cannot be taken back', async () => {
  const made = await newStaff(administrator, 'back@harbour.example')
  const { id } = (await openIn(administrator, agency)).find(({ party_id }) => party_id === made.body.id)!
  assert.equal((await administrator.post(`/api/invitations/${id}/withdraw`)).status, 200)
  assert.equal((await accept(secretOf(made))).body.refusal, 'invitation_invalid')
  assert.equal((await administrator.post(`/api/invitations/${id}/withdraw`)).body.refusal, 'invitation_not_open')
  const again = await administrator.post('/api/invitations', { party_id: made.body.id })
  assert.equal((await accept(secretOf(again))).status, 200)
  const { rows } = await world.admin.query<{ id: string }>('select id from care.invitation where party_id = $1 and used_at is not null', [
    made.body.id,
  ])
  assert.equal((await administrator.post(`/api/invitations/${rows[0]!.id}/withdraw`)).body.refusal, 'invitation_not_open')
})

test('of two links for one worker only the newer opens', async () => {
  const made = await newStaff(administrator, 'twice@harbour.example')
  const again = await administrator.post('/api/invitations', { party_id: made.body.id })
  assert.equal((await openIn(administrator, agency)).filter(({ party_id }) => party_id === made.body.id).length, 1)
  assert.equal((await accept(secretOf(made))).body.refusal, 'invitation_invalid')
  assert.equal((await accept(secretOf(again))).status, 200)
})

test('invitations of another agency are neither seen nor taken back; the network sees and takes back any', async () => {
  const elsewhere = await given.agency('Southside')
  const [theirs, network] = [
    await world.as(await given.staff(elsewhere, ['agency_admin'])),
    await world.as(await given.staff(elsewhere, ['network_admin'])),
  ]
  const made = await newStaff(administrator, 'other@harbour.example')
  const { id } = (await openIn(administrator, agency)).find(({ party_id }) => party_id === made.body.id)!
  assert.equal((await theirs.get(`/api/agencies/${agency}/invitations`)).body.refusal, 'not_yours')
  assert.equal((await theirs.post(`/api/invitations/${id}/withdraw`)).body.refusal, 'not_yours')
  assert.equal((await (await world.as(await given.staff(agency))).get(`/api/agencies/${agency}/invitations`)).body.refusal, 'not_your_role')
  assert.ok((await openIn(network, agency)).some((one) => one.id === id))
  assert.equal((await network.post(`/api/invitations/${id}/withdraw`)).status, 200)
  assert.equal((await accept(secretOf(made))).body.refusal, 'invitation_invalid')
})

test('an agency that the network has staffed sees that invitation too', async () => {
  const [elsewhere, ours] = [await given.agency('Newcomers'), await given.agency('Network office')]
  const network = await world.as(await given.staff(ours, ['network_admin']))
  const made = await newStaff(network, 'first@newcomers.example', ['agency_admin'], { agency_id: elsewhere })
  const theirs = await world.as(await given.staff(elsewhere, ['agency_admin']))
  assert.deepEqual(
    (await openIn(theirs, elsewhere)).map(({ party_id }) => party_id),
    [made.body.id],
  )
})

test('an invitation of a person is the business of their worker: no administrator sees it', async () => {
  const worker = await world.as(await given.staff(agency))
  const person = await given.person(agency)
  await worker.post(`/api/people/${person}/invitation`, { relative_id: null })
  assert.equal(
    (await openIn(administrator, agency)).some(({ party_id }) => party_id === person),
    false,
  )
  const { rows } = await world.admin.query<{ id: string }>('select id from care.invitation where party_id = $1', [person])
  assert.equal((await administrator.post(`/api/invitations/${rows[0]!.id}/withdraw`)).body.refusal, 'not_yours')
})

test('who leaves takes no open link along: it is worthless, also after they come back', async () => {
  const made = await newStaff(administrator, 'leaver@harbour.example')
  const change = async (active: boolean) => {
    const { body } = await administrator.get(`/api/agencies/${agency}/staff`)
    const { name, roles, language, phone, supervisor_id, version } = body.find((one: { id: string }) => one.id === made.body.id)
    return administrator.patch(`/api/staff/${made.body.id}`, { name, roles, language, phone, supervisor_id, version, active })
  }
  assert.equal((await change(false)).status, 200)
  assert.equal((await accept(secretOf(made))).body.refusal, 'invitation_invalid')
  assert.equal((await change(true)).status, 200)
  assert.equal((await accept(secretOf(made))).body.refusal, 'invitation_invalid')
})

test('a worker invites the person they work with, who then sees only their own side', async () => {
  const worker = await given.staff(agency)
  const person = await given.person(agency, { given_name: 'Lin' })
  const invited = await (await world.as(worker)).post(`/api/people/${person}/invitation`, { relative_id: null })
  assert.equal(invited.status, 200)
  assert.equal((await accept(secretOf(invited))).body.refusal, 'name_your_sign_in')
  const lin = new Visitor(world)
  assert.equal((await lin.post('/api/invitations/accept', { secret: secretOf(invited), sign_in_name: '林.z', password: PASSWORD })).status, 200)
  const { body } = await lin.get('/api/me')
  assert.deepEqual([body.kind, body.roles], ['person', []])
})

test('a worker of another agency cannot invite a person they do not know, nor learn that there is one', async () => {
  const stranger = await world.as(await given.staff(await given.agency()))
  const person = await given.person(agency)
  const refused = await stranger.post(`/api/people/${person}/invitation`, { relative_id: null })
  assert.deepEqual([refused.status, refused.body.refusal], [404, 'no_such_person'])
})

test('an agency let in by consent cannot make itself a way into the person’s own account', async () => {
  const theirs = await given.agency()
  const partner = await world.as(await given.staff(theirs, ['partner_worker']))
  const person = await given.person(agency)
  await given.involve(person, theirs)
  await given.consent(person, theirs, ['general', 'housing'])
  assert.equal((await partner.get(`/api/people/${person}`)).status, 200)
  assert.equal((await partner.post(`/api/people/${person}/invitation`, { relative_id: null })).body.refusal, 'not_yours')
})

test('a relative gets an account of another kind, by the worker of the person they are close to', async () => {
  const worker = await given.staff(agency)
  const person = await given.person(agency)
  const { rows } = await world.admin.query<{ id: string }>(
    `insert into care.relative (person_id, name, relation, agency_id) values ($1, 'Hua', 'parent', $2) returning id`,
    [person, agency],
  )
  const invite = async () => (await world.as(worker)).post(`/api/people/${person}/invitation`, { relative_id: rows[0]!.id })
  assert.equal((await invite()).body.refusal, 'never_checked_for_safety', 'not before somebody has made sure that it is safe')
  await given.safe(person, rows[0]!.id)
  const invited = await invite()
  assert.equal(invited.status, 200)
  const hua = new Visitor(world)
  await hua.post('/api/invitations/accept', { secret: secretOf(invited), sign_in_name: 'hua@example.org', password: PASSWORD })
  assert.equal((await hua.get('/api/me')).body.kind, 'family')
  const other = await given.person(agency)
  assert.equal((await (await world.as(worker)).post(`/api/people/${other}/invitation`, { relative_id: rows[0]!.id })).body.refusal, 'not_yours')
})

test('a sign-in name that somebody has is refused, and the invitation still holds', async () => {
  const worker = await world.as(await given.staff(agency))
  const person = await given.person(agency)
  const secret = secretOf(await worker.post(`/api/people/${person}/invitation`, { relative_id: null }))
  await openAccount(world, await given.person(agency), 'sam')
  assert.equal((await accept(secret, { sign_in_name: 'Sam' })).body.refusal, 'sign_in_name_taken')
  assert.equal((await accept(secret, { sign_in_name: 'sam.o' })).status, 200)
})
