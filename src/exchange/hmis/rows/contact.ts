import type { Cells } from '../cells.ts'
import { housingSituation } from '../codes/housing.ts'
import type { HousingSituation } from '../codes/housing.ts'
import { CONTACT_KIND } from '../codes/services.ts'
import type { ContactKind } from '../codes/services.ts'
import { RowRefused } from '../../refused.ts'
import { stampsOf } from '../stamps.ts'
import type { Stamps } from '../stamps.ts'

/** One row of CurrentLivingSituation.csv: where a worker found the person living on a day. */
export type LivingSituationRow = Stamps & {
  id: string
  stay_id: string
  person_id: string
  on: string
  situation: HousingSituation
  verified_by: string | null
}

export function livingSituationRow(row: Cells): LivingSituationRow {
  const code = row.code('CurrentLivingSituation')
  if (code === null) throw new RowRefused('blank', 'CurrentLivingSituation')
  const situation = housingSituation(code, row.code('CLSSubsidyType'))
  if (!situation) throw new RowRefused('unknown_code', 'CurrentLivingSituation', code)
  return {
    id: row.key('CurrentLivingSitID'),
    stay_id: row.key('EnrollmentID'),
    person_id: row.key('PersonalID'),
    on: row.neededDay('InformationDate'),
    situation,
    verified_by: row.text('VerifiedBy'),
    ...stampsOf(row),
  }
}

/**
 * One row of Services.csv: something was done with or for the person on a day. The two codes are kept as they came;
 * `service` is null where the form has no such service. Several services tell of health: give them that category.
 */
export type ContactRow = Stamps & {
  id: string
  stay_id: string
  person_id: string
  on: string
  kind: ContactKind
  service: string | null
  record_code: string
  service_code: string | null
  other_service: string | null
  amount: number | null
}

export function contactRow(row: Cells): ContactRow {
  const record_code = row.code('RecordType')
  if (record_code === null) throw new RowRefused('blank', 'RecordType')
  const known = Object.hasOwn(CONTACT_KIND, record_code) ? CONTACT_KIND[record_code] : undefined
  if (!known) throw new RowRefused('unknown_code', 'RecordType', record_code)
  return {
    id: row.key('ServicesID'),
    stay_id: row.key('EnrollmentID'),
    person_id: row.key('PersonalID'),
    on: row.neededDay('DateProvided'),
    kind: known.kind,
    service: row.word('TypeProvided', known.services),
    record_code,
    service_code: row.code('TypeProvided'),
    other_service: row.text('OtherTypeProvided'),
    amount: amount(row),
    ...stampsOf(row),
  }
}

/** Dollars paid for the person; null when the cell is blank or no amount. */
function amount(row: Cells): number | null {
  const value = row.text('FAAmount')
  if (value === null) return null
  const number = Number(value.replace(/[$,]/g, ''))
  return Number.isFinite(number) ? number : row.remark('not_a_number', 'FAAmount', value)
}
