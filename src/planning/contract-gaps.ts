import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Done, Id, Instant, Version } from '../shared/words.ts'
import { always, Of, OneOf } from './contract-given.ts'

const Gap = z.object({
  id: Id,
  category: Category,
  agency: z.string(),
  at: Instant,
  words: z.string(),
  arranged_at: Instant.nullable(),
  arranged_by: z.string().nullable(),
  may: z.array(z.enum(['arrange'])),
  version: Version,
})
export type Gap = z.infer<typeof Gap>

/** What a withdrawal of consent leaves open in a plan in force. */
export const planGaps = operations({
  'GET /api/people/:person_id/plan/gaps': {
    name: 'readSharingGaps',
    summary: 'Parts of the plan whose agency cannot see updates since the person withdrew, and how they go on.',
    params: OneOf,
    response: z.object({ gaps: z.array(Gap) }),
    refusals: [...always, 'say_why_you_read'],
  },
  'POST /api/people/:person_id/plan/gaps/:gap_id': {
    name: 'arrangeGap',
    summary: 'Say how a part of the plan goes on although its agency cannot see updates; what the person decided stands.',
    params: Of('gap_id'),
    body: z.object({ words: z.string().trim().max(1000), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_gap', 'changed_meanwhile', 'say_how_it_goes_on'],
  },
})
