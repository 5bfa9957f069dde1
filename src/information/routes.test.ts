/** Those who take part tell and ask each other (COO-21), for a goal (PRI-04), and nobody is shown what the person has not agreed to (CON-01). */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { broughtIntoForce, inDays, planBegun, stepAskedOf } from '../../test/harness/plan-in-force.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let c1: string
let goal: string
/** As the catalogue calls them: A1 leads, A2 is for housing, A3 for health. */
const who = {} as Record<'c1' | 'coord_a1' | 'worker_a1' | 'worker_a2' | 'worker_a3' | 'sup_a1', As>
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world, ['housing', 'health'])
  c1 = `/api/people/${at.person}`
  const { person, coordinator, worker, partner2, partner3, supervisor } = at.as
  Object.assign(who, { c1: person, coord_a1: coordinator, worker_a1: worker, worker_a2: partner2, worker_a3: partner3, sup_a1: supervisor })
  goal = await planBegun(at)
  await broughtIntoForce(at, await stepAskedOf(at, goal, at.ids.partner2))
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  // c1 lets A2 know of housing, and not of health
  await done(who.c1.post(`${c1}/consents/withdraw`, { party_id: at.agencies.a2, categories: ['health'] }))
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const tell = (as: As, more: object = {}) =>
  as.post(`${c1}/exchanges`, {
    category: 'health',
    purpose: 'keep_safe',
    title: 'Medicine changed',
    words: 'Half the dose since Monday',
    goal_id: goal,
    ...more,
  })
const read = async (as: As) => done(as.get(`${c1}/exchanges`))
const titles = async (as: As) => (await read(as)).exchanges.map((one: any) => one.title)
const one = async (as: As, id: string) => (await read(as)).exchanges.find((each: any) => each.id === id)
const logOf = async (as: As = who.c1) => (await done(as.get(`${c1}/share-log`))).shared
const owed = async (standard: string, subject: string) =>
  (
    await world.admin.query(
      `select care.obligation_status(o) as status, owed_by from care.obligation o where person_id = $1 and standard = $2 and subject like $3 order by due_at`,
      [at.person, standard, subject],
    )
  ).rows

test('COO-21, CON-01: “medicine changed”, told by worker.a3: coord.a1 reads it; worker.a2, without consent for health, is shown nothing', async () => {
  const { id } = await done(tell(who.worker_a3))
  assert.deepEqual(await titles(who.coord_a1), ['Medicine changed'])
  const seen = await who.worker_a2.get(`${c1}/exchanges`)
  assert.equal(seen.status, 200)
  assert.deepEqual(seen.body.exchanges, [], 'no title, no count')
  assert.ok(!JSON.stringify(seen.body).includes('Medicine') && !JSON.stringify(seen.body).includes(id))
  const reaching = async (path: string) => (await who.worker_a2.post(`${c1}/exchanges/${path}`, { words: 'x' })).body
  assert.deepEqual(
    { ...(await reaching(`${id}/answer`)), request_id: 0 },
    { ...(await reaching(`${at.person}/answer`)), request_id: 0 },
    'hidden and absent answer alike',
  )
  const rows = await world.admin.query(`select party_id, basis, consent_id is not null as by_consent from care.info_receipt where exchange_id = $1`, [
    id,
  ])
  assert.deepEqual(
    rows.rows,
    [{ party_id: at.ids.coordinator, basis: 'consent', by_consent: true }],
    'the share log has who was shown it, and nobody else',
  )
  // as c1 the share log lists who got it and why
  const [line, ...more] = await logOf()
  assert.deepEqual([line.to, line.to_agency, line.title, line.category, line.purpose, line.from, line.basis], [
    'Ana Moreau', 'Harbour Homes', 'Medicine changed', 'health', 'keep_safe', 'Nora Singh', 'consent',
  ]) // prettier-ignore
  assert.deepEqual(more, [])
  // who wrote it sees who has read it
  assert.deepEqual(
    (await one(who.worker_a3, id)).receipts.map((each: any) => each.name),
    ['Ana Moreau'],
  )
  await read(who.coord_a1)
  assert.equal((await logOf()).length, 1, 'read again is not told again')
})

