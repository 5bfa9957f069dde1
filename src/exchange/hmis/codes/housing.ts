import type { HousingCategory } from '../../../shared/housing.ts'

/**
 * Where someone lives, as the form says it and in our words. `code` and `subsidy` are kept as they came, so that the
 * same fact can be written out again. `lasting` is the form's permanent band (4xx); null where nobody knows.
 */
export type HousingSituation = { code: string; subsidy: string | null; category: HousingCategory; lasting: boolean | null }

/** Codes since FY2024, the first digit being the band: 1 homeless, 2 institution, 3 temporary, 4 permanent. */
const BANDED: Partial<Record<HousingCategory, string>> = {
  rough_sleeping: '116',
  emergency_shelter: '101 118',
  transitional: '302 327 329',
  motel: '314',
  staying_with_others: '312 313 332 335 336 422 423',
  institution: '204 205 206 207 215 225',
  rental_private: '410',
  rental_subsidised: '419 420 428 431 433 435 436 437 438',
  rental_social: '434',
  owner: '411 421',
  long_term_supported: '426 439 440',
}

/** Codes without a band, the same in every form. 30 (no exit interview) and 37 (worker unable to determine) mean that nobody asked. */
const UNBANDED: Record<string, [HousingCategory, boolean | null]> = {
  '8': ['unknown_does_not_know', null],
  '9': ['unknown_refused', null],
  '17': ['other', false],
  '24': ['deceased', null],
  '30': ['unknown_not_asked', null],
  '37': ['unknown_not_asked', null],
  '99': ['unknown_not_asked', null],
}

/** Subsidies that FY2024 took out of the list of situations. Before it, they stood there with two digits. */
const NO_TWO_DIGITS = /^43[5-9]$|^440$/

const KNOWN = new Map<string, [HousingCategory, boolean | null]>(Object.entries(UNBANDED))
for (const [category, codes] of Object.entries(BANDED) as [HousingCategory, string][])
  for (const code of codes.split(' ')) {
    KNOWN.set(code, [category, code.startsWith('4')])
    // FY2022 wrote the same lists without the band: 116 was 16, 302 was 2.
    if (!NO_TWO_DIGITS.test(code)) KNOWN.set(String(Number(code.slice(1))), [category, code.startsWith('4')])
  }
KNOWN.set('3', ['long_term_supported', true]) // "permanent housing for formerly homeless persons", split in FY2024

/** The situation behind a code of any form, or undefined for a code that no form has. */
export function housingSituation(code: string, subsidy: string | null): HousingSituation | undefined {
  const known = KNOWN.get(code)
  if (!known) return undefined
  // 435 says only that there is a subsidy; which one decides between a private, a social and a supported tenancy.
  const tenancy = code === '435' && subsidy !== null ? KNOWN.get(subsidy) : undefined
  return { code, subsidy, category: tenancy?.[0] ?? known[0], lasting: known[1] }
}
