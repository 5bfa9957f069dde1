/** Lets everybody of a world look at everything, and says where the database and the prose differ. */
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import pg from 'pg'
import { addressFor } from '../../src/server/database.ts'
import { freshDatabase, ROLE_PASSWORD } from '../harness/postgres.ts'
import {
  acquainted,
  agencyOf,
  CATEGORIES,
  hears,
  knows,
  listed,
  PEOPLE,
  RELATIVE,
  rowsOf,
  sees,
  signsIn,
  STAFF,
  writes,
  type Purpose,
  type Row,
  type World,
} from './prose.ts'
import { hour, world, write, type Written } from './worlds.ts'

const USERS = [...STAFF, RELATIVE, ...PEOPLE]
const PURPOSES: Purpose[] = ['care', 'care', 'evaluation', 'care', 'research']

type Look = { opened: boolean; seen: number[] | null; changed: number[] | null; wrote: boolean; forged: boolean }
type Eyes = { signed_in: boolean; early: number; known: string[] | null; named: string[] | null; lines: string[] | null; looks: Look[] }
export type Difference = { world: World; user: number; about?: number; row?: Row; what: string; prose: unknown; database: unknown }

type Compared = { differences: Difference[]; checks: number }

export type Laboratory = {
  admin: pg.Client
  compare: (worlds: World[], slowly?: boolean) => Promise<Compared>
  close: () => Promise<void>
}

/** A database with the probe in it. */
export async function openLaboratory(): Promise<Laboratory> {
  const { adminUrl, drop } = await freshDatabase()
  const admin = new pg.Client({ connectionString: adminUrl })
  const eyes = new pg.Pool({ connectionString: addressFor(adminUrl, 'homeward_app', ROLE_PASSWORD), max: 2 })
  await admin.connect()
  await admin.query(`begin; set local role homeward_owner; ${await readFile(new URL('probe.sql', import.meta.url), 'utf8')}; commit`)
  let batches = 0
  const compare: Laboratory['compare'] = async (worlds, slowly = false) => {
    const written = await write(admin, worlds, slowly)
    const differences: Difference[] = []
    let checks = 0
    for (const at of new Set(worlds.map((one) => one.at))) {
      await admin.query('update sealed.moment set at = $1', [hour(at)])
      const now = written.filter((one) => one.world.at === at)
      const told = await audiences(admin, now)
      const look = async (some: Written[]) => {
        const asked = some.flatMap((one, w) => USERS.map((user) => asking(one, user, w)))
        const { rows } = await eyes.query<{ eyes: Eyes }>('select care.probe_look($1) as eyes', [JSON.stringify(asked)])
        rows.forEach(({ eyes: seen }, i) => {
          const [one, user] = [some[Math.floor(i / USERS.length)]!, USERS[i % USERS.length]!]
          const compared = differ(one, user, asked[i]!.purpose, seen, told)
          checks += compared.checks
          differences.push(...compared.differences)
        })
      }
      const half = Math.ceil(now.length / 2)
      await Promise.all([look(now.slice(0, half)), look(now.slice(half))])
    }
    if (batches++ === 1) await admin.query('analyze') // as autovacuum would
    return { differences, checks }
  }
  const close = async () => {
    await Promise.all([admin.end(), eyes.end()])
    await drop()
  }
  return { admin, compare, close }
}

/** To whom a change of each person would be announced now, in the live events of open pages: "person party". */
async function audiences(admin: pg.Client, written: Written[]): Promise<ReadonlySet<string>> {
  const people = written.flatMap(({ ids }) => PEOPLE.map((n) => ids[n]!))
  const { rows } = await admin.query<{ told: string }>(
    `select p || ' ' || party as told from unnest($1::uuid[]) p cross join lateral guard.audience(p) party`,
    [people],
  )
  return new Set(rows.map(({ told }) => told))
}

