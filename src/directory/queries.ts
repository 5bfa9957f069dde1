import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { HousingOption, ServiceListing } from '../shared/model.gen.ts'

/** What is looked for. `open_at` is a minute of the week, Monday 00:00 being 0. */
export type Wanted = {
  q?: string | undefined
  need?: string | undefined
  domain?: string | undefined
  place?: string | undefined
  open_at?: number | undefined
  free?: boolean | undefined
  step_free?: boolean | undefined
  language?: string | undefined
  agency?: string | undefined
  ids?: readonly string[] | undefined
  offset: number
  limit: number
}

/** Words as somebody types them, the last perhaps half typed: every one must be found, each as a beginning. Undefined when there are none. */
function asPrefixes(words: string | undefined): string | undefined {
  const found = words?.toLowerCase().match(/[\p{L}\p{N}]+/gu)
  return found
    ? found
        .slice(0, 12)
        .map((word) => `${word}:*`)
        .join(' & ')
    : undefined
}

const everything = (tx: Tx) =>
  tx
    .selectFrom('service_listing')
    .leftJoin('agency', 'agency.id', 'service_listing.agency_id')
    .leftJoin('directory_source', 'directory_source.source', 'service_listing.source')
    .leftJoin('staff', 'staff.id', 'service_listing.verified_by')
    .select([
      'service_listing.id',
      'service_listing.agency_id',
      'service_listing.name',
      'service_listing.organisation_name',
      'service_listing.description',
      'service_listing.needs',
      'service_listing.domains',
      'service_listing.kind',
      'service_listing.who_for',
      'service_listing.address',
      'service_listing.suburb',
      'service_listing.postcode',
      'service_listing.state',
      'service_listing.latitude',
      'service_listing.longitude',
      'service_listing.getting_there',
      'service_listing.phones',
      'service_listing.email',
      'service_listing.website',
      'service_listing.hours',
      'service_listing.hours_words',
      'service_listing.by_appointment',
      'service_listing.cost',
      'service_listing.free',
      'service_listing.languages',
      'service_listing.genders',
      'service_listing.cultures',
      'service_listing.access',
      'service_listing.step_free',
      'service_listing.room',
      'service_listing.active',
      'service_listing.source',
      'service_listing.verified_at',
      'service_listing.version',
      'agency.name as agency_name',
      'directory_source.name as source_name',
      'directory_source.licence as source_licence',
      'directory_source.url as source_url',
      'staff.name as verified_by',
    ])
export type ListingRow = Awaited<ReturnType<typeof listingById>> & object

/** Conditions of guard.find_listings, which has an index for each; what is absent is not asked. */
type Conditions = {
  words?: string | undefined
  place?: string | undefined
  near?: string | undefined
  any_need?: readonly string[] | undefined
  reachable?: true
} & Pick<Wanted, 'need' | 'domain' | 'language' | 'open_at' | 'agency' | 'ids'> & { free?: true | undefined; step_free?: true | undefined }

async function fitting(tx: Tx, conditions: Conditions, most: number, skip = 0): Promise<{ total: number; rows: ListingRow[] }> {
  const { rows: found } = await sql<{
    id: string
    total: number
  }>`select id, total from guard.find_listings(${JSON.stringify(conditions)}, ${most}, ${skip})`.execute(tx)
  const order = found.map(({ id }) => id)
  const rows = order.length ? await everything(tx).where('service_listing.id', 'in', order).execute() : []
  return { total: found[0]?.total ?? 0, rows: rows.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) }
}

/** The best fit first: by the words asked for, then what has room, then what agencies of the network keep themselves, then by name. */
export const findListings = (tx: Tx, { q, place, free, step_free, offset, limit, ...wanted }: Wanted) => {
  const { need, domain, language, open_at, agency, ids } = wanted
  const conditions = {
    need,
    domain,
    language,
    open_at,
    agency,
    ids,
    words: asPrefixes(q),
    place: asPrefixes(place),
    free: free ? true : undefined,
    step_free: step_free ? true : undefined,
  } as const
  return fitting(tx, conditions, limit, offset)
}

