import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { SERVICE_KINDS } from '../shared/service-kind.ts'
import { SERVICE_NEEDS } from '../shared/service-needs.ts'
import { Domain, Done, Id, Instant, Line, Text, TimeOfDay, Version } from '../shared/words.ts'

export const Need = z.enum(SERVICE_NEEDS)
/** Monday is 1, Sunday 7. */
export const Weekday = z.coerce.number().int().min(1).max(7)
const Closes = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

/** A period that closes at or before it opens runs past midnight into the next day. */
export const Period = z.object({
  opens: TimeOfDay,
  closes: Closes,
  how: z.enum(['walk_in', 'phone', 'appointment']),
  what: Line.nullable(),
})
/** What a service says of one day; 8 stands for public holidays. A day it does not speak of is left out: silence is not "closed". */
export const DayHours = z.object({
  day: z.number().int().min(1).max(8),
  said: z.enum(['hours', 'closed', 'open', 'unclear']),
  periods: z.array(Period).max(20),
  words: z.string().max(2000),
})

export const Phone = z.object({
  number: z.string().trim().min(3).max(60),
  kind: z.enum(['phone', 'free_call', 'fax', 'text']),
  note: Text.nullable(),
})
export const Room = z.enum(['has_room', 'waiting_list', 'full', 'not_said'])

/** What a service is doing at the moment asked about. */
export const Opening = z.object({
  state: z.enum(['always', 'open', 'later_today', 'closed', 'not_said', 'unclear']),
  /** When the present opening ends, or the next one begins. */
  at: Closes.nullable(),
  /** The weekday of the next opening, when it is not today. */
  day: z.number().int().min(1).max(7).nullable(),
  how: z.enum(['walk_in', 'phone', 'appointment']).nullable(),
})

const told = {
  name: Line.nullable(),
  organisation_name: z.string().max(300).nullable(),
  description: z.string().max(10_000).nullable(),
  needs: z.array(Need).max(30),
  /** For something particular, or for everybody; on a card also where it only follows from what it helps with. */
  kind: z.enum(SERVICE_KINDS).nullable(),
  who_for: Text.nullable(),
  address: z.string().max(500).nullable(),
  suburb: z.string().max(200).nullable(),
  postcode: z.string().max(20).nullable(),
  state: z.string().max(60).nullable(),
  phones: z.array(Phone).max(10),
  website: z.string().max(1000).nullable(),
  by_appointment: z.boolean(),
  free: z.boolean().nullable(),
  languages: z.array(z.string().max(100)).max(30),
  /** Whom one may ask to be seen by; empty where it does not say. */
  genders: z.array(z.enum(['woman', 'man'])).max(2),
  /** Communities it is for, or works with in their own way. */
  cultures: z.array(z.string().max(100)).max(30),
  step_free: z.boolean().nullable(),
  room: Room,
} as const

/** A service as a card shows it. */
export const ListingCard = z.object({
  id: Id,
  ...told,
  hours: z.array(DayHours),
  hours_words: z.string().nullable(),
  opening: Opening,
  agency: z.object({ id: Id, name: z.string() }).nullable(),
  source_name: z.string().nullable(),
  /** Nobody of the network has asked whether it still holds for as long as the network allows. */
  check_first: z.boolean(),
  /** It gives neither a telephone, a website, an e-mail address nor a place. */
  unreachable: z.boolean(),
  may_change: z.boolean(),
})
export type ListingCard = z.infer<typeof ListingCard>

/** Everything known of a service. */
export const Listing = ListingCard.extend({
  /** What whoever keeps the entry said it is; null where it follows from what it helps with. */
  kind_said: z.enum(SERVICE_KINDS).nullable(),
  may_say_kind: z.boolean(),
  domains: z.array(Domain),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  getting_there: z.string().nullable(),
  email: z.string().nullable(),
  cost: z.string().nullable(),
  access: z.string().nullable(),
  active: z.boolean(),
  source: z.object({ name: z.string(), licence: z.string().nullable(), url: z.string().nullable() }).nullable(),
  verified_at: Instant.nullable(),
  verified_by: z.string().nullable(),
  version: Version,
})

/** What an agency says of its own service. */
export const OwnListing = z.object({
  ...told,
  name: Line,
  organisation_name: z.string().trim().max(300).nullable().default(null),
  description: z.string().trim().max(10_000).nullable().default(null),
  needs: z.array(Need).min(1).max(30),
  kind: told.kind.default(null),
  who_for: Text.nullable().default(null),
  address: z.string().trim().max(500).nullable().default(null),
  suburb: z.string().trim().max(200).nullable().default(null),
  postcode: z.string().trim().max(20).nullable().default(null),
  state: z.string().trim().max(60).nullable().default(null),
  phones: told.phones.default([]),
  email: z.email().max(320).nullable().default(null),
  website: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .nullable()
    .default(null),
  hours: z.array(DayHours).max(8).default([]),
  by_appointment: z.boolean().default(false),
  cost: Text.nullable().default(null),
  free: told.free.default(null),
  languages: told.languages.default([]),
  genders: told.genders.default([]),
  cultures: told.cultures.default([]),
  access: Text.nullable().default(null),
  step_free: told.step_free.default(null),
  room: Room.default('not_said'),
  active: z.boolean().default(true),
})
export type OwnListing = z.infer<typeof OwnListing>

