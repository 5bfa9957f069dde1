import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { givenIn } from '../../test/harness/given.ts'
import { tokenOf } from '../../test/harness/session.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'
import { asCaller } from '../server/database.ts'
import { alternativesFor } from './queries.ts'

let world: World
let ada: string
let harbour: As, bridge: As, worker: As, network: As
before(async () => {
  world = await makeWorld()
  const given = givenIn(world.admin)
  const [own, other] = [await given.agency('Harbour Homes'), await given.agency('Bridge Health')]
  ada = await given.staff(own, ['agency_admin'], 'Ada')
  harbour = await world.as(ada)
  worker = await world.as(await given.staff(own, ['support_worker']))
  bridge = await world.as(await given.staff(other, ['partner_worker']))
  network = await world.as(await given.staff(other, ['network_admin'], 'Nora'))
})
after(() => world.close())

const monday = { day: 1, time: '10:00' }
const weekly = [1, 2, 3].map((day) => ({
  day,
  said: 'hours',
  words: '9–5',
  periods: [{ opens: '09:00', closes: '17:00', how: 'walk_in', what: null }],
}))
const clinic = {
  name: 'Harbour Clinic',
  needs: ['health'],
  suburb: 'Harbour Flat',
  postcode: '3999',
  phones: [{ number: '9555 0100', kind: 'phone', note: null }],
  hours: weekly,
  free: true,
  languages: ['Dari'],
}
const find = async (as: As, query: object) =>
  ((await as.get('/api/directory', { ...monday, ...query } as never)).body.listings as { name: string }[]).map(({ name }) => name)

test('an agency lists its service, and everybody signed in finds it by need, place, words, hours, cost and language', async () => {
  const listed = await harbour.post('/api/directory/listings', clinic)
  assert.equal(listed.status, 200)
  for (const query of [
    { need: 'health' },
    { domain: 'health' },
    { place: 'harb' },
    { place: '3999' },
    { q: 'clin harbour' },
    { open: 'yes' },
    { free: 'yes' },
    { language: 'Dari' },
    { ids: listed.body.id },
  ]) {
    assert.deepEqual(await find(bridge, query), ['Harbour Clinic'], JSON.stringify(query))
  }
  for (const query of [
    { need: 'food' },
    { place: 'northgate' },
    { q: 'dentist' },
    { open: 'yes', time: '17:00' },
    { open: 'yes', day: 4 },
    { step_free: 'yes' },
    { language: 'Urdu' },
  ]) {
    assert.deepEqual(await find(bridge, query), [], JSON.stringify(query))
  }
  const { body } = await bridge.get(`/api/directory/listings/${listed.body.id}`, monday)
  assert.deepEqual(body.opening, { state: 'open', at: '17:00', day: null, how: 'walk_in' })
  assert.deepEqual([body.verified_by, body.check_first, body.may_change, body.domains], ['Ada', false, false, ['health']])
})

test('the languages that services name can be chosen among', async () => {
  assert.deepEqual((await bridge.get('/api/directory/languages')).body, ['Dari'])
})

test('only the agency’s own keepers list and change its services; a change made meanwhile is not overwritten', async () => {
  assert.equal((await worker.post('/api/directory/listings', clinic)).body.refusal, 'not_your_role')
  const {
    body: { id },
  } = await harbour.post('/api/directory/listings', { ...clinic, name: 'Harbour Legal', needs: ['legal'] })
  const change = { ...clinic, name: 'Harbour Law', needs: ['legal'], room: 'full', version: 1 }
  assert.equal((await bridge.put(`/api/directory/listings/${id}`, change)).body.refusal, 'not_yours')
  assert.equal((await harbour.put(`/api/directory/listings/${id}`, change)).status, 200)
  assert.equal((await harbour.put(`/api/directory/listings/${id}`, change)).body.refusal, 'changed_meanwhile')
  assert.deepEqual(await find(bridge, { q: 'law' }), ['Harbour Law'])
})

test('a listing that nobody could reach, or without a need, is refused by name', async () => {
  assert.equal((await harbour.post('/api/directory/listings', { ...clinic, phones: [] })).body.refusal, 'no_way_to_reach_it')
  assert.equal((await harbour.post('/api/directory/listings', { ...clinic, hours: [...weekly, weekly[0]] })).body.refusal, 'hours_day_twice')
  assert.equal((await harbour.post('/api/directory/listings', { ...clinic, needs: [] })).status, 400)
  assert.equal((await harbour.post('/api/directory/listings', { ...clinic, website: 'javascript:alert(1)' })).status, 400)
})

