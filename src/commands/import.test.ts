import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { importingWorld, SAMPLE, type Importing } from '../../test/harness/importing.ts'

const homeward = path.resolve(import.meta.dirname, '../../bin/homeward')
let here: Importing
before(async () => {
  here = await importingWorld()
})
after(() => here.close())

type Ended = { code: number; stdout: string; stderr: string }
const run = (...args: string[]): Promise<Ended> =>
  promisify(execFile)(process.execPath, [homeward, ...args], { env: { ...process.env, DATABASE_URL: here.world.adminUrl } })
    .then(({ stdout, stderr }) => ({ code: 0, stdout, stderr }))
    .catch((ended: Ended) => ended)

test('homeward import hmis prints what came of each file, as data, beside a running server', async () => {
  const { code, stdout } = await run('import', 'hmis', path.join(SAMPLE, 'fy2026'), '--source', 'EAST', '--json')
  assert.equal(code, 0)
  const told = JSON.parse(stdout)
  assert.deepEqual(
    told.files.find((file: { file: string }) => file.file === 'Client.csv'),
    {
      file: 'Client.csv',
      rows: 14,
      created: 12,
      updated: 0,
      unchanged: 0,
      refused: 2,
      reasons: { wrong_column_count: 1, blank: 1 },
    },
  )
  assert.deepEqual(told.totals, { people: 11, households: 9, support_periods: 13, exits: 7, agencies: 2, programmes: 3 })
  assert.equal(told.source, 'EAST')
  assert.equal(told.refused.length, 7)
  assert.match(told.refused[0].words, /more or fewer cells/)
  assert.equal((await here.world.app.inject('/health')).statusCode, 200, 'the server that was running goes on')
})

test('in words, with file, line and reason of what was not taken', async () => {
  const { stdout } = await run('import', 'hmis', path.join(SAMPLE, 'fy2022'), '--source', 'WEST')
  assert.match(stdout, /Client\.csv +10 +10/)
  assert.match(stdout, /10 people|people/)
})

test('what is refused whole, or asked wrongly, says so and ends with a number of its own', async () => {
  const refused = await run('import', 'hmis', '/nowhere')
  assert.deepEqual([refused.code, refused.stdout.trim()], [1, 'Not taken, and nothing was written: There is nothing at this place.'])
  assert.equal((await run('import', 'hmis')).code, 2)
  assert.equal((await run('import', 'hmis', 'x', '--what')).code, 2)
  assert.equal((await run('unheard-of')).code, 2)
})
