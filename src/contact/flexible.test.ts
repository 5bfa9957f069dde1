/** Flexible, responsive, innovative (PRI-17): the unusual is asked for and answered in time, tried, and told to others. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, refused } from '../../test/harness/entry.ts'
import { givenIn, type Given } from '../../test/harness/given.ts'
import { givenPlanInForce } from '../../test/harness/underway.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'
import { mayTell, quarterOf } from './rules-flexible.ts'

let world: World, given: Given, agency: string, person: string
let asWorker: As, asSupervisor: As, asAdmin: As, asNetwork: As, asCoordinator: As, themself: As
const at = (rest: string) => `/api/people/${person}/${rest}`
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  await world.clock('2025-03-03T09:00:00Z')
  agency = await given.agency('Harbour Homelessness Service')
  const coordinator = await given.staff(agency, ['coordinator'])
  const supervisor = await given.staff(agency, ['supervisor'], 'Helen')
  const worker = await given.staff(agency, ['support_worker'], 'Tomasz')
  await world.admin.query('update care.staff set supervisor_id = $2 where id = $1', [worker, supervisor])
  asCoordinator = await world.as(coordinator)
  asSupervisor = await world.as(supervisor)
  asWorker = await world.as(worker)
  asAdmin = await world.as(await given.staff(agency, ['agency_admin']))
  const second = await given.agency('Northside Housing')
  await given.staff(second, ['coordinator'])
  asNetwork = await world.as(await given.staff(second, ['network_admin']))
  person = await given.person(agency, { given_name: 'Joe', family_name: 'Marsh' })
  await givenPlanInForce(world.admin, { person, agency, coordinator })
  await given.consent(person, agency, ['general', 'health'])
  themself = await world.as(person)
})
after(() => world.close())

const owed = async () =>
  (await asCoordinator.get(`/api/people/${person}/owed`)).body.owed
    .filter((one: any) => one.standard === 'PRI-17')
    .map((one: any) => [one.why.key, one.status])
    .toSorted()
const asked = async (as = asSupervisor) => (await as.get(at('flexible'))).body.asked
const tried = async () => (await asWorker.get(at('flexible'))).body.tried

test('what the person asks for outside the usual is answered in time, by somebody else, out of the fund', async () => {
  refused(await themself.post(at('flexible-requests'), { words: ' ' }), 'say_what_is_asked')
  done(await themself.post(at('flexible-requests'), { words: 'Board my dog for three days', amount_cents: 4500 }))
  const [one] = await asked()
  assert.deepEqual([one.words, one.amount_cents, one.due_at.slice(0, 10), one.may_answer], ['Board my dog for three days', 4500, '2025-03-10', true])
  assert.deepEqual(await owed(), [['flexible_answered', 'pending']])
  await world.clock('2025-03-05T09:00:00Z')
  const answer = (body: object, as = asSupervisor) => as.post(at(`flexible-requests/${one.id}/answer`), { version: one.version, ...body })
  refused(await answer({ outcome: 'granted', granted_cents: 4500 }, asWorker), 'not_your_role')
  refused(await answer({ outcome: 'granted', granted_cents: 4500 }), 'no_flexible_fund')
  const fund = { from_on: '2025-03-01', to_on: '2025-03-31' }
  refused(await asAdmin.post('/api/flexible-fund', { amount_cents: 4000, from_on: '2025-03-31', to_on: '2025-03-01' }), 'fund_ended_before_it_began')
  refused(await asSupervisor.post('/api/flexible-fund', { amount_cents: 4000, ...fund }), 'not_your_role')
  done(await asAdmin.post('/api/flexible-fund', { amount_cents: 4000, ...fund }))
  refused(await answer({ outcome: 'granted', granted_cents: 4500 }), 'fund_is_used_up')
  refused(await answer({ outcome: 'partly', granted_cents: 5000 }), 'granted_more_than_asked')
  refused(await answer({ outcome: 'declined', granted_cents: 0 }), 'answered_with_a_reason')
  await world.clock('2025-03-05T10:00:00Z')
  done(await asAdmin.post('/api/flexible-fund', { amount_cents: 10000, ...fund }))
  done(await answer({ outcome: 'granted', granted_cents: 4500 }))
  refused(await answer({ outcome: 'granted', granted_cents: 4500 }), 'answered_already')
  assert.deepEqual(await owed(), [['flexible_answered', 'met']])
  assert.equal((await asSupervisor.get('/api/shared-practice')).body.fund.left_cents, 5500)
  assert.equal((await themself.get(at('flexible'))).body.asked[0].outcome, 'granted')
})

test('whoever asked for it does not answer it', async () => {
  const both = await world.as(await given.staff(agency, ['support_worker', 'supervisor'], 'Both'))
  const id = done(await both.post(at('flexible-requests'), { words: 'A bicycle', amount_cents: 0 }))
  const [one] = (await asked(both)).filter((each: any) => each.id === id)
  assert.equal(one.may_answer, false)
  refused(await both.post(at(`flexible-requests/${id}/answer`), { outcome: 'granted', version: one.version }), 'answered_by_somebody_else')
  done(await asSupervisor.post(at(`flexible-requests/${id}/answer`), { outcome: 'declined', answer: 'We ask the club first', version: one.version }))
  refused(await asSupervisor.post(at(`flexible-requests/${person}/answer`), { outcome: 'granted', version: 1 }), 'no_such_flexible_request')
})

test('what was tried and helped is told to the network, in words that are about nobody', async () => {
  refused(await asWorker.post(at('unusual-solutions'), { idea: '' }), 'say_what_was_tried')
  refused(await asWorker.post(at('unusual-solutions'), { idea: 'Dog boarding', helped: true }), 'say_how_it_went')
  const id = done(await asWorker.post(at('unusual-solutions'), { idea: 'Dog boarding, three days', cost_cents: 4500 }))
  const share = async (body: object) =>
    asWorker.post(at(`unusual-solutions/${id}/share`), { idea: 'Dog boarding, three days', version: (await tried())[0].version, ...body })
  refused(await share({ result: 'Went to hospital' }), 'not_tried_yet')
  done(
    await asWorker.post(at(`unusual-solutions/${id}/result`), { result: 'Joe went to hospital', helped: true, version: (await tried())[0].version }),
  )
  assert.ok(JSON.stringify(await owed()).includes('["what_helped_shared","pending"]'))
  refused(await share({ result: 'Joe went to hospital' }), 'names_the_person')
  refused(await share({ result: ' ' }), 'say_how_it_went')
  done(await share({ result: 'The person went to hospital' }))
  refused(await share({ result: 'The person went to hospital' }), 'shared_already')
  assert.ok(JSON.stringify(await owed()).includes('["what_helped_shared","met"]'))
  const { ideas } = (await asNetwork.get('/api/shared-practice')).body
  assert.deepEqual(
    ideas.map((one: any) => [one.idea, one.result, one.cost_cents, one.agency]),
    [['Dog boarding, three days', 'The person went to hospital', 4500, 'Harbour Homelessness Service']],
  )
  refused(await themself.get('/api/shared-practice'), 'not_your_role')
})

test('a team that has tried nothing unusual in the quarter is shown, to its own agency and to the network', async () => {
  const teams = async (as: As) => (await as.get('/api/shared-practice')).body.teams.map((one: any) => [one.agency, one.supervisor, one.tried])
  assert.deepEqual(await teams(asSupervisor), [
    ['Harbour Homelessness Service', null, 0],
    ['Harbour Homelessness Service', 'Helen', 1],
  ])
  assert.ok((await teams(asNetwork)).some(([name, , many]: [string, string, number]) => name === 'Northside Housing' && many === 0))
  assert.deepEqual(await teams(asWorker), [], 'counts are for those who lead')
  await world.clock('2025-04-01T09:00:00Z')
  assert.deepEqual(
    (await teams(asSupervisor)).map(([, , many]: [string, string, number]) => many),
    [0, 0],
    'a new quarter begins with nothing',
  )
})

test('a name is found however it is written, and what merely contains it is not a name', () => {
  const person = { given_name: '丽', family_name: '赵', preferred_name: 'Lin', other_names: ['Ann-Marie'] }
  for (const words of ['lin went', 'Marie said so', '赵丽去了医院']) assert.throws(() => mayTell(words, person), { code: 'names_the_person' })
  assert.doesNotThrow(() => mayTell('The berlin clinic was asked', person))
  assert.deepEqual([quarterOf('2025-03-31'), quarterOf('2025-04-01'), quarterOf('2025-12-31')], ['2025-01-01', '2025-04-01', '2025-10-01'])
})
