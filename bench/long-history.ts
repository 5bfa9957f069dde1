/** One person with a long history: 500 notes and 60 actions. Filled up where the network has fewer, without triggers, as the network itself was. */
import pg from 'pg'
import type { Known } from './sample.ts'

const NOTES = 500
const ACTIONS = 60

export async function withLongHistory(adminUrl: string, known: Known): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    const { person } = known
    await client.query(
      `insert into care.note (person_id, category, agency_id, written_by, mode, place, happened_at, written_at, observed, reported)
       select n.person_id, n.category, n.agency_id, n.written_by, n.mode, n.place, n.happened_at - make_interval(hours => k), n.written_at, n.observed, n.reported
         from (select * from care.note where person_id = $1 order by id limit 1) n,
              generate_series(1, $2 - (select count(*)::int from care.note where person_id = $1)) k`,
      [person, NOTES],
    )
    await client.query(
      `insert into care.action (goal_id, plan_id, person_id, category, agency_id, words, due_at, responsible_id, state)
       select a.goal_id, a.plan_id, a.person_id, a.category, a.agency_id, a.words || ' ' || k, a.due_at, a.responsible_id, 'requested'
         from (select * from care.action where person_id = $1 order by id limit 1) a,
              generate_series(1, $2 - (select count(*)::int from care.action where person_id = $1)) k`,
      [person, ACTIONS],
    )
  } finally {
    await client.end()
  }
}
