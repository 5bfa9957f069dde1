import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { DirectorySource, ServiceListing } from '../shared/model.gen.ts'

/** A listing taken from a source that others publish. */
export type ImportedListing = Insertable<ServiceListing> & { source: string; source_key: string }

/** What a source may change in its own listings. What the network says of them (checked, room, kind) is not among it. */
const THEIRS = [
  'name',
  'organisation_name',
  'description',
  'needs',
  'domains',
  'who_for',
  'address',
  'suburb',
  'postcode',
  'state',
  'latitude',
  'longitude',
  'getting_there',
  'phones',
  'email',
  'website',
  'hours',
  'hours_words',
  'by_appointment',
  'cost',
  'free',
  'languages',
  'access',
  'step_free',
  'active',
] as const satisfies readonly (keyof ServiceListing)[]

/** Where a directory comes from, and under which licence; written again only when it changed. */
export const keepSource = (tx: Tx, source: Insertable<DirectorySource>) =>
  tx
    .insertInto('directory_source')
    .values(source)
    .onConflict((conflict) =>
      conflict
        .column('source')
        .doUpdateSet((eb) => ({ name: eb.ref('excluded.name'), licence: eb.ref('excluded.licence'), url: eb.ref('excluded.url') }))
        .where(
          sql<boolean>`(directory_source.name, directory_source.licence, directory_source.url) is distinct from (excluded.name, excluded.licence, excluded.url)`,
        ),
    )
    .execute()

/** Adds or changes what is new, and leaves alone what says the same: importing a file twice changes nothing. At most 500 at once. */
export async function keepImported(tx: Tx, listings: ImportedListing[]): Promise<{ created: number; updated: number; unchanged: number }> {
  if (!listings.length) return { created: 0, updated: 0, unchanged: 0 }
  const mine = sql.join(THEIRS.map((column) => sql.ref(`service_listing.${column}`)))
  const theirs = sql.join(THEIRS.map((column) => sql.ref(`excluded.${column}`)))
  const written = await tx
    .insertInto('service_listing')
    .values(listings)
    .onConflict((conflict) =>
      conflict
        .columns(['source', 'source_key'])
        .doUpdateSet((eb) => Object.fromEntries(THEIRS.map((column) => [column, eb.ref(`excluded.${column}`)])))
        .where(sql<boolean>`(${mine}) is distinct from (${theirs})`),
    )
    .returning(sql<boolean>`xmax = 0`.as('created'))
    .execute()
  const created = written.filter((row) => row.created).length
  return { created, updated: written.length - created, unchanged: listings.length - written.length }
}
