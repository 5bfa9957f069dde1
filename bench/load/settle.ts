/** When everybody has stopped: is what the database holds what was acknowledged, no more and no less? */
import type pg from 'pg'
import type { Cast } from './cast.ts'
import type { Ledger } from './ledger.ts'

export async function compareWithRecord(admin: pg.Pool, cast: Cast, ledger: Ledger): Promise<void> {
  const { rows: written } = await admin.query<{ mark: string; person: string; times: number }>(
    `select substring(observed from '^mark-[0-9]+-') as mark, person_id as person, count(*)::int as times from care.note where observed like 'mark-%' group by 1, 2`,
  )
  const kept = new Map(written.map((one) => [one.mark, one]))
  for (const [person, notes] of ledger.notes)
    for (const { mark, answered } of notes) {
      const found = kept.get(mark)
      if (answered === Infinity ? found !== undefined : found?.times !== 1 || found.person !== person)
        ledger.fault(`${mark}: ${answered === Infinity ? 'refused, and written' : `acknowledged, and written ${found?.times ?? 0} times`}`)
    }
  const ids = cast.people.map((one) => one.id)
  const { rows: goals } = await admin.query<{ person: string; said: string }>(
    `select person_id as person, success_measure as said from care.goal where id = any ($1)`,
    [cast.people.map((one) => one.goal)],
  )
  for (const { person, said } of goals) {
    const [counted, wanted] = [Number(/^counted (\d+)$/.exec(said)?.[1] ?? 0), ledger.counted.get(person) ?? 0]
    if (counted !== wanted) ledger.fault(`the goal of ${person} was counted on ${wanted} times and says ${counted}`)
  }
  const { rows: steps } = await admin.query<{ person: string; version: number }>(
    `select person_id as person, version from care.action where id = any ($1) and person_id = any ($2)`,
    [cast.people.map((one) => one.action), ids],
  )
  for (const { person, version } of steps) {
    const wanted = 1 + (ledger.moved.get(person) ?? 0)
    if (version !== wanted) ledger.fault(`the step of ${person} was moved ${wanted - 1} times and is at version ${version}`)
  }
}
