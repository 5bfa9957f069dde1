import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BARRIER_KINDS, circlesOf } from '../shared/barrier-words.ts'
import { conditionIn, makesAHomeWait } from '../shared/housing-first.ts'
import { AFTER, lacksIn, mayEnd, mayStep, nextFor, ownedFrom, type Item } from './rules.ts'

const NET = { id: 'net', network: true }
const OWNER = { id: 'sara', network: false }
const item = (state: Item['state'], owner_id: string | null = state === 'rolled_up' ? null : 'sara'): Item => ({ state, owner_id, version: 1 })
const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return (error as { code: string }).code
  }
  return null
}

test('SM-15: logged, rolled up, owned, in progress, and then removed or not; nothing is passed over and nothing comes back', () => {
  const order = ['logged', 'rolled_up', 'owned', 'in_progress'] as const
  for (const [n, state] of order.slice(0, -1).entries()) assert.deepEqual(AFTER[state], [order[n + 1]])
  assert.deepEqual(AFTER.in_progress, ['removed', 'not_removable'])
  assert.deepEqual([AFTER.removed, AFTER.not_removable], [[], []])
  for (const state of ['rolled_up', 'owned', 'removed', 'not_removable'] as const)
    assert.equal(
      refusal(() => mayEnd(item(state), NET, 'removed', 1)),
      'another_step_comes_first',
      state,
    )
  assert.equal(
    refusal(() => mayEnd(item('in_progress'), OWNER, 'not_removable', 1)),
    null,
  )
})

test('an owner is named by the network, and another in their place; the owner steps, nobody else', () => {
  assert.equal(ownedFrom(item('rolled_up'), NET, 1), 'owned')
  assert.equal(ownedFrom(item('in_progress'), NET, 1), 'in_progress')
  assert.equal(
    refusal(() => ownedFrom(item('owned'), OWNER, 1)),
    'moved_by_its_owner',
  )
  assert.equal(
    refusal(() => mayStep(item('owned'), { id: 'wen', network: false }, '2025-03-04', '2025-03-03')),
    'moved_by_its_owner',
  )
  assert.equal(
    refusal(() => mayStep(item('owned'), OWNER, '2025-05-02', '2025-03-03')),
    null,
    'the sixtieth day',
  )
  assert.equal(
    refusal(() => mayStep(item('owned'), OWNER, '2025-05-03', '2025-03-03')),
    'step_within_sixty_days',
  )
  assert.equal(
    refusal(() => mayStep(item('owned'), OWNER, '2025-03-02', '2025-03-03')),
    'step_within_sixty_days',
  )
  assert.deepEqual(nextFor(item('in_progress'), OWNER), ['add_step', 'do_step', 'end'])
  assert.deepEqual([nextFor(item('removed'), NET), nextFor(item('in_progress'), { id: 'wen', network: false })], [[], []])
})

test('what it lacks: an owner, then a next step, each with its day', () => {
  const by = { owner_by: '2025-04-02T23:59:59.999Z', next_on: null, now: '2025-04-02T09:00:00Z' }
  assert.equal(lacksIn(item('rolled_up'), by), 'owner')
  assert.equal(lacksIn(item('rolled_up'), { ...by, now: '2025-04-03T09:00:00Z' }), 'owner_late')
  assert.equal(lacksIn(item('in_progress'), by), 'step')
  assert.equal(lacksIn(item('in_progress'), { ...by, next_on: '2025-04-01' }), 'step_late')
  assert.equal(lacksIn(item('in_progress'), { ...by, next_on: '2025-04-02' }), null)
  assert.equal(lacksIn(item('removed'), by), null)
})

test('three circles: with the person, around them, what makes the rules', () => {
  assert.deepEqual(circlesOf([{ level: 'individual' }, { level: 'family' }]), ['micro'])
  assert.deepEqual(circlesOf([{ level: 'community' }, { level: 'policy' }, { level: 'system' }]), ['mezzo', 'macro'])
  assert.equal(new Set(BARRIER_KINDS).size, BARRIER_KINDS.length)
})

test('PRI-16: what makes a home wait for treatment, sobriety or attendance is found, in both languages; what only speaks of them is not', () => {
  for (const words of [
    'only after detox',
    'A flat once he has been sober for six months',
    '6 months sober',
    'Must finish treatment first',
    'House only if she attends the programme',
    'Housing on condition of attendance',
    'Proof of abstinence, then a room',
    'at least 90 days clean',
    '戒酒后才能申请',
    '先完成康复治疗之后入住',
    '必须按时参加小组',
  ]) {
    assert.notEqual(conditionIn(words), null, words)
    assert.ok(makesAHomeWait('A home of my own', words))
  }
  for (const words of [
    'A home of my own near the station, before the summer',
    'A flat that is clean and dry',
    'Attend the viewing on Monday first',
    'A flat near my doctor, so that I can go on with treatment',
    'A place to stay until I find something near the clinic for my therapy',
    'Ground floor only, because of the knee',
    '自己的家，离治疗的医院近',
  ])
    assert.equal(conditionIn(words), null, words)
})
