import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDay } from './days.ts'

const read = (text: string) => readDay(text, '2026-11-22')

describe('a day', () => {
  for (const text of ['2021-08-03', '2021/8/3', '08-03-2021', '8/3/2021', '03-AUG-2021', '2021-08-03 00:00:00', '2021-08-03T00:00:00Z'])
    test(`written ${text} is the third of August`, () => {
      assert.equal((read(text) as { day: string }).day, '2021-08-03')
    })

  test('may carry a time of the wall clock', () => {
    assert.deepEqual(read('02-07-2023 12:00:00'), { day: '2023-02-07', time: '12:00:00', completed: false })
    assert.deepEqual(read('9/10/2015 1:39 PM'), { day: '2015-09-10', time: '13:39:00', completed: false })
    assert.deepEqual(read('2015-09-10 25:00:00'), { reason: 'not_a_date' })
  })

  test('with a year of two digits is the latest such year that is not ahead, and says so', () => {
    assert.deepEqual(read('7/14/16'), { day: '2016-07-14', time: '', completed: true })
    assert.deepEqual(read('7/14/27'), { day: '1927-07-14', time: '', completed: true })
  })

  for (const text of ['2015-11-31', '2023-02-29', '1900-02-29', '13/01/2020', '31/12/2020', '2020-00-10', '0001-01-01'])
    test(`written ${text} never was`, () => assert.deepEqual(read(text), { reason: 'impossible_date' }))

  for (const text of ['soon', '2015-11-301 08:50:40', '20150910', '44197', '3', '08-MAI-67'])
    test(`is not what ${text} says`, () => assert.deepEqual(read(text), { reason: 'not_a_date' }))

  test('exists on the 29th of February only in leap years', () => {
    assert.equal((read('2024-02-29') as { day: string }).day, '2024-02-29')
    assert.equal((read('2000-02-29') as { day: string }).day, '2000-02-29')
  })
})