const yes = z.enum(['yes']).optional()
/** The moment by which hours are told, on the wall clock where the reader is. */
const moment = { day: Weekday, time: TimeOfDay }

export const Search = z.object({
  q: z.string().trim().max(200).optional(),
  need: Need.optional(),
  domain: Domain.optional(),
  place: z.string().trim().max(100).optional(),
  ...moment,
  /** Only what is open at that moment. */
  open: yes,
  free: yes,
  step_free: yes,
  language: z.string().trim().max(100).optional(),
  agency: Id.optional(),
  /** Only these, for a sheet of chosen services. */
  ids: z
    .string()
    .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,49}$/)
    .optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type Search = z.infer<typeof Search>

const Home = z.object({
  id: Id,
  agency: z.object({ id: Id, name: z.string() }),
  name: Line,
  kind: z.enum(['crisis', 'transitional', 'shared', 'rental_private', 'rental_social', 'supported', 'other']),
  lasting: z.boolean(),
  rent_cents: z.number().int().min(0).max(100_000_000).nullable(),
  rent_currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  area: z.string().max(200).nullable(),
  access: z.string().max(2000).nullable(),
  available_from: z.iso.date().nullable(),
  state: z.enum(['open', 'offered', 'taken', 'withdrawn']),
  version: Version,
  may_change: z.boolean(),
})

export const directoryContract = operations({
  'GET /api/directory': {
    name: 'searchDirectory',
    summary: 'Services by what they help with, where, when they are open, for whom and at what cost; the best fit first.',
    query: Search,
    response: z.object({ total: z.number().int(), listings: z.array(ListingCard) }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'GET /api/directory/languages': {
    name: 'listLanguages',
    summary: 'The languages that any service names, for choosing among.',
    response: z.array(z.string()),
    refusals: ['signed_out', 'not_your_role'],
  },
  'GET /api/directory/listings/:id': {
    name: 'readListing',
    summary: 'One service with everything known of it: hours, how to get there, cost, where the entry comes from.',
    params: z.object({ id: Id }),
    query: z.object(moment),
    response: Listing,
    refusals: ['signed_out', 'no_such_listing'],
  },
  'POST /api/directory/listings': {
    name: 'listService',
    summary: 'List a service of one’s own agency.',
    body: OwnListing,
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'not_yours', 'hours_day_twice', 'hours_contradict', 'no_way_to_reach_it', 'website_not_on_the_web'],
  },
  'PUT /api/directory/listings/:id': {
    name: 'changeListing',
    summary: 'Change what one’s own agency says of its service.',
    params: z.object({ id: Id }),
    body: OwnListing.extend({ version: Version }),
    response: Done,
    refusals: [
      'signed_out',
      'not_your_role',
      'no_such_listing',
      'not_yours',
      'changed_meanwhile',
      'kept_at_its_source',
      'hours_day_twice',
      'hours_contradict',
      'no_way_to_reach_it',
      'website_not_on_the_web',
    ],
  },
  'PUT /api/directory/listings/:id/kind': {
    name: 'sayListingKind',
    summary:
      'Say whether a service is there for everybody or for something particular, also of an imported one; null lets it follow from what it helps with.',
    params: z.object({ id: Id }),
    body: z.object({ kind: z.enum(SERVICE_KINDS).nullable(), version: Version }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'no_such_listing', 'not_yours', 'changed_meanwhile'],
  },
  'POST /api/directory/listings/:id/verify': {
    name: 'verifyListing',
    summary: 'Say that one has asked, and that the entry still holds.',
    params: z.object({ id: Id }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'not_yours'],
  },
  'GET /api/housing-options': {
    name: 'listHomes',
    summary: 'Homes that agencies can offer, the ones still open first.',
    response: z.array(Home),
    refusals: ['signed_out', 'not_your_role'],
  },
  'POST /api/housing-options': {
    name: 'offerHome',
    summary: 'List a home that one’s own agency can offer.',
    body: Home.omit({ id: true, agency: true, state: true, version: true, may_change: true }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'not_yours', 'rent_without_currency'],
  },
  'POST /api/housing-options/:id/state': {
    name: 'changeHomeState',
    summary: 'Say whether a home is still to be had.',
    params: z.object({ id: Id }),
    body: z.object({ state: Home.shape.state, version: Version }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'not_yours', 'changed_meanwhile', 'home_not_to_be_had'],
  },
})
