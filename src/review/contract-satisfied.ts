import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { SATISFIED_HOW, SATISFIED_ROLES, SATISFIED_TOLD } from '../shared/satisfied-words.ts'
import { Done, Id, Instant, Version } from '../shared/words.ts'

const Of = z.object({ person_id: Id })
const Score = z.int().min(1).max(5)
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
export const Satisfied = z.object({
  id: Id,
  review_id: Id,
  party_id: Id,
  name: z.string(),
  role: z.enum(SATISFIED_ROLES),
  score: Score.nullable(),
  declined: z.boolean(),
  words: z.string(),
  how: z.enum(SATISFIED_HOW),
  at: Instant,
  answer: z.string(),
  answered_at: Instant.nullable(),
  /** By when it is answered, where they are not content. */
  answer_by: Instant.nullable(),
  version: Version,
  may: z.array(z.enum(['answer'])),
})
export const satisfiedContract = operations({
  'GET /api/people/:person_id/satisfaction': {
    name: 'readSatisfaction',
    summary: 'How content those involved are with the plan, for who coordinates; each their own word and the answer to it.',
    params: Of,
    response: z.object({
      /** The review that can be rated now. */
      review_id: Id.nullable(),
      ratings: z.array(Satisfied),
      /** Who is still to be asked at this review, as far as the reader may write it down. */
      to_ask: z.array(z.object({ party_id: Id, name: z.string(), role: z.enum(SATISFIED_ROLES), mine: z.boolean() })),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/satisfaction': {
    name: 'rateSatisfaction',
    summary:
      'Somebody involved says how content they are with the plan, or that they would rather not; for somebody else it is said how they gave it.',
    params: Of,
    body: z.object({
      /** Whose word it is; null: one’s own. */
      party_id: Id.nullable().default(null),
      score: Score.nullable().default(null),
      declined: z.boolean().default(false),
      words: z.string().trim().max(4000).default(''),
      how: z.enum(SATISFIED_TOLD).nullable().default(null),
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_party',
      'no_review_to_rate',
      'not_asked_to_rate',
      'say_how_it_was_given',
      'rate_from_one_to_five',
      'satisfaction_said_already',
      'said_in_the_review',
    ],
  },
  'POST /api/people/:person_id/satisfaction/:satisfaction_id/answer': {
    name: 'answerSatisfaction',
    summary: 'Answer somebody who said how content they are; they read it.',
    params: Of.extend({ satisfaction_id: Id }),
    body: z.object({ words: z.string().trim().min(1).max(2000), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_satisfaction', 'satisfaction_answered_already', 'changed_meanwhile', 'answer_in_words_to_the_rater'],
  },
})
