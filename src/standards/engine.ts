import { sql } from 'kysely'
import { inTransaction, type Db, type Tx } from '../server/database.ts'
import type { Parameters, Standard } from '../shared/standard.ts'
import { partiesIn, readWeighed, type Weighed } from './record.ts'
import { standingOf } from './standing.ts'
import { workOut } from './work-out.ts'

export type Engine = {
  /** Works out this person, if their record changed, and whoever else has just changed with them. Never throws: what failed stays listed. */
  settle: (person?: string) => Promise<void>
  /** Works out everybody who is listed as changed, or, for a check, everybody there is. @returns how many */
  settleAll: (even?: 'unchanged') => Promise<number>
  /** Begins to watch for what a crash, an import or a changed parameter left. */
  watch: () => void
  stop: () => Promise<void>
}
export type Report = (fault: { person: string; kind: string; stack: string | undefined }) => void

const WATCH_MS = 3_000
const JUST_NOW = sql`interval '2 seconds'`
/** A write changes a household at most; more than this at once is an import's, and waits for the watch. */
const AT_ONCE = 8
const BATCH = 100

/**
 * The standards engine: a person's record in, what is owed out. Runs as a database role of its own, which reads everything that is weighed
 * and writes nothing but obligations and standings. Each person is one transaction, and leaves the list of those who changed within it.
 */
export function openEngine(db: Db, standards: readonly Standard[], report: Report): Engine {
  const inForce = rememberParameters()
  const agencyOf = rememberAgencies()
  let stopped = false
  let pass: Promise<number> | undefined
  let timer: ReturnType<typeof setInterval> | undefined

  const one = async (person: string, evenIfUnchanged = false): Promise<boolean> => {
    try {
      await inTransaction(db, async (tx) => {
        const { rows } = await sql<{ weighed: string | null }>`select guard.weigh(${person}, ${evenIfUnchanged})::text as weighed`.execute(tx)
        if (!rows[0]?.weighed) return
        const { record, at, changed_at, parameters } = readWeighed(rows[0].weighed)
        const whole = { ...record, agency_of: await agencyOf(tx, record) }
        const owed = workOut(standards, whole, at, await inForce(tx, parameters))
        await sql`select guard.keep_worked_out(${person}, ${JSON.stringify(owed)}, ${JSON.stringify(standingOf(whole, owed))}, ${changed_at})`.execute(
          tx,
        )
      })
      return true
    } catch (error) {
      if (!stopped) report({ person, kind: (error as Error).name, stack: (error as Error).stack?.split('\n').slice(1, 6).join('\n') })
      return false
    }
  }

  /** Whose own write is being settled at this moment: nobody else needs to, and would only wait for it. */
  const underway = new Map<string, number>()
  const settle = async (person?: string): Promise<void> => {
    if (person) {
      underway.set(person, (underway.get(person) ?? 0) + 1)
      await one(person)
      const left = underway.get(person)! - 1
      if (left > 0) underway.set(person, left)
      else underway.delete(person)
    }
    const { rows } = await sql<{
      id: string
    }>`select person_id as id from sealed.stale where since > clock_timestamp() - ${JUST_NOW} order by since desc limit ${sql.lit(AT_ONCE)}`.execute(
      db,
    )
    for (const { id } of rows) if (id !== person && !underway.has(id)) await one(id)
  }

  const throughTheList = async (): Promise<number> => {
    const failed = new Set<string>()
    for (let done = 0; ;) {
      const { rows } = await sql<{
        id: string
      }>`select person_id as id from sealed.stale where person_id <> all (${[...failed]}::uuid[]) order by since limit ${BATCH}`.execute(db)
      if (rows.length === 0 || stopped) return done
      for (const { id } of rows) {
        if (stopped) return done
        if (await one(id)) done += 1
        else failed.add(id)
      }
    }
  }
  const everybody = async (): Promise<number> => {
    const people = await db.selectFrom('person').select('id').orderBy('id').execute()
    for (const { id } of people) await one(id, true)
    return people.length
  }
  const pending = () => (pass ??= throughTheList().finally(() => (pass = undefined)))
  const watch = () => {
    const look = () => void pending().catch(() => undefined) // the database is away: the next look finds what is left
    timer = setInterval(look, WATCH_MS).unref()
    look()
  }
  const stop = async () => {
    stopped = true
    clearInterval(timer)
    await pass?.catch(() => undefined)
  }
  return { settle: (person) => settle(person).catch(() => undefined), settleAll: (even) => (even ? everybody() : throughTheList()), watch, stop }
}

/** The parameters in force, read anew only when another version has come into force. */
function rememberParameters() {
  let known: { versions: number; values: Parameters } | undefined
  return async (tx: Tx, versions: number): Promise<Parameters> => {
    if (known?.versions !== versions) {
      const rows = await tx.selectFrom('parameter_in_force').select(['key', 'value']).execute()
      known = { versions, values: Object.fromEntries(rows.map((row) => [row.key!.replace(/^cfg\./, ''), row.value])) }
    }
    return known.values
  }
}

/** The agency of each party a record names. A member of staff never changes agency (nobody may write that), so what was learnt stays true. */
function rememberAgencies() {
  const known = new Map<string, string>()
  return async (tx: Tx, record: Weighed['record']): Promise<ReadonlyMap<string, string>> => {
    const unknown = partiesIn(record).filter((party) => !known.has(party))
    if (unknown.length > 0) {
      const staff = await tx.selectFrom('staff').select(['id', 'agency_id']).where('id', 'in', unknown).execute()
      const agencies = await tx.selectFrom('agency').select('id').where('id', 'in', unknown).execute()
      for (const { id, agency_id } of staff) known.set(id, agency_id)
      for (const { id } of agencies) known.set(id, id)
    }
    return known
  }
}
