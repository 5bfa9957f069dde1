import { z } from 'zod'
import { BARRIER_KINDS, STEP_LEVELS } from '../shared/barrier-words.ts'
import { operations } from '../shared/operation.ts'
import { Day, Done, Id, Instant, Version } from '../shared/words.ts'

const Kind = z.enum(BARRIER_KINDS)
const Circle = z.enum(['micro', 'mezzo', 'macro'])
const ItemLevel = z.enum(['organisation', 'system', 'policy'])
const State = z.enum(['rolled_up', 'owned', 'in_progress', 'removed', 'not_removable'])
const Said = z.string().trim().min(1).max(1000)
const Note = z.string().trim().max(2000)
/** A number of people or steps; null where it is too small to be shown to this reader. */
const Withheld = z.int().nullable()

export const Step = z.object({
  id: Id,
  words: z.string(),
  due_on: Day,
  done_at: Instant.nullable(),
  done_words: z.string(),
  late: z.boolean(),
  version: Version,
})
export type Step = z.infer<typeof Step>
export const Item = z.object({
  id: Id,
  kind: z.string(),
  level: ItemLevel,
  words: z.string(),
  state: State,
  /** Who took it up by hand; null where it added up by itself. */
  by: z.string().nullable(),
  rolled_up_at: Instant,
  owner: z.object({ id: Id, name: z.string() }).nullable(),
  owned_at: Instant.nullable(),
  /** Until when somebody has to have it, and until when the next thing is done. */
  owner_by: Instant.nullable(),
  next_on: Day.nullable(),
  /** What is missing or overdue. */
  lacks: z.enum(['owner', 'owner_late', 'step', 'step_late']).nullable(),
  ended_at: Instant.nullable(),
  end_words: z.string(),
  /** Days from being taken up to being over. */
  days: z.int().nullable(),
  people: Withheld,
  blocked_steps: Withheld,
  /** How many people met it in the window before it was taken up, and in the window after it was removed; null while there is none. */
  before: Withheld,
  since: Withheld,
  steps: z.array(Step),
  version: Version,
  may: z.array(z.enum(['name_owner', 'add_step', 'do_step', 'end'])),
})
export type Item = z.infer<typeof Item>

export const Barrier = z.object({
  id: Id,
  kind: z.string(),
  level: Circle,
  note: z.string(),
  logged_at: Instant,
  by: z.string().nullable(),
  need: z.string().nullable(),
  /** The step it blocks, or blocked; the service that said no. */
  step: z.string().nullable(),
  service: z.string().nullable(),
  state: z.enum(['logged', ...State.options]),
  owner: z.string().nullable(),
  removed_at: Instant.nullable(),
  removed_words: z.string(),
  /** Whoever has the step has not heard yet that it is possible again. */
  possible_again: z.boolean(),
  version: Version,
  may: z.array(z.enum(['remove', 'hear'])),
})
export type Barrier = z.infer<typeof Barrier>

const Of = z.object({ person_id: Id })
const OfOne = z.object({ person_id: Id, barrier_id: Id })
const always = ['signed_out', 'not_your_role', 'not_yours', 'bad_value'] as const
const about = [...always, 'no_such_person'] as const
const moved = [...always, 'no_such_advocacy', 'changed_meanwhile', 'another_step_comes_first', 'moved_by_its_owner'] as const
const Logged = z.object({ kind: Kind, level: Circle.optional(), note: Note.min(1) })

