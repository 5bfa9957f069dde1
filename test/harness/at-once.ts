/** Two who act at the same instant, made to meet: a row is held until both wait for it, and let go. */
import { setTimeout } from 'node:timers/promises'
import type { Answered, World } from './world.ts'

/** @returns what each was answered: its refusal, or "done" */
export async function atOnce(world: World, table: string, id: string, acts: readonly (() => Promise<Answered>)[]): Promise<string[]> {
  const holding = await world.admin.connect()
  try {
    await holding.query('begin')
    await holding.query(`select from care.${table} where id = $1 for update`, [id])
    const answers = acts.map((act) => act())
    for (let tries = 0; tries < 100; tries++) {
      const { rows } = await world.admin.query(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'homeward_app' and wait_event_type = 'Lock'`,
      )
      if (rows[0].n >= acts.length) break
      await setTimeout(20)
    }
    await holding.query('rollback')
    return (await Promise.all(answers)).map(({ status, body }) => (status === 200 ? 'done' : body.refusal)).toSorted()
  } finally {
    holding.release()
  }
}
