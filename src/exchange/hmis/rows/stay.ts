import type { HouseholdPlace } from '../../../shared/housing.ts'
import type { Cells } from '../cells.ts'
import { housingSituation } from '../codes/housing.ts'
import type { HousingSituation } from '../codes/housing.ts'
import { HOUSEHOLD_PLACE } from '../codes/people.ts'
import { stampsOf } from '../stamps.ts'
import type { Stamps } from '../stamps.ts'

/**
 * One row of Enrollment.csv: one person's time with one programme. `household_id` is new for each time a household
 * comes, and null where the source did not say who came together. `prior_living` is where the person slept the night before.
 */
export type StayRow = Stamps & {
  id: string
  person_id: string
  programme_id: string
  household_id: string | null
  household_place: HouseholdPlace | null
  entered_on: string
  prior_living: HousingSituation | null
  homeless_since: string | null
  moved_in_on: string | null
}

export function stayRow(row: Cells): StayRow {
  const entered_on = row.neededDay('EntryDate')
  const moved_in_on = row.day('MoveInDate')
  return {
    id: row.key('EnrollmentID'),
    person_id: row.key('PersonalID'),
    programme_id: row.key('ProjectID'),
    household_id: row.text('HouseholdID'),
    household_place: row.word('RelationshipToHoH', HOUSEHOLD_PLACE),
    entered_on,
    prior_living: situation(row, 'LivingSituation', 'RentalSubsidyType'),
    homeless_since: row.day('DateToStreetESSH'),
    moved_in_on: moved_in_on !== null && moved_in_on < entered_on ? row.remark('move_in_before_entry', 'MoveInDate') : moved_in_on,
    ...stampsOf(row),
  }
}

/** One row of Exit.csv: where the person went when the stay ended. Null `destination`: the source left it blank. */
export type ExitRow = Stamps & {
  id: string | null
  stay_id: string
  person_id: string | null
  left_on: string
  destination: HousingSituation | null
}

export function exitRow(row: Cells): ExitRow {
  return {
    id: row.text('ExitID'),
    stay_id: row.key('EnrollmentID'),
    person_id: row.text('PersonalID'),
    left_on: row.neededDay('ExitDate'),
    destination: situation(row, 'Destination', 'DestinationSubsidyType'),
    ...stampsOf(row),
  }
}

/** A housing code that may be missing: an unknown one is remarked and left out, the stay around it is still true. */
function situation(row: Cells, column: string, subsidyColumn: string): HousingSituation | null {
  const code = row.code(column)
  if (code === null) return null
  return housingSituation(code, row.code(subsidyColumn)) ?? row.remark('unknown_code', column, code)
}
