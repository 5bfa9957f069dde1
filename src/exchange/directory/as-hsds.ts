import { createHash } from 'node:crypto'
import type { ShownListing } from '../../directory/export-queries.ts'
import type { DayHours } from '../../shared/opening-hours.ts'
import { OUR_TAXONOMY } from './hsds.ts'
import type { Phone } from './record.ts'

/** Listings written as Open Referral HSDS 3.0, one page with `contents`: what `readHsdsThing` reads. https://docs.openreferral.org/en/v3.0.1 */

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

export function directoryAsHsds(listings: readonly ShownListing[]) {
  const size = listings.length
  return {
    total_items: size,
    total_pages: 1,
    page_number: 1,
    size,
    first_page: true,
    last_page: true,
    empty: size === 0,
    contents: listings.map(asService),
  }
}

function asService(listing: ShownListing) {
  const organisation = listing.organisation_name ?? listing.agency_name
  const id = (of: string, ...more: (string | number)[]) => idOf(listing.id, of, ...more)
  return said({
    id: listing.id,
    name: listing.name ?? organisation ?? listing.address ?? listing.description?.slice(0, 100) ?? 'Service', // HSDS allows none without
    status: 'active',
    description: listing.description,
    url: listing.website,
    email: listing.email,
    fees_description: listing.cost ?? (listing.free ? 'Free of charge' : null),
    eligibility_description: listing.who_for,
    last_modified: listing.verified_at,
    organization: organisation && { id: listing.agency_id ?? idOf(organisation, 'organization'), name: organisation, description: organisation },
    phones: (listing.phones as Phone[]).map((phone, n) =>
      said({ id: id('phone', n), number: phone.number, type: PHONES[phone.kind], description: phone.note }),
    ),
    languages: listing.languages.map((name) => ({ id: id('language', name), name })),
    schedules: schedulesOf(listing, id),
    attributes: [...listing.needs.map((need) => needAs(need, id)), ...sourceAs(listing, id)],
    service_at_locations: placed(listing) ? [{ id: id('service_at_location'), location: locationOf(listing, id) }] : [],
  })
}

type IdOf = (of: string, ...more: (string | number)[]) => string
const PHONES: Record<Phone['kind'], string> = { phone: 'voice', free_call: 'voice', fax: 'fax', text: 'text' }

const needAs = (need: string, id: IdOf) => ({
  id: id('attribute', need),
  link_id: id('attribute', need),
  link_entity: 'service',
  taxonomy_term: { id: idOf(OUR_TAXONOMY, need), code: need, name: need.replaceAll('_', ' '), taxonomy: OUR_TAXONOMY },
})

/** Where a listing was taken from, under which licence: it goes along wherever the listing goes. */
const sourceAs = (listing: ShownListing, id: IdOf) =>
  listing.source_name
    ? [
        {
          id: id('attribute', 'source'),
          link_entity: 'service',
          label: 'Source',
          value: [listing.source_name, listing.licence, listing.source_url].filter(Boolean).join(', '),
        },
      ]
    : []

const placed = (listing: ShownListing) =>
  [listing.address, listing.suburb, listing.postcode, listing.latitude, listing.getting_there, listing.access].some((one) => one !== null)

const locationOf = (listing: ShownListing, id: IdOf) =>
  said({
    id: id('location'),
    location_type: 'physical',
    latitude: listing.latitude,
    longitude: listing.longitude,
    transportation: listing.getting_there,
    accessibility: listing.access ? [{ id: id('accessibility'), description: listing.access }] : [],
    addresses: [
      said({
        id: id('address'),
        address_type: 'physical',
        address_1: listing.address ?? '',
        city: listing.suburb ?? '',
        state_province: listing.state ?? '',
        postal_code: listing.postcode ?? '',
        country: '',
      }),
    ],
  })

/** A weekly rule for each period; words that fit no rule go along as a description. Public holidays (day 8) are words alone. */
function schedulesOf(listing: ShownListing, id: IdOf) {
  const days = listing.hours as DayHours[]
  const rules = days.flatMap(({ day, periods }) =>
    (day > 7 ? [] : periods).map(({ opens, closes, how }, n) =>
      said({
        id: id('schedule', day, n),
        freq: 'WEEKLY',
        interval: 1,
        byday: BYDAY[day - 1],
        opens_at: opens,
        closes_at: closes === '24:00' ? '00:00' : closes,
        attending_type: how === 'phone' ? 'phone' : null,
      }),
    ),
  )
  const words = [listing.hours_words, ...days.filter(({ periods, day }) => periods.length === 0 || day > 7).map(({ words: each }) => each)]
  const description = words.filter(Boolean).join('\n')
  return description ? [...rules, { id: id('schedule', 'words'), description }] : rules
}

/** Leaves out what nobody has said. */
const said = <T extends object>(all: T) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined))

/** The same id for the same thing in every export, so that whoever takes it again updates. */
const idOf = (...of: (string | number)[]) =>
  createHash('sha256')
    .update(of.join('\n'))
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
