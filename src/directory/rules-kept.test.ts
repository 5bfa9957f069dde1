import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areasIn, gapsOf, ratedBy, stillOpen } from './rules-kept.ts'

const service = (needs: string[], domains: string[], suburb: string | null, agency_area: string | null = null) => ({
  needs,
  domains,
  suburb,
  agency_area,
})
const gap = (gaps: ReturnType<typeof gapsOf>, area: string) => gaps.find((one) => one.area === area)!

test('a service counts where it stands and where its agency serves, once each, whatever the capitals', () => {
  const gaps = gapsOf(
    ['North', 'South', 'north'],
    [service(['dental'], ['health'], 'SOUTH', 'South'), service(['health'], ['health'], 'Elsewhere', 'south, NORTH')],
    2,
  )
  assert.deepEqual(gaps.map(({ area }) => area).toSorted(), ['North', 'South'])
  assert.deepEqual(
    gap(gaps, 'North').domains.find(({ domain }) => domain === 'health'),
    { domain: 'health', services: 1 },
  )
  assert.ok(gap(gaps, 'North').nobody_for.includes('dental'))
  assert.ok(!gap(gaps, 'South').domains.some(({ domain }) => domain === 'health'))
})

test('the longest list of gaps comes first, the emptiest part of a life first in it; a list of other services is missed nowhere', () => {
  const [first] = gapsOf(['A', 'B'], [service(['food'], ['money'], 'A')], 2)
  assert.equal(first!.area, 'A')
  assert.deepEqual(first!.domains.at(-1), { domain: 'money', services: 1 })
  assert.ok(!first!.nobody_for.includes('helpline') && !first!.nobody_for.includes('information'))
})

test('nothing is missing where no place is named', () => {
  assert.deepEqual(gapsOf([], [service(['food'], ['money'], 'A')], 2), [])
})

test('places are read as an agency writes them', () => {
  assert.deepEqual(areasIn(' North,  Old Mill; 北区，南区、 '), ['North', 'Old Mill', '北区', '南区'])
})

test('what is wrong stays open until somebody asked after it was said', () => {
  const wrong = { wrong: 'closed', at: '2026-03-02T10:00:00Z' }
  assert.equal(stillOpen(wrong, null), true)
  assert.equal(stillOpen(wrong, '2026-03-02T09:59:00Z'), true)
  assert.equal(stillOpen(wrong, '2026-03-02T10:01:00Z'), false)
  assert.equal(stillOpen({ ...wrong, wrong: null }, null), false)
})

test('each worker counts once, by their newest word', () => {
  const said = (by_id: string, day: number, reliability: 'reliable' | 'mixed' | 'unreliable' | null) => ({
    by_id,
    at: `2026-03-0${day}T10:00:00Z`,
    reliability,
  })
  const reports = [said('w', 3, null), said('w', 2, 'reliable'), said('w', 1, 'unreliable'), said('v', 1, 'mixed')]
  assert.deepEqual(ratedBy(reports), { reliable: 1, mixed: 1, unreliable: 0 })
})
