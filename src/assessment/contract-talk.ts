import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Category, Day, Done, Id, Instant, Text } from '../shared/words.ts'
import { One, Person, STEP } from './contract-given.ts'
import { Assessment, Depth, Kind, Mode, Summary, Support, Voice } from './contract-shown.ts'

/** The offer, the sittings, and the way to a picture that is agreed. */
export const talkContract = operations({
  'GET /api/people/:person_id/assessments': {
    name: 'listAssessments',
    summary: "A person's assessments, newest first, and their children's",
    params: Person,
    response: z.object({ assessments: z.array(Summary), depth_suggested: Depth, because: z.array(z.string()), supports_needed: z.array(z.string()) }),
    refusals: ['no_such_person'],
  },
  'GET /api/people/:person_id/assessments/:id': {
    name: 'readAssessment',
    summary: 'One assessment, as far as consent reaches',
    params: One,
    response: Assessment,
    refusals: STEP,
  },
  'POST /api/people/:person_id/assessments': {
    name: 'offerAssessment',
    summary: 'Offer an assessment; possible in every state of every record',
    params: Person,
    body: z.object({ kind: Kind.default('adult'), mode: Mode, supports_offered: z.array(Support).min(1).max(10), offered_at: Instant.optional() }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'assessment_under_way', 'in_the_future'],
  },
  'POST /api/people/:person_id/assessments/:id/answer': {
    name: 'answerOffer',
    summary: "The person's answer to the offer, in their words",
    params: One,
    body: z.object({ response: z.enum(['accepted', 'partly', 'later', 'declined']), own_words: Text.default(''), reoffer_on: Day.optional() }),
    response: Done,
    refusals: [...STEP, 'decline_in_own_words', 'say_when_to_ask_again'],
  },
  'POST /api/people/:person_id/assessments/:id/start': {
    name: 'startAssessment',
    summary: 'Begin the conversation, at a depth',
    params: One,
    body: z.object({
      depth: Depth,
      depth_reason: Text.default(''),
      supports_used: z.array(Support).max(10).default([]),
      /** Who is there at the first sitting, besides whoever writes; left out, it is the person. */
      present_ids: z.array(Id).max(19).optional(),
      place: z.string().trim().max(200).default(''),
      others: z.string().trim().max(300).default(''),
    }),
    response: Done,
    refusals: [...STEP, 'say_why_this_depth', 'not_known_with_them'],
  },
  'POST /api/people/:person_id/assessments/:id/complete': {
    name: 'completeAssessment',
    summary: 'The draft is whole; refused with everything that is missing',
    params: One,
    response: Done,
    refusals: [...STEP, 'not_whole_yet'],
  },
  'POST /api/people/:person_id/assessments/:id/share': {
    name: 'shareAssessment',
    summary: 'Share the draft with the person',
    params: One,
    response: Done,
    refusals: STEP,
  },
  'POST /api/people/:person_id/assessments/:id/agreement': {
    name: 'answerAssessment',
    summary: 'The person agrees, agrees and says what differs, or asks for a correction',
    params: One,
    body: z.object({
      response: z.enum(['agreed', 'agreed_with_differences', 'asks_correction']),
      differences: Text.default(''),
      /** Which parts of life the differences are about; none means all of it. */
      about: z.array(Category).max(13).default([]),
      mode: Voice,
    }),
    response: Done,
    refusals: [...STEP, 'say_what_differs', 'only_the_person_agrees_for_themself', 'own_words_missing'],
  },
  'GET /api/people/:person_id/children/assessed': {
    name: 'childrenAssessed',
    summary: "How many of the person's children have an assessment and a plan of their own",
    params: Person,
    response: z.object({
      children: z.array(
        z.object({ id: Id, name: z.string(), born: Day.nullable(), assessed: z.boolean(), planned: z.boolean(), due_on: Day.nullable() }),
      ),
    }),
    refusals: ['no_such_person'],
  },
})
