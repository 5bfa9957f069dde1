import type { Category } from '../../../shared/words.ts'
import type { ContactRow } from '../rows/contact.ts'

/** Services that tell more of a person than that they were helped: who may know of them is asked by category. */
const TELLING: Partial<Record<string, Category>> = {
  mental_health: 'mental_health',
  substance_use: 'alcohol_drugs',
  health: 'health',
  maternity: 'health',
  infant_health: 'health',
  health_navigation: 'health',
  health_insurance: 'health',
  personal_care: 'health',
  rent_help: 'money',
  deposit: 'money',
  utilities: 'money',
  mortgage_help: 'money',
  household_costs: 'money',
  benefits: 'money',
  financial: 'money',
  employment: 'work_learning',
  education: 'work_learning',
  legal: 'legal',
  life_skills: 'life_skills',
  parenting: 'children',
  child_care: 'children',
  housing_support: 'housing',
  housing_eligibility: 'housing',
  housing_application: 'housing',
  housing_navigation: 'housing',
  housing_referral: 'housing',
  long_term_housing: 'housing',
  temporary_housing: 'housing',
  emergency_housing: 'housing',
  bed_night: 'housing',
}

/** Record types of the programme for people with HIV: whatever the service, that it came from there tells of health. */
const OF_HEALTH = new Set(['143', '151'])

/** What a service tells of the person it was given to. */
export function categoryOf(row: Pick<ContactRow, 'kind' | 'service' | 'record_code'>): Category {
  if (OF_HEALTH.has(row.record_code)) return 'health'
  return (
    TELLING[row.service ?? ''] ??
    (row.kind === 'financial_help' ? 'money' : row.kind === 'voucher_step' || row.kind === 'moving_on_help' ? 'housing' : 'general')
  )
}