/** Undefined when there is none, or none the caller may see. */
export const listingById = (tx: Tx, id: string) => everything(tx).where('service_listing.id', '=', id).executeTakeFirst()

/** The languages that any listing names, for choosing among. */
export const languagesListed = async (tx: Tx): Promise<string[]> =>
  (
    await tx
      .selectFrom('service_listing')
      .select(sql<string>`distinct unnest(languages)`.as('language'))
      .where('active', '=', true)
      .orderBy('language')
      .limit(200)
      .execute()
  ).map(({ language }) => language)

/**
 * Services to offer a person who is not accepted (ENT-03): they help with one of the needs, can be reached and have room;
 * the same place and the most needs in common first. Needs as in `src/shared/service-needs.ts`; with none, any service will do.
 */
export const alternativesFor = async (
  tx: Tx,
  asked: { needs: readonly string[]; place?: string | undefined; limit?: number },
): Promise<ListingRow[]> =>
  (await fitting(tx, { reachable: true, any_need: asked.needs.length ? asked.needs : undefined, near: asPrefixes(asked.place) }, asked.limit ?? 10))
    .rows

/** Every service that helps with this, among which a fitting one is looked for; those of the place asked for first. */
export const servicesFor = async (tx: Tx, asked: { need: string; near?: string | undefined }): Promise<ListingRow[]> =>
  (await fitting(tx, { need: asked.need, near: asPrefixes(asked.near) }, 200)).rows
/** These services, also one that is not offered any more where the caller may know it. */
export const listingsBy = (tx: Tx, ids: readonly string[]): Promise<ListingRow[]> =>
  ids.length > 0 ? everything(tx).where('service_listing.id', 'in', ids).execute() : Promise.resolve([])

export const addListing = (tx: Tx, listing: Insertable<ServiceListing>) =>
  tx.insertInto('service_listing').values(listing).returning('id').executeTakeFirstOrThrow()

/** Undefined when it was changed meanwhile, or is not the caller's to change. */
export const changeListing = (tx: Tx, id: string, version: number, change: Updateable<ServiceListing>) =>
  tx.updateTable('service_listing').set(change).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()

export const verifyListing = (tx: Tx, id: string, by: string, at: string) =>
  tx.updateTable('service_listing').set({ verified_at: at, verified_by: by }).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

/** After how many days an entry has to be asked about again. */
export const verifyDays = async (tx: Tx): Promise<number> =>
  Number((await tx.selectFrom('parameter_in_force').select('value').where('key', '=', 'cfg.directory.verifyDays').executeTakeFirstOrThrow()).value)

export const homes = (tx: Tx) =>
  tx
    .selectFrom('housing_option')
    .innerJoin('agency', 'agency.id', 'housing_option.agency_id')
    .select([
      'housing_option.id',
      'housing_option.agency_id',
      'agency.name as agency_name',
      'housing_option.name',
      'housing_option.kind',
      'lasting',
      'rent_cents',
      'rent_currency',
      'housing_option.area',
      'access',
      'available_from',
      'state',
      'housing_option.version',
    ])
    .orderBy('state')
    .orderBy('available_from')
    .orderBy('housing_option.name')
    .limit(500)
    .execute()

/** Undefined when there is none. */
export const homeById = (tx: Tx, id: string) => tx.selectFrom('housing_option').select(['id', 'state']).where('id', '=', id).executeTakeFirst()

export const offerHome = (tx: Tx, home: Insertable<HousingOption>) =>
  tx.insertInto('housing_option').values(home).returning('id').executeTakeFirstOrThrow()

export const changeHomeState = (tx: Tx, id: string, version: number, state: NonNullable<Updateable<HousingOption>['state']>) =>
  tx.updateTable('housing_option').set({ state }).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
