import { z } from 'zod'
import { HOUSING_CATEGORIES } from '../../shared/housing.ts'
import { CHANNELS, MEMBER_ROLES, PATHWAYS, RELATIONS, VULNERABILITIES } from '../../shared/person-words.ts'
import { PREFERENCE_KINDS, PREFERENCE_VALUES } from '../../shared/preference-words.ts'
import { Category, Day, Id, Instant, Line, Text } from '../../shared/words.ts'
import { Born } from '../finding/contract.ts'

const Situation = z.enum(HOUSING_CATEGORIES)
export const Pathway = z.enum(PATHWAYS)
export const Short = z.string().trim().max(200)
export const OfPerson = z.object({ person_id: Id })

export const identity = {
  given_name: Short,
  family_name: Short,
  preferred_name: Line.nullable(),
  other_names: z.array(Line).max(10),
  name_withheld: z.boolean(),
  born: Born.nullable(),
  born_estimated: z.boolean(),
  preferred_language: z.string().trim().min(2).max(35),
  interpreter_needed: z.boolean(),
  communication_needs: z.array(Line).max(12),
  about_me: Text,
  pathway: Pathway.nullable(),
  deceased_on: Day.nullable(),
}
export const NewPerson = z.object({
  given_name: Short,
  family_name: Short.default(''),
  preferred_name: Line.nullable().default(null),
  other_names: z.array(Line).max(10).default([]),
  name_withheld: z.boolean().default(false),
  born: Born.nullable().default(null),
  born_estimated: z.boolean().default(false),
  preferred_language: z.string().trim().min(2).max(35).default('en'),
  interpreter_needed: z.boolean().default(false),
})
export const Stay = z.object({
  situation: Situation,
  tenure: Short.default(''),
  lasting: z.boolean().default(false),
  at_risk: z.boolean().default(false),
  from_on: Day,
  to_on: Day.nullable().default(null),
  verified_by: Short.default(''),
})
export const NewMember = NewPerson.extend({
  role: z.enum(MEMBER_ROLES),
  relation: z.enum(RELATIONS),
  legally_responsible: z.boolean().default(false),
  person_id: Id.optional(),
})

/** The possible matches the worker was shown and did not choose; one that was not shown is refused first. */
export const Seen = z.array(Id).max(40).default([])

/** A body that is responsible for the person by law, and the officer there to speak to. */
export const Responsible = z.object({
  body: Short,
  body_agency_id: Id.nullable().default(null),
  legal_basis: z.string().trim().max(500),
  officer: Short,
  officer_contact: Short,
  /** The officer, where they work in an agency of the network; left out they are found by their name. */
  officer_id: Id.nullable().default(null),
  /** What the body decides about, by law. */
  reserved: z
    .array(Category.exclude(['general']))
    .max(15)
    .default([]),
  from_on: Day,
  to_on: Day.nullable().default(null),
})

const Written = { agency: z.string().nullable(), version: z.int() }

/** Everything about one person that the caller may see at this moment. */
export const PersonPage = z.object({
  id: Id,
  name: z.string(),
  full_name: z.string(),
  ...identity,
  age: z.int().nullable(),
  version: z.int(),
  language: z.string(),
  served_by_us: z.boolean(),
  may_write: z.boolean(),
  is_me: z.boolean(),
  basis: z.string(),
  seen: z.array(Category),
  not_shared: z.array(Category),
  standing: z
    .object({
      state: z.string(),
      level: z.string().nullable(),
      next_step: z.string().nullable(),
      next_at: Instant.nullable(),
      review_on: Day.nullable(),
      last_two_way_at: Instant.nullable(),
      missed: z.int(),
      children: z.int().nullable(),
      agency: z.string().nullable(),
      coordinator: z.object({ id: Id, name: z.string(), phone: z.string(), current: z.boolean(), interim: z.boolean() }).nullable(),
      active_from: Instant.nullable(),
      closed_at: Instant.nullable(),
    })
    .nullable(),
  homeless_days: z.int().nullable(),
  stays: z.array(
    z.object({
      id: Id,
      situation: Situation,
      tenure: z.string(),
      lasting: z.boolean(),
      at_risk: z.boolean(),
      from_on: Day,
      to_on: Day.nullable(),
      verified_by: z.string(),
      days: z.int(),
      ...Written,
    }),
  ),
  addresses: z.array(z.object({ id: Id, words: z.string(), suburb: z.string(), from_on: Day, to_on: Day.nullable(), ...Written })),
  contact: z.array(
    z.object({
      id: Id,
      channel: z.enum(CHANNELS),
      value: z.string(),
      safe: z.boolean(),
      from_time: z.string().nullable(),
      to_time: z.string().nullable(),
      no_voicemail: z.boolean(),
      note: z.string(),
      ...Written,
    }),
  ),
  /** How they want help to come; several of a kind are alternatives. */
  preferences: z.array(
    z.object({ id: Id, kind: z.enum(PREFERENCE_KINDS), value: z.enum(PREFERENCE_VALUES), words: z.string(), mode: z.string(), version: z.int() }),
  ),
  vulnerabilities: z.array(
    z.object({
      id: Id,
      kind: z.enum(VULNERABILITIES),
      high: z.boolean(),
      source: z.string(),
      from_on: Day,
      to_on: Day.nullable(),
      review_on: Day,
      ...Written,
    }),
  ),
  responsibilities: z.array(Responsible.extend({ id: Id, ...Written })),
  household: z.array(
    z.object({
      id: Id,
      person_id: Id,
      name: z.string().nullable(),
      born: Day.nullable(),
      role: z.enum(MEMBER_ROLES),
      relation: z.enum(RELATIONS).nullable(),
      legally_responsible: z.boolean(),
      from_on: Day,
      version: z.int(),
    }),
  ),
  relationships: z.array(
    z.object({ id: Id, person_id: Id, name: z.string().nullable(), relation: z.enum(RELATIONS), legally_responsible: z.boolean() }),
  ),
  around: z.array(
    z.object({
      party_id: Id,
      name: z.string(),
      kind: z.enum(['agency', 'staff', 'person', 'relative']),
      agency: z.string().nullable(),
      serving: z.boolean(),
      from_at: Instant,
    }),
  ),
  links: z.array(
    z.object({
      id: Id,
      person_id: Id,
      name: z.string().nullable(),
      direction: z.enum(['same_as', 'linked_from']),
      at: Instant,
      reason: z.string(),
      by: z.string().nullable(),
      version: z.int(),
    }),
  ),
})
