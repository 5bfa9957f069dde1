/** A payment that was typed wrong is put right and never erased; a request that waits is taken back by whoever asked; and what nobody may do to either. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-10T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing', 'money'])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  await world.admin.query('update care.staff set supervisor_id = $2 where id = any ($1)', [[at.ids.coordinator, at.ids.worker], at.ids.supervisor])
  person = `/api/people/${at.person}`
  await done(at.as.coordinator.post(at.at, {}))
  await done(at.as.coordinator.post(`${person}/budgets`, { allotment_cents: 200_000, from_on: '2025-03-10', to_on: '2025-09-09' }))
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const budget = async (as: As = at.as.coordinator) => (await done(as.get(`${person}/budget`))).budgets[0]
const line = async (id: string, as?: As) => (await budget(as)).commitments.find((one: any) => one.id === id)
const commit = async (words: string, euros: number, as: As = at.as.coordinator) =>
  done(as.post(`${person}/budgets/${(await budget()).id}/commitments`, { words, amount_cents: euros * 100 }))
const pay = async (commitment_id: string, euros: number, last = true) => {
  const { version } = await line(commitment_id)
  const body = { commitment_id, amount_cents: euros * 100, spent_on: '2025-03-10', last, version }
  return done(at.as.worker.post(`${person}/budgets/${(await budget()).id}/spends`, body))
}
const correct = async (commitment_id: string, euros: number, more: object = {}, as: As = at.as.coordinator) => {
  const { version, spends } = await line(commitment_id)
  const body = { amount_cents: Math.round(euros * 100), reason: 'A digit too many on the receipt', version, ...more }
  return as.post(`${person}/spends/${spends[0].id}/corrections`, body)
}
const second = async () => world.as(await at.given.staff(at.agencies.a2, ['coordinator', 'support_worker', 'supervisor'], 'Mara Voss'))
let bond: string

test('what is not needed is released by the first who comes, before anybody has paid anything', async () => {
  const { id } = await commit('Bus tickets', 50)
  await done(at.as.worker.post(`${person}/commitments/${id}/release`, { words: 'School gives a pass', version: 1 }))
  const { rows } = await world.admin.query(`
    select p.proname from pg_proc p join pg_trigger t on t.tgfoid = p.oid join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'care'::regnamespace and not p.prosecdef and p.prosrc ~ 'sealed\\.' group by 1`)
  assert.deepEqual(rows, [], 'no trigger needs what whoever writes may not touch')
})

test('a payment typed wrong is put right: the difference goes back to its commitment, and both stand written', async () => {
  bond = (await commit('Bond', 1500)).id
  await pay(bond, 1440, false)
  assert.ok((await line(bond)).may.includes('correct'))
  assert.equal(await refusal(correct(bond, 1440)), 'nothing_to_correct')
  assert.equal(await refusal(correct(bond, 1500.01)), 'more_than_was_committed')
  assert.equal(await refusal(correct(bond, -1)), 'bad_shape', 'never below nothing')
  assert.equal(await refusal(correct(bond, 144, { reason: '  ' })), 'bad_shape')
  assert.equal(await refusal(correct(bond, 144, { version: 9 })), 'changed_meanwhile')
  await done(correct(bond, 144))
  const now = await line(bond, at.as.person)
  assert.deepEqual([now.state, now.spent_cents, now.amount_cents], ['committed', 14_400, 150_000], 'and so the person reads it')
  const [{ amount_cents, stands_cents, corrections }] = now.spends
  assert.deepEqual([amount_cents, stands_cents], [144_000, 14_400])
  assert.deepEqual(
    corrections.map((one: any) => [one.was_cents, one.amount_cents, one.reason, one.by]),
    [[144_000, 14_400, 'A digit too many on the receipt', 'Ana Moreau']],
  )
  await done(correct(bond, 145, {}, at.as.worker))
  assert.equal((await line(bond)).spent_cents, 14_500, 'a correction is itself put right')
  const { spent_cents, committed_cents, left_cents } = await budget()
  assert.deepEqual([spent_cents, committed_cents, left_cents], [14_500, 135_500, 50_000])
})

test('of what is paid to the end the difference is free again, and comes back only while nobody else was promised it', async () => {
  const { id } = await commit('Removal van', 500)
  await pay(id, 500)
  assert.equal((await budget()).left_cents, 0)
  await done(correct(id, 0, { reason: 'The van never came; the money is back' }))
  assert.deepEqual([(await line(id)).state, (await line(id)).spent_cents, (await budget()).left_cents], ['spent', 0, 50_000])
  const school = await commit('School things', 300)
  assert.equal(await refusal(correct(id, 200.01)), 'above_the_allotment')
  await done(correct(id, 200))
  assert.equal((await budget()).left_cents, 0)
  const { version } = await line(school.id)
  await done(at.as.worker.post(`${person}/commitments/${school.id}/release`, { words: 'Given by the school', version }))
  await done(correct(bond, 1500))
  assert.equal((await line(bond)).state, 'spent', 'all that was committed is paid')
})

test('only the agency whose money it is corrects, whoever else may read it; and nobody by another door', async () => {
  assert.equal(await refusal(correct(bond, 1, {}, await second())), 'not_yours')
  assert.equal(await refusal(correct(bond, 1, {}, at.as.supervisor)), 'not_your_role')
  assert.equal(await refusal(correct(bond, 1, {}, at.as.person)), 'not_your_role')
  const nowhere = `${person}/spends/${at.need_ids[0]}/corrections`
  assert.equal(await refusal(at.as.worker.post(nowhere, { amount_cents: 1, reason: 'x', version: 1 })), 'no_such_payment')
  const { spends } = await line(bond)
  const write = (was: number, is: number) =>
    world.admin.query(
      `insert into care.spend_correction (spend_id, person_id, agency_id, written_by, was_cents, amount_cents, reason) values ($1, $2, $3, $4, $5, $6, 'x')`,
      [spends[0].id, at.person, at.agencies.a1, at.ids.worker, was, is],
    )
  await assert.rejects(write(1, 2), { constraint: 'changed_meanwhile' })
  await assert.rejects(write(150_000, 150_001), { constraint: 'more_than_was_committed' })
  await assert.rejects(world.admin.query(`update care.spend_correction set amount_cents = 1 where spend_id = $1`, [spends[0].id]))
  await assert.rejects(world.admin.query(`delete from care.spend_correction where spend_id = $1`, [spends[0].id]))
})

test('many correct the same payment at the very same moment, and one of them does', async () => {
  const { version, spends } = await line(bond) // all of them looked at it before anybody corrected it
  const tried = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      at.as.coordinator.post(`${person}/spends/${spends[0].id}/corrections`, { amount_cents: 140_000 + n, reason: 'Read again', version }),
    ),
  )
  assert.equal(tried.filter((one) => one.status === 200).length, 1)
  assert.ok(tried.every((one) => one.status === 200 || one.body.refusal === 'changed_meanwhile'))
})

test('a request that waits is taken back by whoever asked, and nobody owes an answer any more', async () => {
  const { id, state } = await commit('Driving lessons', 900, at.as.worker)
  assert.equal(state, 'awaiting_approval')
  const owed = async () =>
    (await done(at.as.supervisor.get(`${person}/owed`))).owed
      .filter((one: any) => one.standard === 'COO-13' && one.why.key === 'excess_answered')
      .map((one: any) => one.status)
  assert.deepEqual(await owed(), ['pending'])
  const back = async (as: As, more: object = {}) =>
    as.post(`${person}/commitments/${id}/withdrawal`, { words: 'The job centre pays', version: (await line(id)).version, ...more })
  assert.deepEqual([(await line(id, at.as.worker)).may, (await line(id)).may], [['withdraw'], []])
  assert.equal(await refusal(back(at.as.coordinator)), 'taken_back_by_who_asked')
  assert.equal(await refusal(back(at.as.supervisor)), 'not_your_role')
  assert.equal(await refusal(back(at.as.worker, { words: '' })), 'bad_shape')
  assert.equal(await refusal(back(at.as.worker, { version: 9 })), 'changed_meanwhile')
  await done(back(at.as.worker))
  assert.deepEqual([(await line(id)).state, (await line(id)).end_words], ['withdrawn', 'The job centre pays'])
  assert.equal((await owed()).includes('pending'), false)
  assert.equal(await refusal(back(at.as.worker)), 'decided_already')
  const yes = { approved: true, excess_cents: 1, reason: 'Yes' }
  assert.equal(await refusal(at.as.supervisor.post(`${person}/commitments/${id}/decision`, yes)), 'decided_already')
})

test('words are kept as they were written, whatever they look like; what cannot be written is refused by name', async () => {
  const words = `<b>{amount}</b> '; drop table care.spend; -- {n, plural, other {#}}`
  const { id } = await commit(words, 1)
  assert.equal((await line(id)).words, words)
  const { id: whole } = await budget()
  for (const body of [
    { words: 'a\u0000b', amount_cents: 100 },
    { words: 'x', amount_cents: 0.5 },
    { words: 'x', amount_cents: 1e15 },
    { words: 'x', amount_cents: '100' },
  ]) {
    const answered = await at.as.worker.post(`${person}/budgets/${whole}/commitments`, body)
    assert.ok(answered.status < 500 && answered.body.refusal, JSON.stringify([body, answered.status]))
  }
})

test('once its days or its plan are over nothing new is promised, not by a yes to what waits either; a payment is still put right', async () => {
  const { id } = await commit('A course', 1900)
  const { id: whole } = await budget()
  const yes = async () =>
    at.as.supervisor.post(`${person}/commitments/${id}/decision`, { approved: true, excess_cents: (await line(id)).over_cents, reason: 'It helps' })
  const more = () => at.as.worker.post(`${person}/budgets/${whole}/commitments`, { words: 'x', amount_cents: 100 })
  await world.clock('2025-09-10T09:00:00Z')
  assert.deepEqual([await refusal(yes()), await refusal(more())], ['budget_is_over', 'budget_is_over'])
  await world.clock('2025-03-11T09:00:00Z')
  await world.admin.query(`update care.plan set state = 'closed', closed_at = guard.now() where person_id = $1`, [at.person])
  assert.deepEqual([await refusal(yes()), await refusal(more())], ['budget_of_a_closed_plan', 'budget_of_a_closed_plan'])
  assert.equal((await budget()).may.includes('commit'), false)
  await done(correct(bond, 10))
  await done(at.as.supervisor.post(`${person}/commitments/${id}/decision`, { approved: false, excess_cents: 0, reason: 'The plan is closed' }))
})
