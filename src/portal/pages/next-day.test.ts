import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whenOf } from './next-day.ts'

const wall = (at: string) => new Date(at).toISOString()
const NOW = new Date('2025-03-10T22:30').getTime()

test('an appointment says its hour, and today or tomorrow as the person’s own wall clock counts them', () => {
  const at = (when: string) => whenOf({ kind: 'appointment', at: wall(when) }, NOW, 'en')
  assert.equal(at('2025-03-10T23:00'), 'Today, 23:00')
  assert.equal(at('2025-03-11T00:30'), 'Tomorrow, 00:30')
  assert.equal(at('2025-03-12T14:00'), 'Mar 12, 2025, 14:00')
  assert.equal(whenOf({ kind: 'appointment', at: wall('2025-03-11T09:00') }, NOW, 'zh'), '明天, 09:00')
})

test('what is due on a day says the day alone', () => {
  assert.equal(whenOf({ kind: 'review', at: '2025-03-10' }, NOW, 'en'), 'Today')
  assert.equal(whenOf({ kind: 'step', at: wall('2025-03-09T17:00') }, NOW, 'en'), 'Mar 9, 2025')
})
