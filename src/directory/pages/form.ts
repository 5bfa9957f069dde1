import type { Given } from '../../web/api.ts'
import type { Listing } from './listing.tsx'
import { dayFromWords, dayInWords } from './hours-words.ts'

type Own = Given<'POST /api/directory/listings'>['body']
type Answered = 'yes' | 'no' | 'not_said'

/** The form as one types it: everything a word, so that a draft can be kept. */
export type Typed = {
  name: string
  description: string
  needs: string[]
  kind: string
  who_for: string
  address: string
  suburb: string
  postcode: string
  state: string
  phones: { number: string; note: string; kind: Listing['phones'][number]['kind'] }[]
  email: string
  website: string
  hours: string[]
  by_appointment: boolean
  cost: string
  free: Answered
  languages: string[]
  genders: string[]
  cultures: string[]
  access: string
  step_free: Answered
  room: Own['room']
  active: boolean
}

export const DAYS = [1, 2, 3, 4, 5, 6, 7, 8] as const
const answered = (said: boolean | null): Answered => (said === null ? 'not_said' : said ? 'yes' : 'no')
const said = (answer: Answered) => (answer === 'not_said' ? null : answer === 'yes')
const orNull = (words: string) => words.trim() || null

export const NOTHING: Typed = {
  name: '',
  description: '',
  needs: [],
  kind: '',
  who_for: '',
  address: '',
  suburb: '',
  postcode: '',
  state: '',
  phones: [{ number: '', note: '', kind: 'phone' }],
  email: '',
  website: '',
  hours: DAYS.map(() => ''),
  by_appointment: false,
  cost: '',
  free: 'not_said',
  languages: [],
  genders: [],
  cultures: [],
  access: '',
  step_free: 'not_said',
  room: 'not_said',
  active: true,
}

export const typedFrom = (listing: Listing): Typed => ({
  name: listing.name ?? '',
  description: listing.description ?? '',
  needs: [...listing.needs],
  kind: listing.kind_said ?? '',
  who_for: listing.who_for ?? '',
  address: listing.address ?? '',
  suburb: listing.suburb ?? '',
  postcode: listing.postcode ?? '',
  state: listing.state ?? '',
  phones: listing.phones.length ? listing.phones.map(({ number, note, kind }) => ({ number, note: note ?? '', kind })) : NOTHING.phones,
  email: listing.email ?? '',
  website: listing.website ?? '',
  hours: DAYS.map((day) => dayInWords(listing.hours, day)),
  by_appointment: listing.by_appointment,
  cost: listing.cost ?? '',
  free: answered(listing.free),
  languages: [...listing.languages],
  genders: [...listing.genders],
  cultures: [...listing.cultures],
  access: listing.access ?? '',
  step_free: answered(listing.step_free),
  room: listing.room,
  active: listing.active,
})

/** As the server takes it. Days that could not be read have been refused by the form before. */
export const toSend = (typed: Typed): Own => ({
  name: typed.name.trim(),
  organisation_name: null,
  description: orNull(typed.description),
  needs: typed.needs as Own['needs'],
  kind: (typed.kind || null) as Own['kind'],
  who_for: orNull(typed.who_for),
  address: orNull(typed.address),
  suburb: orNull(typed.suburb),
  postcode: orNull(typed.postcode),
  state: orNull(typed.state),
  phones: typed.phones.filter(({ number }) => number.trim()).map(({ number, note, kind }) => ({ number: number.trim(), kind, note: orNull(note) })),
  email: orNull(typed.email),
  website: typed.website.trim() ? typed.website.trim().replace(/^(?!https?:\/\/)/i, 'https://') : null,
  hours: DAYS.flatMap((day, at) => dayFromWords(day, typed.hours[at] ?? '') ?? []),
  by_appointment: typed.by_appointment,
  cost: orNull(typed.cost),
  free: said(typed.free),
  languages: typed.languages,
  genders: typed.genders as Own['genders'],
  cultures: typed.cultures,
  access: orNull(typed.access),
  step_free: said(typed.step_free),
  room: typed.room,
  active: typed.active,
})
