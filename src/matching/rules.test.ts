import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matched, type Service, type Wanted } from './rules.ts'

const service = (more: Partial<Service>): Service => ({
  id: more.name ?? 's',
  name: 'A service',
  suburb: null,
  postcode: null,
  state: null,
  languages: [],
  genders: [],
  cultures: [],
  step_free: null,
  free: null,
  room: 'not_said',
  ...more,
})
const anything: Wanted = { place: '', language: '', gender: null, culture: '', step_free: false, free: false, must: [] }
const stands = (wanted: Partial<Wanted>, one: Partial<Service>) =>
  matched({ ...anything, ...wanted }, [service(one)])[0]!.reasons.find((each) => each.criterion !== 'room')?.stands

test('what a service does not say of itself is no no, but a reason to ring', () => {
  assert.equal(stands({ language: 'Dari' }, {}), 'not_said')
  assert.equal(stands({ step_free: true }, {}), 'not_said')
  assert.ok(matched({ ...anything, language: 'Dari', must: ['language'] }, [service({})])[0]!.fits)
})

test('a word is looked for as a word: Dari is not within Mandarin, and Mill is in Old Mill', () => {
  assert.equal(stands({ language: 'Dari' }, { languages: ['Mandarin'] }), 'no')
  assert.equal(stands({ language: 'mandarin' }, { languages: ['English', 'Mandarin'] }), 'yes')
  assert.equal(stands({ place: 'Mill' }, { suburb: 'Old Mill' }), 'yes')
})

test('those that fit come first, the best of them in front; what must be so shuts out, and weighs double', () => {
  const wanted: Wanted = { ...anything, language: 'Mandarin', step_free: true, must: ['step_free'] }
  const shown = matched(wanted, [
    service({ name: 'Stairs', languages: ['Mandarin'], step_free: false, room: 'has_room' }),
    service({ name: 'Silent' }),
    service({ name: 'Right', languages: ['Mandarin'], step_free: true, room: 'has_room' }),
    service({ id: 'unnamed', name: null, step_free: true }),
  ])
  assert.deepEqual(
    shown.map((one) => [one.listing_id, one.fits]),
    [
      ['Right', true],
      ['Silent', true],
      ['Stairs', false],
    ],
  )
})
