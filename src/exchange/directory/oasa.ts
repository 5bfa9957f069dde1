import type { ServiceNeed } from '../../shared/service-needs.ts'
import { email, line, phone, place, saysFree, website, words } from './cells.ts'
import type { DirectoryRecord, RowNote, RowRead } from './record.ts'
import { readWeek } from './week.ts'

/** The Open Australian Services Archive: government lists of every state in one form, each row carrying its own source and licence. */
export const OASA_COLUMNS = ['id', 'name', 'category', 'state', 'hours', 'eligibility', 'source_id', 'source_license']

const NEEDS_OF_CATEGORY: Record<string, readonly ServiceNeed[]> = {
  food: ['food'],
  housing: ['housing'],
  health: ['health'],
  mental_health: ['mental_health'],
  alcohol_drugs: ['alcohol_drugs'],
  legal: ['legal'],
  financial: ['money'],
  employment: ['work'],
  education: ['learning'],
  disability: ['disability'],
  family: ['family'],
  community: ['community'],
  information: ['information'],
  transport: ['transport'],
  personal_care: ['showers_laundry'],
  technology: ['phone_internet'],
  other: [],
}

export function readOasaRow(row: Record<string, string>, at: number): RowRead {
  const id = line(row['id'])
  const name = line(row['name'])
  if (!id) return { line: at, refused: 'no_id' }
  if (!name) return { line: at, refused: 'no_name' }
  const notes: RowNote[] = []
  const category = line(row['category'])
  if (category && !NEEDS_OF_CATEGORY[category]) notes.push('unknown_category')
  const where = place(row['latitude'], row['longitude'])
  if (!where && (words(row['latitude']) || words(row['longitude']))) notes.push('place_not_on_earth')
  const dialled = phone(row['phone'], 'phone')
  if (!dialled && words(row['phone'])) notes.push('phone_not_a_phone')
  const week = readWeek(words(row['hours']) ?? '')
  const cost = words(row['cost'])

  const record: DirectoryRecord = {
    source: line(row['source_id']) ?? 'oasa',
    source_key: id,
    source_name: [line(row['source_organisation']), line(row['source_name'])].filter(Boolean).join(', ') || 'OASA',
    licence: line(row['source_license']),
    source_url: website(row['source_url']),
    organisation_name: words(row['description'])?.match(/^Emergency relief provider operated by (.+)$/)?.[1] ?? null,
    name,
    description: words(row['description']),
    needs: [...(NEEDS_OF_CATEGORY[category ?? ''] ?? [])],
    who_for: words(row['eligibility']),
    address: line(row['address']),
    suburb: line(row['suburb']),
    postcode: line(row['postcode'])?.match(/^\d{4}$/)?.[0] ?? null,
    state: line(row['state']),
    latitude: where?.latitude ?? null,
    longitude: where?.longitude ?? null,
    getting_there: null,
    phones: dialled ? [dialled] : [],
    email: email(row['email']),
    website: website(row['website']),
    hours: week.hours,
    hours_words: week.rest,
    by_appointment: week.by_appointment,
    cost,
    free: saysFree(cost),
    languages: [],
    access: null,
    step_free: null,
    active: true,
  }
  return { line: at, record, notes }
}
