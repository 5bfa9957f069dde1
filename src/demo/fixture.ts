/** The people of the specification's tests, exactly as they are given there: who they are, and nothing that happened to them. */
import { agencyId, staffId } from './network.ts'
import { idOf } from './chance.ts'
import type { Rows } from './rows.ts'

export type Known = 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'k1' | 'k2'
export const personId = (key: Known): string => idOf(`person/${key}`)
export const relativeId = (key: 'h1' | 'vera' | 'kim' | 'x1'): string => idOf(`relative/${key}`)
/** People and relatives who come in at the demonstration's door. */
export const DOORS = [personId('c1'), personId('c2'), personId('c3'), personId('c4'), personId('c5'), relativeId('h1')]

/** The days of the specification, or as long ago as they were on its first day. */
export type Days = { day: (given: string) => string; at: (given: string) => string }
/** @param today the day to which the given days are moved, from 2025-03-03 */
export function daysFrom(today: string): Days {
  const shift = Date.parse(`${today}T00:00:00Z`) - Date.parse('2025-03-03T00:00:00Z')
  const at = (given: string) => new Date(Date.parse(given) + shift).toISOString()
  return { day: (given) => at(`${given}T00:00:00Z`).slice(0, 10), at }
}

const intake = { agency_id: agencyId('a1'), written_by: staffId('intake.a1') }
const officer = { agency_id: agencyId('a4'), written_by: staffId('officer.a4') }
const landlord = { agency_id: agencyId('a2'), written_by: staffId('intake.a2') }

export function addKnownPeople(rows: Rows, { day, at }: Days): void {
  const written_at = at('2025-03-03T08:30:00Z')
  const person = (key: Known, given_name: string, family_name: string, born: string, who: typeof intake, more: object = {}) => {
    rows.add('person', { id: personId(key), given_name, family_name, born, ...who, written_at, ...more })
    rows.add('involvement', {
      id: idOf(`serves/${key}`),
      person_id: personId(key),
      party_id: who.agency_id,
      ...who,
      serving: true,
      from_at: written_at,
    })
  }
  const stay = (
    key: Known,
    situation: 'motel' | 'rental_social' | 'rough_sleeping' | 'staying_with_others' | 'institution',
    from_on: string,
    who: typeof intake,
    more: object = {},
  ) => rows.add('housing_stay', { id: idOf(`stay/${key}`), person_id: personId(key), ...who, situation, from_on, written_at, ...more })
  person('c1', 'Lin', 'Zhao', '1991-05-20', intake, { preferred_language: 'zh', interpreter_needed: true, pathway: 'exit', other_names: ['赵琳'] })
  person('k1', 'Mei', 'Zhao', '2016-09-02', intake, { preferred_language: 'zh', other_names: ['赵梅'] })
  person('k2', 'Bo', 'Zhao', '2021-01-15', intake, { preferred_language: 'zh', other_names: ['赵波'] })
  person('c2', 'Sam', 'Okoro', '1962-11-03', landlord, { pathway: 'sustain' })
  person('c3', 'Ari', 'Novak', '2007-08-14', officer, { pathway: 'exit' })
  person('c4', 'Pat', 'Lee', '1999-02-02', intake, { pathway: 'exit' })
  person('c5', 'Joe', 'Marsh', '1984-06-30', intake, { pathway: 'exit' })
  for (const key of ['c1', 'k1', 'k2'] as const) stay(key, 'motel', day('2025-02-24'), intake)
  stay('c2', 'rental_social', day('2021-06-01'), landlord, {
    at_risk: true,
    tenure: 'Lease with Northside Housing; arrears 1,840; tribunal ' + day('2025-04-09') + '; income 620 a week',
  })
  stay('c3', 'institution', day('2024-08-14'), officer, { tenure: 'Placement under a guardianship order, until ' + day('2025-08-14') })
  stay('c4', 'staying_with_others', day('2025-02-20'), intake)
  stay('c5', 'rough_sleeping', day('2025-01-10'), intake)
  rows.add('household', { id: idOf('household/c1'), ...intake, written_at })
  for (const [key, role] of [
    ['c1', 'head'],
    ['k1', 'child'],
    ['k2', 'child'],
  ] as const) {
    rows.add('household_member', {
      id: idOf(`lives/${key}`),
      household_id: idOf('household/c1'),
      person_id: personId(key),
      ...intake,
      role,
      from_on: day('2025-02-24'),
    })
    if (key === 'c1') continue
    rows.add('relationship', {
      id: idOf(`child/${key}`),
      person_id: personId('c1'),
      other_person_id: personId(key),
      ...intake,
      relation: 'child',
      legally_responsible: true,
    })
    rows.add('relationship', { id: idOf(`parent/${key}`), person_id: personId(key), other_person_id: personId('c1'), ...intake, relation: 'parent' })
  }
  const close = (
    key: 'h1' | 'vera' | 'kim' | 'x1',
    of: Known,
    name: string,
    relation: 'parent' | 'other_family' | 'sibling' | 'former_partner',
    who: typeof intake,
    more: object = {},
  ) => rows.add('relative', { id: relativeId(key), person_id: personId(of), name, relation, ...who, written_at, ...more })
  close('h1', 'c1', 'Hua Zhao', 'parent', intake, { language: 'zh' })
  close('vera', 'c3', 'Vera Novak', 'other_family', officer)
  close('kim', 'c5', 'Kim Marsh', 'sibling', intake)
  close('x1', 'c1', 'Dan Ford', 'former_partner', intake, { category: 'safety', involvement_wanted: 'no' })
  for (const key of ['c1', 'k1', 'k2'] as const) {
    rows.add('exclusion', {
      id: idOf(`excluded/${key}`),
      person_id: personId(key),
      ...intake,
      excluded_party_id: relativeId('x1'),
      excluded_name: 'Dan Ford',
      reason: 'Former partner, violent; must not learn where the family is',
      from_at: written_at,
    })
  }
  rows.add('vulnerability', {
    id: idOf('high/c5'),
    person_id: personId('c5'),
    ...intake,
    kind: 'health',
    high: true,
    source: 'Outreach team',
    from_on: day('2025-02-20'),
    review_on: day('2025-08-10'),
  })
  rows.add('vulnerability', {
    id: idOf('violence/c1'),
    person_id: personId('c1'),
    ...intake,
    kind: 'violence',
    high: true,
    source: 'Said so herself',
    from_on: day('2025-02-24'),
    review_on: day('2025-08-20'),
  })
}
