import { z } from 'zod'
import { OWNED } from '../shared/handover-words.ts'
import { operations } from '../shared/operation.ts'
import { Day, Done, Id, Instant, Version } from '../shared/words.ts'

const Named = z.object({ id: Id, name: z.string() })
const Thing = z.object({ kind: z.enum(OWNED), n: z.int() })
const Owned = Thing.extend({ due_at: Instant.nullable() })
const always = ['signed_out', 'not_your_role', 'not_yours', 'bad_value'] as const

/** Of one person, within one step. */
export const Handed = z.object({
  id: Id,
  person: Named.nullable(),
  things: z.array(Thing),
  meet_on: Day,
  late: z.boolean(),
  met_at: Instant.nullable(),
  version: Version,
  may: z.array(z.enum(['met'])),
})
/** What was handed over in one step. */
export const Batch = z.object({
  id: Id,
  from: Named,
  to: Named,
  note: z.string(),
  at: Instant,
  answer_by: Instant,
  state: z.enum(['proposed', 'agreed', 'declined']),
  declined_reason: z.string(),
  people: z.array(Handed),
  may: z.array(z.enum(['answer'])),
})
export type Batch = z.infer<typeof Batch>

export const handoverContract = operations({
  'GET /api/handovers': {
    name: 'readHandovers',
    summary: 'What was handed to me, or within the agency I supervise: what waits for an answer, and whom the people meet.',
    response: z.object({
      batches: z.array(Batch),
      colleagues: z.array(Named.extend({ coordinates: z.boolean() })),
      /** The day that is offered for meeting the person. */
      meet_by: Day,
      may: z.array(z.enum(['hand_over'])),
    }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'GET /api/staff/:staff_id/owned': {
    name: 'readOwned',
    summary: 'What a worker still owns: how much of each kind; for their supervisor also of whom.',
    params: z.object({ staff_id: Id }),
    response: z.object({
      id: Id,
      name: z.string(),
      things: z.array(Owned.extend({ people: z.int() })),
      people: z.array(Named.extend({ things: z.array(Owned) })),
    }),
    refusals: [...always],
  },
  'POST /api/staff/:staff_id/handover': {
    name: 'handOver',
    summary: 'Hand everything a worker owns to a colleague in one step, of everybody or of these people.',
    params: z.object({ staff_id: Id }),
    body: z.object({
      to_id: Id,
      note: z.string().trim().max(2000).default(''),
      meet_on: Day,
      people: z.array(Id).min(1).max(500).optional(),
    }),
    response: Done,
    refusals: [
      ...always,
      'no_such_party',
      'handed_to_oneself',
      'handed_within_ones_agency',
      'nothing_to_hand_over',
      'somebody_else_takes_over',
      'not_a_coordinator',
      'meets_within_fourteen_days',
      'handed_over_already',
    ],
  },
  'POST /api/handovers/:batch_id/answer': {
    name: 'answerHandover',
    summary: 'Take over everything that was handed to me in one step, or say why not.',
    params: z.object({ batch_id: Id }),
    body: z.object({ agree: z.boolean(), reason: z.string().trim().max(1000).default('') }),
    response: z.object({ people: z.int() }),
    refusals: [...always, 'no_such_handover', 'say_why_you_cannot', 'not_a_coordinator'],
  },
  'GET /api/people/:person_id/handovers': {
    name: 'handoversOfPerson',
    summary: 'Who hands over to whom about this person, and when they meet.',
    params: z.object({ person_id: Id }),
    response: z.array(Handed.omit({ person: true }).extend({ from: Named, to: Named, state: Batch.shape.state })),
    refusals: [...always, 'no_such_person'],
  },
  'POST /api/people/:person_id/handovers/:handover_id/met': {
    name: 'metAfterHandover',
    summary: 'The person has met whoever took over.',
    params: z.object({ person_id: Id, handover_id: Id }),
    body: z.object({ words: z.string().trim().max(1000).default(''), version: Version }),
    response: Done,
    refusals: [...always, 'no_such_person', 'no_such_handover', 'changed_meanwhile', 'met_already', 'met_before_it_was_handed_over'],
  },
})
