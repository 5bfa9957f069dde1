import { z } from 'zod'
import { operations } from '../../shared/operation.ts'
import { VULNERABILITIES } from '../../shared/person-words.ts'
import { Day, Done, Id, RequiredText, Version } from '../../shared/words.ts'
import { OfPerson, Responsible } from '../record/contract.ts'

const changed = ['changed_meanwhile', 'not_yours', 'no_such_person'] as const
const named = ['name_the_responsible_body', 'name_the_legal_basis', 'name_the_officer', 'officer_needs_contact'] as const

export const careContract = operations({
  'POST /api/people/:person_id/vulnerabilities': {
    name: 'noteVulnerability',
    summary:
      'A circumstance in which the person needs more care than usual, who said so, and when it is looked at again; with the body that is responsible by law, if one is.',
    params: OfPerson,
    body: z.object({
      kind: z.enum(VULNERABILITIES),
      high: z.boolean().default(false),
      source: RequiredText.max(500),
      from_on: Day,
      review_on: Day,
      responsible: Responsible.omit({ from_on: true }).optional(),
    }),
    response: Done,
    refusals: [
      'no_such_person',
      'not_yours',
      'vulnerability_reviewed_within_180_days',
      'say_who_said_so',
      ...named,
      'officer_of_that_body',
      'responsibility_ended_before_it_began',
      'reserved_by_who_coordinates',
    ],
  },
  'PATCH /api/people/:person_id/vulnerabilities/:vulnerability_id': {
    name: 'reviewVulnerability',
    summary: 'Looked at again: it still holds until another day, or it has ended.',
    params: OfPerson.extend({ vulnerability_id: Id }),
    body: z.object({ to_on: Day.nullable(), review_on: Day, version: Version }),
    response: Done,
    refusals: [...changed, 'vulnerability_reviewed_within_180_days'],
  },
  'POST /api/people/:person_id/responsibilities': {
    name: 'noteResponsibility',
    summary: 'A body that is responsible for the person by law, on which ground, and the officer there who can be reached.',
    params: OfPerson,
    body: Responsible,
    response: Done,
    refusals: [
      'no_such_person',
      'not_yours',
      ...named,
      'officer_of_that_body',
      'responsibility_ended_before_it_began',
      'reserved_by_who_coordinates',
    ],
  },
  'PATCH /api/people/:person_id/responsibilities/:responsibility_id': {
    name: 'changeResponsibility',
    summary: 'Another officer answers for the person, the body decides about other parts of their life, or the responsibility has an end.',
    params: OfPerson.extend({ responsibility_id: Id }),
    body: Responsible.pick({ officer: true, officer_contact: true, officer_id: true }).extend({
      reserved: Responsible.shape.reserved.unwrap().optional(),
      to_on: Day.nullable(),
      version: Version,
    }),
    response: Done,
    refusals: [
      ...changed,
      'name_the_officer',
      'officer_needs_contact',
      'officer_of_that_body',
      'responsibility_ended_before_it_began',
      'reserved_by_law',
      'reserved_by_who_coordinates',
    ],
  },
})
