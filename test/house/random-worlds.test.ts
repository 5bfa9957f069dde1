/**
 * Random worlds at every door: in each, one person whose consents, withdrawals, exclusions, disclosures and emergencies are drawn. The routes
 * take turns over the worlds, each asked by every role; lists, search and counts are asked by everybody about all the people at once. The model
 * (test/access/prose.ts) says what each may read. HOMEWARD_WORLDS asks for more, HOMEWARD_SEED for the same again.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operationsOfTheHouse } from './contracts.ts'
import { few, hidden, leaked, wrong } from './matrix/judging.ts'
import { isAbout, type Got } from './matrix/model.ts'
import { planAll, planOne } from './matrix/plan.ts'
import { randomStates } from './matrix/random-states.ts'
import { atTheDoor } from './matrix/roles.ts'
import { openStage } from './matrix/stage.ts'

const WORLDS = Number(process.env['HOMEWARD_WORLDS'] ?? 30)
const SEED = Number(process.env['HOMEWARD_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
/** So many people stand in one network: the lists stay as long as somebody's are. */
const AT_ONCE = 60

test(`in ${WORLDS} random worlds every route shows each reader what the model says, no word more and no word less`, async (t) => {
  const reads = (await operationsOfTheHouse()).filter(({ method, key }) => method === 'GET' && !atTheDoor(key))
  const [about, rest] = [reads.filter(({ key }) => isAbout(key)), reads.filter(({ key }) => !isAbout(key))]
  const states = randomStates(WORLDS, SEED)
  let asked = 0
  for (let from = 0; from < states.length; from += AT_ONCE) {
    const stage = await openStage(states.slice(from, from + AT_ONCE))
    try {
      const turn = from / AT_ONCE
      const all = [
        ...stage.people.flatMap((one, n) => planOne(stage, about[(from + n) % about.length]!, one, from + n)),
        ...planAll(
          stage,
          rest.filter((_, n) => n % 4 === turn % 4),
        ),
      ]
      const faults: string[] = []
      const answered: Got[] = []
      await stage.askAll(all, (got) => {
        faults.push(...wrong(got), ...leaked(stage, got))
        if (got.want === 'answered' && got.status === 200) answered.push(got)
      })
      asked += all.length
      faults.push(...hidden(stage, answered, 'some'))
      assert.deepEqual(few(faults), [], `seed ${SEED}, in ${worldOf(faults[0] ?? '')}`)
    } finally {
      await stage.world.close()
    }
  }
  t.diagnostic(`${states.length} worlds, ${asked} requests over ${reads.length} routes, no difference`)

  function worldOf(fault: string): string {
    const number = /world (\d+) of/.exec(fault)?.[1]
    return number ? JSON.stringify(states[Number(number)]!.world) : 'several worlds'
  }
})
