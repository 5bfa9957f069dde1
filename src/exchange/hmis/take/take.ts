import { takeAgencies, takeProgrammePlaces, takeProgrammes, keeperOf } from '../../../agencies/import-queries.ts'
import { takeInvolvement } from '../../../consent/import-queries.ts'
import { takeContacts } from '../../../contact/import-queries.ts'
import { takeExits, takeStays } from '../../../entry/import-queries.ts'
import { findDuplicates } from '../../../people/import-duplicates.ts'
import { takeDeaths, takeHouseholds, takeHousing, takeMembers, takePeople } from '../../../people/import-queries.ts'
import { spellNames } from '../../../people/import-names.ts'
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
    await spellNames(bulk)
    await noteChanges(bulk, 'people')
  })
  await taking('stays', async () => {
    await takeHouseholds(bulk, source)
    await takeStays(bulk, source)
    await noteChanges(bulk, 'stays')
  })
  await taking('exits', async () => {
    await takeExits(bulk)
    await takeDeaths(bulk)
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
  await findDuplicates(bulk)
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
  await bulk.run('analyze sealed.source_row')
  const here = (kind: Kind) => `staged_${kind} s join sealed.source_row r on r.kind = '${kind}' and r.source = $1 and r.key = s.key`
  const [counted] = await bulk.run<Record<string, number>>(
    `select people, households, support_periods, exits, agencies, programmes
       from (select count(distinct p.id)::int as people from ${here('people')} join care.person p on p.id = r.id where p.deleted_in_source_at is null) a,
            (select count(distinct household_id)::int as households, count(distinct sp.id)::int as support_periods
               from ${here('stays')} join care.support_period sp on sp.id = r.id where sp.deleted_in_source_at is null) b,
            (select count(distinct sp.id)::int as exits from staged_exits s join sealed.source_row r on r.kind = 'stays' and r.source = $1 and r.key = s.key
               join care.support_period sp on sp.id = r.id where sp.deleted_in_source_at is null and sp.closed_at is not null) c,
            (select count(distinct r.id)::int as agencies from ${here('agencies')}) d,
            (select count(distinct r.id)::int as programmes from ${here('programmes')}) e`,
    [source],
  )
  return counted!
}
