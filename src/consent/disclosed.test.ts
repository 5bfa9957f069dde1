/** What is told without consent in serious danger: narrow, looked at by another, and read by the person when it is safe (CON-05). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World, lin: string, id: string
let c1: As, worker: As, supervisor: As
before(async () => {
  world = await makeWorld()
  await world.clock('2025-05-12T22:00:00Z')
  const given = givenIn(world.admin)
  const a1 = await given.agency('Harbour')
  lin = await given.person(a1, { given_name: 'Lin', family_name: 'Zhao' })
  await given.consent(lin, a1, ['general', 'safety'])
  ;[c1, worker, supervisor] = [
    await world.as(lin),
    await world.as(await given.staff(a1, ['support_worker'], 'worker.a1')),
    await world.as(await given.staff(a1, ['supervisor'], 'sup.a1')),
  ]
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const at = () => `/api/people/${lin}`
const tell = (more: object = {}) =>
  worker.post(`${at()}/disclosures`, {
    ground: 'serious_danger',
    facts: 'Risk of violence tonight; address of the school',
    recipient_name: 'Police, Harbour station',
    until: '2025-05-20',
    ...more,
  })
const disclosures = async (as: As) => (await done(as.get(`${at()}/consents`))).disclosures
const owed = async (as = supervisor) =>
  (await done(as.get(`${at()}/owed`))).owed
    .filter((one: any) => one.standard === 'CON-05')
    .map((one: any) => [one.why.key, one.status])
    .toSorted()

test('“risk of violence tonight, address” is told to the police at 22:00: only with ground, facts and recipient', async () => {
  assert.equal((await tell({ ground: undefined })).status, 400)
  assert.equal((await tell({ facts: ' ' })).status, 400)
  assert.equal((await tell({ recipient_name: ' ' })).status, 400)
  id = (await done(tell())).id
  assert.deepEqual(await owed(), [
    ['disclosure_reviewed', 'pending'],
    ['disclosure_told', 'pending'],
  ])
})

test('Lin reads of it once it is marked safe to tell, and of nothing that follows from it before', async () => {
  assert.deepEqual([await disclosures(c1), await owed(c1)], [[], []])
  assert.equal((await worker.post(`${at()}/disclosures/${id}/not-told`, { why: '' })).status, 400)
  await done(worker.post(`${at()}/disclosures/${id}/not-told`, { why: 'He still reads her telephone' }))
  assert.deepEqual(await disclosures(c1), [])
  assert.equal((await disclosures(worker))[0].not_told_why, 'He still reads her telephone')
  assert.deepEqual(await owed(), [
    ['disclosure_reviewed', 'pending'],
    ['disclosure_told', 'met'],
  ])
  await world.clock('2025-05-13T10:00:00Z')
  await done(worker.post(`${at()}/disclosures/${id}/told`))
  assert.deepEqual(
    (await disclosures(c1)).map((one: any) => [one.recipient_name, one.facts]),
    [['Police, Harbour station', 'Risk of violence tonight; address of the school']],
  )
  assert.equal(await refusal(worker.post(`${at()}/disclosures/${id}/not-told`, { why: 'Too late' })), 'person_told_already')
})

test('a supervisor reviews it; unreviewed after 72 hours it is red; how often it happens is told', async () => {
  const second = (await done(tell())).id
  await done(supervisor.post(`/api/privacy-reviews/disclosure/${id}`, { outcome: 'justified' }))
  await world.clock('2025-05-16T09:59:00Z')
  assert.deepEqual(
    (await owed()).filter(([, status]: string[]) => status === 'missed'),
    [],
  )
  await world.clock('2025-05-16T10:01:00Z')
  assert.deepEqual(await owed(), [
    ['disclosure_reviewed', 'met'],
    ['disclosure_reviewed', 'missed'],
    ['disclosure_told', 'met'],
    ['disclosure_told', 'missed'],
  ])
  const { waiting, rate } = await done(supervisor.get('/api/privacy-reviews'))
  assert.deepEqual(
    waiting.map((one: any) => [one.id, one.overdue]),
    [[second, true]],
  )
  assert.deepEqual(rate, { disclosures: 2, emergencies: 0, people: 1 })
  assert.equal(await refusal(worker.get('/api/privacy-reviews')), 'not_your_role')
})
