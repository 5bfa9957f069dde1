/**
 * Every operation x every role x every state of consent, asked of the real server.
 *
 * Reads: exhaustive: every role at the agency that serves, at the partner and at one that has nothing to do with the person, staff excluded
 * from knowing, the person, their relative, somebody else and nobody; in each state. What each is answered, and which planted words it holds,
 * is compared with the model in both directions.
 * Writes that must be refused: every role at the partner and the serving agency, and everybody else; at the unrelated agency one role after
 * another. Not one row may change. Writes that may be done: every role where consent is given, elsewhere one role after another; they are
 * done or refused by name.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeWorld, signIn, type World } from '../harness/world.ts'
import { ROLES } from '../../src/shared/words.ts'
import { operationsOfTheHouse, type Declared } from './contracts.ts'
import { requestOf, type Things } from './matrix/asking.ts'
import { makeCast, NOW, type Caller, type Cast } from './matrix/cast.ts'
import { expected, isAbout, mayShow, seesWord, type About, type Expected } from './matrix/model.ts'
import { makePlanter, WORD, type Word } from './matrix/planting.ts'
import { WIDER, wider } from './matrix/roles.ts'
import { STATES } from './matrix/states.ts'
import { firstOf } from './matrix/template.ts'

const AT_ONCE = 6
let world: World
let cast: Cast
let people: About[]
let words: ReadonlyMap<string, Word>
let operations: Declared[]
let things: Things
const cookies = new Map<string, string>()
const NOBODY: Caller = { name: 'nobody signed in', id: null, slot: null, roles: [], kind: 'nobody' }

before(async () => {
  world = await makeWorld()
  await world.clock(NOW)
  cast = await makeCast(world.admin)
  const admin = await world.admin.connect()
  await admin.query(`begin; set local homeward.bulk = 'on'`)
  const planter = await makePlanter(admin, cast)
  people = []
  for (const state of STATES) people.push({ state, person: await planter.plant(state) })
  await admin.query('commit')
  admin.release()
  words = planter.words
  for (const { person } of people) await world.app.settle(person)
  operations = await operationsOfTheHouse()
  const { rows } = await world.admin.query<{ key: string }>('select key from care.parameter limit 1')
  const { rows: dummy } = await world.admin.query<{ id: string }>(
    `insert into care.staff (agency_id, name, login, roles) values ($1, 'Somebody', 'somebody@example.org', '{intake}') returning id`,
    [cast.agencies[0]],
  )
  things = { agency: cast.agencies[0]!, party: cast.agencies[1]!, staff: dummy[0]!.id, parameter: rows[0]!.key }
})
after(() => world.close())

const themself = ({ state, person }: About): Caller => ({ name: `the person (${state.name})`, id: person, slot: null, roles: [], kind: 'person' })
const relativeOf = ({ state, person }: About): Caller => ({
  name: `their relative (${state.name})`,
  id: firstOf(person, 'relative'),
  slot: null,
  roles: [],
  kind: 'relative',
})
const everybodyFor = (about: About): Caller[] => [...cast.staff, themself(about), relativeOf(about), themself(people.find((one) => one !== about)!), NOBODY]

type Asked = { operation: Declared; caller: Caller; about: About | null; want: Expected }
type Got = Asked & { status: number; refusal: string | undefined; found: ReadonlySet<string> }

async function ask({ operation, caller, about, want }: Asked): Promise<Got> {
  if (caller.id && !cookies.has(caller.id)) cookies.set(caller.id, await signIn(world.admin, caller.id))
  const headers: Record<string, string> = {
    ...(caller.id ? { cookie: cookies.get(caller.id)! } : {}),
    ...(operation.method === 'GET' ? {} : { 'content-type': 'application/json' }),
  }
  const reply = await world.app.inject({ ...requestOf(operation, (about ?? people[0]!).person, things), headers })
  const refusal = reply.statusCode === 200 ? undefined : (JSON.parse(reply.body || '{}') as { refusal?: string }).refusal
  return { operation, caller, about, want, status: reply.statusCode, refusal, found: new Set(reply.body.match(WORD) ?? []) }
}
/** Asks everything, several at once, in order. */
async function askAll(all: readonly Asked[], each: (got: Got) => void): Promise<void> {
  let next = 0
  const one = async () => {
    while (next < all.length) each(await ask(all[next++]!))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

const said = ({ operation, caller, about }: Asked) => `${operation.key} by ${caller.name}${about ? `, ${about.state.name}` : ''}`
/** How an answer differs from what the model wants, in words. */
function wrong(got: Got): string | null {
  const { status, refusal, want } = got
  const told = `${said(got)}: ${want}, but ${status} ${refusal ?? ''}`
  if (status >= 500) return told
  if (status !== 200 && !/^[a-z_]+$/.test(refusal ?? '')) return `${told} without a name`
  if (want === 'open to all') return null
  if (want === 'signed_out') return status === 401 && refusal === want ? null : told
  if (want === 'not_your_role') return status === 403 && refusal === want ? null : told
  if (want === 'no_such_person') return status === 404 && refusal === want ? null : told
  if (want === 'some refusal') return status >= 400 ? null : told
  return refusal === 'signed_out' || refusal === 'not_your_role' || refusal === 'no_such_person' ? told : null
}
const leaked = (got: Got): string[] =>
  [...got.found]
    .map((word) => words.get(word)!)
    .filter((word) => word && !mayShow(got.caller, word, cast))
    .map((word) => `${said(got)}: shows ${word.table}.${word.column} (${word.category}, of agency ${word.agency}) of ${word.state.name}`)
/** At most a few of each kind, so that the report can be read. */
const few = (all: readonly string[]) => [...all.slice(0, 12), ...(all.length > 12 ? [`and ${all.length - 12} more`] : [])]

test('the table of roles knows every operation, and lets in nobody else than it says without a reason', () => {
  const reasons = new Map(WIDER.flatMap(({ operations: of, who }) => of.flatMap((key) => [...who].map((one) => [`${key} ${one}`, true] as const))))
  void reasons
  assert.deepEqual(wider().filter(({ allowed }) => !allowed), [])
})
