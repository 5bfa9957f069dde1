/** Ten thousand requests nobody should send: whatever comes, Homeward refuses in plain words and never breaks. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { makeWorld, signIn, type World } from '../harness/world.ts'
import { operationsOfTheHouse, type Declared } from './contracts.ts'
import { chance, NASTY, NASTY_BODIES, NASTY_HEADERS, type Chance } from './nasty.ts'
import { sample, shapeOf } from './sample.ts'

const SEED = Number(process.env['FUZZ_SEED'] ?? 20260711)
const REQUESTS = 10_500
const AT_ONCE = 8

let world: World
let at: Household
let ids: string[]
before(async () => {
  world = await makeWorld()
  at = await householdReadyToPlan(world)
  await at.as.coordinator.post(at.at, {})
  await at.as.coordinator.post(`/api/people/${at.person}/notes`, { mode: 'phone', observed: 'Seen' })
  await at.as.coordinator.post(`/api/people/${at.person}/entries`, { channel: 'phone', urgency: 'standard', told: 'Needs somewhere to stay' })
})
after(() => world.close())

/** Everything there is to name, so that half of the requests find what they ask for. Asked before every operation: planned once, as a named query is. */
async function knownIds(): Promise<string[]> {
  naming ??= namedIn(world)
  const { rows } = await world.admin.query<{ id: string }>({ name: 'known ids', text: await naming })
  return rows.map(({ id }) => id)
}
let naming: Promise<string> | undefined
async function namedIn({ admin }: World): Promise<string> {
  const { rows } = await admin.query<{
    name: string
  }>(`select table_name as name from information_schema.columns where table_schema = 'care' and column_name = 'id' and data_type = 'uuid'
    and table_name in (select relname from pg_class where relkind = 'r')`)
  return rows.map(({ name }) => `(select id from care.${name} order by id desc limit 40)`).join(' union all ')
}

const ascii = (text: string) => encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, '?'))
type Caller = { cookie?: string }

/** One request: valid in shape, then spoilt in up to three places. */
function request(operation: Declared, callers: readonly Caller[], by: Chance) {
  const some = (): unknown =>
    by.happens(0.7) ? by.one(ids) : by.one([randomUUID(), 'not-an-id', '00000000-0000-0000-0000-00000000000G', '%', "'--"])
  const spoil = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || by.happens(0.1)) return by.one(NASTY)
    const names = Object.keys(value)
    if (names.length === 0 || by.happens(0.1)) return { ...value, [by.one(['__proto__', 'constructor', 'toString', 'extra', ''])]: by.one(NASTY) }
    const name = by.one(names)
    return Object.assign(Array.isArray(value) ? [...value] : { ...value }, {
      [name]: by.happens(0.3) ? spoil((value as Record<string, unknown>)[name]) : by.one(NASTY),
    })
  }
  const given = () =>
    Object.fromEntries(['person_id', 'staff_id', 'agency_id', 'responsible_id', 'party_id', 'goal_id', 'need_id', 'id'].map((name) => [name, some()]))
  let body = operation.body ? sample(shapeOf(operation.body), given()) : undefined
  for (let times = by.one([0, 0, 1, 1, 2, 3]); times > 0 && operation.body; times--) body = spoil(body)
  const query = operation.query ? (sample(shapeOf(operation.query)) as object) : {}
  const asked = Object.entries(by.happens(0.3) ? (spoil(Object.assign({ limit: 1, after: 'x' }, query)) ?? {}) : query)
    .map(([name, value]) => `${ascii(name)}=${ascii(String(value))}`)
    .join('&')
  const url = operation.url.replaceAll(/:(\w+)/g, (_, name: string) =>
    by.happens(0.15) ? ascii(String(by.one(NASTY))) : name === 'person_id' && by.happens(0.8) ? at.person : ascii(String(some())),
  )
  return {
    method: operation.method as 'GET',
    url: asked ? `${url}?${asked}` : url,
    headers: {
      ...by.one(callers),
      ...(operation.body ? { 'content-type': 'application/json' } : {}),
      ...(by.happens(0.15) ? by.one(NASTY_HEADERS) : {}),
    } as Record<string, string>,
    ...(operation.method === 'GET' ? {} : { payload: by.happens(0.1) ? by.one(NASTY_BODIES) : JSON.stringify(body ?? {}) }),
  }
}

test('ten thousand malformed and half-valid requests: no fault of ours, and every answer is of the shape promised', async (t) => {
  const operations = (await operationsOfTheHouse()).toSorted((a, b) => Number(a.key.includes('/test/clock')) - Number(b.key.includes('/test/clock'))) // the clock comes last
  const each = Math.ceil(REQUESTS / operations.length)
  const by = chance(SEED)
  const answered = new Map<number, number>()
  const faults = new Map<string, string>()
  let sent = 0
  for (const operation of operations) {
    const staff = await at.given.staff(at.agencies.a1, ['coordinator', 'supervisor', 'intake'])
    const administrator = await at.given.staff(at.agencies.a1, ['agency_admin', 'network_admin', 'evaluator'])
    const cookies = await Promise.all([staff, administrator, at.person].map((party) => signIn(world.admin, party)))
    const callers = [...cookies.map((cookie) => ({ cookie })), { cookie: cookies[0]! }, { cookie: cookies[0]! }, {}]
    ids = await knownIds()
    const requests = Array.from({ length: each }, () => request(operation, callers, by))
    const next = async (): Promise<void> => {
      for (let one = requests.pop(); one; one = requests.pop()) {
        const reply = await world.app.inject(one)
        sent += 1
        answered.set(reply.statusCode, (answered.get(reply.statusCode) ?? 0) + 1)
        const busy = reply.statusCode === 503 && /too_busy|took_too_long/.test(reply.body)
        const wrong = (reply.statusCode >= 500 && !busy && reply.body.slice(0, 60)) || (reply.statusCode === 200 && shapeFault(operation, reply.body))
        if (wrong)
          faults.set(
            `${operation.key}: ${reply.statusCode} ${wrong}`,
            JSON.stringify({ ...one, headers: { ...one.headers, cookie: undefined } }).slice(0, 400),
          )
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
  }
  t.diagnostic(
    `seed ${SEED}: ${sent} requests to ${operations.length} operations; ${[...answered]
      .toSorted()
      .map(([status, n]) => `${n} x ${status}`)
      .join(', ')}`,
  )
  assert.deepEqual(
    [...faults].map(([fault, one]) => `${fault}\n  ${one}`),
    [],
  )
  assert.ok(sent >= 10_000)
  assert.ok((answered.get(200) ?? 0) > sent / 50, 'some were good enough to be done')
})

function shapeFault(operation: Declared, body: string): string | false {
  const { success, error } = operation.response.safeParse(JSON.parse(body))
  return !success && `not of its shape: ${error.issues[0]?.path.join('.')} ${error.issues[0]?.code}`
}
