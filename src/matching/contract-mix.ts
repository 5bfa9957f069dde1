import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { SERVICE_KINDS } from '../shared/service-kind.ts'
import { MIX_REASONS } from '../shared/service-mix-words.ts'
import { Category, Done, Id, Instant } from '../shared/words.ts'

const Reason = z.object({
  why: z.enum(MIX_REASONS),
  words: z.string(),
  mode: z.enum(['dictated', 'interpreted']).nullable(),
  by: z.string().nullable(),
  at: Instant,
})
/** Due once the plan is in force. */
const missing = { due_at: Instant.nullable(), late: z.boolean(), reason: Reason.nullable() } as const
const Of = z.object({ person_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const

export const serviceMixContract = operations({
  'GET /api/people/:person_id/service-mix': {
    name: 'readServiceMix',
    summary:
      'The services of the plan, each for everybody or for something particular, and what is missing among them, as far as the reader may know.',
    params: Of,
    response: z.object({
      /** The plan needs enough coordination for its mix to be weighed. */
      weighed: z.boolean(),
      services: z.array(
        z.object({
          id: Id,
          from: z.enum(['support', 'referral', 'choice']),
          name: z.string(),
          category: Category,
          need: z.string().nullable(),
          kind: z.enum(SERVICE_KINDS).nullable(),
        }),
      ),
      /** Null while there is an everyday service. */
      no_everyday: z.object(missing).nullable(),
      /** Heavy needs for which no specialist was looked at. */
      no_specialist: z.array(z.object({ need_id: Id, words: z.string(), category: Category, level: z.int(), ...missing })),
      /** False where the reader may not know of every part of the life: there may be more than they see. */
      sees_all: z.boolean(),
      may: z.array(z.enum(['explain'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/service-mix/reasons': {
    name: 'explainServiceMix',
    summary: 'Say why the plan has no everyday service, or why no specialist was considered for a need. That none exists is a barrier at once.',
    params: Of,
    body: z.object({
      /** Null: about the everyday service. */
      need_id: Id.nullable().default(null),
      why: z.enum(MIX_REASONS),
      words: z.string().trim().min(1).max(1000),
      /** How the person said it, where it is they who do not want it. */
      mode: z.enum(['dictated', 'interpreted']).nullable().default(null),
    }),
    response: Done,
    refusals: [...always, 'no_such_plan', 'no_such_need', 'nothing_is_missing_there', 'say_how_they_said_it'],
  },
})
