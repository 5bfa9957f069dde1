/** ENT-10: somebody who needs more care than usual, and the body that answers for them by law. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done, makeEntryWorld, refused, type EntryWorld } from '../../test/harness/entry.ts'

let w: EntryWorld
before(async () => {
  w = await makeEntryWorld()
})
after(() => w.close())

const order = (more: object = {}) => ({
  kind: 'decision_making',
  high: true,
  source: 'Court order shown by the aunt',
  from_on: '2025-01-10',
  review_on: '2025-08-14',
  responsible: {
    body: 'Department for Families',
    legal_basis: 'Guardianship order',
    officer: 'officer.a4',
    officer_contact: '5550 4004',
    to_on: '2025-08-14',
  },
  ...more,
})
const owed = async (person: string) =>
  (await w.who.intake.get(`/api/people/${person}/owed`)).body.owed.filter((one: any) => one.standard === 'ENT-10')

test('a guardianship order without a reachable officer is refused; with one it heads the plan, and coordination is suggested high', async () => {
  await w.at('03T09:00')
  const person = await w.known('Ari', '2007-08-14')
  const url = `/api/people/${person}/vulnerabilities`
  const without = (more: object) => ({ ...order().responsible, ...more })
  refused(await w.who.intake.post(url, order({ responsible: without({ officer: '' }) })), 'name_the_officer')
  refused(await w.who.intake.post(url, order({ responsible: without({ officer_contact: ' ' }) })), 'officer_needs_contact')
  refused(await w.who.intake.post(url, order({ responsible: without({ legal_basis: '' }) })), 'name_the_legal_basis')
  refused(await w.who.intake.post(url, order({ review_on: '2025-08-31' })), 'vulnerability_reviewed_within_180_days')
  refused(await w.who.intake.post(url, order({ source: ' ' })), 'bad_shape')
  assert.deepEqual((await w.who.intake.get(`/api/people/${person}`)).body.vulnerabilities, [], 'what is refused leaves nothing behind')
  done(await w.who.intake.post(url, order()))

  const { body: page } = await w.who.intake.get(`/api/people/${person}`)
  assert.deepEqual([page.responsibilities[0].body, page.responsibilities[0].officer], ['Department for Families', 'officer.a4'])
  done(await w.who.worker1.post(`/api/people/${person}/plan`, {}))
  const { body: board } = await w.who.worker1.get(`/api/people/${person}/plan`)
  assert.deepEqual(
    board.responsible.map((one: any) => [one.body, one.officer]),
    [['Department for Families', 'officer.a4']],
  )
  assert.equal(board.plan.level_suggested, 'high')
  refused(await w.who.worker1.put(`/api/people/${person}/plan/level`, { level: 'low', version: board.plan.version }), 'lower_level_needs_a_reason')
  const { body: list } = await w.who.intake.get('/api/people?scope=agency')
  assert.equal(list.rows.find((row: any) => row.id === person).high_vulnerability, true, 'the badge in the by-name list')

  assert.deepEqual((await owed(person)).map((one: any) => [one.status, one.why.key]).toSorted(), [
    ['met', 'officer_named'],
    ['pending', 'care_level_owed'],
    ['pending', 'care_look_owed'],
  ])
  const reason = 'The guardian coordinates; we keep to our part'
  done(await w.who.worker1.put(`/api/people/${person}/plan/level`, { level: 'low', reason, version: board.plan.version }))
  assert.ok((await owed(person)).some((one: any) => one.why.key === 'care_level_reason' && one.status === 'met'))
})

test('a need for care is looked at again in time, or is seen to be late; the next look is then due', async () => {
  await w.at('03T09:00')
  const person = await w.known('Joe', '1984-06-30')
  const url = `/api/people/${person}/vulnerabilities`
  const id = done(
    await w.who.intake.post(url, { kind: 'health', high: false, source: 'Outreach team', from_on: '2019-05-01', review_on: '2025-03-10' }),
  )
  await w.at('11T09:00')
  assert.deepEqual(
    (await owed(person)).map((one: any) => [one.status, one.why.key]),
    [['missed', 'care_look_owed']],
  )
  const look = (review_on: string) => w.who.intake.patch(`${url}/${id}`, { to_on: null, review_on, version: 1 })
  refused(await look('2025-12-01'), 'vulnerability_reviewed_within_180_days')
  done(await look('2025-09-01'))
  assert.deepEqual((await owed(person)).map((one: any) => [one.status, one.why.key]).toSorted(), [
    ['met_late', 'care_looked_at'],
    ['pending', 'care_look_owed'],
  ])
})

test('another officer answers, and an end is set; an end before the beginning is refused', async () => {
  await w.at('03T09:00')
  const person = await w.known('Kit', '2009-02-01')
  const url = `/api/people/${person}/responsibilities`
  const { to_on: _end, ...responsible } = order().responsible
  const id = done(await w.who.intake.post(url, { ...responsible, from_on: '2025-01-10' }))
  const change = (more: object) =>
    w.who.intake.patch(`${url}/${id}`, { officer: 'officer2.a4', officer_contact: '5550 4005', to_on: null, version: 1, ...more })
  refused(await change({ officer: '' }), 'name_the_officer')
  refused(await change({ to_on: '2024-12-31' }), 'responsibility_ended_before_it_began')
  done(await change({}))
  refused(await change({}), 'changed_meanwhile')
  assert.equal((await w.who.intake.get(`/api/people/${person}`)).body.responsibilities[0].officer, 'officer2.a4')
  assert.equal((await w.who.worker2.get(`/api/people/${person}`)).status, 404, 'nobody else learns of it')
})
