/** A partner without an account does one thing by a link, once, while the person's consent stands; the link is good for nothing else. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SESSION_COOKIE, signToken } from '../../src/server/caller.ts'
import { done, householdReadyToPlan, type Household } from '../../test/harness/given-plan.ts'
import { makeWorld, SECRET, speakAs, type As, type World } from '../../test/harness/world.ts'

let world: World
let at: Household
let person: string
let nobody: As
const NO_GOAL = { goal_id: null, no_goal_reason: 'It concerns the visit' }
before(async () => {
  world = await makeWorld()
  await world.clock('2025-03-03T09:00:00Z')
  at = await householdReadyToPlan(world, ['health'])
  person = `/api/people/${at.person}`
  nobody = speakAs(world.app, '')
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
})
after(() => world.close())

const refusal = async (answered: Promise<{ body: any }>) => (await answered).body.refusal
const ask = async (title = 'Which dose now?') =>
  (await done(at.as.coordinator.post(`${person}/exchanges`, { category: 'health', purpose: 'arrange', title, asked_id: at.agencies.a3, ...NO_GOAL })))
    .id as string
const give = (about_id: string, act = 'answer_request', as: As = at.as.coordinator) =>
  as.post(`${person}/act-links`, { act, about_id, to_name: 'Front desk' })
const secretOf = ({ path }: { path: string }) => path.slice('/link#'.length)
const open = (secret: string) => nobody.post('/api/link/open', { secret })
const use = (secret: string, words = 'Half of it') => nobody.post('/api/link/act', { secret, words })
const links = async (as: As = at.as.coordinator) => (await done(as.get(`${person}/act-links`))).links
const cameTo = async () => (await links())[0].openings.map((one: any) => one.came_to)

test('a link is shown once, kept only as a hash, opens one request, answers it once in the agency’s name, and every opening is kept', async () => {
  const request = await ask()
  const link = await done(give(request))
  const secret = secretOf(link)
  assert.equal(link.expires_at.slice(0, 10), '2025-03-08')
  const dump =
    JSON.stringify((await world.admin.query(`select * from care.act_link`)).rows) +
    JSON.stringify((await world.admin.query(`select * from sealed.answered`)).rows)
  assert.ok(!dump.includes(secret), 'the secret is kept nowhere')
  const shown = await done(open(secret))
  assert.deepEqual(
    [shown.act, shown.title, shown.from, shown.by, shown.person],
    ['answer_request', 'Which dose now?', 'Harbour Homes', 'Ana Moreau', 'Lan'],
  )
  assert.deepEqual(Object.keys(shown).toSorted(), ['act', 'by', 'category', 'due_at', 'expires_at', 'from', 'person', 'title', 'to', 'words'])
  assert.equal(await refusal(use(secret, ' ')), 'answer_in_words')
  const several = await Promise.all([1, 2, 3].map((n) => use(secret, `Half of it, ${n}`)))
  assert.deepEqual(several.map((one) => one.body.refusal ?? 'done').toSorted(), ['done', 'link_opens_nothing', 'link_opens_nothing'])
  assert.equal(await refusal(open(secret)), 'link_opens_nothing', 'used once')
  const [asked] = (await done(at.as.coordinator.get(`${person}/exchanges`))).exchanges
  assert.deepEqual([asked.answered_at !== null, asked.answer.by], [true, 'Northside Health'])
  const [first, ...after] = await cameTo()
  // of three at once, one that comes too late may be kept before the one that was in time
  assert.deepEqual([first, ...after.toSorted()], ['shown', 'done', 'refused', 'refused', 'refused'])
  const log = (await done(at.as.person.get(`${person}/share-log`))).shared.filter((one: any) => one.to === 'Northside Health')
  assert.deepEqual(
    log.map((one: any) => [one.title, one.basis]),
    [['Which dose now?', 'consent']],
    'the person sees who was shown it',
  )
  assert.deepEqual(
    (await links(at.as.person)).map((one: any) => [one.state, one.to]),
    [['used', 'Front desk']],
  )
})

test('no other route takes a link’s secret for anything', async () => {
  const secret = secretOf(await done(give(await ask('Another question'))))
  for (const cookie of [`${SESSION_COOKIE}=${secret}`, `${SESSION_COOKIE}=${encodeURIComponent(signToken(secret, SECRET))}`]) {
    const as = speakAs(world.app, cookie)
    for (const url of ['/api/me', '/api/people', `${person}/exchanges`, `${person}/act-links`, '/api/exchanges'])
      assert.equal((await as.get(url)).status, 401, url)
  }
  const header = await nobody.post(`${person}/exchanges`, {}, { authorization: `Bearer ${secret}` })
  assert.notEqual(header.status, 200)
  assert.equal((await nobody.post('/api/invitations/look', { secret })).status, 404, 'nor is it an invitation')
  await done(open(secret))
})

test('a link stops with the person’s consent, from the next opening; it does not begin again with a new yes for somebody else', async () => {
  const secret = secretOf(await done(give(await ask('Before they say no'))))
  await done(open(secret))
  await done(at.as.person.post(`${person}/consents/withdraw`, { party_id: at.agencies.a3 }))
  assert.equal(await refusal(open(secret)), 'link_opens_nothing')
  assert.equal(await refusal(use(secret)), 'link_opens_nothing')
  assert.deepEqual(await cameTo(), ['shown', 'refused', 'refused'], 'that somebody came is kept all the same')
  await done(at.as.person.post(`${person}/consents`, { party_id: at.agencies.a3, decision: 'given', categories: ['health', 'general'] }))
})

test('it is over after five days, after ten openings, when a newer one was made, or when it is taken back, by the worker or the person', async () => {
  const request = await ask('How is the knee?')
  const first = secretOf(await done(give(request)))
  const second = secretOf(await done(give(request)))
  assert.equal(await refusal(open(first)), 'link_opens_nothing', 'of one request one link opens')
  await world.admin.query(`update care.act_link set openings_left = 1 where used_at is null and withdrawn_at is null`)
  await done(open(second))
  assert.equal(await refusal(open(second)), 'link_opens_nothing')
  const third = secretOf(await done(give(request)))
  const [{ id }] = await links()
  assert.equal(await refusal(at.as.partner2.post(`${person}/act-links/${id}/withdrawal`)), 'not_yours')
  await done(at.as.person.post(`${person}/act-links/${id}/withdrawal`))
  assert.equal(await refusal(open(third)), 'link_opens_nothing')
  const fourth = secretOf(await done(give(request)))
  await world.clock('2025-03-08T10:00:00Z')
  assert.equal(await refusal(open(fourth)), 'link_opens_nothing')
  assert.equal((await links())[0].state, 'over')
})

test('one referral is acknowledged by a link, and taken on by none; only who asked or sent can make one', async () => {
  const { rows } = await world.admin.query(
    `insert into care.service_listing (agency_id, name, needs) values ($1, 'Physiotherapy', '{health}') returning id`,
    [at.agencies.a3],
  )
  const body = { need_id: at.need_ids[0], listing_id: rows[0].id, discussed: 'They know what it is' }
  const { id } = await done(at.as.coordinator.post(`${person}/referrals`, body))
  assert.equal(await refusal(give(id, 'acknowledge_referral')), 'nothing_to_link', 'not sent yet')
  const act = async (path: string, more: object) => {
    const { version } = (await world.admin.query('select version from care.service_referral where id = $1', [id])).rows[0]
    return done(at.as.coordinator.post(`${person}/referrals/${id}/${path}`, { version, ...more }))
  }
  await act('consent', { words: 'Yes', mode: 'dictated' })
  await act('send', { note: 'Knee' })
  assert.equal(await refusal(give(id, 'acknowledge_referral', at.as.partner2)), 'nothing_to_link')
  const secret = secretOf(await done(give(id, 'acknowledge_referral')))
  assert.deepEqual([(await done(open(secret))).title, (await done(use(secret, ''))).done], ['Physiotherapy', true])
  const [referral] = (await done(at.as.coordinator.get(`${person}/referrals`))).referrals
  assert.deepEqual([referral.state, referral.steps.at(-1).agency], ['acknowledged', 'Northside Health'])
  assert.equal(await refusal(use(secret)), 'link_opens_nothing')
})

test('whoever guesses is slowed down', async () => {
  const answers = []
  for (let n = 0; n < 40; n++) answers.push(await open(`a-guess-that-is-long-enough-${n}`))
  assert.equal(answers.at(-1)!.status, 429)
  assert.ok(answers.every(({ status }) => status === 404 || status === 429))
})