test('a service that has ended is found no longer, except by its agency', async () => {
  const {
    body: { id },
  } = await harbour.post('/api/directory/listings', { ...clinic, name: 'Winter Shelter', needs: ['crisis_bed'], active: false })
  assert.equal((await bridge.get(`/api/directory/listings/${id}`, monday)).body.refusal, 'no_such_listing')
  assert.equal((await harbour.get(`/api/directory/listings/${id}`, monday)).status, 200)
  assert.deepEqual(await find(harbour, { need: 'crisis_bed' }), [])
})

test('after 180 days without a check an entry says: check first; whoever has asked can say so', async () => {
  const {
    body: { id },
  } = await harbour.post('/api/directory/listings', { ...clinic, name: 'Harbour Dental', needs: ['dental'] })
  const now = (await world.admin.query('select guard.now() as now')).rows[0].now as Date
  await world.clock(new Date(now.getTime() + 200 * 86_400_000).toISOString())
  const read = async () => (await bridge.get(`/api/directory/listings/${id}`, monday)).body
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '300 days'`)
  assert.equal((await read()).check_first, true)
  assert.equal((await worker.post(`/api/directory/listings/${id}/verify`)).body.refusal, 'not_your_role')
  assert.equal((await bridge.post(`/api/directory/listings/${id}/verify`)).body.refusal, 'not_yours')
  assert.equal((await network.post(`/api/directory/listings/${id}/verify`)).status, 200)
  assert.deepEqual([(await read()).check_first, (await read()).verified_by], [false, 'Nora'])
})

test('a person who is not accepted is offered services that help with the need, can be reached and are not full, the nearest first', async () => {
  for (const [name, more] of [
    ['Far Meals', { suburb: 'Farland' }],
    ['Near Meals', { suburb: 'Northgate' }],
    ['Full Meals', { suburb: 'Northgate', room: 'full' }],
    ['Ended Meals', { suburb: 'Northgate', active: false }],
    ['Other Help', { needs: ['work'] }],
  ] as const) {
    assert.equal((await harbour.post('/api/directory/listings', { ...clinic, needs: ['food'], name, ...more })).status, 200)
  }
  const token = await tokenOf(world, ada)
  const names = (asked: Parameters<typeof alternativesFor>[1]) =>
    asCaller(world.app.db, { token, reads: true }, async (tx) => (await alternativesFor(tx, asked)).map(({ name }) => name))
  assert.deepEqual(await names({ needs: ['food'], place: 'northgate' }), ['Near Meals', 'Far Meals'])
  assert.deepEqual(await names({ needs: ['food', 'work'], limit: 1, place: 'farland' }), ['Far Meals'])
  assert.deepEqual(await names({ needs: ['needle_exchange'] }), [])
})

test('an agency offers a home, and says when it is taken', async () => {
  const home = {
    name: 'Two rooms, Quay Lane',
    kind: 'rental_social',
    lasting: true,
    rent_cents: 22_000,
    rent_currency: 'AUD',
    area: 'Harbour Flat',
    access: null,
    available_from: '2026-12-01',
  }
  const {
    body: { id },
  } = await harbour.post('/api/housing-options', home)
  assert.equal((await harbour.post('/api/housing-options', { ...home, rent_currency: null })).body.refusal, 'rent_without_currency')
  assert.equal((await worker.post('/api/housing-options', home)).body.refusal, 'not_your_role')
  const seen = (await worker.get('/api/housing-options')).body
  assert.deepEqual(
    [seen[0].name, seen[0].agency.name, seen[0].available_from, seen[0].may_change],
    ['Two rooms, Quay Lane', 'Harbour Homes', '2026-12-01', false],
  )
  assert.equal((await bridge.post(`/api/housing-options/${id}/state`, { state: 'taken', version: 1 })).body.refusal, 'changed_meanwhile')
  assert.equal((await harbour.post(`/api/housing-options/${id}/state`, { state: 'taken', version: 1 })).status, 200)
  assert.equal((await harbour.post(`/api/housing-options/${id}/state`, { state: 'open', version: 2 })).body.refusal, 'home_not_to_be_had')
})

test('nobody who is signed out searches the directory', async () => {
  const reply = await world.app.inject({ url: '/api/directory?day=1&time=10:00' })
  assert.equal(reply.json().refusal, 'signed_out')
})
