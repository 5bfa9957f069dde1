/** What somebody might try who is signed in and means harm, or is only quick. */
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import { givenIn, type Given } from '../harness/given.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, given: Given, ours: string, theirs: string, worker: As, partner: string, person: string
before(async () => {
  world = await makeWorld()
  given = givenIn(world.admin)
  ours = await given.agency()
  theirs = await given.agency()
  worker = await world.as(await given.staff(ours))
  partner = await given.staff(theirs, ['support_worker'])
  person = await given.person(ours)
  await given.consent(person, ours, ['general'])
})
after(() => world.close())

test('an id in capital letters is the same id: a refusal is not asked again by spelling its agency differently', async () => {
  const say = (party_id: string, decision: string) =>
    worker.post(`/api/people/${person}/consents`, {
      party_id,
      decision,
      categories: ['health'],
      own_words: decision === 'refused' ? 'No' : '',
      mode: 'spoken',
    })
  assert.equal((await say(theirs, 'refused')).status, 200)
  assert.equal((await say(theirs.toUpperCase(), 'given')).body.refusal, 'asked_again_too_soon')
})

test('a note that nobody can see is no note, and no mark in it turns the line of whoever reads on', async () => {
  const write = (observed: string) => worker.post(`/api/people/${person}/notes`, { mode: 'phone', observed, utc_offset: 0 })
  for (const unseen of ['\u200b', '\u202e', '\u3164\u200d']) assert.equal((await write(unseen)).body.refusal, 'write_the_note')
  const { id } = (await write('Rang Ana\u202e oreM')).body
  assert.deepEqual((await world.admin.query('select observed from care.note where id = $1', [id])).rows, [{ observed: 'Rang Ana oreM' }])
})

test('of several assessments offered at once, one is', async () => {
  const offers = Array.from({ length: 4 }, () =>
    worker.post(`/api/people/${person}/assessments`, { mode: 'phone', supports_offered: ['interpreter'] }),
  )
  const told = (await Promise.all(offers)).map((one) => one.body.refusal ?? 'offered')
  assert.deepEqual(told.toSorted(), ['assessment_under_way', 'assessment_under_way', 'assessment_under_way', 'offered'])
})

test('emergencies asked for all at once are no more than those asked for one by one', async () => {
  const away = await world.as(partner)
  const people = await Promise.all(Array.from({ length: 6 }, () => given.person(ours)))
  const asked = people.map((one) =>
    away.post(`/api/people/${one}/emergency`, { categories: ['safety'], reason: 'A reason of more than twenty letters' }),
  )
  assert.equal((await Promise.all(asked)).filter((one) => one.status === 200).length, 3)
})

test('an agency that was excluded while on the team is not told of changes, nor are those who work there', async () => {
  const about = await given.person(ours)
  await given.involve(about, theirs)
  await given.consent(about, theirs, ['general'])
  await world.admin.query(`insert into care.housing_stay (person_id, agency_id, situation, from_on) values ($1, $2, 'motel', '2025-02-01')`, [
    about,
    theirs,
  ])
  const isTold = async () => (await world.admin.query('select guard.audience($1) as party', [about])).rows.some((row) => row.party === partner)
  assert.equal(await isTold(), true)
  await given.exclude(about, theirs)
  assert.equal(await isTold(), false)
})

test('of a file whose sending was broken off, nothing stays', async () => {
  const { cookie } = await world.as(await given.staff(ours, ['network_admin']))
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const kept = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('homeward-upload-'))
  const before_ = new Set(await kept())
  const ownOnes = async () => (await kept()).filter((name) => !before_.has(name))
  const until = async (there: boolean) => {
    for (let tries = 0; tries < 100 && (await ownOnes()).length > 0 !== there; tries++) await setTimeout(50)
    return (await ownOnes()).length > 0
  }
  const sending = connect((world.app.server.address() as AddressInfo).port, '127.0.0.1')
  sending.on('error', () => undefined)
  sending.write(
    `POST /api/imports/hmis HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=xx\r\nContent-Length: 1000000\r\n\r\n` +
      `--xx\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n${'Names '.repeat(5000)}`,
  )
  assert.equal(await until(true), true)
  sending.destroy()
  assert.equal(await until(false), false)
})
