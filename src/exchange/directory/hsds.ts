import { SERVICE_NEEDS, type ServiceNeed } from '../../shared/service-needs.ts'
import { email, line, phone, place, saysFree, saysStepFree, website, words } from './cells.ts'
import type { DirectoryRecord, Phone, RowNote, RowRead } from './record.ts'
import { readSchedules } from './schedules.ts'

/** Open Referral HSDS 3.0 as JSON: services, organisations with their services, services at locations; alone, in a list or in a page. */
export const OUR_TAXONOMY = 'Homeward service needs'
type Thing = Record<string, unknown>

/** The needs that a taxonomy term's own words name. Terms are free in HSDS, so only plain words are taken. */
const NEEDS_OF_TERM: readonly [RegExp, ServiceNeed][] = [
  [/crisis accommodation|emergency (shelter|accommodation|housing)|night shelter/i, 'crisis_bed'],
  [/housing|shelter|accommodation|homeless/i, 'housing'],
  [/tenan/i, 'tenancy'],
  [/\b(food|meals?)\b/i, 'food'],
  [/cloth/i, 'clothing'],
  [/shower|laundry|hygiene/i, 'showers_laundry'],
  [/financ|money|debt|income|benefit/i, 'money'],
  [/dental|dentist/i, 'dental'],
  [/mental|counsel/i, 'mental_health'],
  [/\bhealth|medical|clinic|nurs/i, 'health'],
  [/drug|alcohol|substance|addiction/i, 'alcohol_drugs'],
  [/needle|syringe/i, 'needle_exchange'],
  [/domestic violence|family violence|abuse/i, 'violence'],
  [/legal|law\b/i, 'legal'],
  [/employment|\bjobs?\b/i, 'work'],
  [/education|training|literacy/i, 'learning'],
  [/famil|parent|child/i, 'family'],
  [/drop[- ]in/i, 'drop_in'],
  [/disab/i, 'disability'],
  [/transport|travel/i, 'transport'],
]

/** What one element of the file holds: a service becomes a record for each of its places. */
export function readHsdsThing(thing: Thing, at: number, today: string): RowRead[] {
  if (isThing(thing['service'])) return [readService(thing['service'], thing, at, today)]
  if (looksLikeService(thing)) {
    const places = things(thing['service_at_locations'])
    return places.length ? places.map((each) => readService(thing, each, at, today)) : [readService(thing, null, at, today)]
  }
  if (!line(thing['id']) || !line(thing['name'])) return [{ line: at, refused: 'not_a_service' }]
  const services = things(thing['services'])
  if (!services.length) return [{ line: at, refused: 'organisation_without_services' }]
  return services.flatMap((service) => readHsdsThing({ ...service, organization: service['organization'] ?? thing }, at, today))
}

export const looksLikeHsds = (thing: Thing) => isThing(thing['service']) || looksLikeService(thing) || Array.isArray(thing['services'])

const looksLikeService = (thing: Thing) =>
  'id' in thing && 'name' in thing && ('status' in thing || 'organization' in thing || 'service_at_locations' in thing)

function readService(service: Thing, at_location: Thing | null, at: number, today: string): RowRead {
  const id = line(service['id'])
  const name = line(service['name'])
  if (!id) return { line: at, refused: 'no_id' }
  if (!name) return { line: at, refused: 'no_name' }
  const location = at_location && isThing(at_location['location']) ? at_location['location'] : null
  const organisation = isThing(service['organization']) ? service['organization'] : null
  const key = location && line(location['id']) ? `${id}/${line(location['id'])}` : id
  const placed = location && place(location['latitude'], location['longitude'])
  const notes: RowNote[] = location && !placed && words(location['latitude']) ? ['place_not_on_earth'] : []
  const address = things(location?.['addresses']).toSorted(
    (a, b) => Number(b['address_type'] === 'physical') - Number(a['address_type'] === 'physical'),
  )[0]
  const schedules = [service, at_location, location].map((each) => things(each?.['schedules'])).find((each) => each.length) ?? []
  const access =
    things(location?.['accessibility'])
      .flatMap((each) => words(each['description']) ?? [])
      .join('\n') || null
  const cost = costWords(service)

  const record: DirectoryRecord = {
    source: 'hsds',
    source_key: key,
    source_name: 'HSDS 3.0',
    licence: null,
    source_url: website(service['url']),
    organisation_name: line(organisation?.['name']),
    name,
    description: words(service['description']),
    needs: needsOf(service),
    who_for: whoFor(service),
    address: [line(address?.['address_1']), line(address?.['address_2'])].filter(Boolean).join(', ') || null,
    suburb: line(address?.['city']),
    postcode: line(address?.['postal_code']),
    state: line(address?.['state_province']),
    latitude: placed?.latitude ?? null,
    longitude: placed?.longitude ?? null,
    getting_there: words(location?.['transportation']),
    phones: phonesOf([service, at_location, location, organisation]),
    email: email(service['email']) ?? email(organisation?.['email']),
    website: website(service['url']) ?? website(organisation?.['website']),
    ...readSchedules(schedules, today),
    by_appointment: false,
    cost,
    free: saysFree(cost),
    languages: [
      ...new Set(
        [...things(service['languages']), ...things(location?.['languages'])].flatMap((each) => line(each['name']) ?? line(each['code']) ?? []),
      ),
    ],
    access,
    step_free: saysStepFree(access),
    active: (line(service['status']) ?? 'active') === 'active',
  }
  return { line: at, record, notes }
}

/** The nearest telephone that is given: the service's own, then the place's, then the organisation's. */
function phonesOf(holders: (Thing | null)[]): Phone[] {
  const given = holders.map((holder) => things(holder?.['phones'])).find((phones) => phones.length) ?? []
  const kinds: Record<string, Phone['kind']> = { fax: 'fax', text: 'text', sms: 'text' }
  return given.flatMap((each) => phone(each['number'], kinds[line(each['type']) ?? ''] ?? 'phone', words(each['description'])) ?? [])
}

function needsOf(service: Thing): ServiceNeed[] {
  const terms = things(service['attributes']).flatMap((each) => (isThing(each['taxonomy_term']) ? [each['taxonomy_term']] : []))
  return [...new Set(terms.flatMap(needsOfTerm))]
}

/** A term of our own says its need by code, any other by the words of its name. */
function needsOfTerm({ taxonomy, code, name }: Thing): ServiceNeed[] {
  if (taxonomy === OUR_TAXONOMY) return SERVICE_NEEDS.filter((need) => need === code)
  const term = line(name)
  return term ? NEEDS_OF_TERM.filter(([says]) => says.test(term)).map(([, need]) => need) : []
}

function whoFor(service: Thing): string | null {
  const [from, until] = [words(service['minimum_age']), words(service['maximum_age'])]
  const ages = from || until ? `${from ?? '0'}–${until ?? ''}` : null
  return [words(service['eligibility_description']), ages].filter(Boolean).join('\n') || null
}

const costWords = (service: Thing) =>
  [
    words(service['fees_description']),
    ...things(service['cost_options']).map((each) =>
      [line(each['option']), line(each['amount']), line(each['currency']), line(each['amount_description'])].filter(Boolean).join(' '),
    ),
  ]
    .filter(Boolean)
    .join('\n') || null

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
const things = (value: unknown): Thing[] => (Array.isArray(value) ? value.filter(isThing) : [])
