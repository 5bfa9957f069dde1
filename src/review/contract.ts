import { z } from 'zod'
import { satisfiedContract } from './contract-satisfied.ts'
import { operations } from '../shared/operation.ts'
import { QUALITY_AREAS } from '../shared/taking-part-words.ts'
import { REVIEW_QUESTIONS } from '../shared/review-words.ts'
import { Day, Done, Id, Instant, Text, Version } from '../shared/words.ts'

export const Key = z.enum(REVIEW_QUESTIONS)
export const State = z.enum(['scheduled', 'invited', 'in_progress', 'held_without_person', 'outcome_recorded', 'changes_agreed', 'completed'])
export const Mode = z.enum(['self', 'dictated', 'interpreted', 'worker'])
const Rating = z.int().min(1).max(5)
export const Element = z.object({
  key: Key,
  by: z.enum(['person', 'worker']),
  mode: Mode,
  words: z.string(),
  rating: Rating.nullable(),
  not_applicable: z.boolean(),
  at: Instant,
})
export const Review = z.object({
  id: Id,
  state: State,
  first_due_on: Day,
  due_on: Day,
  held_at: Instant.nullable(),
  completed_at: Instant.nullable(),
  needs_met_by_person: Rating.nullable(),
  needs_met_by_worker: Rating.nullable(),
  coordination_rating: Rating.nullable(),
  coordination_reason: z.string(),
  outcome: z.enum(['new_version', 'no_change']).nullable(),
  no_change_reason: z.string(),
  elements: z.array(Element),
  /** Officers of bodies that answer for the person by law: asked to every review. */
  guests: z.array(
    z.object({
      id: Id,
      name: z.string(),
      agency: z.string(),
      invited_at: Instant,
      answer: z.enum(['comes', 'cannot']).nullable(),
      answer_words: z.string(),
      version: Version,
      may: z.array(z.enum(['answer'])),
    }),
  ),
  missing: z.array(z.object({ refusal: z.string() }).catchall(z.union([z.string(), z.number()]))),
})
const Person = z.object({ person_id: Id })
const One = Person.extend({ id: Id })
const STEP = ['no_such_person', 'no_such_review', 'not_yours', 'not_the_next_step']

export const reviewContract = operations({
  'GET /api/people/:person_id/reviews': {
    name: 'listReviews',
    summary: "Reviews of the person's plan, newest first, and when the next is due",
    params: Person,
    response: z.object({
      reviews: z.array(Review),
      next_on: Day.nullable(),
      may_begin: z.boolean(),
      /** For each goal on the way: what was expected, and what the person says of that part of life now. */
      expectations: z.array(
        z.object({
          goal_id: Id,
          words: z.string(),
          area: z.enum(QUALITY_AREAS),
          actual: z.int().nullable(),
          actual_at: Instant.nullable(),
          target_on: Day.nullable(),
          expected: z
            .object({ from_score: z.int().nullable(), to_score: z.int(), by_on: Day, confidence: z.int(), words: z.string(), at: Instant })
            .nullable(),
          reached: z.boolean(),
          /** Nobody has said since the last review what should get better. */
          blank: z.boolean(),
        }),
      ),
      /** Prepared from the record since the last review, so that nobody has to remember it. */
      since: z.object({
        from: Instant.nullable(),
        actions_done: z.array(z.string()),
        actions_missed: z.array(z.string()),
        promises_kept: z.int(),
        promises_broken: z.int(),
        contacts: z.int(),
      }),
    }),
    refusals: ['no_such_person'],
  },
  'POST /api/people/:person_id/reviews': {
    name: 'beginReview',
    summary: 'Begin the review: the person is invited in the same act',
    params: Person,
    body: z.object({
      mode: z.enum(['in_person', 'phone', 'text', 'video', 'email', 'letter', 'portal']),
      supports_offered: z.array(z.string().max(60)).max(10).default([]),
    }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'no_active_plan', 'one_review_at_a_time'],
  },
  'POST /api/people/:person_id/reviews/:id/guests/:guest_id/answer': {
    name: 'answerReviewInvitation',
    summary: 'The officer of a body that answers by law says whether they come to the review',
    params: One.extend({ guest_id: Id }),
    body: z.object({ answer: z.enum(['comes', 'cannot']), words: z.string().trim().max(500).default(''), version: Version }),
    response: Done,
    refusals: ['no_such_person', 'no_such_review', 'no_such_invitation', 'not_yours', 'not_the_next_step', 'only_by_themself', 'changed_meanwhile'],
  },
  'PUT /api/people/:person_id/reviews/:id/elements/:key': {
    name: 'answerQuestion',
    summary: 'One of the ten questions, answered by one side',
    params: One.extend({ key: Key }),
    body: z.object({
      by: z.enum(['person', 'worker']),
      mode: Mode,
      words: Text.default(''),
      rating: Rating.nullable().default(null),
      not_applicable: z.boolean().default(false),
    }),
    response: Done,
    refusals: [...STEP, 'the_persons_answer_is_theirs', 'in_their_own_hand', 'only_the_budget_can_be_not_applicable', 'say_something_about_it'],
  },
  'POST /api/people/:person_id/reviews/:id/complete': {
    name: 'completeReview',
    summary: 'Close the review; refused with every question that is still open',
    params: One,
    body: z.object({
      needs_met_by_person: Rating,
      needs_met_by_worker: Rating,
      coordination_rating: Rating,
      coordination_reason: Text.min(1),
      outcome: z.enum(['new_version', 'no_change']),
      no_change_reason: Text.default(''),
      /** Asked for only when more comes into the home than at the review before, at the same level. */
      more_at_home_reason: z.string().trim().max(1000).default(''),
      without_person_reason: Text.default(''),
    }),
    response: Done,
    refusals: [...STEP, 'questions_open', 'expectation_blank', 'say_why_nothing_changes', 'say_why_more_comes_home'],
  },
  ...satisfiedContract,
})
