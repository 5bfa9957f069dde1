import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { ListingReport } from '../shared/model.gen.ts'

const YEAR = sql<string>`guard.now() - interval '1 year'`
const reports = (tx: Tx) =>
  tx
    .selectFrom('listing_report')
    .innerJoin('service_listing', 'service_listing.id', 'listing_report.listing_id')
    .leftJoin('staff', 'staff.id', 'listing_report.written_by')
    .select([
      'listing_report.id',
      'listing_report.listing_id',
      'listing_report.written_by',
      'listing_report.wrong',
      'listing_report.reliability',
      'listing_report.words',
      'listing_report.at',
      'staff.name as by',
      'service_listing.verified_at',
    ])
    .orderBy('listing_report.at', 'desc')
export type ReportRow = Awaited<ReturnType<typeof reportsOf>>[number]

/** Of the last year: what was found before that says little. */
export const reportsOf = (tx: Tx, listing: string) =>
  reports(tx).where('listing_report.listing_id', '=', listing).where('listing_report.at', '>', YEAR).limit(200).execute()

export const addReport = (tx: Tx, report: Insertable<ListingReport>) =>
  tx.insertInto('listing_report').values(report).returning('id').executeTakeFirstOrThrow()

/** Whose entries are meant: those of one agency, or those that others publish. */
export type Keeper = { agency: string } | 'published_elsewhere'

/** What was found wrong since anybody last asked, of entries that are still shown. */
export const reportedOf = (tx: Tx, keeper: Keeper) =>
  reports(tx)
    .where('service_listing.active', '=', true)
    .where('listing_report.wrong', 'is not', null)
    .where((eb) => eb.or([eb('service_listing.verified_at', 'is', null), eb('listing_report.at', '>', eb.ref('service_listing.verified_at'))]))
    .where((eb) =>
      keeper === 'published_elsewhere' ? eb('service_listing.source', 'is not', null) : eb('service_listing.agency_id', '=', keeper.agency),
    )
    .limit(500)
    .execute()

const entries = (tx: Tx) =>
  tx
    .selectFrom('service_listing')
    .leftJoin('agency', 'agency.id', 'service_listing.agency_id')
    .leftJoin('directory_source', 'directory_source.source', 'service_listing.source')
    .where('service_listing.active', '=', true)

/** Entries by id, or those of one agency that nobody has asked about since; the longest ago first. */
export const entriesToAsk = (tx: Tx, which: { ids: readonly string[] } | { agency: string; before: string }) =>
  entries(tx)
    .select((eb) => [
      'service_listing.id',
      'service_listing.name',
      'service_listing.verified_at',
      eb.fn.coalesce('agency.name', 'directory_source.name', sql<string>`''`).as('keeper'),
    ])
    .where((eb) =>
      'ids' in which
        ? eb('service_listing.id', '=', sql<string>`any (${which.ids}::uuid[])`)
        : eb.and([
            eb('service_listing.agency_id', '=', which.agency),
            eb.or([eb('service_listing.verified_at', 'is', null), eb('service_listing.verified_at', '<', which.before)]),
          ]),
    )
    .orderBy('service_listing.verified_at', (order) => order.asc().nullsFirst())
    .orderBy('service_listing.name')
    .limit(100)
    .execute()

/** Of each agency and each published directory: how many entries, and how many somebody asked about since. */
export const sharesInTime = (tx: Tx, since: string) =>
  entries(tx)
    .select((eb) => [
      'service_listing.agency_id',
      eb.fn.coalesce('agency.name', 'directory_source.name', sql<string>`''`).as('keeper'),
      sql<number>`count(*)::int`.as('services'),
      sql<number>`(count(*) filter (where service_listing.verified_at >= ${since}::timestamptz))::int`.as('in_time'),
    ])
    .groupBy(['service_listing.agency_id', 'agency.name', 'directory_source.name'])
    .execute()

/** What the agencies of the network say where they work. */
export const agencyAreas = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('agency').select('area').where('active', '=', true).where('area', '<>', '').orderBy('name').execute()).map(({ area }) => area)

/** Every service that an agency keeps, or that stands in one of these places. */
export const servicesIn = (tx: Tx, areas: readonly string[]) =>
  entries(tx)
    .select(['service_listing.needs', 'service_listing.domains', 'service_listing.suburb', 'agency.area as agency_area'])
    .where((eb) =>
      eb.or([
        eb('service_listing.agency_id', 'is not', null),
        eb(sql`lower(trim(service_listing.suburb))`, '=', sql`any (${areas.map((area) => area.toLowerCase())}::text[])`),
      ]),
    )
    .execute()