test('CON-01: with consent for housing alone, worker.a2 is shown housing and no field of health; the share log of A2 lists only housing', async () => {
  await done(tell(who.coord_a1, { category: 'housing', purpose: 'arrange', title: 'Viewing on Friday' }))
  const seen = await read(who.worker_a2)
  assert.deepEqual(
    seen.exchanges.map((each: any) => [each.title, each.category]),
    [['Viewing on Friday', 'housing']],
  )
  assert.ok(seen.exchanges.every((each: any) => each.receipts.every((line: any) => line.name !== 'Nora Singh')))
  assert.ok(!JSON.stringify(seen.exchanges).includes('health'))
  const theirs = (await logOf()).filter((line: any) => line.to_agency === 'Bridge Housing')
  assert.deepEqual(
    theirs.map((line: any) => line.category),
    ['housing'],
  )
  // as a count over everything that was ever shown: each line had the ledger's yes at that moment
  const { rows } = await world.admin
    .query(`select r.id from care.info_receipt r where r.basis = 'consent' and (select e.decision from care.consent_event e
     where e.person_id = r.person_id and e.party_id = r.agency_id and r.category = any (e.categories) and e.from_at <= r.at and e.to_at > r.at order by e.seq desc limit 1)
     is distinct from 'given'`)
  assert.deepEqual(rows, [])
})

test('PRI-04: an exchange names the goal it advances; without one, worker.a3 is asked to choose one, or to say why none', async () => {
  assert.equal(await refusal(tell(who.worker_a3, { goal_id: null })), 'name_the_goal_or_why_none')
  assert.equal(await refusal(tell(who.worker_a3, { goal_id: at.person })), 'no_such_goal')
  const { id } = await done(tell(who.worker_a3, { goal_id: null, no_goal_reason: 'The surgery moves; it concerns everybody', title: 'New address' }))
  const [shown] = (await read(who.coord_a1)).exchanges
  assert.deepEqual([shown.id, shown.goal, shown.no_goal_reason], [id, null, 'The surgery moves; it concerns everybody'])
  assert.equal((await one(who.coord_a1, (await read(who.coord_a1)).exchanges.at(-1).id)).goal.words, 'A lease')
})

test('a request is asked of who may know of it, is answered once by who was asked, and red when nobody has answered for six days', async () => {
  const ask = { asked_id: at.agencies.a3, title: 'Which dose now?', words: '' }
  assert.equal(await refusal(tell(who.coord_a1, { ...ask, asked_id: at.agencies.a2 })), 'asked_may_not_know_this')
  assert.equal(await refusal(tell(who.coord_a1, { ...ask, asked_id: at.agencies.a1 })), 'asked_of_oneself')
  assert.equal(await refusal(tell(who.coord_a1, { ...ask, asked_id: goal })), 'not_on_the_team')
  assert.equal(await refusal(tell(who.coord_a1, { ...ask, due_on: inDays(6).slice(0, 10) })), 'due_later_than_the_network_wants')
  assert.equal(await refusal(tell(who.coord_a1, { ...ask, due_on: inDays(-1).slice(0, 10) })), 'answer_due_in_the_past')
  const { id } = await done(tell(who.coord_a1, ask))
  assert.equal((await one(who.coord_a1, id)).due_at.slice(0, 10), inDays(5).slice(0, 10), 'five days, as the network wants')
  assert.deepEqual(
    (await done(who.worker_a3.get('/api/exchanges'))).requests.map((each: any) => each.title),
    ['Which dose now?'],
  )
  assert.deepEqual((await done(who.worker_a2.get('/api/exchanges'))).requests, [])
  assert.equal(await refusal(who.worker_a1.post(`${c1}/exchanges/${id}/answer`, { words: 'I think half' })), 'answered_by_who_was_asked')
  const unanswered = (await done(tell(who.coord_a1, { ...ask, title: 'And until when?' }))).id
  const answers = await Promise.all([1, 2, 3, 4].map((n) => who.worker_a3.post(`${c1}/exchanges/${id}/answer`, { words: `Half of it, ${n}` })))
  assert.deepEqual(answers.map((each) => each.body.refusal ?? 'answered').toSorted(), [
    'answered', 'request_answered_already', 'request_answered_already', 'request_answered_already',
  ]) // prettier-ignore
  const answered = await one(who.coord_a1, id)
  assert.match(answered.answer.words, /^Half of it/)
  assert.deepEqual([answered.answer.by, answered.late, answered.may], ['Nora Singh', false, []])
  assert.deepEqual(
    (await owed('COO-21', `${id}:answered`)).map((row) => [row.status, row.owed_by]),
    [['met', at.agencies.a3]],
  )
  await world.clock(inDays(5))
  assert.equal((await one(who.coord_a1, unanswered)).late, false)
  await world.clock(inDays(6.01))
  assert.equal((await one(who.coord_a1, unanswered)).late, true)
  assert.deepEqual(
    (await owed('COO-21', `${unanswered}:answered`)).map((row) => row.status),
    ['missed'],
  )
})

