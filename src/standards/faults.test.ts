import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { engineRunning, type EngineRunning } from '../../test/harness/engine.ts'
import { daysAfter, standard } from '../shared/standard.ts'

let broken = false
/** Owes one thing for each first contact, as long as it works. */
const sometimes = standard({
  id: 'T-sometimes',
  title: '',
  stage: 'T',
  sources: [],
  reads: ['entry_request'],
  parameters: [],
  owed: (record) => {
    if (broken) throw new Error('a standard that does not know what to do')
    return record.entry_request.map((entry) => ({
      subject: entry.id,
      category: entry.category,
      agency_id: entry.agency_id,
      owed_by: entry.agency_id,
      owed_to: entry.person_id,
      began_at: entry.received_at,
      due_at: daysAfter(entry.received_at, 1),
      met_at: entry.responded_at,
      why: { key: 'answered' },
      evidence: [],
    }))
  },
})

let { given, run, settle, contact, faults, close } = {} as EngineRunning
before(async () => {
  ;({ given, run, settle, contact, faults, close } = await engineRunning(sometimes))
})
after(() => close())

const owed = async (person: string, of: string) =>
  (await run(`select subject from care.obligation where person_id = $1 and standard = $2`, [person, of])).rows.map(({ subject }) => subject)
const listed = async (person: string) => (await run(`select part from sealed.stale where person_id = $1`, [person])).rows.length

test('a standard that fails takes nothing with it: the others are weighed, what it owed stands, and once it is mended nothing is missing', async () => {
  const agency = await given.agency()
  const person = await given.person(agency)
  const first = await contact(person, agency, '2025-03-03T09:00:00Z')
  await settle(person)
  assert.deepEqual(await owed(person, 'T-sometimes'), [first])

  broken = true
  const second = await contact(person, agency, '2025-03-04T09:00:00Z')
  await settle(person)
  assert.deepEqual((await owed(person, 'T-answered')).toSorted(), [first, second].toSorted())
  assert.deepEqual(await owed(person, 'T-sometimes'), [first])
  assert.equal(faults.length, 1, 'said once, however often it was looked at')
  assert.match(faults[0]!, /^Error .*faults\.test\.ts/s)
  assert.equal(await listed(person), 0, 'nobody is weighed over and over for it')

  broken = false
  await run(`update care.person set preferred_name = 'Kim' where id = $1`, [person]) // whatever is written next, the first contacts are looked at as well
  await settle(person)
  assert.deepEqual((await owed(person, 'T-sometimes')).toSorted(), [first, second].toSorted())
  assert.equal(faults.length, 1)
})
