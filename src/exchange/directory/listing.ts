import type { ImportedListing } from '../../directory/import-queries.ts'
import { domainsOf } from '../../shared/service-needs.ts'
import type { DirectoryRecord } from './record.ts'

const short = (text: string | null, longest: number) => (text && text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** A record as the directory keeps it. Words longer than a column may hold are cut, visibly. */
export function asImportedListing({ source_name: _name, licence: _licence, source_url: _url, ...record }: DirectoryRecord): ImportedListing {
  return {
    ...record,
    source_key: record.source_key.slice(0, 1000),
    name: short(record.name, 300),
    organisation_name: short(record.organisation_name, 300),
    description: short(record.description, 10_000),
    who_for: short(record.who_for, 4000),
    address: short(record.address, 500),
    suburb: short(record.suburb, 200),
    postcode: short(record.postcode, 20),
    state: short(record.state, 60),
    getting_there: short(record.getting_there, 2000),
    hours_words: short(record.hours_words, 4000),
    cost: short(record.cost, 4000),
    access: short(record.access, 4000),
    domains: domainsOf(record.needs),
    phones: JSON.stringify(record.phones),
    hours: JSON.stringify(record.hours.map((day) => ({ ...day, words: short(day.words, 2000)! }))),
  }
}
