import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { Refusal } from '../../shared/refusal.ts'
import { sharedFolder } from '../../../test/shared-folder.ts'
import type { Instrument } from './contract-shape.ts'
import { footing } from './footing.ts'
import { k10 } from './k10.ts'
import { INSTRUMENTS, newestOf } from './register.ts'
import { asksForHelp, mayBeCounted, scoreOf, wayOf } from './rules.ts'
import { attainment, attainmentOverTime } from './rules-attainment.ts'
import { who5 } from './who5.ts'

const all = (instrument: Instrument, value: number) => Object.fromEntries(instrument.items.map(({ key }) => [key, value]))

test('what was published once is never changed: another wording or another count is another version', () => {
  const seal = (one: Instrument) => createHash('sha256').update(JSON.stringify(one)).digest('hex').slice(0, 16)
  assert.deepEqual(Object.fromEntries(INSTRUMENTS.map((one) => [`${one.key} ${one.version}`, seal(one)])), {
    'who5 1': 'a34bd002e9a2b6fe',
    'k10 1': '92bca910eab8abd0',
    'footing 1': '039a1c960ef75f13',
  })
  assert.equal(new Set(INSTRUMENTS.map((one) => `${one.key} ${one.version}`)).size, INSTRUMENTS.length)
})

test('every instrument says whose it is, on what terms, and can be answered in both languages', () => {
  for (const one of INSTRUMENTS) {
    assert.ok(one.source.length > 20 && one.licence.length > 10 && one.translation.length > 10, one.key)
    const said = [one.name, one.asks, ...one.answers.map((step) => step.says), ...one.bands.map((band) => band.says)]
    for (const { en, zh } of [...said, ...one.items.flatMap((item) => [item.says, ...item.steps.map((step) => step.says)])])
      assert.ok(en.trim() !== '' && /\p{Script=Han}|WHO|K10/u.test(zh), `${one.key}: ${en}`)
    assert.equal(new Set(one.items.map(({ key }) => key)).size, one.items.length)
    assert.equal(newestOf(one.key)?.version, Math.max(...INSTRUMENTS.filter(({ key }) => key === one.key).map(({ version }) => version)))
  }
  assert.deepEqual([who5.items.length, k10.items.length, footing.items.length], [5, 10, 12])
  assert.ok(footing.items.every((item) => item.steps.map((step) => step.value).join() === '1,2,3,4,5'))
})

test('WHO-5 goes from 0 to 100 by fours, K10 from 10 to 50; each score is read in exactly one band', () => {
  assert.deepEqual(
    [scoreOf(who5, all(who5, 0)), scoreOf(who5, all(who5, 5)), scoreOf(who5, { ...all(who5, 1), calm: 3 })],
    [
      { score: 0, band: 'very_low' },
      { score: 100, band: 'fair' },
      { score: 28, band: 'very_low' },
    ],
  )
  assert.deepEqual(
    [scoreOf(k10, all(k10, 1)), scoreOf(k10, all(k10, 3)), scoreOf(k10, { ...all(k10, 2), sad: 4 })],
    [
      { score: 10, band: 'low' },
      { score: 30, band: 'very_high' },
      { score: 22, band: 'high' },
    ],
  )
  for (const { bands, scoring } of [who5, k10])
    for (let score = scoring.from; score <= scoring.to; score += scoring.times)
      assert.equal(bands.filter((band) => score >= band.from && score <= band.to).length, 1, String(score))
})

test('the twelve parts of life make a mean of those that apply', () => {
  const answers = { ...all(footing, 3), home: 1, work: null, children: null }
  mayBeCounted(footing, answers)
  assert.deepEqual(scoreOf(footing, answers), { score: 2.8, band: '' })
  assert.deepEqual(scoreOf(footing, {}), { score: null, band: '' })
})

