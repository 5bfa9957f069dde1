import type { ProgrammeKind } from '../../../shared/housing.ts'

/** The number is the same in every form but 0 and 1: FY2024 split emergency shelter by how a night is counted. */
export const PROGRAMME_KIND: Readonly<Record<string, ProgrammeKind>> = {
  '0': 'emergency_shelter',
  '1': 'emergency_shelter',
  '2': 'transitional_housing',
  '3': 'supportive_housing',
  '4': 'street_outreach',
  '6': 'services_only',
  '7': 'other',
  '8': 'safe_haven',
  '9': 'housing_only',
  '10': 'housing_with_services',
  '11': 'day_shelter',
  '12': 'homelessness_prevention',
  '13': 'rapid_rehousing',
  '14': 'coordinated_entry',
}
