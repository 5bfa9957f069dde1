/** COO-35: what happens between the asking and the answer. Who may no longer know of a person takes nothing over, and nobody's commitments are stuck. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, inDays, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let goal: string
let other: string

before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  goal = await planBegun(at)
  await broughtIntoForce(at, await stepAskedOf(at, goal, at.ids.partner2))
  // somebody else, whom the same worker sees on a day to come
  other = await at.given.person(at.agencies.a1, { given_name: 'Wei', family_name: 'Zhou', written_by: at.ids.coordinator })
  await at.given.consent(other, at.agencies.a1, ['general'])
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
/** A worker of the agency who has agreed to a step. */
async function owner(more: { seesTheOther?: boolean } = {}): Promise<{ id: string; step: string }> {
  const id = await at.given.staff(at.agencies.a1, ['support_worker'])
  const step = await stepAskedOf(at, goal, id)
  await done((await world.as(id)).post(`${at.at}/actions/${step}/answer`, { response: 'agreed', version: 1 }))
  if (more.seesTheOther) await seen(other, id)
  return { id, step }
}
const seen = (person: string, by: string) =>
  world.admin.query(
    `insert into care.appointment (person_id, agency_id, written_by, with_id, what, starts_at, ends_at) values ($1, $2, $3, $3, 'Talk', $4, $5)`,
    [person, at.agencies.a1, by, inDays(2), inDays(2.1)],
  )
const colleague = async (): Promise<{ id: string; as: As }> => {
  const id = await at.given.staff(at.agencies.a1, ['support_worker'])
  return { id, as: await world.as(id) }
}
const hand = (from: string, to: string) =>
  at.as.supervisor.post(`/api/staff/${from}/handover`, { to_id: to, note: 'Wei drinks again', meet_on: inDays(7).slice(0, 10) })
const answer = (as: As, batch: string) => as.post(`/api/handovers/${batch}/answer`, { agree: true })
const responsible = async (step: string) =>
  (await world.admin.query('select responsible_id from care.action where id = $1', [step])).rows[0].responsible_id

const names = async (as: As) => (await done(as.get('/api/handovers'))).batches.flatMap((one: any) => one.people.map((each: any) => each.person.name))

test('somebody whom the person shuts out before they answer takes nothing of that person over, and is not told that there was anything', async () => {
  const [from, to] = [await owner({ seesTheOther: true }), await colleague()]
  const { id } = await done(hand(from.id, to.id))
  await at.given.exclude(at.person, to.id)
  assert.deepEqual(await names(to.as), ['Wei Zhou'])
  assert.equal((await done(answer(to.as, id))).people, 1, 'of the other alone')
  assert.equal(await responsible(from.step), from.id)
  const only = await done(hand(from.id, (await colleague()).id))
  assert.ok(only.id, 'what they could not answer is handed to somebody else')
  assert.equal(await refusal(answer(to.as, id)), 'no_such_handover')
})

test('what nobody answers is not stuck: it is handed to another where whoever was asked has left, or has let five days pass', async () => {
  const [from, gone, silent, last] = [await owner(), await colleague(), await colleague(), await colleague()]
  await done(hand(from.id, gone.id))
  assert.equal(await refusal(hand(from.id, silent.id)), 'nothing_to_hand_over', 'they may still answer')
  await world.admin.query('update care.staff set active = false where id = $1', [gone.id])
  const second = await done(hand(from.id, silent.id))
  await world.admin.query(`update care.handover set at = at - interval '6 days', meet_on = meet_on - 6 where batch_id = $1`, [second.id])
  const third = await done(hand(from.id, last.id))
  assert.equal(await refusal(answer(silent.as, second.id)), 'no_such_handover', 'only one of them takes it over')
  await done(answer(last.as, third.id))
  assert.equal(await responsible(from.step), last.id)
  const shown = await done(at.as.person.get(`/api/people/${at.person}/handovers`))
  assert.deepEqual(
    shown.filter((one: any) => one.from.id === from.id).map((one: any) => one.to.id),
    [last.id],
    'the person reads who came, not who was asked in vain',
  )
})

test('that they have met is said by the person or by those who took over, not by another agency', async () => {
  const [from, to] = [await owner(), await colleague()]
  await done(answer(to.as, (await done(hand(from.id, to.id))).id))
  const read = async (as: As) => (await done(as.get(`/api/people/${at.person}/handovers`))).find((one: any) => one.to.id === to.id)
  const met = async (as: As) => as.post(`/api/people/${at.person}/handovers/${(await read(as)).id}/met`, { version: (await read(as)).version })
  assert.deepEqual((await read(at.as.partner2)).may, [])
  assert.equal(await refusal(met(at.as.partner2)), 'not_yours')
  await done(met(to.as))
})

test('what a supervisor says of several people at once stands in the record of none of them', async () => {
  const here = await at.given.person(at.agencies.a1, { given_name: 'Wei', family_name: 'Zhou', written_by: at.ids.coordinator })
  await at.given.consent(here, at.agencies.a1, ['general'])
  await seen(here, at.ids.coordinator)
  const { id } = await done(hand(at.ids.coordinator, at.ids.successor))
  await done(answer(at.as.successor, id))
  const { rows } = await world.admin.query('select state, handover_note from care.coordinator_assignment where person_id = $1 order by from_at', [
    at.person,
  ])
  assert.deepEqual(rows, [
    { state: 'ended', handover_note: '' },
    { state: 'current', handover_note: '' },
  ])
})

test('what a worker has of somebody who no longer lets their agency know of them keeps nobody, and is in nobody’s numbers', async () => {
  const agency = await at.given.agency('Home Help')
  await at.given.involve(at.person, agency)
  await at.given.consent(at.person, agency, ['general'])
  const worker = await at.given.staff(agency, ['partner_worker'])
  const leads = await world.as(await at.given.staff(agency, ['supervisor']))
  await done(
    at.as.coordinator.post(`${at.at}/participants`, { party_id: worker, role: 'Cleans', gain: { benefit: 'A clean flat', person_view: 'Good' } }),
  )
  const owns = async () => (await done(leads.get(`/api/staff/${worker}/owned`))).things.map((one: any) => one.kind)
  const leave = () => world.admin.query('update care.staff set active = false where id = $1', [worker])
  assert.deepEqual(await owns(), ['part'])
  await assert.rejects(leave(), /still owns something/)
  await at.given.consent(at.person, agency, ['general'], 'withdrawn')
  assert.deepEqual(await owns(), [])
  await leave()
})
