/** The money of a plan (COO-13, SM-14, INV-03): committed before it is spent, never above what is set aside without somebody else's yes. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
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
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const read = (as: As = at.as.coordinator) => done(as.get(`${person}/budget`))
/** The budget that was set last, as this reader sees it. */
const budget = async (as: As = at.as.coordinator) => (await read(as)).budgets[0]
const line = async (id: string, as?: As) => (await budget(as)).commitments.find((one: any) => one.id === id)
const set = (as: As, from_on: string, to_on: string, euros = 2000) =>
  as.post(`${person}/budgets`, { allotment_cents: euros * 100, from_on, to_on, source: 'Rent fund' })
const commitFrom = (id: string, as: As, words: string, amount: number, more: object = {}) =>
  as.post(`${person}/budgets/${id}/commitments`, { words, amount_cents: amount * 100, ...more })
const commit = async (as: As, words: string, amount: number, more: object = {}) => commitFrom((await budget()).id, as, words, amount, more)
const decide = (as: As, id: string, body: object) => as.post(`${person}/commitments/${id}/decision`, body)
const spend = async (body: object, as = at.as.coordinator) =>
  as.post(`${person}/budgets/${(await budget()).id}/spends`, { spent_on: '2025-03-10', ...body })
const figures = async () => {
  const { spent_cents, committed_cents, excess_cents, left_cents, waiting_cents } = await budget()
  return {
    spent: spent_cents / 100,
    committed: committed_cents / 100,
    excess: excess_cents / 100,
    left: left_cents / 100,
    waiting: waiting_cents / 100,
  }
}
const owedBy = async (why: string) =>
  (await done(at.as.supervisor.get(`${person}/owed`))).owed
    .filter((one: any) => one.standard === 'COO-13' && one.why.key === why)
    .map((one: any) => [one.status, (one.by ?? one.agency)?.name])
    .toSorted()
let bond: string, removal: string

test('a budget is set for a plan, by whoever coordinates, and one at a time', async () => {
  assert.equal(await refusal(set(at.as.coordinator, '2025-03-10', '2025-09-09')), 'no_such_plan')
  await done(at.as.coordinator.post(at.at, {}))
  assert.equal(await refusal(set(at.as.worker, '2025-03-10', '2025-09-09')), 'not_your_role')
  assert.equal(await refusal(set(at.as.coordinator, '2025-03-10', '2025-03-09')), 'budget_ends_before_it_begins')
  assert.equal(await refusal(set(at.as.coordinator, '2025-03-10', '2028-03-10')), 'budget_longer_than_three_years')
  await done(set(at.as.coordinator, '2025-03-10', '2025-09-09'))
  assert.equal(await refusal(set(at.as.supervisor, '2025-09-09', '2025-12-31')), 'budget_for_these_days_already')
})

test('COO-13: of 2,000, 1,500 are committed and 500 remain; 600 wait for approval, 100 over; one’s own approval is refused, a supervisor’s with a reason counts', async () => {
  const first = await done(commit(at.as.coordinator, 'Bond and first rent', 1500))
  bond = first.id
  assert.deepEqual([first.state, (await budget()).left_cents], ['committed', 50_000])
  const second = await done(commit(at.as.coordinator, 'Removal and a bed', 600))
  removal = second.id
  assert.deepEqual([second.state, second.over_cents], ['awaiting_approval', 10_000])
  assert.deepEqual([(await line(removal)).asked, (await line(removal)).may], ['Sara Lind', ['withdraw']])
  const yes = { approved: true, excess_cents: 10_000, reason: 'A bed to sleep in from the first night' }
  assert.equal(await refusal(decide(at.as.coordinator, removal, yes)), 'not_your_role')
  assert.equal(await refusal(decide(at.as.supervisor, removal, { ...yes, reason: ' ' })), 'bad_shape')
  assert.equal(await refusal(decide(at.as.supervisor, removal, { ...yes, excess_cents: 60_000 })), 'excess_has_changed', 'only what is above')
  await done(decide(at.as.supervisor, removal, yes))
  assert.deepEqual([(await line(removal)).state, (await line(removal)).decision.by], ['committed', 'Sara Lind'])
  assert.deepEqual(await figures(), { spent: 0, committed: 2100, excess: 100, left: 0, waiting: 0 })
  assert.equal(await refusal(spend({ amount_cents: 5000 })), 'commit_before_spending', 'a spend of 50 with no commitment')
  assert.equal(await refusal(decide(at.as.supervisor, removal, yes)), 'decided_already')
})

