import type { HouseholdPlace, Unknown } from '../../../shared/housing.ts'

/** The three unknowns of the form, which mean different things to the person and are never merged. */
export const UNKNOWN: Readonly<Record<string, Unknown>> = {
  '8': 'unknown_does_not_know',
  '9': 'unknown_refused',
  '99': 'unknown_not_asked',
}

/** How much of a name or a date of birth was given. */
export type Given = 'full' | 'partial' | Unknown
export const GIVEN: Readonly<Record<string, Given>> = { '1': 'full', '2': 'partial', ...UNKNOWN }

export const HOUSEHOLD_PLACE: Readonly<Record<string, HouseholdPlace>> = {
  '1': 'head',
  '2': 'child',
  '3': 'partner',
  '4': 'relative',
  '5': 'unrelated',
  '99': 'unknown_not_asked',
}

/** FY2026 asks for one of two; the earlier forms let a person say several things, each in a column of its own. */
export type Gender = 'woman' | 'man' | 'non_binary' | 'transgender' | 'questioning' | 'culturally_specific' | 'another'
export const SEX: Readonly<Record<string, 'female' | 'male' | Unknown>> = { '0': 'female', '1': 'male', ...UNKNOWN }

export const GENDER_COLUMNS: readonly (readonly [column: string, gender: Gender])[] = [
  ['Woman', 'woman'],
  ['Female', 'woman'],
  ['Man', 'man'],
  ['Male', 'man'],
  ['NonBinary', 'non_binary'],
  ['NoSingleGender', 'non_binary'],
  ['Transgender', 'transgender'],
  ['Questioning', 'questioning'],
  ['CulturallySpecific', 'culturally_specific'],
  ['DifferentIdentity', 'another'],
]
