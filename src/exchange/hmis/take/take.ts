import { takeAgencies, takeProgrammePlaces, takeProgrammes, keeperOf } from '../../../agencies/import-queries.ts'
import { takeInvolvement } from '../../../consent/import-queries.ts'
import { takeContacts } from '../../../contact/import-queries.ts'
import { takeExits, takeStays } from '../../../entry/import-queries.ts'
import { takeHouseholds, takeHousing, takeMembers, takePeople } from '../../../people/import-queries.ts'
import type { Bulk } from '../../../server/bulk.ts'
import type { ImportSummary } from '../../contract.ts'
import { TAKEN } from '../columns.ts'
import type { Kind } from '../rows/all.ts'
import type { HmisSet } from '../set.ts'
import { logChanges, noteChanges, openChanges } from './changed.ts'
import { housingTold } from './housing.ts'
import { remember, sortOut } from './sort-out.ts'
import { stage } from './stage.ts'
import type { Hearing, Staged } from './stage.ts'
import { KINDS } from './staged.ts'

/** The import that records it, and the system it comes from. */
export type Bringing = { run: string; source: string }

/**
 * Writes an export into the transaction that is open: first all rows to where they wait, then kind by kind, whatever is pointed at first.
 * Nothing of it is seen by anybody before the transaction ends.
 */
export async function takeHmis(bulk: Bulk, set: HmisSet, bringing: Bringing, hearing: Hearing): Promise<ImportSummary> {
  const { run, source } = bringing
  await bulk.run(`select pg_advisory_xact_lock(hashtextextended('import ' || $1, 7))`, [source]) // two imports of one source: one after the other
  const staged = {} as Record<Kind, Staged>
  for (const kind of KINDS) staged[kind] = await stage(bulk, set, kind, hearing)
  await openChanges(bulk)

  const files: ImportSummary['files'] = []
  const taking = async (kind: Kind, write: () => Promise<unknown>) => {
    const { file } = TAKEN[kind]
    const { refused, ...sorted } = await sortOut(bulk, kind, source, run, file)
    await write()
    await remember(bulk, kind, source)
    if (set.rowsOf(kind) > 0) files.push({ file, rows: staged[kind].rows, ...sorted, refused: staged[kind].refused + refused })
  }
  await taking('agencies', () => takeAgencies(bulk, source))
  await taking('programmes', () => takeProgrammes(bulk, source))
  await taking('programme_places', () => takeProgrammePlaces(bulk))
  await taking('people', async () => {
    await keepersOfNew(bulk, source)
    await takePeople(bulk, source)
    await noteChanges(bulk, 'people')
  })
  await taking('stays', async () => {
    await takeHouseholds(bulk, source)
    await takeStays(bulk, source)
    await noteChanges(bulk, 'stays')
  })
  await taking('exits', async () => {
    await takeExits(bulk)
    await noteChanges(bulk, 'exits')
  })
  await taking('living_situations', () => noteChanges(bulk, 'living_situations'))
  await taking('contacts', async () => {
    await takeContacts(bulk, source)
    await noteChanges(bulk, 'contacts')
  })
  await housingTold(bulk)
  await takeHousing(bulk, source)
  await bulk.run('analyze changed; analyze care.person; analyze care.support_period')
  await takeMembers(bulk, source)
  await takeInvolvement(bulk, source)
  await logChanges(bulk, run, source)
  return { form: set.form, files, totals: await totals(bulk, source) }
}

/** Which agency keeps each new person: the one they first came to. Somebody without a stay is kept by the system they come from. */
async function keepersOfNew(bulk: Bulk, source: string): Promise<void> {
  await bulk.run(`create temp table keeper_of_new on commit drop as
    select t.id as person_id, first.agency_id from taking_people t
      left join (select distinct on (s.person_key) s.person_key, pg.agency_id from staged_stays s
                   join sealed.source_row pr on pr.kind = 'programmes' and pr.source = '${source.replaceAll("'", "''")}' and pr.key = s.programme_key
                   join care.programme pg on pg.id = pr.id
                  order by s.person_key, s.deleted_at is not null, s.entered_on, s.line) first on first.person_key = t.key
     where t.fate = 'created'`)
  const homeless = await bulk.run('select from keeper_of_new where agency_id is null limit 1')
  if (homeless.length > 0) await bulk.run('update keeper_of_new set agency_id = $1 where agency_id is null', [await keeperOf(bulk, source)])
  await bulk.run('analyze keeper_of_new')
}

/** What of this export is here now, rows deleted in the source left out. */
async function totals(bulk: Bulk, source: string): Promise<Record<string, number>> {
  const here = (
    kind: Kind,
    table: string,
    more = 'true',
  ) => `(select count(distinct r.id)::int from sealed.source_row r join care.${table} t on t.id = r.id
    where r.kind = '${kind}' and r.source = $1 and r.key in (select key from staged_${kind}) and ${more})`
  const [counted] = await bulk.run<Record<string, number>>(
    `select
    ${here('people', 'person', 't.deleted_in_source_at is null')} as people,
    (select count(distinct sp.household_id)::int from sealed.source_row r join care.support_period sp on sp.id = r.id
      where r.kind = 'stays' and r.source = $1 and r.key in (select key from staged_stays) and sp.deleted_in_source_at is null) as households,
    ${here('stays', 'support_period', 't.deleted_in_source_at is null')} as support_periods,
    ${here(
      'stays',
      'support_period',
      `t.deleted_in_source_at is null and t.closed_at is not null and t.id in
        (select sr.id from sealed.source_row sr where sr.kind = 'stays' and sr.source = $1 and sr.key in (select key from staged_exits))`,
    )} as exits,
    ${here('agencies', 'agency')} as agencies,
    ${here('programmes', 'programme')} as programmes`,
    [source],
  )
  return counted!
}