/** What one user tries; every third also tries one of four forgeries. */
function asking({ ids, tokens }: Written, user: number, w: number) {
  const agency = agencyOf(user)
  const own = agency === null ? null : ids[agency]!
  const people = PEOPLE.map((n) => ids[n]!)
  const forgeries = [
    { forged_writer: ids[user === 3 ? 4 : 3]!, forged_agency: own, forged_person: people },
    { forged_writer: ids[user]!, forged_agency: ids[agency === 1 ? 2 : 1]!, forged_person: people },
    { forged_writer: ids[user]!, forged_agency: own, forged_person: people.toReversed() },
    { forged_writer: ids[user]!, forged_agency: agency === null ? ids[0]! : null, forged_person: people },
  ]
  return {
    token: tokens[user]!,
    people,
    purpose: PURPOSES[(w + user) % 5]!,
    category: CATEGORIES[(w + user) % 4]!,
    me: ids[user]!,
    agency: own,
    forging: (w + user) % 3 === 0,
    ...forgeries[(w + user) % 4]!,
  }
}

function differ({ world: w, ids }: Written, user: number, purpose: Purpose, eyes: Eyes, told: ReadonlySet<string>): Compared {
  const differences: Difference[] = []
  let checks = 0
  const same = (what: string, prose: unknown, database: unknown, about?: number, row?: Row) => {
    checks++
    if (prose !== database)
      differences.push({ world: w, user, what, prose, database, ...(about === undefined ? {} : { about }), ...(row ? { row } : {}) })
  }
  const inside = signsIn(w, user)
  same('signs in', inside, eyes.signed_in)
  same('content before anybody is opened', 0, eyes.early)
  const rows = rowsOf(w)
  PEOPLE.forEach((about, at) => {
    same('in the directory', inside && acquainted(w, user, about), eyes.known?.includes(ids[about]!) ?? false, about)
    same('the name', inside && acquainted(w, user, about), eyes.named?.includes(ids[about]!) ?? false, about)
    if (inside) same('told live of a change', hears(w, user, about), told.has(`${ids[about]} ${ids[user]}`), about)
    same('the line in lists', inside && listed(w, user, about), eyes.lines?.includes(ids[about]!) ?? false, about)
    const look = eyes.looks[at]
    if (!look) return
    const may = writes(w, user, about)
    same('opens', knows(w, user, about), look.opened, about)
    same('writes as oneself', may, look.wrote, about)
    same('writes as somebody else', false, look.forged, about)
    for (const row of rows) {
      const seen = row.about === about && sees(w, user, row, purpose)
      same(`sees for ${purpose}`, seen, look.seen?.includes(row.n) ?? false, about, row)
      same('changes', seen && may, look.changed?.includes(row.n) ?? false, about, row)
    }
  })
  return { differences, checks }
}

/** @throws the smallest world found in which the database and the prose differ */
export async function search(
  laboratory: Laboratory,
  { worlds, seed, batch = 100 }: { worlds: number; seed: number; batch?: number },
): Promise<{ looked: number; checks: number; found?: Difference }> {
  const all = fc.sample(world, { numRuns: worlds, seed })
  let checks = 0
  for (let from = 0; from < all.length; from += batch) {
    const some = all.slice(from, from + batch)
    const slow = some.length > 10 ? Math.ceil(some.length / 25) : 0 // some go through the triggers
    const told = [await laboratory.compare(some.slice(slow)), ...(slow ? [await laboratory.compare(some.slice(0, slow), true)] : [])]
    checks += told.reduce((sum, one) => sum + one.checks, 0)
    const found = told.flatMap((one) => one.differences)[0]
    if (found) return { looked: from + some.length, checks, found }
  }
  return { looked: all.length, checks }
}

/** Leaves out one act after another as long as the difference stays. */
export async function smallest(laboratory: Laboratory, found: Difference): Promise<Difference> {
  for (const kind of ['wrote', 'team', 'decisions', 'exclusions', 'disclosures', 'emergencies', 'orders'] as const) {
    for (let at = found.world[kind].length - 1; at >= 0; at--) {
      const without = { ...found.world, [kind]: (found.world[kind] as unknown[]).toSpliced(at, 1) } as World
      const { differences } = await laboratory.compare([without], true)
      found = differences[0] ?? found
    }
  }
  return found
}
