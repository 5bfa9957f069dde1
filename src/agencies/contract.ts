import { z } from 'zod'
import { AGENCY_KINDS, FAMILY_APPROACHES } from '../shared/agency-words.ts'
import { operations } from '../shared/operation.ts'
import { Done, Id, Instant, Line, Role, Version } from '../shared/words.ts'

const Kind = z.enum(AGENCY_KINDS)
const FamilyApproach = z.enum(FAMILY_APPROACHES)
const Detail = z.string().trim().max(500)
const Phone = z.string().trim().max(100)
const Language = z.enum(['en', 'zh'])
const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9.@_+-]{3,200}$/)
const Roles = z.array(Role).min(1).max(10)

export const Agency = z.object({
  id: Id,
  name: z.string(),
  kind: Kind,
  statutory: z.boolean(),
  family_approach: FamilyApproach,
  area: z.string(),
  phone: z.string(),
  address: z.string(),
  active: z.boolean(),
  sealed: z.boolean(),
  staff: z.int(),
  programmes: z.int(),
  version: z.int(),
})
export const Programme = z.object({ id: Id, agency_id: Id, name: z.string(), kind: z.string(), active: z.boolean(), version: z.int() })
export const Staff = z.object({
  id: Id,
  agency_id: Id,
  name: z.string(),
  login: z.string(),
  roles: z.array(Role),
  language: Language,
  languages: z.array(z.string()),
  phone: z.string(),
  /** As whom they are met, where they say so: some people ask for a woman, some for a man. */
  helps_as: z.enum(['woman', 'man']).nullable(),
  supervisor_id: Id.nullable(),
  active: z.boolean(),
  version: z.int(),
})
/** A threshold as it was from one moment on: a number, a list, or named numbers, as deep as any of ours goes: a shape without end could not be described. */
const Plain = z.union([z.number(), z.string().max(200), z.boolean()])
const Named = z.record(z.string().max(100), z.union([Plain, z.array(Plain).max(100), z.record(z.string().max(100), Plain)]))
const Value = z.union([Plain, z.array(Plain).max(100), Named])
export const ParameterVersion = z.object({ version: z.int(), value: Value, from_at: Instant, set_by: z.string().nullable(), reason: z.string() })
export const Parameter = z.object({ key: z.string(), version: z.int(), value: Value, from_at: Instant, reason: z.string(), versions: z.int() })

const AgencyBody = z.object({
  name: Line,
  kind: Kind,
  statutory: z.boolean().default(false),
  family_approach: FamilyApproach.default('unknown'),
  area: Detail.default(''),
  phone: Phone.default(''),
  address: Detail.default(''),
})
const OfAgency = z.object({ agency_id: Id })

export const agenciesContract = operations({
  'GET /api/agencies': {
    name: 'listAgencies',
    summary: 'The agencies of the network, by name.',
    query: z.object({ all: z.stringbool().optional() }),
    response: z.array(Agency),
    refusals: [],
  },
  'POST /api/agencies': {
    name: 'foundAgency',
    summary: 'A new agency joins the network.',
    body: AgencyBody,
    response: Done,
    refusals: ['not_your_role'],
  },
  'PATCH /api/agencies/:agency_id': {
    name: 'changeAgency',
    summary: 'Change what is known about an agency.',
    params: OfAgency,
    body: AgencyBody.extend({ active: z.boolean(), sealed: z.boolean(), version: Version }),
    response: Done,
    refusals: ['changed_meanwhile', 'only_the_network_closes', 'only_the_network_seals', 'not_yours'],
  },
  'GET /api/agencies/:agency_id/programmes': {
    name: 'listProgrammes',
    summary: 'What an agency runs.',
    params: OfAgency,
    response: z.array(Programme),
    refusals: [],
  },
  'POST /api/agencies/:agency_id/programmes': {
    name: 'beginProgramme',
    summary: 'An agency begins a programme.',
    params: OfAgency,
    body: z.object({ name: Line, kind: z.string().trim().min(1).max(60) }),
    response: Done,
    refusals: ['not_yours'],
  },
  'PATCH /api/programmes/:programme_id': {
    name: 'changeProgramme',
    summary: 'Rename a programme, or close it.',
    params: z.object({ programme_id: Id }),
    body: z.object({ name: Line, kind: z.string().trim().min(1).max(60), active: z.boolean(), version: Version }),
    response: Done,
    refusals: ['changed_meanwhile', 'not_yours'],
  },
  'GET /api/agencies/:agency_id/staff': {
    name: 'listStaff',
    summary: 'Who works at an agency, in which roles.',
    params: OfAgency,
    response: z.array(Staff),
    refusals: [],
  },
  'POST /api/agencies/:agency_id/staff': {
    name: 'addStaff',
    summary: 'Somebody begins to work at an agency. They sign in once they are invited.',
    params: OfAgency,
    body: z.object({ name: Line, login: Login, roles: Roles, language: Language.default('en'), phone: Phone.default('') }),
    response: Done,
    refusals: ['login_taken', 'only_the_network_names_its_administrators', 'not_yours'],
  },
  'PATCH /api/staff/:staff_id': {
    name: 'changeStaff',
    summary: 'Change roles and details of a member of staff, or end their work here.',
    params: z.object({ staff_id: Id }),
    body: z.object({
      name: Line,
      roles: Roles,
      language: Language,
      phone: Phone,
      supervisor_id: Id.nullable(),
      active: z.boolean(),
      version: Version,
    }),
    response: Done,
    refusals: [
      'changed_meanwhile',
      'only_the_network_names_its_administrators',
      'not_your_own_roles',
      'not_ones_own_supervisor',
      'hand_over_first',
      'not_yours',
    ],
  },
  'GET /api/my-details': {
    name: 'myDetails',
    summary: 'What is kept about me as a member of staff.',
    response: Staff,
    refusals: [],
  },
  'PATCH /api/my-details': {
    name: 'changeMyDetails',
    summary: 'Change my name, language and telephone; and as whom people meet me, if I like.',
    body: z.object({
      name: Line,
      language: Language.optional(),
      languages: z.array(Line).max(20),
      phone: Phone,
      helps_as: z.enum(['woman', 'man']).nullable().optional(),
      version: Version,
    }),
    response: Done,
    refusals: ['changed_meanwhile'],
  },
  'PUT /api/my-language': {
    name: 'readIn',
    summary: 'The language I read these pages in; it follows me to every device.',
    body: z.object({ language: Language }),
    response: Done,
    refusals: [],
  },
  'GET /api/parameters': {
    name: 'listParameters',
    summary: 'Every threshold by which practice is judged, as it is in force.',
    response: z.array(Parameter),
    refusals: [],
  },
  'GET /api/parameters/:key': {
    name: 'parameterHistory',
    summary: 'Every version of one threshold, newest first: value, from when, by whom, why.',
    params: z.object({ key: z.string().max(100) }),
    response: z.array(ParameterVersion),
    refusals: [],
  },
  'POST /api/parameters/:key': {
    name: 'changeParameter',
    summary: 'A threshold changes from now on; earlier results keep the value they were judged by.',
    params: z.object({ key: z.string().max(100) }),
    body: z.object({ value: Value, reason: z.string().trim().min(1).max(500), version: Version }),
    response: z.object({ version: z.int() }),
    refusals: ['changed_meanwhile', 'no_such_parameter', 'not_the_same_kind_of_value', 'say_why_it_changes'],
  },
})
