/** The invented network: six agencies of Port Ellery, and who works there. Nobody here is real. */
import type { AgencyKind, FamilyApproach } from '../shared/model.gen.ts'
import type { Role } from '../shared/words.ts'
import { idOf } from './chance.ts'
import type { Rows } from './rows.ts'

export type AgencyKey = 'a1' | 'a2' | 'a3' | 'a4' | 'a5' | 'a6'
type AgencyLine = {
  name: string
  kind: AgencyKind
  statutory?: boolean
  family_approach?: FamilyApproach
  area: string
  phone: string
  address: string
}

const ALL_OF_PORT_ELLERY = 'Quay Hill, Saltmarsh, Tannery Flats, Lantern Park, Northside, Old Mill, Orchard Rise, Ferry Point'

export const AGENCIES: Record<AgencyKey, AgencyLine> = {
  a1: {
    name: 'Harbour Homelessness Service',
    kind: 'homelessness',
    family_approach: 'similar',
    area: 'Quay Hill, Saltmarsh, Tannery Flats, Lantern Park',
    phone: '5550 0110',
    address: '12 Cooper’s Row, Quay Hill',
  },
  a2: {
    name: 'Northside Housing',
    kind: 'housing',
    family_approach: 'none',
    area: 'Northside, Old Mill, Orchard Rise',
    phone: '5550 0120',
    address: '4 Bellmaker Street, Northside',
  },
  a3: {
    name: 'City Community Health',
    kind: 'health',
    family_approach: 'similar',
    area: ALL_OF_PORT_ELLERY,
    phone: '5550 0130',
    address: '88 Lamp Street, Old Mill',
  },
  a4: {
    name: 'Department for Families',
    kind: 'government',
    statutory: true,
    family_approach: 'limited',
    area: ALL_OF_PORT_ELLERY,
    phone: '5550 0140',
    address: '1 Assembly Square, Ferry Point',
  },
  a5: {
    name: 'Bridge Advocacy & Legal',
    kind: 'advocacy',
    family_approach: 'unknown',
    area: ALL_OF_PORT_ELLERY,
    phone: '5550 0150',
    address: '30 Weaver Lane, Tannery Flats',
  },
  a6: {
    name: 'Elder Care Link',
    kind: 'aged_care',
    family_approach: 'similar',
    area: 'Orchard Rise, Northside, Old Mill',
    phone: '5550 0160',
    address: '7 Almond Walk, Orchard Rise',
  },
}

type StaffLine = readonly [login: string, name: string, agency: AgencyKey, roles: readonly Role[], languages?: readonly string[]]

/** The users of the specification's tests; supervisors supervise the coordinators and workers of their agency. */
const USERS: readonly StaffLine[] = [
  ['intake.a1', 'Nadia Ferro', 'a1', ['intake'], ['en', 'it']],
  ['coord.a1', 'Marcus Bell', 'a1', ['coordinator'], ['en']],
  ['coord2.a1', 'Yuki Tanabe', 'a1', ['coordinator'], ['en', 'ja']],
  ['worker.a1', 'Tomasz Wilk', 'a1', ['support_worker'], ['en', 'pl']],
  ['worker2.a1', 'Grace Adeyemi', 'a1', ['support_worker'], ['en', 'yo']],
  ['sup.a1', 'Helen Achterberg', 'a1', ['supervisor'], ['en', 'nl']],
  ['mgr.a1', 'Ruth Calloway', 'a1', ['supervisor', 'designated_person'], ['en']],
  ['mgr.a2', 'Owen Prideaux', 'a2', ['supervisor'], ['en']],
  ['admin.a1', 'Leo Marchetti', 'a1', ['agency_admin'], ['en']],
  ['admin.a2', 'Priya Raman', 'a2', ['agency_admin'], ['en', 'ta']],
  ['admin.a3', 'Jonas Lindqvist', 'a3', ['agency_admin'], ['en', 'sv']],
  ['worker.a2', 'Dana Osei', 'a2', ['partner_worker'], ['en']],
  ['intake.a2', 'Callum Reyes', 'a2', ['intake'], ['en', 'es']],
  ['worker.a3', 'Imani Clarke', 'a3', ['partner_worker'], ['en']],
  ['officer.a4', 'Stefan Moravec', 'a4', ['coordinator'], ['en', 'cs']],
  ['advocate.a5', 'Aoife Brennan', 'a5', ['advocate'], ['en']],
  ['worker.a6', 'Mei-Ling Tran', 'a6', ['partner_worker'], ['en', 'zh', 'vi']],
  ['admin.net', 'Sofia Lindgren', 'a1', ['network_admin'], ['en']],
  ['eval.net', 'Daniel Amsel', 'a1', ['evaluator'], ['en', 'de']],
]

