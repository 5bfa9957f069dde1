import { z } from 'zod'
import { ASK_RESPONSES, ASK_WAYS } from '../shared/ask-words.ts'
import { operations } from '../shared/operation.ts'
import { Done, Id, Instant, Version } from '../shared/words.ts'

const Of = z.object({ person_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
export const FamilyAsk = z.object({
  id: Id,
  to: z.string(),
  way: z.enum(ASK_WAYS),
  words: z.string(),
  by: z.string(),
  at: Instant,
  response: z.enum(ASK_RESPONSES).nullable(),
  response_words: z.string(),
  responded_at: Instant.nullable(),
  version: Version,
  may: z.array(z.enum(['answer'])),
})
export const askActs = operations({
  'GET /api/people/:person_id/family-asks': {
    name: 'readFamilyAsks',
    summary: 'Where another agency coordinates: how it works with families, whom the person wants, and what it was asked and answered.',
    params: Of,
    response: z.object({
      /** Who coordinates, where it is another agency than the reader's. */
      coordinates: z.object({ name: z.string(), approach: z.enum(['similar', 'limited', 'none', 'unknown']) }).nullable(),
      wanted: z.array(z.string()),
      /** By when it is asked, or asked again; null: nothing is owed. */
      ask_by: Instant.nullable(),
      asks: z.array(FamilyAsk),
      may: z.array(z.enum(['ask'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/family-asks': {
    name: 'askForFamily',
    summary: 'Ask the agency that coordinates to involve those whom the person wants: a request, in a meeting, or one step up.',
    params: Of,
    body: z.object({ way: z.enum(ASK_WAYS), words: z.string().trim().min(1).max(1000) }),
    response: Done,
    refusals: [...always, 'nobody_else_coordinates', 'nobody_is_wanted', 'say_what_you_ask'],
  },
  'POST /api/people/:person_id/family-asks/:ask_id/answer': {
    name: 'answerFamilyAsk',
    summary: 'What the agency that coordinates answered: they are involved, not yet, or no and why.',
    params: Of.extend({ ask_id: Id }),
    body: z.object({ response: z.enum(ASK_RESPONSES), words: z.string().trim().max(1000).default(''), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_ask', 'ask_answered_already', 'changed_meanwhile', 'say_why_family_is_refused'],
  },
})