test('a score of half the questions is no score: every open one is named, and nothing else is taken', () => {
  const refused = (instrument: Instrument, answers: Record<string, number | null>) => {
    try {
      mayBeCounted(instrument, answers)
    } catch (error) {
      return error as Refusal
    }
    return assert.fail('counted')
  }
  const { calm, rested, ...some } = all(who5, 3)
  assert.deepEqual([calm, rested], [3, 3])
  const { code, missing } = refused(who5, some)
  assert.equal(code, 'answers_missing')
  assert.deepEqual(missing, [
    { refusal: 'answer_missing', item: 'calm', n: 2 },
    { refusal: 'answer_missing', item: 'rested', n: 4 },
  ])
  assert.equal(refused(k10, { ...all(k10, 3), tired: null }).code, 'answers_missing', 'here every question applies')
  assert.equal(refused(who5, { ...all(who5, 3), calm: 6 }).code, 'no_such_answer')
  assert.equal(refused(k10, { ...all(k10, 3), mood: 3 }).code, 'no_such_answer')
})

test('a very low WHO-5, a very high K10 and no ground in home, safety or mind offer the next step; others do not', () => {
  const asks = (one: Instrument, answers: Record<string, number>) => asksForHelp(one, scoreOf(one, answers).score, answers)
  assert.deepEqual([asks(who5, { ...all(who5, 1), calm: 3 }), asks(who5, { ...all(who5, 1), calm: 4 })], [true, false])
  assert.deepEqual([asks(k10, all(k10, 3)), asks(k10, { ...all(k10, 3), tired: 2 })], [true, false])
  assert.deepEqual([asks(footing, { ...all(footing, 4), safety: 1 }), asks(footing, { ...all(footing, 2), money: 1 })], [true, false])
})

test('a difference too small to tell anything is none', () => {
  assert.deepEqual([wayOf(who5, 40, 48), wayOf(who5, 40, 52), wayOf(who5, 40, 28), wayOf(k10, 30, 24)], ['same', 'better', 'worse', 'better'])
})

test('goal attainment: the worked examples that others published', { skip: !sharedFolder() && 'no shared folder' }, () => {
  const [, ...lines] = readFileSync(path.join(sharedFolder()!, 'data/instruments/gas_worked_examples.csv'), 'utf8').trim().split('\n')
  assert.ok(lines.length > 5)
  for (const line of lines) {
    const [levels, weights, t] = line.split(',').map((cell) => cell.split(' ').map(Number)) as [number[], number[], number[]]
    assert.ok(Math.abs(attainment(levels.map((level, n) => ({ level, weight: weights[n]! })))! - t[0]!) < 0.000001, line)
  }
})

test('goal attainment: 50 when all is as expected, nothing without goals, and one goal alone counts ten a level', () => {
  assert.equal(attainment([]), null)
  assert.equal(
    attainment([
      { level: 0, weight: 9 },
      { level: 0, weight: 1 },
    ]),
    50,
  )
  assert.deepEqual(
    [-2, -1, 1, 2].map((level) => attainment([{ level, weight: 6 }])),
    [30, 40, 60, 70],
  )
})

test('the line of goal attainment: each look counts from its day, a scale written anew begins where the goal stands, a new goal joins', () => {
  const scale = (id: string, goal_id: string, day: string, began_at_level = -1) => ({
    id,
    goal_id,
    importance: 1,
    difficulty: 1,
    began_at_level,
    at: `2025-${day}T09:00:00.000Z`,
  })
  const line = attainmentOverTime(
    [scale('a', 'home', '03-01'), scale('b', 'work', '05-01'), scale('c', 'home', '06-01', 0)],
    [
      { scale_id: 'a', level: 1, at: '2025-04-01T09:00:00.000Z' },
      { scale_id: 'c', level: 2, at: '2025-07-01T09:00:00.000Z' },
      { scale_id: 'gone', level: 2, at: '2025-07-02T09:00:00.000Z' },
    ],
  )
  assert.deepEqual(
    line.map(({ at, t, goals }) => [at.slice(5, 10), t, goals]),
    [
      ['03-01', 40, 1],
      ['04-01', 60, 1],
      ['05-01', 50, 2],
      ['06-01', 43.8, 2],
      ['07-01', 56.2, 2],
    ],
  )
})