/** More coordinators for the demonstration, so that nobody carries a hundred people. */
const MORE: readonly StaffLine[] = [
  ['coord3.a1', 'Farid Haddad', 'a1', ['coordinator'], ['en', 'ar']],
  ['coord.a2', 'Signe Holm', 'a2', ['coordinator'], ['en', 'da']],
  ['coord.a3', 'Rosa Benitez', 'a3', ['coordinator'], ['en', 'es']],
  ['coord.a6', 'Piotr Zielinski', 'a6', ['coordinator'], ['en', 'pl']],
]

export const agencyId = (key: AgencyKey): string => idOf(`agency/${key}`)
export const staffId = (login: string): string => idOf(`staff/${login}`)
export const agencyOf = (login: string): AgencyKey => [...USERS, ...MORE].find((line) => line[0] === login)![2]
export const staffName = (login: string): string => [...USERS, ...MORE].find((line) => line[0] === login)![1]
/** Whoever may sign in, as the start of the server tells it. */
export const NAMED_AT_START: readonly StaffLine[] = USERS

/** Those who say as whom people meet them. */
const HELPS_AS: Partial<Record<string, 'woman' | 'man'>> = {
  'coord.a1': 'man',
  'coord2.a1': 'woman',
  'worker.a1': 'man',
  'worker2.a1': 'woman',
  'worker.a3': 'woman',
}

const SUPERVISED = /^(coord|worker)/
export function addNetwork(rows: Rows, options: { more: boolean }): void {
  rows.add('network', { id: idOf('network'), name: 'Port Ellery Homelessness Network' })
  for (const [key, line] of Object.entries(AGENCIES)) rows.add('agency', { id: agencyId(key as AgencyKey), ...line })
  const lines = options.more ? [...USERS, ...MORE] : USERS
  const supervisors: Partial<Record<AgencyKey, string>> = { a1: 'sup.a1', a2: 'mgr.a2' }
  // supervisors first: others name them
  for (const [login, name, agency, roles, languages] of [...lines].toSorted(
    (a, b) => Number(SUPERVISED.test(a[0])) - Number(SUPERVISED.test(b[0])),
  )) {
    const supervisor = SUPERVISED.test(login) ? supervisors[agency] : undefined
    rows.add('staff', {
      id: staffId(login),
      agency_id: agencyId(agency),
      name,
      login,
      roles: [...roles],
      languages: [...(languages ?? ['en'])],
      ...(HELPS_AS[login] ? { helps_as: HELPS_AS[login] } : {}),
      ...(supervisor ? { supervisor_id: staffId(supervisor) } : {}),
    })
  }
  for (const [agency, name, kind] of PROGRAMMES) rows.add('programme', { id: idOf(`programme/${name}`), agency_id: agencyId(agency), name, kind })
}

const PROGRAMMES: readonly [AgencyKey, string, string][] = [
  ['a1', 'Street to Home', 'outreach'],
  ['a1', 'Family Pathways', 'support'],
  ['a1', 'Harbour House', 'crisis accommodation'],
  ['a2', 'Tenancy Plus', 'tenancy support'],
  ['a2', 'First Keys', 'transitional housing'],
  ['a3', 'Health on the Street', 'outreach'],
  ['a4', 'Leaving Care Well', 'statutory'],
  ['a6', 'At Home Longer', 'support'],
]