test('who holds both roles does not approve what they asked for, nor set more aside for it', async () => {
  await world.admin.query(`update care.staff set roles = '{coordinator,supervisor}' where id = $1`, [at.ids.successor])
  const both = await world.as(at.ids.successor)
  const { id } = await done(commit(both, 'A bicycle', 50))
  assert.equal(await refusal(decide(both, id, { approved: true, excess_cents: 5000, reason: 'I say so' })), 'approved_by_somebody_else')
  const { id: whole, version } = await budget()
  const more = { allotment_cents: 300_000, to_on: '2025-09-09', words: 'More is needed', version }
  assert.equal(await refusal(both.patch(`${person}/budgets/${whole}`, more)), 'changed_by_somebody_else')
  assert.deepEqual((await line(id, both)).may, ['withdraw'])
  await done(decide(at.as.supervisor, id, { approved: false, excess_cents: 0, reason: 'The club lends one' }))
  assert.equal((await line(id)).state, 'rejected')
  assert.deepEqual(await figures(), { spent: 0, committed: 2100, excess: 100, left: 0, waiting: 0 })
  assert.equal(await refusal(spend({ commitment_id: id, amount_cents: 5000 })), 'not_committed')
})

test('only what was committed is paid and never more of it; the rest is free again, the excess first', async () => {
  const pay = async (id: string, amount: number, more: object = {}) =>
    spend({ commitment_id: id, amount_cents: amount * 100, version: (await line(id)).version, ...more })
  assert.equal(await refusal(pay(bond, 1500.01)), 'more_than_was_committed')
  assert.equal(await refusal(pay(bond, 1000, { spent_on: '2025-03-11' })), 'spent_in_the_future')
  assert.equal(await refusal(pay(bond, 1000, { version: 9 })), 'changed_meanwhile')
  await done(pay(bond, 1000, { last: false, words: 'Bond' }))
  assert.deepEqual(await figures(), { spent: 1000, committed: 1100, excess: 100, left: 0, waiting: 0 })
  assert.equal(await refusal(pay(bond, 500.01)), 'more_than_was_committed', 'both payments together')
  await done(pay(bond, 450))
  assert.deepEqual([(await line(bond)).state, (await figures()).left], ['spent', 50])
  assert.equal(await refusal(pay(bond, 10)), 'not_committed', 'what is left of it is free again')
  await done(pay(removal, 520))
  assert.deepEqual(await figures(), { spent: 1970, committed: 0, excess: 20, left: 50, waiting: 0 })
})

test('what is not needed is released with a reason, and free again', async () => {
  const { id, state } = await done(commit(at.as.worker, 'A week of bus tickets', 50))
  assert.equal(state, 'committed')
  const release = (words: string, version: number) => at.as.worker.post(`${person}/commitments/${id}/release`, { words, version })
  assert.equal(await refusal(release('', 1)), 'bad_shape')
  assert.equal(await refusal(release('x', 2)), 'changed_meanwhile')
  await done(release('School gives a pass', 1))
  assert.equal((await figures()).left, 50)
  assert.equal(await refusal(release('again', 2)), 'not_committed')
})

test('a supervisor sets more aside and says why; never less than is committed', async () => {
  const change = async (body: object, as = at.as.supervisor) => {
    const { id, version } = await budget()
    return as.patch(`${person}/budgets/${id}`, { to_on: '2025-09-09', words: 'The fund has grown', version, ...body })
  }
  assert.equal(await refusal(change({ allotment_cents: 300_000 }, at.as.coordinator)), 'not_your_role')
  assert.equal(await refusal(change({ allotment_cents: 190_000 })), 'less_than_is_committed')
  assert.equal(await refusal(change({ allotment_cents: 300_000, words: '' })), 'bad_shape')
  assert.equal(await refusal(change({ allotment_cents: 300_000, version: 7 })), 'changed_meanwhile')
  await done(change({ allotment_cents: 250_000 }))
  assert.equal((await figures()).left, 550)
})

