import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Done, Id, Instant, Version } from '../shared/words.ts'

const Of = z.object({ person_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
/** One may be joined by as many as come to one table. */
const AT_ONE_TABLE = 6

/** What keeps a week bearable: how many visits the person wants, and two that become one. */
export const weekOperations = operations({
  'POST /api/people/:person_id/week-limits': {
    name: 'sayWeekLimit',
    summary: 'Say how many visits a week are good for the person: they do, or it is written down in their words. Weeks with more are flagged.',
    params: Of,
    body: z.object({ most: z.int().min(1).max(50).nullable(), words: z.string().trim().max(1000).default('') }),
    response: Done,
    refusals: [...always, 'limit_in_their_words'],
  },
  'GET /api/people/:person_id/joint-visits': {
    name: 'readWhatMayMeet',
    summary: 'Of each visit to come, with which others it may be brought together: where those who come may know of each other’s part.',
    params: Of,
    response: z.object({ visits: z.array(z.object({ id: Id, with: z.array(Id) })) }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/joint-visits': {
    name: 'joinVisits',
    summary: 'Bring visits together into one place and time; each stays its own agency’s part, and each is told.',
    params: Of,
    body: z.object({
      visits: z
        .array(z.object({ id: Id, version: Version }))
        .min(2)
        .max(AT_ONE_TABLE),
      starts_at: Instant,
      ends_at: Instant,
      place: z.string().trim().min(1).max(300),
      words: z.string().trim().max(1000).default(''),
    }),
    response: Done,
    refusals: [
      ...always,
      'two_that_collide',
      'no_such_appointment',
      'changed_meanwhile',
      'appointment_over',
      'arranged_in_the_past',
      'ends_before_it_begins',
      'longer_than_a_day',
      'may_not_know_of_the_other',
    ],
  },
  'POST /api/people/:person_id/joint-visits/:joined_id/seen': {
    name: 'seeJointVisit',
    summary: 'Whoever was told that their visit was brought together with another says that they have seen it.',
    params: z.object({ person_id: Id, joined_id: Id }),
    response: Done,
    refusals: [...always, 'no_such_joint_visit', 'not_told_to_you', 'seen_already'],
  },
})
