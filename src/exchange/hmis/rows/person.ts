import type { Unknown } from '../../../shared/housing.ts'
import type { Cells } from '../cells.ts'
import { GENDER_COLUMNS, GIVEN, SEX, UNKNOWN } from '../codes/people.ts'
import type { Gender, Given } from '../codes/people.ts'
import { readDay } from '../days.ts'
import { stampsOf } from '../stamps.ts'
import type { Stamps } from '../stamps.ts'

/**
 * One row of Client.csv. The social security number and race are not read: the plan has no use for them.
 * `name_hashed`: the four name parts are digests made by the source, good for comparing, never shown as a name.
 * `birth_date_given` says why a date of birth is missing, or that it is approximate; null where the source is silent or
 * what it wrote is no date.
 */
export type PersonRow = Stamps & {
  id: string
  first_name: string | null
  middle_name: string | null
  last_name: string | null
  name_suffix: string | null
  name_given: Given | null
  name_hashed: boolean
  birth_date: string | null
  birth_date_given: Given | null
  sex: 'female' | 'male' | Unknown | null
  genders: readonly Gender[]
  gender_unknown: Unknown | null
}

/** MD5, SHA-1 and SHA-256 written as hexadecimal: a source may hash its names and forget to say so. */
const DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i

export function personRow(row: Cells): PersonRow {
  const first_name = row.text('FirstName')
  const last_name = row.text('LastName')
  const said = row.word('DOBDataQuality', GIVEN)
  const birth_date = birthDate(row, said)
  return {
    id: row.key('PersonalID'),
    first_name,
    middle_name: row.text('MiddleName'),
    last_name,
    name_suffix: row.text('NameSuffix'),
    name_given: row.word('NameDataQuality', GIVEN),
    name_hashed: row.reading.names_hashed || DIGEST.test(first_name ?? '') || DIGEST.test(last_name ?? ''),
    birth_date,
    birth_date_given: birth_date === null && (said === 'full' || said === 'partial') ? null : said,
    sex: row.word('Sex', SEX),
    genders: genders(row),
    gender_unknown: row.word('GenderNone', UNKNOWN),
    ...stampsOf(row),
  }
}

/**
 * A date of birth is never guessed: a year of two digits could be the grandmother's or the child's.
 * 1900 and 1901 are what systems write when nobody knows. A date beside "not known" is kept and remarked:
 * it helps to find the same person again, and the person can say which of the two is right.
 */
function birthDate(row: Cells, given: Given | null): string | null {
  const value = row.text('DOB')
  if (value === null) return null
  const read = readDay(value, row.reading.today)
  if ('reason' in read) return row.remark(read.reason, 'DOB', value)
  if (read.completed) return row.remark('two_digit_year', 'DOB', value)
  if (read.day > row.reading.today) return row.remark('date_in_the_future', 'DOB', value)
  if (read.day < '1902') return row.remark('placeholder_date', 'DOB')
  if (given !== null && given !== 'full' && given !== 'partial') row.remark('quality_disagrees', 'DOB')
  return read.day
}

function genders(row: Cells): readonly Gender[] {
  return GENDER_COLUMNS.filter(([column]) => row.code(column) === '1').map(([, gender]) => gender)
}
