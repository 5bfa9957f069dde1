/** One invented person, and what every part of their history needs to know of them. */
import type { HousingCategory } from '../../shared/housing.ts'
import type { Category } from '../../shared/words.ts'
import type { Chance } from '../chance.ts'
import { agencyId, agencyOf, staffId, type AgencyKey } from '../network.ts'
import type { Rows } from '../rows.ts'
import { FAMILY, GIVEN, LANGUAGES } from '../texts/names.ts'
import { TOLD } from '../texts/entry.ts'
import type { When } from '../when.ts'

export type Making = { rows: Rows; chance: Chance; when: When }
export type Someone = {
  id: string
  given: string
  lead: AgencyKey
  coordinator: string
  intake: string
  worker: string
  /** Days since the first contact. */
  since: number
  language: string
  interpreter: boolean
  pathway: 'exit' | 'sustain' | 'prevent'
  situation: HousingCategory
  told: string
  high: boolean
  /** Their own agency is enough: few needs, and nobody else is asked. */
  alone?: boolean
  children: string[]
  /** What each agency that was asked for something must know for it. */
  asked: Map<AgencyKey, Set<Category>>
}
/** How the person spoke when somebody wrote it down. */
export const spoken = (one: Someone) => (one.interpreter ? ('interpreted' as const) : ('dictated' as const))
/** Whose row it is. */
export const by = (login: string) => ({ agency_id: agencyId(agencyOf(login)), written_by: staffId(login) })
export const HOURS = [
  '08:45',
  '09:10',
  '09:30',
  '10:00',
  '10:40',
  '11:15',
  '11:50',
  '13:05',
  '13:30',
  '14:10',
  '14:45',
  '15:20',
  '16:00',
  '16:35',
] as const

type Team = { intake: string; coordinators: readonly string[]; workers: readonly string[] }
const TEAMS: Record<'a1' | 'a2' | 'a3' | 'a4' | 'a6', Team> = {
  a1: { intake: 'intake.a1', coordinators: ['coord.a1', 'coord2.a1', 'coord.a1', 'coord3.a1', 'coord2.a1'], workers: ['worker.a1', 'worker2.a1'] },
  a2: { intake: 'intake.a2', coordinators: ['coord.a2'], workers: ['worker.a2'] },
  a3: { intake: 'worker.a3', coordinators: ['coord.a3'], workers: ['worker.a3'] },
  a4: { intake: 'officer.a4', coordinators: ['officer.a4'], workers: ['officer.a4'] },
  a6: { intake: 'worker.a6', coordinators: ['coord.a6'], workers: ['worker.a6'] },
}
export type Lead = keyof typeof TEAMS
const TO_KEEP = TOLD.filter((one) => one.pathway !== 'exit')
const PAST: Record<Someone['pathway'], readonly HousingCategory[]> = {
  exit: ['staying_with_others', 'rental_private', 'institution'],
  sustain: ['rental_private', 'staying_with_others'],
  prevent: ['rental_private', 'owner'],
}

/** A new person with a name, a home of the present, and the agency they came to. */
export function someone({ rows, chance, when }: Making, lead: Lead, since: number, alone = false): Someone {
  const team = TEAMS[lead]
  const first = chance.draw(lead === 'a2' ? TO_KEEP : TOLD)
  const foreign = chance.maybe(0.16)
  const one: Someone = {
    id: chance.id('person'),
    given: chance.draw(GIVEN),
    lead,
    since,
    intake: team.intake,
    coordinator: chance.draw(team.coordinators),
    worker: chance.draw(team.workers),
    language: foreign ? chance.draw(LANGUAGES) : 'en',
    interpreter: foreign && chance.maybe(0.6),
    pathway: first.pathway,
    situation: first.situation,
    told: first.told,
    high: chance.maybe(0.14) && !alone,
    alone,
    children: [],
    asked: new Map(),
  }
  const born = `${chance.between(1948, 2004)}-${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`
  rows.add('person', {
    id: one.id,
    ...by(one.intake),
    given_name: one.given,
    family_name: chance.draw(FAMILY),
    born,
    preferred_language: one.language,
    interpreter_needed: one.interpreter,
    pathway: one.pathway,
    written_at: when.at(since, '09:00'),
  })
  const here = when.day(since + chance.between(4, 90))
  rows.add('housing_stay', {
    id: chance.id('stay'),
    person_id: one.id,
    ...by(one.intake),
    situation: chance.draw(PAST[one.pathway]),
    from_on: when.day(since + chance.between(200, 900)),
    to_on: here,
    written_at: when.at(since, '09:05'),
  })
  rows.add('housing_stay', {
    id: chance.id('stay'),
    person_id: one.id,
    ...by(one.intake),
    situation: one.situation,
    at_risk: one.pathway === 'sustain',
    from_on: here,
    written_at: when.at(since, '09:05'),
  })
  rows.add('contact_preference', {
    id: chance.id('channel'),
    person_id: one.id,
    ...by(one.intake),
    channel: chance.pick(['phone', 'text', 'in_person']),
    value: chance.maybe(0.8) ? `5550 ${chance.between(2000, 8999)}` : '',
    safe: true,
    no_voicemail: chance.maybe(0.3),
    note: chance.draw([
      'After four in the afternoon',
      'Text first',
      'Not before ten',
      'At the shelter desk if the phone is off',
      'Any time',
      'Use the first name only',
    ]),
    written_at: when.at(since, '09:10'),
  })
  if (one.high) {
    rows.add('vulnerability', {
      id: chance.id('vulnerability'),
      person_id: one.id,
      ...by(one.intake),
      kind: chance.pick(['violence', 'health', 'disability', 'age', 'self_harm']),
      high: true,
      source: chance.draw([
        'Said so themself at the first talk',
        'Letter from the hospital',
        'The outreach nurse',
        'Seen by intake and confirmed by the GP',
      ]),
      from_on: when.day(Math.min(since, 170)),
      review_on: when.dayAhead(180 - Math.min(since, 170)),
    })
  }
  rows.add('involvement', {
    id: chance.id('involvement'),
    person_id: one.id,
    party_id: agencyId(lead),
    ...by(one.intake),
    serving: true,
    from_at: when.at(since, '09:00'),
  })
  return one
}

/** Who takes which step. */
export function takes(one: Someone, asked: 'person' | 'coordinator' | 'worker' | Exclude<AgencyKey, 'a1'>): { party: string; login: string | null } {
  const taker = one.alone && asked.length === 2 ? 'worker' : asked // another agency's step is done in the own house
  const login = {
    person: null,
    coordinator: one.coordinator,
    worker: one.worker,
    a2: 'worker.a2',
    a3: 'worker.a3',
    a4: 'officer.a4',
    a5: 'advocate.a5',
    a6: 'worker.a6',
  }[taker]
  return { party: login ? staffId(login) : one.id, login }
}
