/** FAM-02: a no holds: against a page that was opened before it, against somebody who writes at the same moment, and however often one name was written down. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { done } from '../../test/harness/given-plan.ts'
import { givenIn } from '../../test/harness/given.ts'
import { makeWorld, type As, type World } from '../../test/harness/world.ts'

let world: World
let person: string
let coord: As
let self: As

before(async () => {
  world = await makeWorld()
  const given = givenIn(world.admin)
  const a1 = await given.agency('Harbour Homelessness Service')
  const id = await given.staff(a1, ['coordinator'])
  const c1 = await given.person(a1, { given_name: 'Lin', written_by: id })
  await given.consent(c1, a1, ['general', 'family', 'housing', 'safety', 'health'])
  coord = await world.as(id)
  self = await world.as(c1)
  person = `/api/people/${c1}`
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const at = (relative: string, act: string) => `${person}/relatives/${relative}/${act}`
const SAFE = { safe: true, words: 'Asked Lin alone' }
const known = async (name: string): Promise<string> => (await done(coord.post(`${person}/relatives`, { name, relation: 'sibling' }))).id
async function safe(name: string): Promise<string> {
  const id = await known(name)
  await done(coord.post(at(id, 'safety'), SAFE))
  return id
}
const wish = (as: As, relative: string, body: object) => as.post(at(relative, 'wish'), body)
const shows = async (relative: string) => (await (await world.as(relative)).get(`${person}/for-me`)).status
const wished = async (relative: string) => (await done(coord.get(`${person}/family`))).close.find((one: any) => one.id === relative).wish

test('after Lin’s no a worker opens it again with her words alone, and not from a page that shows what she said before', async () => {
  const bo = await safe('Bo Zhao')
  await done(wish(self, bo, { wish: 'yes', topics: ['housing'], closed: ['health'] }))
  const seen_id = (await wished(bo)).id
  const yes = (more: object) => wish(coord, bo, { wish: 'yes', topics: ['housing'], mode: 'dictated', ...more })
  assert.equal(await refusal(yes({ closed: [] })), 'topic_closed_by_the_person', 'not in two steps either')
  await done(wish(self, bo, { wish: 'no' }))
  assert.equal(await refusal(yes({})), 'topic_closed_by_the_person')
  assert.equal(await refusal(yes({ words: 'She asked for it', seen_id })), 'changed_meanwhile')
  assert.equal(await shows(bo), 404)
  await done(yes({ words: 'She asked for it', seen_id: (await wished(bo)).id }))
  assert.equal(await shows(bo), 200)
})

test('a yes and a no in the same moment: what is shared is what the newest wish says', async () => {
  for (let turn = 0; turn < 12; turn++) {
    const one = await safe(`Cousin ${turn}`)
    await Promise.all([
      wish(coord, one, { wish: 'yes', topics: ['housing'], mode: 'dictated', words: 'She said so' }),
      wish(self, one, { wish: 'no' }),
    ])
    const { wish: newest } = await wished(one)
    assert.equal(await shows(one), newest === 'yes' ? 200 : 404, `said last: ${newest}`)
  }
})

test('somebody shut out by name is shut out however often they were written down, and written down once more they are known by it', async () => {
  const two = [await safe('Dan Ford'), await safe('dan  ford')]
  for (const one of two) await done(wish(self, one, { wish: 'yes', topics: ['housing'] }))
  assert.deepEqual(await Promise.all(two.map(shows)), [200, 200])
  await done(self.post(`${person}/exclusions`, { name: 'Dan Ford', reason: 'Violent' }))
  assert.deepEqual(await Promise.all(two.map(shows)), [404, 404])
  const again = await known('DAN FORD')
  assert.equal(await refusal(coord.post(at(again, 'safety'), SAFE)), 'must_never_learn')
  assert.equal(await refusal(wish(self, again, { wish: 'yes', topics: ['housing'] })), 'must_never_learn')
})
