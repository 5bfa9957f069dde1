/**
 * Every operation x every role x every state of consent, asked of the real server and compared with a model that knows nothing of the code:
 * the prose of who may know what (test/access), and the table of roles.
 *
 * With each operation about a person, in each state: every role at the partner, whose sight the state decides; the person and their relative;
 * in turn the roles of the agency that serves, of one that has nothing to do with them, staff who are excluded, other people, and nobody.
 * Operations about nobody in particular are asked by everybody; what they show is judged for the people of all states at once.
 * HOMEWARD_MATRIX=all leaves nothing to turns.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { operationsOfTheHouse, type Declared } from './contracts.ts'
import { few, hidden, leaked, wrong } from './matrix/judging.ts'
import type { Got } from './matrix/model.ts'
import { changesAccess, covered, planAll, toBeDone, toBeRefused } from './matrix/plan.ts'
import { atTheDoor, mayCall, unexplained } from './matrix/roles.ts'
import { openStage, type Stage } from './matrix/stage.ts'

let stage: Stage
let operations: Declared[]
before(async () => {
  operations = await operationsOfTheHouse()
  stage = await openStage()
})
after(() => stage.world.close())

test('every operation stands in the table of roles, which lets in nobody more without a reason', () => {
  assert.deepEqual(
    operations.filter(({ key }) => !mayCall(key) && !atTheDoor(key)).map(({ key }) => key),
    [],
  )
  assert.deepEqual(unexplained(), [])
})

test('whoever asks reads what the model says, no word more and no word less', async (t) => {
  const all = planAll(
    stage,
    operations.filter(({ method, key }) => method === 'GET' && !atTheDoor(key)),
  )
  const faults: string[] = []
  const answered: Got[] = []
  await stage.askAll(all, (got) => {
    faults.push(...wrong(got), ...leaked(stage, got))
    if (got.want === 'answered' && got.status === 200) answered.push(got)
  })
  t.diagnostic(covered(all))
  assert.deepEqual(few([...faults, ...hidden(stage, answered)]), [])
})

test('whoever may not write is refused, and not one row changes', async (t) => {
  const writes = operations.filter(({ method, key }) => method !== 'GET' && !atTheDoor(key))
  const all = toBeRefused(planAll(stage, writes))
  const rows = await stage.digest()
  const faults: string[] = []
  await stage.askAll(all, (got) => faults.push(...wrong(got), ...leaked(stage, got)))
  t.diagnostic(covered(all))
  assert.deepEqual(few(faults), [])
  assert.deepEqual(await stage.digest(), rows)
})

test('whoever may write is not refused for who they are, and what is not done is refused by name', async (t) => {
  const writes = operations.filter(({ method, key }) => method !== 'GET' && !key.includes('/test/clock'))
  const all = toBeDone(planAll(stage, writes))
  const faults: string[] = []
  const done = new Set<string>()
  await stage.askAll(all, (got) => {
    // once somebody has changed who may know what, the model no longer speaks of the same world; a fault of ours is one in any
    if (!changesAccess(got)) faults.push(...wrong(got), ...leaked(stage, got))
    else if (got.status >= 500) faults.push(...wrong(got))
    if (got.status === 200) done.add(got.operation.key)
  })
  t.diagnostic(`${covered(all)}; ${done.size} of ${writes.length} operations were good enough to be done`)
  assert.deepEqual(few(faults), [])
  assert.ok(done.size > writes.length / 4)
})
