import { z } from 'zod'
import { HOUSING_CATEGORIES } from '../../shared/housing.ts'
import { operations } from '../../shared/operation.ts'
import { LEVELS, PATHWAYS, SORTS } from '../../shared/person-words.ts'
import { Day, Done, Id, Instant, RequiredText } from '../../shared/words.ts'

const Situation = z.enum(HOUSING_CATEGORIES)
const Pathway = z.enum(PATHWAYS)
const Short = z.string().trim().max(200)
export const Born = Day.refine((day) => day >= '1890-01-01', 'too_long_ago')

export const Listed = z.object({
  id: Id,
  name: z.string(),
  situation: Situation.nullable(),
  days_homeless: z.int().nullable(),
  pathway: Pathway.nullable(),
  state: z.string().nullable(),
  level: z.enum(LEVELS).nullable(),
  coordinator: z.string().nullable(),
  last_two_way_at: Instant.nullable(),
  next_at: Instant.nullable(),
  review_on: Day.nullable(),
  missed: z.int(),
  high_vulnerability: z.boolean(),
})
/** How the person was written down by whoever finds that they are already known: kept, so that the finding can be undone. */
const Typed = z.object({ given_name: Short.default(''), family_name: Short.default(''), born: Born.nullable().default(null) }).optional()
const Found = z.object({ id: Id, name: z.string(), full_name: z.string(), born: Day.nullable() })

export const Filters = z.object({
  scope: z.enum(['mine', 'agency', 'all']).default('all'),
  name: z.string().trim().max(200).optional(),
  homeless: z.enum(['yes', 'no']).optional(),
  situation: Situation.optional(),
  pathway: Pathway.optional(),
  level: z.enum(LEVELS).optional(),
  state: z.string().trim().max(40).optional(),
  coordinator: Id.optional(),
  missed: z.enum(['yes']).optional(),
})

const Side = Found.extend({ agency: z.string(), imported: z.boolean(), situation: Situation.nullable(), situation_from: Day.nullable() })
export const Pair = z.object({
  id: Id,
  names: z.enum(['same', 'alike']),
  births: z.enum(['same', 'swapped', 'year_beside']),
  found_at: Instant,
  one: Side,
  other: Side,
})

export const findingContract = operations({
  'GET /api/people': {
    name: 'listPeople',
    summary: 'People within what I may know, fifty at a time, in the order and with the filters asked for.',
    query: Filters.extend({ sort: z.enum(SORTS).default('name'), down: z.stringbool().default(false), after: z.string().max(400).optional() }),
    response: z.object({ rows: z.array(Listed), next: z.string().nullable() }),
    refusals: ['bad_cursor'],
  },
  'GET /api/people/totals': {
    name: 'countPeople',
    summary: 'How many people a list holds, and how they are housed; for the network a number without names.',
    query: Filters,
    response: z.object({ total: z.int(), homeless: z.int(), housed: z.int(), not_known: z.int(), overdue: z.int(), in_network: z.int().nullable() }),
    refusals: [],
  },
  'GET /api/people/duplicates': {
    name: 'likelyDuplicates',
    summary:
      'Pairs of records from different sources that may be one person and that nobody has decided; of people I may know. At most a hundred, the newest first. For the network a number.',
    response: z.object({ pairs: z.array(Pair), more: z.boolean(), in_network: z.int().nullable() }),
    refusals: [],
  },
  'POST /api/people/:person_id/duplicates/:duplicate_id': {
    name: 'decideDuplicate',
    summary:
      'These are two different people, and are not offered again; or undecided once more. That they are one person is said by linking the records.',
    params: z.object({ person_id: Id, duplicate_id: Id }),
    body: z.object({ decision: z.enum(['different']).nullable() }),
    response: Done,
    refusals: ['no_such_person', 'not_yours'],
  },
  'GET /api/people/search': {
    name: 'searchPeople',
    summary: 'Find people as one types, in any script, also misspelt, within what I may know. At most twenty.',
    query: z.object({ q: z.string().max(200) }),
    response: z.array(Found),
    refusals: [],
  },
  'POST /api/people/matches': {
    name: 'matchPeople',
    summary:
      'Before a record is begun: who may this already be? With `beyond`, also whether there may be somebody I may not know; nothing of them is told.',
    body: z.object({
      given_name: Short,
      family_name: Short.default(''),
      preferred_name: Short.nullable().default(null),
      born: Born.nullable().default(null),
      beyond: z.boolean().default(false),
    }),
    response: z.object({
      candidates: z.array(Found.extend({ strong: z.boolean(), served_by_us: z.boolean() })),
      beyond: z.enum(['not_asked', 'say_more', 'enough_for_today', 'searched']),
      possible: z.array(Id),
    }),
    refusals: ['not_yours'],
  },
  'POST /api/people/same': {
    name: 'takeOnKnownPerson',
    summary:
      'The same person: my agency serves them too, and sees nothing of what other agencies wrote. By their id, or by a possible match once the person has said it is them.',
    body: z.union([z.object({ person_id: Id, typed: Typed }), z.object({ match: Id, person_says_so: z.literal(true), typed: Typed })]),
    response: Done,
    refusals: ['no_such_thing', 'match_no_longer_open', 'not_yours'],
  },
  'GET /api/people/same': {
    name: 'listTakenForOne',
    summary: 'Where somebody was decided to be already known: by which agency, when, and whether it was undone. For the network without names.',
    response: z.array(
      z.object({
        id: Id,
        at: Instant,
        agency: z.string(),
        by: z.string().nullable(),
        own: z.boolean(),
        person: Found.omit({ full_name: true, born: true }).nullable(),
        undone_at: Instant.nullable(),
        undone_reason: z.string(),
      }),
    ),
    refusals: [],
  },
  'POST /api/people/same/:check_id/undo': {
    name: 'takeApart',
    summary:
      'They are two people after all: what the agency that decided wrote goes to a record of its own, word for word; the agency no longer knows of the other.',
    params: z.object({ check_id: Id }),
    body: z.object({ reason: RequiredText.max(1000) }),
    response: z.object({ apart: z.literal(true) }),
    refusals: ['not_yours', 'already_undone', 'record_began_there', 'part_of_something_shared', 'say_why_it_is_undone'],
  },
})
