import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import { kindOf } from '../shared/service-kind.ts'
import type { DayHours, Moment } from '../shared/opening-hours.ts'
import type { Listing, ListingCard } from './contract.ts'
import type { ListingRow } from './queries.ts'
import { canBeReached, checkFirst, openingAt } from './rules.ts'

/** What a card needs to know beside the row: the moment asked about, who reads, and how long a check holds. */
export type Reading = { at: Moment; caller: Caller; verify_days: number }
/** On a card the beginning of a description is enough to choose by. */
const CARD_WORDS = 400

export function asCard(row: ListingRow, { at, caller, verify_days }: Reading): ListingCard {
  const phones = row.phones as ListingCard['phones']
  const { name, organisation_name, who_for, address, suburb, postcode, state, website, by_appointment, free, languages, cultures, step_free, room } =
    row
  return {
    id: row.id,
    name,
    organisation_name,
    kind: kindOf(row),
    who_for,
    address,
    suburb,
    postcode,
    state,
    phones,
    website,
    by_appointment,
    free,
    languages,
    genders: row.genders as ListingCard['genders'],
    cultures,
    step_free,
    room,
    needs: row.needs as ListingCard['needs'],
    description: row.description && row.description.length > CARD_WORDS ? `${row.description.slice(0, CARD_WORDS)}…` : row.description,
    hours: row.hours as DayHours[],
    hours_words: row.hours_words,
    opening: openingAt(row.hours as DayHours[], at),
    agency: row.agency_id ? { id: row.agency_id, name: row.agency_name ?? '' } : null,
    source_name: row.source_name,
    check_first: checkFirst(row.verified_at, caller.now, verify_days),
    unreachable: !canBeReached({ phones, email: row.email, website, address }),
    may_change: isTheirs(row, caller),
  }
}

const isTheirs = (row: ListingRow, caller: Caller) =>
  row.agency_id !== null && row.agency_id === caller.agency && caller.roles.some((role) => role === 'agency_admin' || role === 'partner_worker')

export function asListing(row: ListingRow, reading: Reading): z.input<typeof Listing> {
  const { latitude, longitude, getting_there, email, cost, access, active, verified_at, verified_by, version } = row
  return {
    ...asCard(row, reading),
    kind_said: row.kind,
    may_say_kind: isTheirs(row, reading.caller) || reading.caller.roles.includes('network_admin'),
    description: row.description,
    latitude,
    longitude,
    getting_there,
    email,
    cost,
    access,
    active,
    verified_at,
    verified_by,
    version,
    domains: row.domains as z.input<typeof Listing>['domains'],
    source: row.source_name ? { name: row.source_name, licence: row.source_licence, url: row.source_url } : null,
  }
}
