import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { CHANNELS } from '../shared/person-words.ts'
import { Day, Done, Id, RequiredText, TimeOfDay, Version } from '../shared/words.ts'
import { careContract } from './care/contract.ts'
import { findingContract } from './finding/contract.ts'
import { lifeContract } from './life/contract.ts'
import { preferencesContract } from './preferences/contract.ts'
import { identity, NewMember, NewPerson, OfPerson, Pathway, PersonPage, Seen, Short, Stay } from './record/contract.ts'

const changed = ['changed_meanwhile', 'not_yours', 'no_such_person'] as const
const ended = z.object({ to_on: Day, version: Version })

export const peopleContract = operations({
  ...findingContract,
  ...careContract,
  ...lifeContract,
  ...preferencesContract,
  'POST /api/people': {
    name: 'beginRecord',
    summary: 'A new person, with their household and where they sleep, in one go.',
    body: NewPerson.extend({
      stay: Stay.optional(),
      household: z.array(NewMember).max(15).default([]),
      contact: z.object({ channel: z.enum(CHANNELS), value: Short, safe: z.boolean(), note: z.string().trim().max(500).default('') }).optional(),
      seen: Seen,
    }),
    response: Done,
    refusals: [
      'look_at_possible_matches',
      'name_the_person',
      'born_in_the_future',
      'stay_ended_before_it_began',
      'stay_in_the_future',
      'no_such_person',
    ],
  },
  'GET /api/people/:person_id': {
    name: 'openRecord',
    summary: 'One person: who they are, what to know before speaking to them, where they live, who belongs to them; and what is not shared with me.',
    params: OfPerson,
    response: PersonPage,
    refusals: ['no_such_person'],
  },
  'PATCH /api/people/:person_id': {
    name: 'correctIdentity',
    summary: 'Correct or complete who the person is.',
    params: OfPerson,
    body: z.object(identity).partial().extend({ version: Version }),
    response: Done,
    refusals: [...changed, 'no_tenancy_recorded', 'name_the_person', 'born_in_the_future'],
  },
  'POST /api/people/:person_id/stays': {
    name: 'recordStay',
    summary: 'Where the person lives or sleeps from a day on; the stay before it ends that day.',
    params: OfPerson,
    body: Stay,
    response: z.object({ id: Id, pathway: Pathway.nullable() }),
    refusals: ['no_such_person', 'not_yours', 'stay_in_the_future', 'stay_ended_before_it_began', 'one_open_stay'],
  },
  'PATCH /api/people/:person_id/stays/:stay_id': {
    name: 'changeStay',
    summary: 'Correct a stay, say that it is at risk, or that it has ended.',
    params: OfPerson.extend({ stay_id: Id }),
    body: Stay.omit({ from_on: true }).extend({ version: Version }),
    response: Done,
    refusals: [...changed, 'stay_ended_before_it_began', 'stay_in_the_future', 'one_open_stay'],
  },
  'POST /api/people/:person_id/addresses': {
    name: 'addAddress',
    summary: 'Where the person can be found. Shared only where they say so.',
    params: OfPerson,
    body: z.object({ words: z.string().trim().min(1).max(500), suburb: z.string().trim().max(120).default(''), from_on: Day }),
    response: Done,
    refusals: ['no_such_person', 'not_yours'],
  },
  'POST /api/people/:person_id/addresses/:address_id/end': {
    name: 'endAddress',
    summary: 'The person can no longer be found there.',
    params: OfPerson.extend({ address_id: Id }),
    body: ended,
    response: Done,
    refusals: changed,
  },
  'POST /api/people/:person_id/contact-preferences': {
    name: 'addContactPreference',
    summary: 'How and when it is safe to reach the person, and how it is not.',
    params: OfPerson,
    body: z.object({
      channel: z.enum(CHANNELS),
      value: Short.default(''),
      safe: z.boolean(),
      from_time: TimeOfDay.nullable().default(null),
      to_time: TimeOfDay.nullable().default(null),
      no_voicemail: z.boolean().default(false),
      note: z.string().trim().max(500).default(''),
    }),
    response: Done,
    refusals: ['no_such_person', 'not_yours'],
  },
  'POST /api/people/:person_id/contact-preferences/:preference_id/end': {
    name: 'endContactPreference',
    summary: 'This way of reaching the person no longer holds.',
    params: OfPerson.extend({ preference_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: changed,
  },
  'POST /api/people/:person_id/household': {
    name: 'addToHousehold',
    summary: 'People who live with this person, each with a record of their own; children with whoever is responsible for them.',
    params: OfPerson,
    body: z.object({ members: z.array(NewMember).min(1).max(15), from_on: Day, seen: Seen }),
    response: z.object({ ids: z.array(Id) }),
    refusals: [
      'no_such_person',
      'not_yours',
      'look_at_possible_matches',
      'name_the_person',
      'already_in_this_household',
      'not_related_to_oneself',
      'born_in_the_future',
    ],
  },
  'POST /api/people/:person_id/household/:member_id/leave': {
    name: 'leaveHousehold',
    summary: 'This member no longer lives in the household.',
    params: OfPerson.extend({ member_id: Id }),
    body: ended,
    response: Done,
    refusals: [...changed, 'household_left_before_joined'],
  },
  'POST /api/people/:person_id/links': {
    name: 'linkRecords',
    summary: 'This record and another are one person: a pointer that can be undone; no line of either is rewritten.',
    params: OfPerson,
    body: z.object({ same_as_id: Id, reason: RequiredText.max(1000) }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'cannot_link_to_oneself', 'already_linked', 'linked_onward'],
  },
  'POST /api/people/:person_id/links/:link_id/undo': {
    name: 'unlinkRecords',
    summary: 'They are two people after all: each keeps what was theirs.',
    params: OfPerson.extend({ link_id: Id }),
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...changed, 'already_undone'],
  },
})
