import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { PRINTED, PRINTED_FOR, UNUSUAL } from '../shared/confidential-words.ts'
import { Done, Id, Instant, Version } from '../shared/words.ts'

const Person = z.object({ id: Id })
export const TakenOut = z.object({ what: z.enum(PRINTED), purpose: z.enum(PRINTED_FOR), at: Instant, by: z.string(), agency: z.string() })

const Unusual = z.object({
  id: Id,
  by: z.string(),
  kind: z.enum(UNUSUAL),
  /** How many records, never whose. */
  records: z.int(),
  from_at: Instant,
  to_at: Instant,
  /** The reader’s own: another looks into it. */
  mine: z.boolean(),
  words: z.string(),
  seen_by: z.string().nullable(),
  seen_at: Instant.nullable(),
  version: Version,
})

export const confidential = operations({
  'POST /api/people/:id/reasons-to-read': {
    name: 'sayWhyYouRead',
    summary: 'Somebody who is not on a plan says why they read it, in their words; for half a day. The person sees it.',
    params: Person,
    body: z.object({ reason: z.string().trim().min(1).max(500) }),
    response: z.object({ until: Instant }),
    refusals: ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'say_why_in_ten_letters'],
  },
  'POST /api/people/:id/taken-out': {
    name: 'printFromRecord',
    summary: 'Something of a record is printed: what and what for. The person sees it, and it stands at the foot of every sheet.',
    params: Person,
    body: z.object({ what: z.enum(PRINTED), purpose: z.enum(PRINTED_FOR) }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'no_such_person', 'not_yours'],
  },
  'GET /api/unusual-reading': {
    name: 'readUnusualReading',
    summary: 'Reading within my agency that somebody should look into: who and how many records, never whose.',
    response: z.object({ noticed: z.array(Unusual), most: z.int() }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'POST /api/unusual-reading/:id': {
    name: 'lookIntoReading',
    summary: 'Somebody else than the reader looked into it, and says what they found.',
    params: Person,
    body: z.object({ words: z.string().trim().max(1000), version: Version }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'not_yours', 'changed_meanwhile', 'say_what_you_found', 'looked_into_by_somebody_else'],
  },
})
