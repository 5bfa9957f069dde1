import type { Day } from '../../shared/opening-hours.ts'
import type { ServiceNeed } from '../../shared/service-needs.ts'
import { email, line, phone, place, saysFree, website, words } from './cells.ts'
import { readDay } from './hours.ts'
import type { DirectoryRecord, RowNote, RowRead } from './record.ts'

/** The City of Melbourne's "Helping Out" guide: one row a service, a column for each day, up to six categories. */
export const MELBOURNE_COLUMNS = ['Name', 'What', 'Who', 'Suburb', 'Monday', 'Sunday', 'Public Holidays', 'Category 1']

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Public Holidays']

const NEEDS_OF_CATEGORY: Record<string, readonly ServiceNeed[]> = {
  Accommodation: ['housing'],
  'Clothes and Blankets': ['clothing'],
  'Counselling and Psychiatric Services': ['mental_health'],
  Dentistry: ['dental'],
  'Drug and Alcohol': ['alcohol_drugs'],
  'Employment Assistance': ['work'],
  Food: ['food'],
  'Health Services / Pharmacy': ['health'],
  'Helpful phone number': ['helpline'],
  'Helpful website': ['information'],
  'Hospitals / Emergency': ['emergency'],
  'Legal / Financial Advice': ['legal', 'money'],
  'Needle Exchange': ['needle_exchange'],
  'Showers / Laundry': ['showers_laundry'],
  'Tenancy Assistance': ['tenancy'],
  'Travel Assistance': ['transport'],
}

export function readMelbourneRow(row: Record<string, string>, at: number): RowRead {
  const notes: RowNote[] = []
  const name = line(row['Name'])
  if (!name) notes.push('unnamed')
  const what = words(row['What'])
  const categories = [1, 2, 3, 4, 5, 6].flatMap((n) => line(row[`Category ${n}`]) ?? [])
  if (categories.some((category) => !NEEDS_OF_CATEGORY[category])) notes.push('unknown_category')
  const cost = costWords(row['Cost'])
  if (!cost && words(row['Cost'])) notes.push('cost_not_a_cost')
  const where = place(row['Latitude'], row['Longitude'])
  if (!where && (words(row['Latitude']) || words(row['Longitude']))) notes.push('place_not_on_earth')
  const dialled = [phone(row['Phone'], 'phone'), phone(row['Phone 2'], 'phone'), phone(row['Free Call'], 'free_call')]
  if (['Phone', 'Phone 2', 'Free Call'].some((column, n) => words(row[column]) && !dialled[n])) notes.push('phone_not_a_phone')
  const address = [line(row['Address 1']), line(row['Address 2'])].filter(Boolean).join(', ') || null
  const suburb = tidySuburb(line(row['Suburb']))

  const record: DirectoryRecord = {
    source: 'melbourne_helping_out',
    source_key: [name, address, suburb].map((part) => (part ?? '').toLowerCase()).join('|'),
    source_name: 'City of Melbourne, Helping Out',
    licence: 'CC BY 4.0',
    source_url: 'https://data.melbourne.vic.gov.au',
    organisation_name: null,
    name,
    description: what,
    needs: needsOf(categories, what),
    who_for: words(row['Who']),
    address,
    suburb,
    postcode: null,
    state: 'VIC',
    latitude: where?.latitude ?? null,
    longitude: where?.longitude ?? null,
    getting_there: gettingThere(row),
    phones: dialled.filter((each) => each !== null),
    email: email(row['Email']),
    website: website(row['Website']),
    hours: DAYS.flatMap((day, n) => readDay((n + 1) as Day, row[day] ?? '') ?? []),
    hours_words: null,
    by_appointment: false,
    cost,
    free: saysFree(cost) ?? saysFreeService(`${what ?? ''}\n${words(row['Who']) ?? ''}`),
    languages: [],
    access: null,
    step_free: null,
    active: true,
  }
  return { line: at, record, notes }
}

/** In the published file most costs have been replaced by a bare number that stands for nothing; those are left out. */
function costWords(cell: string | undefined): string | null {
  const cost = words(cell)
  return cost && !/^\d+$/.test(cost) && !cost.startsWith(',') ? cost : null
}

/** The guide names crisis beds and drop-in centres in its descriptions only; both are what people ask for first. */
function needsOf(categories: string[], what: string | null): ServiceNeed[] {
  const needs = categories.flatMap((category) => NEEDS_OF_CATEGORY[category] ?? [])
  if (what && needs.includes('housing') && /\b(crisis|emergency) (supported )?accommodation/i.test(what) && !/\bno (crisis|emergency)/i.test(what)) {
    needs.unshift('crisis_bed')
  }
  if (what && /\bdrop[- ]in\b/i.test(what)) needs.push('drop_in')
  return [...new Set(needs)]
}

const saysFreeService = (said: string) =>
  /\b(is a free service|free (health service|legal (information|advice)|and confidential|meals|food))\b|\bno cost supermarket\b/i.test(said)
    ? true
    : null

/** "ST KILDA" and "St Kilda" are one place. */
const tidySuburb = (suburb: string | null) =>
  suburb && suburb === suburb.toUpperCase() ? suburb.toLowerCase().replaceAll(/\b[a-z]/g, (first) => first.toUpperCase()) : suburb

const gettingThere = (row: Record<string, string>) =>
  [
    ['Tram', row['Tram routes']],
    ['Bus', row['Bus routes']],
    ['Train', row['Nearest train station']],
  ]
    .flatMap(([by, where]) => (line(where) ? `${by}: ${line(where)}` : []))
    .join('\n') || null
