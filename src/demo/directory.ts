/** The network's directory: what its agencies offer, where and when. */
import type { Day, DayHours } from '../shared/opening-hours.ts'
import { domainsOf } from '../shared/service-needs.ts'
import { AGENCIES, agencyId, staffId } from './network.ts'
import { chanceFrom, idOf } from './chance.ts'
import type { Making } from './histories/someone.ts'
import { STREETS } from './texts/names.ts'
import type { ServiceText } from './texts/service-text.ts'
import { FOR_SOME } from './texts/services-for-some.ts'
import { OF_CARE } from './texts/services-of-care.ts'
import { OF_HOMES } from './texts/services-of-homes.ts'

const WEEK: readonly Day[] = [1, 2, 3, 4, 5, 6, 7]
/** `1-5 09:00-17:00` for Monday to Friday; `2,4 …` for Tuesdays and Thursdays; `always`. */
export function hoursFrom(open: string): DayHours[] {
  const [days, times] = open === 'always' ? ['1-7', '00:00-24:00'] : (open.split(' ') as [string, string])
  const [opens, closes] = times.split('-') as [string, string]
  const [first, last] = days.split('-').map(Number)
  const named = days.includes('-') ? WEEK.filter((day) => day >= first! && day <= last!) : days.split(',').map(Number)
  return WEEK.map((day) =>
    named.includes(day)
      ? { day, said: 'hours', periods: [{ opens, closes, how: 'walk_in', what: null }], words: `${opens} to ${closes}` }
      : { day, said: 'closed', periods: [], words: 'closed' },
  )
}

export function addDirectory(making: Making): void {
  addServices(making, [...OF_HOMES, ...OF_CARE])
  addHomes(making)
  addServices({ ...making, chance: chanceFrom('services for some') }, FOR_SOME)
  addReports(making)
}

function addServices({ rows, chance, when }: Making, services: readonly ServiceText[]): void {
  for (const service of services) {
    const { name } = AGENCIES[service.agency]
    const old = chance.maybe(0.15) // somebody ought to ask again
    rows.add('service_listing', {
      id: idOf(`service/${service.name}`),
      agency_id: agencyId(service.agency),
      name: service.name,
      organisation_name: name,
      description: service.does,
      needs: [...service.needs],
      domains: domainsOf(service.needs),
      ...(service.kind ? { kind: service.kind } : {}),
      ...(service.for ? { who_for: service.for } : {}),
      address: `${chance.between(2, 120)} ${chance.draw(STREETS)}`,
      suburb: service.suburb,
      postcode: '0471',
      phones: [{ number: `5550 0${chance.between(200, 899)}`, kind: 'phone', note: null }] as never,
      hours: hoursFrom(service.open) as never,
      by_appointment: service.appointment === true,
      free: true,
      languages: [...(service.languages ?? [])],
      genders: [...(service.genders ?? [])],
      cultures: [...(service.cultures ?? [])],
      step_free: service.step_free ?? chance.maybe(0.7),
      room: service.room ?? 'not_said',
      verified_at: when.at(old ? chance.between(185, 300) : chance.between(5, 150), '10:00'),
      verified_by: staffId({ a1: 'admin.a1', a2: 'admin.a2', a3: 'admin.a3', a4: 'officer.a4', a5: 'advocate.a5', a6: 'worker.a6' }[service.agency]),
    })
  }
}

function addHomes({ rows, chance, when }: Making): void {
  for (const [n, [name, kind, lasting, rent, area]] of HOMES.entries()) {
    rows.add('housing_option', {
      id: idOf(`home/${n}`),
      agency_id: agencyId('a2'),
      name,
      kind,
      lasting,
      rent_cents: rent * 100,
      rent_currency: 'AUD',
      area,
      access: chance.draw(['Ground floor', 'Second floor, lift', 'Two steps at the door', 'First floor, no lift']),
      available_from: when.dayAhead(chance.between(-3, 40)),
    })
  }
}

const HOMES: readonly [string, 'rental_social' | 'transitional' | 'shared', boolean, number, string][] = [
  ['Two rooms in Tide Street', 'rental_social', true, 138, 'Old Mill'],
  ['Small house with a yard, Linnet Close', 'rental_social', true, 190, 'Orchard Rise'],
  ['Room at First Keys', 'transitional', false, 95, 'Old Mill'],
  ['One room in Almond Walk, no stairs', 'rental_social', true, 121, 'Orchard Rise'],
  ['Shared flat in Chandler Road', 'shared', false, 88, 'Northside'],
  ['Three rooms near the school', 'rental_social', true, 214, 'Northside'],
]

/** What workers found when they tried: of each agency's first service something is wrong, and others are relied on. */
const FOUND: readonly [
  nth: number,
  by: string,
  days: number,
  found: { wrong?: 'phone_wrong' | 'hours_wrong'; reliability?: 'reliable' | 'mixed' },
  words: string,
][] = [
  [0, 'worker.a1', 2, { wrong: 'phone_wrong' }, 'The number is not in service. The front desk has a new one.'],
  [2, 'coord.a1', 3, { reliability: 'reliable' }, 'They rang back within the hour, twice.'],
  [2, 'worker.a1', 40, { reliability: 'mixed' }, ''],
  [3, 'worker.a6', 4, { wrong: 'hours_wrong', reliability: 'reliable' }, 'Closed on Friday afternoon now.'],
]

function addReports({ rows, when }: Making): void {
  const of = rows.of('service_listing').filter((row) => row['agency_id'] === agencyId('a3') || row['agency_id'] === agencyId('a2'))
  for (const [n, [nth, by, days, found, words]] of FOUND.entries())
    rows.add('listing_report', {
      id: idOf(`listing report/${n}`),
      listing_id: of[nth]!['id'] as string,
      written_by: staffId(by),
      ...found,
      words,
      at: when.at(days, '14:10'),
    })
}
