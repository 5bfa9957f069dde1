import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Done, Id, Instant } from '../shared/words.ts'

export const LINK_ACTS = ['answer_request', 'acknowledge_referral', 'rate_plan'] as const
const Act = z.enum(LINK_ACTS)
const Secret = z.string().min(16).max(100)
const OfPerson = z.object({ person_id: Id })
const inside = ['signed_out', 'not_your_role', 'no_such_person'] as const

export const linksContract = operations({
  'GET /api/people/:person_id/act-links': {
    name: 'linksGiven',
    summary:
      'Links by which somebody without an account does one thing about the person: to whom, for what, how often opened; and for what one can be made.',
    params: OfPerson,
    response: z.object({
      links: z.array(
        z.object({
          id: Id,
          act: Act,
          about: z.string(),
          category: Category,
          to: z.string(),
          to_agency: z.string(),
          at: Instant,
          expires_at: Instant,
          state: z.enum(['open', 'used', 'withdrawn', 'over']),
          openings: z.array(z.object({ at: Instant, came_to: z.enum(['shown', 'done', 'refused']) })),
          may: z.array(z.enum(['withdraw'])),
        }),
      ),
      /** What waits for an agency that was asked by this one. */
      possible: z.array(z.object({ act: Act, about_id: Id, about: z.string(), to_agency: z.string() })),
    }),
    refusals: [...inside],
  },
  'POST /api/people/:person_id/act-links': {
    name: 'giveLink',
    summary: 'Make a link by which one agency without an account does one thing, once, within days. It is answered here once and kept nowhere.',
    params: OfPerson,
    body: z.object({ act: Act, about_id: Id, to_name: z.string().trim().min(1).max(200) }),
    response: z.object({ path: z.string(), expires_at: Instant }),
    refusals: [
      ...inside,
      'not_yours',
      'nothing_to_link',
      'say_who_gets_the_link',
      'asked_may_not_know_this',
      'link_for_one_thing',
      'link_longer_than_a_week',
    ],
  },
  'POST /api/people/:person_id/act-links/:link_id/withdrawal': {
    name: 'takeLinkBack',
    summary: 'The link opens nothing any more.',
    params: z.object({ person_id: Id, link_id: Id }),
    response: Done,
    refusals: [...inside, 'not_yours'],
  },
  'POST /api/link/open': {
    name: 'openLink',
    summary:
      'Without an account: what this link asks, and nothing else. Every opening is kept; an unknown, used, old or withdrawn link answers alike.',
    body: z.object({ secret: Secret }),
    response: z.object({
      act: Act,
      title: z.string(),
      words: z.string(),
      category: Category,
      due_at: Instant.nullable(),
      expires_at: Instant,
      from: z.string(),
      by: z.string().nullable(),
      to: z.string(),
      person: z.string(),
    }),
    refusals: ['too_many_tries', 'link_opens_nothing'],
  },
  'POST /api/link/act': {
    name: 'useLink',
    summary: 'Without an account: do the one thing this link is for, once.',
    body: z.object({ secret: Secret, words: z.string().trim().max(4000).default(''), score: z.int().min(1).max(5).nullable().default(null) }),
    response: z.object({ done: z.literal(true) }),
    refusals: ['too_many_tries', 'link_opens_nothing', 'answer_in_words', 'rate_from_one_to_five'],
  },
})