test('COO-13: the forecast warns once, and what is done about it is said within five days', async () => {
  const warnings = async () => (await budget()).warnings
  const [warning] = await warnings()
  assert.deepEqual(
    (await warnings()).map((one: any) => [one.forecast_cents, one.allotment_cents, one.acknowledged_at, one.answer_by.slice(0, 10)]),
    [[210_000, 200_000, null, '2025-03-15']],
    'above 80 percent of what was set aside; 1,500 of 2,000 were not',
  )
  assert.deepEqual(await owedBy('warning_answered'), [['pending', 'Harbour Homes']], 'nobody coordinates yet')
  const answer = (as: As, words: string, version = 1) => as.post(`${person}/budget-warnings/${warning.id}/acknowledge`, { words, version })
  assert.equal(await refusal(answer(at.as.worker, 'Seen')), 'not_your_role')
  assert.equal(await refusal(answer(at.as.coordinator, '')), 'bad_shape')
  assert.equal(await refusal(answer(at.as.coordinator, 'Seen', 4)), 'changed_meanwhile')
  await done(answer(at.as.coordinator, 'Sara has approved the bed; nothing more is planned'))
  assert.equal(await refusal(answer(at.as.coordinator, 'again', 2)), 'warning_answered_already')
  assert.deepEqual(await owedBy('warning_answered'), [['met', 'Harbour Homes']])
})

test('what waits for a yes stands in the supervisor’s day, and is late after seven days', async () => {
  const { id } = await done(commit(at.as.worker, 'Driving lessons', 900))
  assert.equal((await line(id)).over_cents, 35_000)
  const today = async () => (await done(at.as.supervisor.get('/api/today?view=mine'))).due.filter((one: any) => one.standard === 'COO-13')
  assert.deepEqual(
    (await today()).map((one: any) => [one.kind, one.target.kind, one.due_at.slice(0, 10), one.late]),
    [['request', 'budget', '2025-03-17', false]],
  )
  assert.deepEqual(await owedBy('excess_answered'), [
    ['met', 'Harbour Homes'], // whoever asked has no supervisor of their own
    ['met', 'Sara Lind'],
    ['pending', 'Sara Lind'],
  ])
  await world.clock('2025-03-18T09:00:00Z')
  assert.equal((await line(id)).late, true)
  assert.equal((await today())[0].late, true)
  await done(decide(at.as.supervisor, id, { approved: false, excess_cents: 0, reason: 'The job centre pays for these' }))
  assert.deepEqual(await today(), [])
  assert.ok((await owedBy('excess_answered')).some(([status]: string[]) => status === 'met_late'))
  assert.deepEqual(await owedBy('within_the_allotment'), [['met', 'Harbour Homes']])
})

test('who may read it follows from what the person allows for money; what it is spent on is for its own agency to say', async () => {
  assert.deepEqual((await read(at.as.partner2)).budgets[0].may, [])
  const second = await world.as(await at.given.staff(at.agencies.a2, ['coordinator', 'supervisor'], 'Mara Voss'))
  assert.equal(await refusal(commit(second, 'A sofa', 10)), 'not_yours')
  const { id } = await done(commit(at.as.coordinator, 'A school bag', 600))
  assert.equal(await refusal(decide(second, id, { approved: true, excess_cents: 5000, reason: 'Why not' })), 'not_yours')
  const mine = await read(at.as.person)
  assert.deepEqual([mine.budgets[0].left_cents, mine.budgets[0].may, mine.may], [55_000, [], []], 'the person reads what is theirs')
  assert.equal(await refusal(commit(at.as.person, 'x', 10)), 'not_your_role')
  await at.given.consent(at.person, at.agencies.a2, ['money'], 'withdrawn')
  assert.deepEqual((await read(at.as.partner2)).budgets, [])
  const stranger = await world.as(await at.given.staff(await at.given.agency('Elsewhere'), ['coordinator']))
  assert.equal(await refusal(stranger.get(`${person}/budget`)), 'no_such_person')
  await done(decide(at.as.supervisor, id, { approved: false, excess_cents: 0, reason: 'The school lends one' }))
})

test('it is committed for a step of the person’s plan that the writer may know, and for a month of the budget', async () => {
  assert.equal(await refusal(commit(at.as.coordinator, 'x', 10, { action_id: at.need_ids[0] })), 'no_such_action')
  assert.equal(await refusal(commit(at.as.coordinator, 'x', 10, { for_month: '2025-04-01' })), 'not_a_month_of_the_budget')
  const { id } = await done(commit(at.as.coordinator, 'Help in the household', 10, { for_month: '2025-04-10' }))
  const { monthly_cents, months_left, months } = await budget()
  assert.deepEqual([monthly_cents, months_left, months.length, months[1]], [1000, 5, 6, '2025-04-10'])
  await done(at.as.coordinator.post(`${person}/commitments/${id}/release`, { words: 'Hua does it', version: 1 }))
})

