/** The real server with everybody in it: one person for each state of consent, all their rows planted, and whoever may ask. */
import { makeWorld, signIn, type World } from '../../harness/world.ts'
import type { Declared } from '../contracts.ts'
import { requestOf, type Things } from './asking.ts'
import { makeCast, NOW, type Caller, type Cast } from './cast.ts'
import type { About, Asked, Got } from './model.ts'
import { makePlanter, WORD, type Word } from './planting.ts'
import { SERVING, PARTNER, STATES, type State } from './states.ts'

const AT_ONCE = 6

export type Stage = {
  world: World
  cast: Cast
  people: readonly About[]
  words: ReadonlyMap<string, Word>
  /** Asks everything, several at once, in order. */
  askAll: (all: readonly Asked[], each: (got: Got) => void) => Promise<void>
  digest: () => Promise<unknown[]>
}

/** @param states one person is planted for each */
export async function openStage(states: readonly State[] = STATES): Promise<Stage> {
  const world = await makeWorld()
  await world.clock(NOW)
  const cast = await makeCast(world.admin)
  const people: About[] = []
  let words: ReadonlyMap<string, Word>
  const admin = await world.admin.connect()
  try {
    await admin.query(`begin; set local homeward.bulk = 'on'`)
    const planter = await makePlanter(admin, cast)
    for (const state of states) people.push({ state, person: await planter.plant(state) })
    await admin.query('select sealed.find_authors(); select sealed.recompute(id) from care.person; commit')
    words = planter.words
  } finally {
    admin.release(true)
  }
  await world.app.settle()
  const things = await thingsThere(world, cast)
  const cookies = new Map<string, string>()
  for (const { id } of cast.staff) cookies.set(id!, await signIn(world.admin, id!))

  const ask = async (asked: Asked): Promise<Got> => {
    const { operation, caller, about } = asked
    if (caller.id && !cookies.has(caller.id)) cookies.set(caller.id, await signIn(world.admin, caller.id))
    const reply = await world.app.inject({
      ...requestOf(operation, (about ?? people[0]!).person, things),
      headers: headersOf(operation, caller, cookies),
    })
    const { refusal } = (reply.statusCode === 200 ? {} : JSON.parse(reply.body || '{}')) as { refusal?: string }
    return { ...asked, status: reply.statusCode, refusal, found: new Set(reply.body.match(WORD) ?? []) }
  }
  const askAll: Stage['askAll'] = async (all, each) => {
    let next = 0
    const one = async () => {
      while (next < all.length) each(await ask(all[next++]!))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, one))
  }
  return { world, cast, people, words, askAll, digest: () => digestOf(world) }
}

const headersOf = (operation: Declared, caller: Caller, cookies: ReadonlyMap<string, string>): Record<string, string> => ({
  ...(caller.id ? { cookie: cookies.get(caller.id)! } : {}),
  ...(operation.method === 'GET' ? {} : { 'content-type': 'application/json' }),
})

async function thingsThere(world: World, cast: Cast): Promise<Things> {
  const one = async (text: string, values: unknown[] = []) => (await world.admin.query<{ one: string }>(text, values)).rows[0]!.one
  const staff = `insert into care.staff (agency_id, name, login, roles) values ($1, 'Somebody', 'somebody@example.org', '{intake}') returning id as one`
  return {
    agency: cast.agencies[SERVING!]!,
    party: cast.agencies[PARTNER!]!,
    staff: await one(staff, [cast.agencies[SERVING!]]),
    parameter: await one('select key as one from care.parameter limit 1'),
  }
}

/** How many rows each table holds, and a sum over all they say; but for what was read, and what is worked out from it in its own time. */
async function digestOf({ admin }: World): Promise<unknown[]> {
  const { rows: tables } = await admin.query<{ name: string }>(`
    select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('care', 'sealed', 'auth')
       and tablename !~ '^(reading|obligation|standing.*|missed_once|stale|session|rateLimit|tried|practice_.*)$' order by 1`)
  const each = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int as rows, coalesce(sum(hashtext(t::text)), 0)::text as sum from ${name} t`,
  )
  return (await admin.query(`${each.join(' union all ')} order by 1`)).rows
}
