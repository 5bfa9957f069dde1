import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, Refused } from './client.ts'
import { concerns } from './live.ts'
import { placesFor } from './navigation.ts'
import { readQuestion, writeQuestion } from './question.ts'
import { placeOfOurs } from './sign-in/back.ts'

test('an operation’s address carries its parameters and leaves empty questions out', () => {
  assert.equal(
    addressOf('GET /api/people/:id/notes', { params: { id: 'a b' }, query: { since: undefined, kind: ['call', 'visit'], q: '' } }),
    '/api/people/a%20b/notes?kind=call&kind=visit',
  )
})

test('a refusal keeps every missing reason; an answer that is none still has a name', () => {
  const refused = new Refused(409, {
    refusal: 'plan_not_ready',
    missing: [{ refusal: 'coordinator_not_acknowledged' }, { refusal: 'owner_has_not_agreed' }],
  })
  assert.deepEqual([refused.code, refused.missing.length], ['plan_not_ready', 2])
  assert.equal(new Refused(502, {}).code, 'broken')
})

test('what another agency did is heard by the pages about that person and that topic, and by no others', () => {
  const person = 'b7c9'
  assert.ok(concerns(['GET /api/people/:id', { params: { id: person } }], { person, topic: 'plan' }))
  assert.ok(concerns(['GET /api/requests', undefined], { person: null, topic: 'requests' }))
  assert.ok(concerns(['GET /api/requests', undefined], { person, topic: 'action' }), 'a step asked of my agency')
  assert.ok(concerns(['GET /api/entry', { query: { show: 'open' } }], { person, topic: 'entry_request' }), 'a first contact somebody else logged')
  assert.ok(!concerns(['GET /api/people/:id', { params: { id: 'other' } }], { person, topic: 'plan' }))
  assert.ok(concerns(['GET /api/people', { query: { sort: 'name' } }], { person, topic: 'access' }), 'whoever may see less asks every list anew')
})

test('after signing in one comes back to where one was, and never to another site', () => {
  assert.equal(placeOfOurs('/people?sort=name'), '/people?sort=name')
  for (const elsewhere of [undefined, 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])
    assert.equal(placeOfOurs(elsewhere), '/')
})

test('a filter reads in the address as it was chosen', () => {
  assert.equal(writeQuestion({ days: '30', housed: true, gone: undefined }), '?days=30&housed=true')
  assert.deepEqual(readQuestion('?days=30&sort=-name'), { days: '30', sort: '-name' })
})

test('a menu shows the pages of one’s roles that exist', () => {
  const words = (roles: string[]) => placesFor(roles, (path) => path !== '/import').map(({ word }) => word)
  assert.ok(words(['coordinator']).includes('navigation.today'))
  assert.ok(!words(['evaluator']).includes('navigation.people'))
  assert.ok(!words(['network_admin']).includes('navigation.import'))
})
