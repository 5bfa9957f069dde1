/** What entry refuses, and the ways back, through HTTP against real Postgres. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, makeEntryWorld, refused, type EntryWorld } from '../../test/harness/entry.ts'

let w: EntryWorld
before(async () => {
  w = await makeEntryWorld()
})
after(() => w.close())

test('J2: where nothing exists for a person, the network hears of it as a barrier', async () => {
  await w.at('03T13:00')
  const one = await w.screened('Second')
  const no = { decision: 'not_accepted', reasons: ['We only work with families'], criterion_not_met: 'single person', told: { mode: 'phone' } }
  refused(await one.act('decision', { ...no, no_alternative_exists: true, alternatives: [{ name: 'Somewhere' }] }), 'either_an_alternative_or_none')
  done(await one.act('decision', { ...no, no_alternative_exists: true, barrier_note: 'No crisis room for a single man with a dog' }))
  const kinds = async (who: 'net' | 'sup' | 'intake') => (await w.who[who].get('/api/barriers')).body.kinds
  assert.deepEqual(
    (await kinds('net')).map((each: any) => [each.kind, each.people]),
    [['service_gap', 1]],
  )
  for (const who of ['sup', 'intake'] as const)
    assert.deepEqual(
      (await kinds(who)).map((each: any) => each.people),
      [null],
      'small numbers are the network’s alone',
    )
  refused(await one.act('finish', { how: 'tried' }), 'not_everything_tried')
  done(await one.act('finish', { how: 'no_service' }))
  assert.equal((await one.read()).state, 'closed')
})

test('of two who decide at once, one decides and the other is told', async () => {
  const one = await w.screened('Both', { stay: { situation: 'rough_sleeping', from_on: '2025-01-10' } })
  const { version } = await one.read()
  const decision = { version, decision: 'accepted', reasons: ['We can help'], pathway: 'exit' }
  const url = `/api/people/${one.person}/entries/${one.entry}/decision`
  const answers = await Promise.all([w.who.intake.post(url, decision), w.who.intake2.post(url, decision)])
  assert.deepEqual(
    answers.map((answer) => answer.status).toSorted((a, b) => a - b),
    [200, 409],
  )
  refused(
    answers.find((answer) => answer.status === 409)!,
    'changed_meanwhile',
  )
  const { rows } = await w.world.admin.query('select count(*)::int as n from care.support_period where person_id = $1', [one.person])
  assert.equal(rows[0].n, 1)
})

test('two tries in two ways count as an answer; giving up needs four over two weeks, and a call opens it again', async () => {
  await w.at('03T09:00')
  const person = await w.known('Quiet')
  const one = w.entryOf(
    person,
    done(await w.who.intake.post(`/api/people/${person}/entries`, { channel: 'text', urgency: 'standard', told: 'Please call' })),
  )
  done(await one.act('attempts', { mode: 'phone' }))
  assert.equal((await one.read()).state, 'received')
  done(await one.act('attempts', { mode: 'text' }))
  assert.equal((await one.read()).state, 'responded')
  const answer = await one.act('unable-to-contact', {})
  refused(answer, 'not_tried_enough')
  assert.deepEqual(
    answer.body.missing.map((reason: any) => reason.refusal),
    ['more_attempts', 'more_days'],
  )
  await w.at('10T09:00')
  done(await one.act('attempts', { mode: 'phone' }))
  await w.at('18T09:00')
  done(await one.act('attempts', { mode: 'letter' }))
  done(await one.act('unable-to-contact', {}))
  assert.equal((await one.read()).may_next[0], 'reopen')
  done(await one.act('reopen', {}))
  assert.equal((await one.read()).state, 'received')
})

test('only the person’s own words withdraw an entry, and nobody leaves that way once accepted', async () => {
  await w.at('03T09:00')
  const one = await w.screened('Alone', { stay: { situation: 'motel', from_on: '2025-02-24' } })
  refused(await one.act('withdrawal', { own_words: '' }), 'withdrawn_in_own_words')
  done(await one.act('withdrawal', { own_words: 'My sister takes me in' }, await w.world.as(one.person)))
  assert.equal((await one.read()).state, 'withdrawn')
  refused(await one.act('decision', { decision: 'accepted', reasons: ['x'], pathway: 'exit' }), 'not_from_here')
  const other = await w.screened('Taken', { stay: { situation: 'motel', from_on: '2025-02-24' } })
  done(await other.act('decision', { decision: 'accepted', reasons: ['fits'], pathway: 'exit' }))
  refused(await other.act('withdrawal', { own_words: 'Enough' }), 'leaving_is_another_step')
})

test('nothing is recorded ahead of time or before what it rests on', async () => {
  await w.at('03T09:00')
  const person = await w.known('Early')
  const log = (received_at: string) =>
    w.who.intake.post(`/api/people/${person}/entries`, { channel: 'phone', urgency: 'standard', told: 'x', received_at })
  refused(await log('2025-03-03T09:05:00Z'), 'in_the_future')
  const one = w.entryOf(person, done(await log('2025-03-03T08:00:00Z')))
  refused(await one.act('response', { mode: 'phone', summary: 'x', at: '2025-03-03T07:00:00Z' }), 'answered_before_asked')
})

test('somebody turned away must be told of a way on even when the rules are gone around', async () => {
  const one = await w.screened('Turned')
  await assert.rejects(
    w.world.admin.query(
      `insert into care.screening_decision (entry_id, person_id, agency_id, written_by, decision, reasons, criterion_not_met, decided_at, informed_at)
      values ($1, $2, $3, $4, 'not_accepted', '{no}', 'none', guard.now(), guard.now())`,
      [one.entry, one.person, w.agency.a1, w.worker1],
    ),
    { constraint: 'name_an_alternative' },
  )
})

test('taken on, a person is asked what we may keep and read; a no is kept and stops nothing (CON-03)', async () => {
  await w.at('03T10:00')
  const accept = { decision: 'accepted', reasons: ['fits us'], pathway: 'exit', stay: { situation: 'motel', from_on: '2025-02-24' } }
  const decided = async (name: string, consent: object) => {
    const one = await w.screened(name)
    done(await one.act('decision', { ...accept, consent }))
    const { rows } = await w.world.admin.query(
      'select decision, array_length(categories, 1) as many, own_words from care.consent_event where person_id = $1',
      [one.person],
    )
    return { ...one, rows }
  }
  const yes = await decided('Yes', { decision: 'given', categories: ['general', 'housing'], own_words: 'Fine by me' })
  assert.deepEqual(yes.rows, [{ decision: 'given', many: 2, own_words: 'Fine by me' }])
  const no = await decided('No', { decision: 'refused' })
  assert.deepEqual(no.rows, [{ decision: 'refused', many: 16, own_words: '' }])
  assert.equal((await no.read()).state, 'accepted')
  const late = await w.screened('Late')
  refused(await late.act('decision', { ...accept, consent: { decision: 'given', categories: [] } }), 'name_a_category')
  refused(
    await late.act('decision', { ...accept, consent: { decision: 'given', categories: ['general'], months: 24 } }),
    'consent_longer_than_allowed',
  )
})
