/**
 * Several people try anything at once, mostly out of turn, against the real database. Whatever they do, each step that a row took is one that
 * the specification knows (SM-1 to SM-6, read from the change log), no invariant is broken, everything refused is refused by name, and what is
 * owed is what working everybody out from nothing would say.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chanceFrom, type Chance } from '../../src/demo/chance.ts'
import { ALL } from '../../src/standards/all.ts'
import { openEngine } from '../../src/standards/engine.ts'
import { addressFor, openDatabase } from '../../src/server/database.ts'
import { householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { ROLE_PASSWORD } from '../harness/postgres.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'
import { operationsOfTheHouse, type Declared } from '../house/contracts.ts'
import { actOf, hasTarget, whatIsThere, type Act } from './acts.ts'
import { INVARIANTS } from './invariants.ts'
import { MACHINES, mayTake } from './machines.ts'
import { STARTS } from './starts.ts'

const SEED = process.env['SEED'] ?? 'machines'
const ROUNDS = Number(process.env['ROUNDS'] ?? 100)
/** So many at the same moment. */
const AT_ONCE = 6
const SLICES = ['entry', 'assessment', 'planning', 'review']

let world: World
let acts: Declared[]
before(async () => {
  world = await makeWorld()
  acts = (await operationsOfTheHouse()).filter(
    ({ slice, method, url }) => SLICES.includes(slice) && method !== 'GET' && url.startsWith('/api/people/:person_id/'),
  )
})
after(() => world.close())

/** Every step that a row of a state machine took, from the change log, and how often. */
async function stepsTaken(): Promise<Map<string, { machine: string; was: string; now: string; n: number }>> {
  const taken = new Map<string, { machine: string; was: string; now: string; n: number }>()
  for (const [machine, { table }] of Object.entries(MACHINES)) {
    const { rows } = await world.admin.query<{ was: string; now: string; n: number }>(
      `select payload #>> '{was,state}' as was, payload #>> '{is,state}' as now, count(*)::int as n from sealed.change
        where table_name = $1 and operation = 'update' and payload #>> '{is,state}' is not null group by 1, 2`,
      [table],
    )
    for (const row of rows) taken.set(`${machine} ${row.was} → ${row.now}`, { machine, ...row })
  }
  return taken
}

async function broken(): Promise<string[]> {
  const found: string[] = []
  for (const [name, query] of Object.entries(INVARIANTS)) {
    const { rows } = await world.admin.query(query)
    if (rows.length > 0) found.push(`${name}: ${JSON.stringify(rows[0])}`)
  }
  return found
}

/** Who was told that something is not for their role: asked again now and then, not each time. */
const notTheirs = new Set<string>()

type Speaker = { id: string; as: As }
type Trying = { at: Household; speakers: readonly Speaker[]; slices: readonly string[]; chance: Chance; tally: Map<string, number> }
async function tried({ at, speakers, slices, chance, tally }: Trying): Promise<Act[]> {
  const there = await whatIsThere(world.admin, at.person)
  const mostly = acts.filter(({ slice }) => slices.includes(slice))
  const one = (): { as: As; act: Act } => {
    const operation = chance.pick(chance.maybe(0.8) ? mostly : acts)
    const act = actOf(operation, at, there, chance)
    const { as } = (chance.maybe(0.5) && speakers.find(({ id }) => id === act.whose)) || chance.pick(speakers)
    const idle = notTheirs.has(`${as.cookie} ${operation.key}`) || !hasTarget(operation, there)
    return idle && chance.maybe(0.95) ? one() : { as, act }
  }
  const round = Array.from({ length: AT_ONCE }, one)
  const answers = await Promise.all(round.map(({ as, act }) => as[act.method](act.url, act.body)))
  for (const [n, { status, body }] of answers.entries()) {
    const { act } = round[n]!
    assert.ok(status < 500, `${status} ${JSON.stringify({ act, body })}`)
    if (body.refusal === 'not_your_role') notTheirs.add(`${round[n]!.as.cookie} ${act.key}`)
    if (status !== 200) assert.match(body.refusal, /^[a-z_]+$/, JSON.stringify({ act, body }))
    const key = status === 200 ? `done ${act.key}` : body.refusal
    tally.set(key, (tally.get(key) ?? 0) + 1)
  }
  return round.map(({ act }) => act)
}

for (const [name, { slices, begin }] of Object.entries(STARTS)) {
  test(`from ${name}, whatever several people try at once, no invariant is broken and every refusal has a name`, async (t) => {
    const at = await householdReadyToPlan(world, ['housing', 'health'])
    const intake = await at.given.staff(at.agencies.a1, ['intake'])
    await begin(at, await world.as(intake), world.admin)
    const ids = [...Object.values(at.ids), at.ids.coordinator, at.ids.supervisor, at.person, at.person, intake, intake]
    const speakers = await Promise.all(ids.map(async (id) => ({ id, as: await world.as(id) })))
    const chance = chanceFrom(`${SEED} ${name}`)
    const tally = new Map<string, number>()
    for (let round = 1; round <= ROUNDS; round++) {
      const lately = await tried({ at, speakers, slices, chance, tally })
      if (round % 5 === 0 || round === ROUNDS) assert.deepEqual(await broken(), [], `seed ${SEED}, round ${round}: ${JSON.stringify(lately)}`)
    }
    const made = [...tally].filter(([key]) => key.startsWith('done ')).reduce((sum, [, n]) => sum + n, 0)
    t.diagnostic(`${ROUNDS * AT_ONCE} tries, ${made} done, ${[...tally.keys()].filter((key) => !key.startsWith('done ')).length} kinds of refusal`)
    assert.ok(made > ROUNDS / 4, JSON.stringify([...tally]))
    // INV-08: an assessment can be offered to anybody in any state, unless one is under way
    const offer = await at.as.coordinator.post(`/api/people/${at.person}/assessments`, { mode: 'phone', kind: 'adult', supports_offered: ['breaks'] })
    assert.ok(offer.status === 200 || offer.body.refusal === 'assessment_under_way', JSON.stringify(offer))
  })
}

test('every step that a row took is one that the specification knows, and each machine was gone through', async (t) => {
  const taken = await stepsTaken()
  t.diagnostic([...taken].map(([step, { n }]) => `${step} (${n})`).join(', '))
  assert.deepEqual(
    [...taken].filter(([, { machine, was, now }]) => !mayTake(MACHINES[machine]!, was, now)).map(([step]) => step),
    [],
  )
  const gone = new Set([...taken.values()].map(({ machine }) => machine))
  assert.deepEqual([...gone].toSorted(), Object.keys(MACHINES))
  assert.ok(taken.size >= 15, String(taken.size))
})

test('what is owed after all that is what working everybody out from nothing says', async () => {
  const { db } = openDatabase(addressFor(world.adminUrl, 'homeward_engine', ROLE_PASSWORD), 2)
  const faults: unknown[] = []
  const engine = openEngine(db, ALL, (fault) => faults.push(fault))
  const owed = async () =>
    (await world.admin.query(`select to_jsonb(o) - 'id' - 'version' as o from care.obligation o order by o.person_id, o.standard, o.subject`)).rows
  await world.app.settle() // what the server is weighing this moment is not for a second one to see
  await engine.settleAll()
  const kept = await owed()
  await engine.settleAll('unchanged')
  assert.deepEqual(faults, [])
  assert.ok(kept.length > 20, String(kept.length))
  assert.deepEqual(await owed(), kept)
  await engine.stop()
  await db.destroy()
})
