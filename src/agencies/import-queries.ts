/** Writes agencies and programmes that an import staged in `taking_…`. They are few, so each is logged by itself. */
import type { Bulk } from '../server/bulk.ts'

const logged = async (bulk: Bulk, work: () => Promise<unknown>) => {
  await bulk.run(`set local homeward.bulk = 'off'`)
  await work()
  await bulk.run(`set local homeward.bulk = 'on'`)
}

export const takeAgencies = (bulk: Bulk, source: string) =>
  logged(bulk, async () => {
    await bulk.run(
      `insert into care.agency (id, name, kind, active, source, source_key)
      select id, name, 'homelessness', deleted_at is null, $1, key from taking_agencies where fate = 'created'`,
      [source],
    )
    await bulk.run(
      `update care.agency a set name = t.name, active = t.deleted_at is null from taking_agencies t where t.fate = 'updated' and a.id = t.id`,
    )
  })

/** A programme that has ended is not active. */
export const takeProgrammes = (bulk: Bulk, source: string) =>
  logged(bulk, async () => {
    const active = `(t.deleted_at is null and coalesce(t.runs_until >= guard.today(), true))`
    await bulk.run(
      `insert into care.programme (id, agency_id, name, kind, active, source, source_key)
      select id, agency_id, name, work, ${active}, $1, key from taking_programmes t where fate = 'created'`,
      [source],
    )
    await bulk.run(`update care.programme p set agency_id = t.agency_id, name = t.name, kind = t.work, active = ${active}
      from taking_programmes t where t.fate = 'updated' and p.id = t.id`)
  })

export const takeProgrammePlaces = (bulk: Bulk) =>
  logged(bulk, () =>
    bulk.run(`update care.programme p set area = t.area from taking_programme_places t
    where t.fate in ('created', 'updated') and t.deleted_at is null and t.area <> '' and p.id = t.programme_id and p.area <> t.area`),
  )

/**
 * The agency that keeps people whom no stay gives to any other: the system they come from.
 * Written only when there are such people. @returns its id
 */
export async function keeperOf(bulk: Bulk, source: string): Promise<string> {
  await logged(bulk, () =>
    bulk.run(`insert into care.agency (name, source, source_key) values (left($1, 200), $1, '') on conflict (source, source_key) do nothing`, [
      source,
    ]),
  )
  const [keeper] = await bulk.run<{ id: string }>(`select id from care.agency where source = $1 and source_key = ''`, [source])
  return keeper!.id
}
