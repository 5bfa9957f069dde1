/**
 * A person takes their yes back: from the next request no page, list, search, count or open connection of the partner shows anything of them.
 * Every operation that reads is asked before and after, by everybody there who works with people.
 */
import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { WHY_OTHERWISE } from '../../src/shared/preference-words.ts'
import { TEAM, type Role } from '../../src/shared/words.ts'
import { signIn, speakAs } from '../harness/world.ts'
import { operationsOfTheHouse } from './contracts.ts'
import { few } from './matrix/judging.ts'
import { planAll } from './matrix/plan.ts'
import { atTheDoor } from './matrix/roles.ts'
import { openStage, type Stage } from './matrix/stage.ts'
import { ASKS, PARTNER, STATES } from './matrix/states.ts'

/** Given to a partner that has written nothing itself: what an agency wrote stays its own. And somebody of whom the partner knows nothing. */
const named = (name: string) => STATES.find((one) => one.name === name)!
const GIVEN = { ...named('given'), world: { ...named('given').world, wrote: named('never asked').world.wrote } }

let stage: Stage
let person: string
before(async () => {
  stage = await openStage([GIVEN, named('never asked')])
  person = stage.people[0]!.person
  await stage.world.app.listen({ port: 0, host: '127.0.0.1' })
})
after(() => stage.world.close())

const readsOfThePartner = async () => {
  const reads = (await operationsOfTheHouse()).filter(({ method, key }) => method === 'GET' && !atTheDoor(key))
  const works = (roles: readonly Role[]) => roles.some((role) => (TEAM as readonly Role[]).includes(role))
  return planAll(stage, reads).filter(({ caller }) => caller.slot === ASKS[PARTNER!] && works(caller.roles))
}
const shown = async () => {
  const seen: string[] = []
  const asked = await readsOfThePartner()
  await stage.askAll(asked, ({ operation, caller, found }) => {
    for (const word of [...found].map((one) => stage.words.get(one)!))
      // what it did itself without a yes stays with its supervisor, who reviews it
      if (word.agency !== PARTNER) seen.push(`${operation.key} shows ${caller.name} ${word.table}`)
  })
  return seen
}

/** An open page of this worker, and of whom it heard. */
async function listening(worker: string): Promise<{ heard: { person: string; topic: string }[]; close: () => void }> {
  const heard: { person: string; topic: string }[] = []
  const { port } = stage.world.app.server.address() as AddressInfo
  const cookie = await signIn(stage.world.admin, worker)
  const request = http.get({ port, host: '127.0.0.1', path: '/api/live', agent: false, headers: { cookie } }, (reply) => {
    reply.setEncoding('utf8').on('data', (text: string) => {
      for (const [, event] of text.matchAll(/^data: (.*)$/gm)) heard.push(JSON.parse(event!))
    })
  })
  await new Promise((begun) => request.once('response', begun))
  return { heard, close: () => request.destroy() }
}
const until = async (true_: () => boolean) => {
  for (let tries = 0; tries < 600 && !true_(); tries += 1) await new Promise((again) => setTimeout(again, 50))
}

test('from the next request after a withdrawal nothing of the person is shown to the partner anywhere, and open pages close', async (t) => {
  const partner = stage.cast.staff.find(({ slot, roles }) => slot === ASKS[PARTNER!] && roles.includes('partner_worker'))!
  const own = stage.cast.staff.find(({ slot, roles }) => slot === ASKS[0] && roles.includes('coordinator'))!
  const [theirs, ours] = [await listening(partner.id!), await listening(own.id!)]
  t.after(() => [theirs, ours].forEach(({ close }) => close()))
  const colleague = speakAs(stage.world.app, await signIn(stage.world.admin, own.id!))
  const themself = speakAs(stage.world.app, await signIn(stage.world.admin, person))
  const note = () => colleague.post(`/api/people/${person}/notes`, { mode: 'phone', observed: 'Rang back.', why_otherwise: WHY_OTHERWISE[0] })

  assert.ok(new Set(await shown()).size > 50, 'while it is given, much is shown')
  assert.equal((await note()).status, 200)
  await until(() => theirs.heard.some(({ topic }) => topic === 'record'))
  assert.ok(theirs.heard.some((one) => one.person === person && one.topic === 'record'))

  const began = performance.now()
  const { status } = await themself.post(`/api/people/${person}/consents/withdraw`, {
    party_id: stage.cast.agencies[PARTNER!]!,
    own_words: 'No more',
  })
  t.diagnostic(`withdrawn in ${(performance.now() - began).toFixed(0)} ms`)
  assert.equal(status, 200)
  assert.deepEqual(few([...new Set(await shown())]), [])

  await until(() => theirs.heard.some(({ topic }) => topic === 'access'))
  assert.ok(
    theirs.heard.some((one) => one.person === person && one.topic === 'access'),
    'what is open on their screen closes',
  )
  const before = theirs.heard.length
  await new Promise((quiet) => setTimeout(quiet, 300)) // what the withdrawal itself changed is heard
  const heard = ours.heard.filter(({ topic }) => topic === 'record').length
  assert.equal((await note()).status, 200)
  await until(() => ours.heard.filter(({ topic }) => topic === 'record').length > heard)
  assert.equal(theirs.heard.slice(before).filter(({ topic }) => topic === 'record').length, 0, 'what is written afterwards is not announced to them')
  assert.ok(!ours.heard.some(({ topic }) => topic === 'access'), 'those who may go on are not disturbed')
})