test('named readers are fewer than consent allows, never more; whoever is not among them does not know that it was written', async () => {
  assert.equal(await refusal(tell(who.worker_a3, { reader_ids: [at.agencies.a2] })), 'reader_may_not_know_this')
  assert.equal(await refusal(tell(who.worker_a3, { category: 'housing', reader_ids: [goal] })), 'not_on_the_team')
  const before = (await titles(who.worker_a2)).length
  await done(tell(who.worker_a3, { category: 'housing', title: 'For A1 alone', reader_ids: [at.agencies.a1] }))
  assert.ok((await titles(who.coord_a1)).includes('For A1 alone'))
  assert.equal((await titles(who.worker_a2)).length, before)
  assert.ok((await titles(who.c1)).includes('For A1 alone'), 'the person reads everything about them')
  // nor does what is owed for it tell them
  const asks = { category: 'housing', title: 'Only between us', asked_id: at.agencies.a1, reader_ids: [at.agencies.a1] }
  const { id } = await done(tell(who.worker_a3, asks))
  await read(who.coord_a1)
  const owes = async (as: As) => {
    const { owed: all } = await done(as.get(`${c1}/owed`))
    return all.filter((each: any) => each.standard === 'COO-21' && each.category === 'housing' && each.by?.id === at.agencies.a1)
  }
  assert.equal((await owes(who.coord_a1)).length, 1, id)
  assert.deepEqual(await owes(who.worker_a2), [])
  const seen = (await read(who.worker_a2)).exchanges.flatMap((each: any) => each.receipts)
  assert.ok(seen.every((line: any) => line.agency !== 'Northside Health' || line.name === 'Nora Singh'))
})

test('what is written is announced to those who may read it; an open connection of anybody else hears nothing of it', async () => {
  const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
  const [theirs, others] = [await listen(address, who.coord_a1), await listen(address, who.worker_a2)]
  await done(tell(who.worker_a3, { title: 'Blood test on Monday' }))
  await done(tell(who.worker_a3, { category: 'housing', title: 'A note for the landlord' }))
  await theirs.until(2)
  await others.until(1)
  await done(tell(who.worker_a3, { category: 'housing', title: 'The last of them' }))
  await others.until(2)
  assert.equal(others.heard(), 2, 'of three that were written, one is about health')
  theirs.leave()
  others.leave()
})

test('withdrawal: from the next request nothing of it is there, in no list and no live announcement; the share log stays', async () => {
  const health = (await titles(who.coord_a1)).filter((title: string) => title === 'Medicine changed')
  assert.equal(health.length, 1)
  const before = await logOf()
  await done(who.c1.post(`${c1}/consents/withdraw`, { party_id: at.agencies.a3 }))
  const gone = await who.worker_a3.get(`${c1}/exchanges`)
  // an agency keeps what it wrote itself, and nothing of what others wrote
  assert.ok(gone.body.exchanges.every((each: any) => each.agency === 'Northside Health'))
  assert.deepEqual((await done(who.worker_a3.get('/api/exchanges'))).requests, [])
  await done(tell(who.coord_a1, { title: 'After they said no' }))
  const told = await world.admin.query(`select guard.told_of(e.id) as id from care.info_exchange e where title = 'After they said no'`)
  assert.ok(!told.rows.some((row) => row.id === at.ids.partner3))
  assert.deepEqual(await logOf(), before, 'the log of what was shared stays')
  assert.deepEqual((await done(who.sup_a1.get(`${c1}/share-log`))).shared.length > 0, true)
  assert.equal(await refusal(who.worker_a1.get(`${c1}/share-log`)), 'not_your_role')
})

test('PRI-04: a goal of a plan at level high without collaboration for 46 days is missed, and coord.a1 owes it', async () => {
  const open = async () => (await owed('PRI-04', `${goal}:together:%`)).filter((row) => !row.status.startsWith('met'))
  await world.clock(inDays(12))
  assert.deepEqual(
    (await open()).map((row) => row.status),
    ['pending'],
  )
  await world.clock(inDays(6 + 47))
  assert.deepEqual(
    (await open()).map((row) => [row.status, row.owed_by]),
    [['missed', at.ids.coordinator]],
  )
})

test('what was shown to anybody was shown on a ground, and stays counted so', async () => {
  const rows = await owed('CON-01', '%')
  assert.ok(rows.length > 3)
  assert.deepEqual([...new Set(rows.map((row) => row.status))], ['met'])
})

/** What somebody's open connection hears of exchanges. */
async function listen(address: string, as: As) {
  const closing = new AbortController()
  const stream = await fetch(`${address}/api/live`, { headers: { cookie: as.cookie }, signal: closing.signal })
  let text = ''
  const told = new Set<() => void>()
  void (async () => {
    for await (const piece of stream.body!.pipeThrough(new TextDecoderStream())) {
      text += piece
      for (const tell of told) tell()
    }
  })().catch(() => undefined)
  const heard = () => text.split('"topic":"info_exchange"').length - 1
  return {
    heard,
    until: (n: number) =>
      new Promise<void>((resolve) => {
        const look = () => (heard() >= n ? (told.delete(look), resolve()) : undefined)
        told.add(look)
        look()
      }),
    leave: () => closing.abort(),
  }
}
