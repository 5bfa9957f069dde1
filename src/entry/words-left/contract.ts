import { z } from 'zod'
import { operations } from '../../shared/operation.ts'
import { Clock } from '../../shared/entry-words.ts'
import { Done, Id, Instant, RequiredText, Version } from '../../shared/words.ts'

const said = {
  name: z.string().trim().max(200).default(''),
  /** The safe way to reach them, asked before anything else. */
  reach: z.string().trim().max(500),
  told: RequiredText,
  language: z.enum(['en', 'zh']).default('en'),
}
const Word = z.object({
  id: Id,
  ...said,
  language: z.string(),
  received_at: Instant,
  from_agency: z.string().nullable(),
  to_agency: z.string(),
  ours: z.boolean().describe('Left for the reader’s agency, not by it.'),
  set_apart: z.boolean().describe('It came after more than a full day of words: perhaps a flood, perhaps somebody in need. Read after the others.'),
  clock: Clock,
  version: Version,
})

export const wordsLeftContract = operations({
  'GET /api/hello': {
    name: 'frontDoors',
    summary: 'Without an account: where one can ask for help, and the ticket that leaving a word needs.',
    response: z.object({ agencies: z.array(z.object({ id: Id, name: z.string(), phone: z.string(), area: z.string() })), ticket: z.string() }),
    refusals: ['too_many_tries'],
  },
  'POST /api/hello': {
    name: 'leaveWord',
    summary:
      'Without an account: ask an agency for help. Arrives in its inbox as it was typed; nobody has a record of it before a worker has answered.',
    body: z.object({
      ...said,
      agency_id: Id,
      ticket: z.string().max(200),
      /** A field that people do not see, and that only machines fill in. */
      website: z.string().max(200).default(''),
    }),
    response: z.object({ left: z.literal(true) }),
    refusals: [
      'too_many_tries',
      'say_how_to_reach_safely',
      'say_what_is_needed',
      'ask_again',
      'word_left_already',
      'too_many_words_today',
      'no_such_thing',
    ],
  },
  'GET /api/entry/words': {
    name: 'listWordsLeft',
    summary: 'Words left for one’s agency that nobody has taken up yet, and those one’s agency left for others; the oldest first.',
    response: z.array(Word),
    refusals: [],
  },
  'POST /api/entry/words': {
    name: 'referSomebody',
    summary: 'Tell another agency of somebody who wants to be helped there and agrees to be told of: it arrives in their inbox.',
    body: z.object({ ...said, agency_id: Id, agrees: z.literal(true) }),
    response: Done,
    refusals: ['not_yours', 'say_how_to_reach_safely', 'say_what_is_needed', 'word_to_ones_own_agency', 'no_such_thing'],
  },
  'POST /api/entry/words/:id/take-up': {
    name: 'takeUpWord',
    summary: 'This word became a first contact, with the clock running since it was left.',
    params: z.object({ id: Id }),
    body: z.object({ entry_id: Id, version: Version }),
    response: Done,
    refusals: ['changed_meanwhile', 'not_yours', 'taken_up_or_set_aside', 'no_such_thing'],
  },
  'POST /api/entry/words/:id/set-aside': {
    name: 'setWordAside',
    summary: 'Nothing comes of this word, and why: a joke, a machine, asked twice.',
    params: z.object({ id: Id }),
    body: z.object({ reason: z.string().trim().max(500), version: Version }),
    response: Done,
    refusals: ['changed_meanwhile', 'not_yours', 'taken_up_or_set_aside', 'say_why_set_aside'],
  },
})
