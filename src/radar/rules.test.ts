import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gapsBetween, radarViewsFor } from './rules.ts'

const on = (day: number) => `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`

test('what no stretch covers is a gap: at the beginning, between two, and open at the end', () => {
  const covered = [
    { from: on(12), to: on(20) },
    { from: on(3), to: on(8) },
    { from: on(5), to: on(9) },
  ]
  assert.deepEqual(gapsBetween(on(1), null, covered), [
    { from: on(1), to: on(3) },
    { from: on(9), to: on(12) },
    { from: on(20), to: null },
  ])
  assert.deepEqual(gapsBetween(on(1), on(15), covered).at(-1), { from: on(9), to: on(12) }, 'after its end nothing is a gap')
  assert.deepEqual(gapsBetween(on(1), on(2), covered), [{ from: on(1), to: on(2) }])
})

test('where something covers from the first moment on, there is no gap', () => {
  assert.deepEqual(gapsBetween(on(1), null, [{ from: on(1), to: null }]), [])
  assert.deepEqual(
    gapsBetween(on(4), null, [
      { from: on(1), to: on(5) },
      { from: on(5), to: null },
    ]),
    [],
    'one takes over as the other leaves',
  )
  assert.deepEqual(gapsBetween(on(4), null, [{ from: on(1), to: on(3) }]), [{ from: on(4), to: null }], 'what was over before does not count')
})

test('a supervisor begins with the agency’s, a worker with their own; for the network it is a number alone', () => {
  assert.deepEqual(radarViewsFor(['supervisor']), ['agency', 'mine'])
  assert.deepEqual(radarViewsFor(['coordinator']), ['mine'])
  assert.deepEqual(radarViewsFor(['network_admin']), ['network'])
})
