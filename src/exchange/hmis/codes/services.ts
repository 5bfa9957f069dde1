/** What a contact was, from the two codes of Services.csv: the kind of record, and within it the service. */
export type ContactKind = 'bed_night' | 'contact' | 'service' | 'financial_help' | 'referral' | 'voucher_step' | 'moving_on_help'

type Kind = { kind: ContactKind; services: Readonly<Record<string, string>> }

/** `word:1,2 other:3` as a table from code to word. */
const table = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split(' ').flatMap((entry) => {
      const [word = '', codes = ''] = entry.split(':')
      return codes.split(',').map((code) => [code, word] as const)
    }),
  )

/** By RecordType. 12, 13 and 162 are older than FY2024 and still found in files. */
export const CONTACT_KIND: Readonly<Record<string, Kind>> = {
  '12': { kind: 'contact', services: {} },
  '13': { kind: 'contact', services: {} },
  '141': {
    kind: 'service',
    services: table(
      'outreach:1 screening:2 life_skills:3 mental_health:4 substance_use:5 case_management:6 housing_support:7,8 ' +
        'moving_help:9 housing_eligibility:10 deposit:11 rent_help:12 assessment:14',
    ),
  },
  '142': {
    kind: 'service',
    services: table(
      'community_service:2 education:5 employment:6 legal:7 life_skills:8 parenting:10 maternity:12,13 health:14,28 ' +
        'substance_use:17,18 home_visit:26 infant_health:27 outreach:29',
    ),
  },
  '143': {
    kind: 'service',
    services: table(
      'personal_care:1 case_management:2 child_care:3 legal:4 education:5 employment:6 food:7 health:8 life_skills:9 ' +
        'mental_health:10 outreach:11 substance_use:12 transport:13 other:14',
    ),
  },
  '144': {
    kind: 'service',
    services: table('outreach:1 case_management:2 benefits:3,4,5 other:6 rent_help:7 return_home:8 rapid_resolution:9 health_navigation:10'),
  },
  '151': { kind: 'financial_help', services: table('rent_help:1 deposit:2,3 utilities:4 mortgage_help:7') },
  '152': {
    kind: 'financial_help',
    services: table(
      'rent_help:1,15 deposit:2,3 utilities:4 moving_help:5 transport:8,9 child_care:10 household_costs:11,12 ' +
        'emergency_housing:14 food:16 landlord_incentive:17 tenant_incentive:18',
    ),
  },
  '161': {
    kind: 'referral',
    services: table(
      'mental_health:1 substance_use:2 health:3 employment:4,9 education:5 housing_support:6 long_term_housing:7 ' +
        'benefits:8 health_insurance:10 temporary_housing:11',
    ),
  },
  '162': { kind: 'referral', services: {} },
  '200': { kind: 'bed_night', services: { '200': 'bed_night' } },
  '210': {
    kind: 'voucher_step',
    services: table('voucher_applied:1 voucher_denied:2 voucher_issued:3 voucher_ended:4,9,10,11 voucher_in_use:5 voucher_changed:6,7,8 other:12'),
  },
  '300': { kind: 'moving_on_help', services: table('housing_application:1 financial:2 housing_navigation:3 housing_referral:4 other:5') },
}
