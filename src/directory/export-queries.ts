import type { Tx } from '../server/database.ts'

/** Every service that the directory shows, with its agency's name and the source it was taken from, in a lasting order. */
export const shownListings = (tx: Tx) =>
  tx
    .selectFrom('service_listing')
    .leftJoin('agency', 'agency.id', 'service_listing.agency_id')
    .leftJoin('directory_source', 'directory_source.source', 'service_listing.source')
    .where('service_listing.active', '=', true)
    .selectAll('service_listing')
    .select(['agency.name as agency_name', 'directory_source.name as source_name', 'directory_source.licence', 'directory_source.url as source_url'])
    .orderBy('service_listing.id')
    .execute()

export type ShownListing = Awaited<ReturnType<typeof shownListings>>[number]
