import { sql } from 'kysely'
import { inTransaction, type Changed, type Db } from '../server/database.ts'
import type { Standard } from '../shared/standard.ts'
import { weighingBy } from './weigh.ts'

export type Engine = {
  /** Works out whom a write has just changed; without that, everybody who is listed. Never throws: what failed stays listed. */
  settle: (changed?: Changed) => Promise<void>
  /** Works out everybody who is listed as changed, or, for a check, everybody there is. @returns how many */
  settleAll: (even?: 'unchanged') => Promise<number>
  /** Begins to watch for what a crash, an import or a changed parameter left. */
  watch: () => void
  stop: () => Promise<void>
}
export type Report = (fault: { person: string; kind: string; stack: string | undefined }) => void

const WATCH_MS = 3_000
/** A write changes a household at most; more than this at once is an import's, and waits for the watch. */
const AT_ONCE = 8
const BATCH = 100

/**
 * The standards engine: what changed in a person's record in, what is owed out. Runs as a database role of its own, which reads everything
 * that is weighed and writes nothing but obligations and standings. Each person is one transaction, and leaves the list of those who changed
 * within it.
 */
export function openEngine(db: Db, standards: readonly Standard[], report: Report): Engine {
  const told = (person: string, fault: Error) => report({ person, kind: fault.name, stack: fault.stack?.split('\n').slice(1, 6).join('\n') })
  const weigh = weighingBy(standards, told)
  let stopped = false
  let pass: Promise<number> | undefined
  let timer: ReturnType<typeof setInterval> | undefined

  const one = async (person: string, changed: readonly string[], evenIfUnchanged = false): Promise<boolean> => {
    try {
      const weighed = await inTransaction(db, async (tx, ending) => {
        const weighing = await weigh(tx, person, changed, evenIfUnchanged)
        if (weighing?.last) ending(weighing.last)
        return weighing
      })
      weighed?.remember()
      return true
    } catch (error) {
      if (!stopped) told(person, error as Error)
      return false
    }
  }
  const throughTheList = async (): Promise<number> => {
    const failed = new Set<string>()
    for (let done = 0; ;) {
      const { rows } = await sql<{ id: string; part: string }>`
        select person_id as id, part from sealed.stale where person_id <> all (${[...failed]}::uuid[]) order by since limit ${BATCH}`.execute(db)
      if (rows.length === 0 || stopped) return done
      for (const [id, parts] of Map.groupBy(rows, (row) => row.id)) {
        if (stopped) return done
        if (
          await one(
            id,
            parts.map(({ part }) => part),
          )
        )
          done += 1
        else failed.add(id)
      }
    }
  }
  const everybody = async (): Promise<number> => {
    const people = await db.selectFrom('person').select('id').orderBy('id').execute()
    for (const { id } of people) await one(id, [], true)
    return people.length
  }
  const settle = async (changed?: Changed): Promise<void> => {
    if (!changed) return void (await throughTheList().catch(() => undefined))
    for (const [person, parts] of [...changed].slice(0, AT_ONCE)) await one(person, parts)
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
  return { settle, settleAll: (even) => (even ? everybody() : throughTheList()), watch, stop }
}
