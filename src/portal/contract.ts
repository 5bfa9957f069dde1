import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Id, Instant } from '../shared/words.ts'

/** Where the person is on their way, as they would say it. */
export const WHERE = [
  'nothing',
  'asked',
  'talking',
  'not_accepted',
  'sent_on',
  'waiting',
  'knowing',
  'planning',
  'agreeing',
  'under_way',
  'review',
  'ending',
  'after',
] as const
export const Where = z.enum(WHERE)

export const Helper = z.object({
  id: Id,
  name: z.string(),
  agency: z.string().nullable(),
  /** The agency they work for; of an agency, itself. */
  agency_id: Id.nullable(),
  /** Their own number, else their agency's; '' when neither is known. */
  phone: z.string(),
  part: z.enum(['coordinator', 'interim', 'advocate', 'helper', 'agency']),
  does: z.string(),
})
export const Next = z.object({
  id: Id,
  kind: z.enum(['step', 'promise', 'appointment', 'review', 'check_in', 'follow_up']),
  words: z.string(),
  by: z.string().nullable(),
  /** Where, of an appointment; '' where nobody said. */
  place: z.string(),
  mine: z.boolean(),
  /** A moment, or a day on a wall calendar. */
  at: z.string(),
  late: z.boolean(),
})
/** What waits for the reader's own answer; `id` is of what is asked about. */
export const Waiting = z.object({
  id: Id,
  kind: z.enum([
    'plan',
    'step',
    'assessment_offer',
    'assessment',
    'review',
    'leaving',
    'referral_consent',
    'referral_confirm',
    'conference',
    'family_offer',
    'sharing',
  ]),
  words: z.string(),
})
export const My = z.object({
  /** The reader is the person; else somebody close to them, who sees what the person lets them see. */
  self: z.boolean(),
  name: z.string(),
  where: Where,
  /** Which of the five steps that is; 0 before the first. */
  step: z.int().min(0).max(5),
  decision: z
    .object({
      entry_id: Id,
      accepted: z.boolean(),
      at: Instant,
      agency: z.string(),
      reasons: z.array(z.string()),
      alternatives: z.array(z.object({ name: z.string(), why: z.string() })),
    })
    .nullable(),
  people: z.array(Helper),
  next: z.array(Next),
  waiting: z.array(Waiting),
  /** Each agency of the team, and of which parts of life it may read what the person writes. */
  readers: z.array(z.object({ id: Id, name: z.string(), serving: z.boolean(), may_read: z.array(Category) })),
})
export type My = z.infer<typeof My>

export const portalContract = operations({
  'GET /api/people/:person_id/my': {
    name: 'myFirstPage',
    summary:
      'For the person or somebody close to them: where they are, what happens next, who helps, what waits for their answer, and who can read what they write.',
    params: z.object({ person_id: Id }),
    response: My,
    refusals: ['signed_out', 'not_your_role', 'no_such_person'],
  },
  'GET /api/my/people': {
    name: 'whoLetsMeIn',
    summary: 'Whom the reader may know of: themself, or, for somebody close, the people who share something with them today.',
    response: z.object({ people: z.array(z.object({ id: Id, name: z.string() })) }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'GET /api/my/speakers': {
    name: 'whoSpeaksForMe',
    summary: 'Agencies of the network that speak for a person from outside: independent advocacy and legal help.',
    response: z.object({ agencies: z.array(z.object({ id: Id, name: z.string(), phone: z.string() })) }),
    refusals: ['signed_out', 'not_your_role'],
  },
})
