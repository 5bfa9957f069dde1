import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Say } from '../words/use-words.ts'
import { dayTyped } from './day-typed.ts'
import { dayInWords, daysInWords, minutesInWords, relativeInWords } from './when-words.ts'

const t: Say = (word, values) => `${word} ${values?.['count'] ?? ''}`.trim()
const noon = Date.parse('2026-11-22T12:00:00Z')
const hours = (count: number) => count * 3_600_000

test('a moment is told in the coarsest unit that is not zero', () => {
  assert.equal(relativeInWords(noon - 20_000, noon, 'en-AU', t), 'when.just_now')
  assert.equal(relativeInWords(noon - hours(5), noon, 'en-AU', t), '5 hours ago')
  assert.equal(relativeInWords(noon + hours(24), noon, 'en-AU', t), 'tomorrow')
  assert.equal(relativeInWords(noon - hours(24 * 20), noon, 'zh-CN', t), '2周前')
})

test('a length of time is told in words that people use', () => {
  assert.equal(daysInWords(1, t), 'when.days 1')
  assert.equal(daysInWords(13, t), 'when.days 13')
  assert.equal(daysInWords(21, t), 'when.weeks 3')
  assert.equal(daysInWords(95, t), 'when.months 3')
  assert.equal(daysInWords(800, t), 'when.years 2')
  assert.equal(minutesInWords(45, t), 'when.minutes 45')
  assert.equal(minutesInWords(120, t), 'when.hours 2')
})

test('a day stays that day in every locale', () => {
  assert.equal(dayInWords('2026-03-09', 'zh-CN', 'full'), '2026年3月9日星期一')
  assert.match(dayInWords('2026-03-09', 'en-AU', 'full'), /9 March 2026/)
})

test('a day can be typed with the year or the day first, and only if it exists', () => {
  assert.equal(dayTyped('2026-3-9'), '2026-03-09')
  assert.equal(dayTyped('9/3/2026'), '2026-03-09')
  assert.equal(dayTyped('2026年3月9日'), '2026-03-09')
  assert.equal(dayTyped('31/2/2026'), null)
  assert.equal(dayTyped('2099-13-45'), null)
  assert.equal(dayTyped('9 Foo 2026'), null)
  assert.equal(dayTyped('soon'), null)
})

test('a day is understood as the field itself shows it', () => {
  for (let month = 1; month <= 12; month++)
    for (const locale of ['en-AU', 'zh-CN']) {
      const day = `2026-${String(month).padStart(2, '0')}-09`
      assert.equal(dayTyped(dayInWords(day, locale)), day)
    }
})
