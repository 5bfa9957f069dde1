/** Writes support periods as an import staged them: stays in `taking_stays`, how they ended in `taking_exits`. */
import type { Bulk } from '../server/bulk.ts'

/** A day without an hour is kept as its noon, which is the same day nearly everywhere; never later than now. */
const noon = (day: string) => `least((${day} + time '12:00') at time zone 'UTC', guard.now())`

export async function takeStays(bulk: Bulk, source: string): Promise<void> {
  const household = `(select h.id from care.household h where h.source = $1 and h.source_key = t.household_key)`
  await bulk.withParentsKnown(() =>
    bulk.run(
      `insert into care.support_period (id, person_id, agency_id, programme_id, household_id, accepted_at, moved_in_on, deleted_in_source_at, source, source_key)
    select t.id, t.person_id, t.agency_id, t.programme_id, ${household}, ${noon('t.entered_on')}, t.moved_in_on, t.deleted_at at time zone 'UTC', $1, t.key
      from taking_stays t where fate = 'created'`,
      [source],
    ),
  )
  await bulk.run(
    `insert into was (person_id, was) select sp.person_id, to_jsonb(sp) from care.support_period sp where id in (select id from taking_stays where fate = 'updated')`,
  )
  // A stay that now begins after its own end is open again until its exit, looked at below, says otherwise.
  const reopened = await bulk.run<{
    key: string
  }>(`update care.support_period sp set state = 'active', closed_at = null, exit_situation = null, exit_lasting = null
    from taking_stays t where t.fate = 'updated' and sp.id = t.id and sp.closed_at < ${noon('t.entered_on')} returning t.key`)
  if (reopened.length > 0)
    await bulk.run(`delete from sealed.source_row where kind = 'exits' and source = $1 and key = any ($2)`, [source, reopened.map(({ key }) => key)])
  await bulk.run(
    `update care.support_period sp set person_id = t.person_id, agency_id = t.agency_id, programme_id = t.programme_id, household_id = ${household},
      accepted_at = ${noon('t.entered_on')}, moved_in_on = t.moved_in_on, deleted_in_source_at = t.deleted_at at time zone 'UTC'
    from taking_stays t where t.fate = 'updated' and sp.id = t.id`,
    [source],
  )
}

/** An exit ends its stay; an exit that its source deleted opens it again. */
export async function takeExits(bulk: Bulk): Promise<void> {
  await bulk.run(
    `insert into was (person_id, was) select sp.person_id, to_jsonb(sp) from care.support_period sp where id in (select support_period_id from taking_exits where fate = 'updated')`,
  )
  await bulk.run(`update care.support_period sp set state = 'closed', closed_at = greatest(${noon('t.left_on')}, sp.accepted_at), exit_situation = t.situation, exit_lasting = t.lasting
    from taking_exits t where t.fate in ('created', 'updated') and t.deleted_at is null and sp.id = t.support_period_id`)
  await bulk.run(`update care.support_period sp set state = 'active', closed_at = null, exit_situation = null, exit_lasting = null
    from taking_exits t where t.fate = 'updated' and t.deleted_at is not null and sp.id = t.support_period_id`)
}