export const barriersContract = operations({
  'GET /api/barriers': {
    name: 'readBarriers',
    summary: 'What stands in people’s way, as numbers of people and never who; and what the network has taken up, with its owner, steps and result.',
    response: z.object({
      since: Instant,
      window_days: z.int(),
      threshold: z.int(),
      kinds: z.array(z.object({ kind: z.string(), level: Circle, people: Withheld, since: Instant.nullable(), item_id: Id.nullable() })),
      items: z.array(Item),
      /** Who may be named as owner, where the reader names one. */
      owners: z.array(z.object({ id: Id, name: z.string(), agency: z.string().nullable() })),
      /** At which level steps of plans in force work: the reader's own, and those they answer for. */
      mine: z.object({ steps: z.array(z.object({ level: z.enum(STEP_LEVELS), n: z.int() })), hint: z.boolean() }).nullable(),
      all: z.array(z.object({ level: z.enum(STEP_LEVELS), n: Withheld })),
      may: z.array(z.enum(['log', 'take_up'])),
    }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'POST /api/barriers': {
    name: 'logBarrier',
    summary: 'Something stands in people’s way, of nobody in particular.',
    body: Logged,
    response: Done,
    refusals: [...always],
  },
  'POST /api/system-advocacy': {
    name: 'takeUpBarrier',
    summary: 'Take up one kind of barrier with the network, before it adds up by itself: at which level, and what has to change.',
    body: z.object({ kind: Kind, level: ItemLevel, words: z.string().trim().max(500).default('') }),
    response: Done,
    refusals: [...always, 'taken_up_already', 'nothing_to_take_up'],
  },
  'POST /api/system-advocacy/:item_id/owner': {
    name: 'nameOwner',
    summary: 'Whoever answers for the network names who has it.',
    params: z.object({ item_id: Id }),
    body: z.object({ owner_id: Id, level: ItemLevel.optional(), words: z.string().trim().max(500).optional(), version: Version }),
    response: Done,
    refusals: [...moved, 'no_such_party', 'name_an_owner'],
  },
  'POST /api/system-advocacy/:item_id/steps': {
    name: 'addAdvocacyStep',
    summary: 'What is done next about it, by which day: within sixty days.',
    params: z.object({ item_id: Id }),
    body: z.object({ words: z.string().trim().min(1).max(500), due_on: Day }),
    response: Done,
    refusals: [...moved, 'step_within_sixty_days', 'say_what_comes_next', 'name_an_owner'],
  },
  'POST /api/system-advocacy/:item_id/steps/:step_id/done': {
    name: 'doAdvocacyStep',
    summary: 'A step was done, and what came of it.',
    params: z.object({ item_id: Id, step_id: Id }),
    body: z.object({ words: Said, version: Version }),
    response: Done,
    refusals: [...moved, 'done_already', 'say_what_came_of_the_step'],
  },
  'POST /api/system-advocacy/:item_id/end': {
    name: 'endBarrier',
    summary: 'It is removed, and the steps it blocked are possible again; or it cannot be, and why.',
    params: z.object({ item_id: Id }),
    body: z.object({ outcome: z.enum(['removed', 'not_removable']), words: Said, version: Version }),
    response: Done,
    refusals: [...moved, 'say_how_the_barrier_ended'],
  },
  'GET /api/people/:person_id/barriers': {
    name: 'barriersOfPerson',
    summary: 'What stands in this person’s way, and what has been made of it.',
    params: Of,
    response: z.object({
      barriers: z.array(Barrier),
      needs: z.array(z.object({ id: Id, words: z.string() })),
      /** So many people with the same, and the network takes it up by itself. */
      threshold: z.int(),
      may: z.array(z.enum(['log'])),
    }),
    refusals: [...about],
  },
  'POST /api/people/:person_id/barriers': {
    name: 'logBarrierOfPerson',
    summary: 'Something stands in this person’s way: what kind, and what for.',
    params: Of,
    body: Logged.extend({ need_id: Id.nullable().default(null) }),
    response: Done,
    refusals: [...about, 'no_such_need'],
  },
  'POST /api/people/:person_id/barriers/:barrier_id/removal': {
    name: 'removeBarrier',
    summary: 'It does not stand in this person’s way any more, and how.',
    params: OfOne,
    body: z.object({ words: Said, version: Version }),
    response: Done,
    refusals: [...about, 'no_such_barrier', 'changed_meanwhile', 'removed_already', 'goes_with_its_step'],
  },
  'POST /api/people/:person_id/barriers/:barrier_id/told': {
    name: 'hearThatItIsPossibleAgain',
    summary: 'Whoever has the step that it blocked has heard that it is possible again.',
    params: OfOne,
    body: z.object({ version: Version }),
    response: Done,
    refusals: [...about, 'no_such_barrier', 'changed_meanwhile', 'nothing_to_hear', 'not_asked_of_you', 'told_before_it_was_gone'],
  },
})
