import { z } from 'zod'
import { ENGAGED_IN, LIFE_PARTS } from '../../shared/life-words.ts'
import { operations } from '../../shared/operation.ts'
import { Day, Done, Id, Instant, RequiredText, Text } from '../../shared/words.ts'
import { OfPerson } from '../record/contract.ts'

const Mode = z.enum(['self', 'dictated', 'interpreted', 'declined'])
export const Life = z.object({
  about_me: z
    .object({
      id: Id,
      words: z.string(),
      mode: Mode,
      at: Instant,
      by: z.string().nullable(),
      look_again_on: Day.nullable().describe('The day from which it is looked at with them again; null once it was.'),
      to_read: z.boolean().describe('Whether the reader has yet to read it.'),
    })
    .nullable(),
  tiles: z.array(
    z.object({
      part: z.enum(LIFE_PARTS),
      words: z.array(z.string()).describe('What was said of it last, at most three.'),
      told: z.int(),
      not_applicable: z.boolean(),
      since: Instant.nullable(),
    }),
  ),
  complete_by: Day.nullable(),
  engaged: z.array(z.object({ step: z.enum(ENGAGED_IN), at: Instant.nullable() })),
  offers: z.array(
    z.object({
      id: Id,
      subject: z.string(),
      mode: z.string(),
      offered_at: Instant,
      response: z.enum(['accepted', 'partly', 'later', 'declined']).nullable(),
      own_words: z.string(),
      supports_offered: z.array(z.string()),
      supports_used: z.array(z.string()),
    }),
  ),
  other_way_wanted: z.boolean().describe('Three noes in a row, and no other way offered since.'),
})

export const lifeContract = operations({
  'GET /api/people/:person_id/life': {
    name: 'lifeOnOnePage',
    summary:
      'A whole life on one page as far as I may see it: what they say of themselves, nine parts of life, where they took part, what they were offered.',
    params: OfPerson,
    response: Life,
    refusals: ['no_such_person'],
  },
  'POST /api/people/:person_id/life': {
    name: 'tellOfLife',
    summary: 'What was learnt of one part of a life, or that it does not apply to them.',
    params: OfPerson,
    body: z.object({ part: z.enum(LIFE_PARTS), words: Text.default(''), not_applicable: z.boolean().default(false) }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'say_something_or_not_applicable'],
  },
  'POST /api/people/:person_id/about-me': {
    name: 'sayAboutMe',
    summary: 'What the person says of themselves: written by them, or by whoever they told it to; or why they would rather not.',
    params: OfPerson,
    body: z.object({ words: RequiredText, mode: Mode.exclude(['self']).default('dictated') }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'about_me_in_own_words', 'only_oneself_writes_about_oneself', 'changed_meanwhile'],
  },
  'POST /api/people/:person_id/about-me/:about_me_id/read': {
    name: 'readAboutMe',
    summary: 'I have read what the person says of themselves.',
    params: OfPerson.extend({ about_me_id: Id }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'read_already', 'no_such_thing'],
  },
})
