import { z } from 'zod'
import { AFTER_ORDER } from '../shared/family-words.ts'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant } from '../shared/words.ts'

/** A guardian's order as it was read off the paper: what it covers, on which days, and what comes after it. */
export const Order = z.object({
  id: Id,
  issued_by: z.string(),
  document: z.string(),
  verified_by: z.string(),
  about: z.array(Category),
  from_on: Day,
  to_on: Day,
  state: z.enum(['later', 'holds', 'ends_soon', 'ended']),
  /** Why it ended before the day on the paper; empty: it did not. */
  ended_words: z.string(),
  after: z.array(z.object({ what: z.enum(AFTER_ORDER), words: z.string(), by: z.string(), at: Instant })),
})
/** The same for the guardian: what they may decide about, until when. */
export const MyOrder = Order.pick({ id: true, issued_by: true, about: true, from_on: true, to_on: true, state: true })
export const Decided = z.object({ id: Id, category: Category, words: z.string(), at: Instant })

export const orderActs = operations({
  'POST /api/people/:person_id/guardian-orders/:order_id/after': {
    name: 'sayWhatComesAfterTheOrder',
    summary: 'Before an order ends: what comes after it. It ends by itself, whatever is said.',
    params: z.object({ person_id: Id, order_id: Id }),
    body: z.object({ what: z.enum(AFTER_ORDER), words: z.string().trim().min(1).max(1000) }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value', 'no_such_order', 'say_what_comes_after_it'],
  },
  'POST /api/people/:person_id/guardian-orders/:order_id/end': {
    name: 'endTheOrder',
    summary: 'An order ends before the day on its paper: its last day, and why. By whoever read it off the paper, or leads.',
    params: z.object({ person_id: Id, order_id: Id }),
    body: z.object({ last_day: Day, words: z.string().trim().min(1).max(1000) }),
    response: Done,
    refusals: [
      'signed_out',
      'not_your_role',
      'no_such_person',
      'not_yours',
      'bad_value',
      'no_such_order',
      'order_ends_by_then',
      'order_ended_before_it_began',
      'say_why_the_order_ends',
    ],
  },
})