test('INV-03: many ask at the very same moment, and together they never commit more than there is', async () => {
  const { id, left_cents } = await budget()
  assert.equal(left_cents, 55_000)
  const asked = await Promise.all(
    Array.from({ length: 24 }, (_, n) => done(commitFrom(id, [at.as.coordinator, at.as.worker][n % 2]!, `Voucher ${n}`, 50))),
  )
  const states = asked.map((one) => one.state).toSorted()
  assert.equal(states.filter((one) => one === 'committed').length, 11)
  assert.equal((await figures()).left, 0)

  const [first] = asked.filter((one) => one.state === 'committed')
  const paid = await Promise.all(
    Array.from({ length: 8 }, () =>
      at.as.worker.post(`${person}/budgets/${id}/spends`, { commitment_id: first.id, amount_cents: 3000, spent_on: '2025-03-18', last: false }),
    ),
  )
  assert.equal(paid.filter((one) => one.status === 200).length, 1, 'of eight that pay 30 out of 50 at once')
  const [waiting] = asked.filter((one) => one.state === 'awaiting_approval')
  const yes = { approved: true, excess_cents: 5000, reason: 'Winter' }
  const decided = await Promise.all(Array.from({ length: 6 }, () => decide(at.as.supervisor, waiting.id, yes)))
  assert.equal(decided.filter((one) => one.status === 200).length, 1)
})

test('INV-03: nor by another door than ours: the database itself lets only so many through', async () => {
  await done(set(at.as.coordinator, '2025-10-01', '2025-12-31', 100))
  const { id } = await budget()
  const tried = await Promise.allSettled(
    Array.from({ length: 12 }, (_, n) =>
      world.admin.query(
        `insert into care.commitment (budget_id, person_id, agency_id, written_by, words, amount_cents, state) values ($1, $2, $3, $4, $5, 3000, 'committed')`,
        [id, at.person, at.agencies.a1, at.ids.worker, `Voucher ${n}`],
      ),
    ),
  )
  const refused = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason.constraint] : []))
  assert.deepEqual([tried.length - refused.length, [...new Set(refused)]], [3, ['above_the_allotment']])
  assert.equal((await figures()).left, 10)
})

test('INV-03 holds whatever is done in whatever order', async () => {
  const acts = fc.array(
    fc.record({
      act: fc.constantFrom('commit', 'commit', 'approve', 'reject', 'spend', 'release', 'change'),
      n: fc.nat(20),
      amount: fc.integer({ min: 1, max: 60 }),
    }),
    { minLength: 12, maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(acts, async (some) => {
      for (const two of [some.slice(0, 6), some.slice(6)]) {
        const now = await budget(at.as.supervisor)
        await Promise.all(two.map((one) => attempt(now, one)))
        const { rows } = await world.admin.query(`
          select b.allotment_cents - coalesce(sum(c.held_cents), 0) + coalesce(sum(a.excess_cents), 0) as left, coalesce(min(c.amount_cents - c.spent_cents), 0) as unspent
            from care.plan_budget b left join care.commitment c on c.budget_id = b.id left join care.budget_approval a on a.commitment_id = c.id group by b.id`)
        assert.ok(
          rows.every((row) => Number(row.left) >= 0 && Number(row.unspent) >= 0),
          JSON.stringify(rows),
        )
      }
    }),
    { numRuns: 6, seed: 13 },
  )
})
/** One of the things that can be done, to whichever commitment stands there; a refusal is an answer, a fault is not. */
async function attempt(now: any, { act, n, amount }: { act: string; n: number; amount: number }): Promise<void> {
  const one = now.commitments[n % now.commitments.length]
  const { id, version } = now
  const answered = await {
    commit: () => commitFrom(id, at.as.worker, 'Anything', amount),
    approve: () => decide(at.as.supervisor, one.id, { approved: true, excess_cents: one.over_cents, reason: 'Yes' }),
    reject: () => decide(at.as.supervisor, one.id, { approved: false, excess_cents: 0, reason: 'No' }),
    spend: () =>
      at.as.worker.post(`${person}/budgets/${id}/spends`, {
        commitment_id: one.id,
        amount_cents: amount * 100,
        spent_on: '2025-03-18',
        last: n % 2 === 0,
        version: one.version,
      }),
    release: () => at.as.worker.post(`${person}/commitments/${one.id}/release`, { words: 'Not needed', version: one.version }),
    change: () =>
      at.as.supervisor.patch(`${person}/budgets/${id}`, { allotment_cents: amount * 1000, to_on: now.to_on, words: 'Otherwise', version }),
  }[act as 'commit']()
  assert.ok(answered.status === 200 || (answered.status < 500 && answered.body.refusal), `${act}: ${answered.status}`)
}
