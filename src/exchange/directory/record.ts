import type { DayHours } from '../../shared/opening-hours.ts'
import type { ServiceNeed } from '../../shared/service-needs.ts'

/** One service as any directory describes it, before it becomes a listing. Null means: the source does not say. */
export type DirectoryRecord = {
  /** With `source_key` this recognises the same service when its directory is imported again. */
  source: string
  source_key: string
  source_name: string
  licence: string | null
  source_url: string | null
  organisation_name: string | null
  /** Null only where a source lists a service without naming it. */
  name: string | null
  description: string | null
  needs: ServiceNeed[]
  who_for: string | null
  address: string | null
  suburb: string | null
  postcode: string | null
  state: string | null
  latitude: number | null
  longitude: number | null
  getting_there: string | null
  phones: Phone[]
  email: string | null
  website: string | null
  hours: DayHours[]
  /** Words on opening that belong to no single day. */
  hours_words: string | null
  by_appointment: boolean
  cost: string | null
  /** True or false only where the source says so. */
  free: boolean | null
  languages: string[]
  access: string | null
  step_free: boolean | null
  active: boolean
}

export type Phone = { number: string; kind: 'phone' | 'free_call' | 'fax' | 'text'; note: string | null }

/** One row of a file, taken or not. A note is something left out of a row that was taken. */
export type RowRead = { line: number; record: DirectoryRecord; notes: RowNote[] } | { line: number; refused: RowRefusal }

export type RowNote = 'unnamed' | 'cost_not_a_cost' | 'place_not_on_earth' | 'unknown_category' | 'phone_not_a_phone'
export type RowRefusal = 'wrong_column_count' | 'no_name' | 'no_id' | 'same_key_twice' | 'organisation_without_services' | 'not_a_service'
