import { sql } from 'kysely'
import type { Tx } from '../server/database.ts'
import { WEIGHED, type Part } from '../shared/standard.ts'
import type { Memory, Owing } from './memory.ts'
import { readWeighed, type Kept, type Parts, type Taken } from './record.ts'
import type { Scope } from './scope.ts'
import { isOpen, type Open, type Owed } from './work-out.ts'

/** One person as they are being weighed: what was taken off the list, and as much of the record as was needed so far. */
export type Look = Omit<Taken, 'n'> & {
  /** What this scope needs; what is not known yet is read. */
  see: (scope: Scope) => Promise<{ parts: Parts; kept: readonly Owed[]; others: readonly Open[] }>
  /** For the next time: this is owed by the scope's standards now. To be called once the transaction is kept. */
  remember: (scope: Scope, owed: readonly Owed[]) => void
}

/** Rows of one table, listed at each change. What is drawn together from several is read each time. */
const IN_ONE_TABLE: ReadonlySet<string> = new Set(['person', ...WEIGHED])
const staysKnown = (part: Part, changed: readonly string[]) => IN_ONE_TABLE.has(part) && !changed.includes(part)
const NOTHING_OWING: Owing = { standards: new Set(), kept: [], others: [], size: 0 }
const knows = ({ standards }: Owing, scope: Scope) => scope.standards.every(({ id }) => standards.has(id))

/**
 * Takes the person off the list, and in the same journey reads what this scope needs and is not remembered.
 * @param afresh by nothing but what is read now
 * @returns null when nothing has changed
 */
export async function lookAt(
  tx: Tx,
  person: string,
  expected: readonly string[],
  scope: Scope,
  memory: Memory,
  afresh: boolean,
): Promise<Look | null> {
  const hoped = afresh ? undefined : memory.of(person)
  const [taken, read, owingNow] = await Promise.all([
    take(tx, person, afresh),
    readParts(
      tx,
      person,
      scope.parts.filter((part) => !(hoped?.parts.has(part) && staysKnown(part, expected))),
    ),
    knows(hoped?.owing ?? NOTHING_OWING, scope) ? undefined : readOwing(tx, person, scope, hoped?.owing),
  ])
  if (!taken) return null
  const { n, ...told } = taken
  const before = afresh || taken.changed.includes('*') ? undefined : memory.of(person)
  const stands = before?.n === n - 1 ? before : undefined // else somebody else has weighed them
  const parts = new Map([...(stands?.parts ?? [])].filter(([part]) => staysKnown(part, taken.changed)))
  for (const [part, rows] of read) parts.set(part, rows)
  let owing = owingNow ?? stands?.owing ?? NOTHING_OWING

  const see: Look['see'] = async (of) => {
    const [more, all] = await Promise.all([
      readParts(
        tx,
        person,
        of.parts.filter((part) => !parts.has(part)),
      ),
      knows(owing, of) ? owing : readOwing(tx, person, of, owing),
    ])
    for (const [part, rows] of more) parts.set(part, rows)
    owing = all
    const asked = new Set(of.standards.map(({ id }) => id))
    return {
      parts: Object.fromEntries(of.parts.map((part) => [part, parts.get(part)!.rows])),
      kept: owing.kept.filter(({ standard }) => asked.has(standard)),
      others: [...owing.others, ...owing.kept.filter((one) => !asked.has(one.standard) && isOpen(one))],
    }
  }
  const remember: Look['remember'] = ({ standards, whole }, owed) => {
    if (whole) return memory.forget(person) // too much to keep, for what a next write needs
    const judged = new Set(standards.map(({ id }) => id))
    memory.keep(person, { n, parts, owing: { ...owing, kept: [...owing.kept.filter(({ standard }) => !judged.has(standard)), ...owed] } })
  }
  return { ...told, see, remember }
}

async function take(tx: Tx, person: string, evenIfUnchanged: boolean): Promise<Taken | null> {
  const { rows } = await sql<{ taken: string | null }>`select guard.take(${person}, ${evenIfUnchanged}) as taken`.execute(tx)
  return rows[0]?.taken ? readWeighed(rows[0].taken) : null
}

async function readParts(tx: Tx, person: string, parts: readonly Part[]): Promise<[Part, { rows: object; size: number }][]> {
  if (parts.length === 0) return []
  const { rows } = await sql<{ read: string }>`select guard.parts(${person}, ${parts}) as read`.execute(tx)
  return rows.map(({ read }, n) => [parts[n]!, { rows: readWeighed<object>(read), size: read.length }])
}

/** Of these standards and of those that were known. */
async function readOwing(tx: Tx, person: string, { standards }: Scope, before: Owing | undefined): Promise<Owing> {
  const ids = [...new Set([...(before?.standards ?? []), ...standards.map(({ id }) => id)])]
  const { rows } = await sql<{ kept: string }>`select guard.kept(${person}, ${ids}) as kept`.execute(tx)
  const text = rows[0]!.kept
  return { ...readWeighed<Kept>(text), standards: new Set(ids), size: text.length }
}
