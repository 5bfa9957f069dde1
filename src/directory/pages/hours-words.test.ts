import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayFromWords } from './hours-words.ts'

test('an agency types a day as it would write it on its door', () => {
  assert.deepEqual(
    dayFromWords(1, '9:00-12:30, 13.30–17')?.periods.map(({ opens, closes }) => [opens, closes]),
    [
      ['09:00', '12:30'],
      ['13:30', '17:00'],
    ],
  )
  assert.equal(dayFromWords(1, ' Closed ')?.said, 'closed')
  assert.equal(dayFromWords(1, '20:00-02:00')?.periods[0]?.closes, '02:00', 'past midnight')
  assert.equal(dayFromWords(1, '0-24')?.periods[0]?.closes, '24:00')
  assert.equal(dayFromWords(1, '  '), undefined, 'nothing typed is not closed')
  for (const wrong of ['9-', 'morning', '25:00-26:00', '9:00-9:00', '9:70-10:00', '9-12-17', '24:00-2:00'])
    assert.equal(dayFromWords(1, wrong), null, wrong)
})
