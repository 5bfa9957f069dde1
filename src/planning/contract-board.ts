import { z } from 'zod'
import { STEP_LEVELS } from '../shared/barrier-words.ts'
import { DONE_MODES, QUALITY_AREAS, RUNGS } from '../shared/taking-part-words.ts'
import { Category, Day, Id, Instant, Version } from '../shared/words.ts'

export const PlanState = z.enum(['drafting', 'proposed', 'agreed', 'active', 'under_review', 'suspended', 'closing', 'closed'])
export const GoalState = z.enum([
  'proposed',
  'agreed',
  'in_progress',
  'on_hold',
  'achieved',
  'partly_achieved',
  'not_achieved',
  'changed',
  'dropped_by_person',
])
export const ActionState = z.enum([
  'proposed',
  'requested',
  'countered',
  'declined',
  'agreed',
  'in_progress',
  'blocked',
  'done',
  'confirmed',
  'cancelled',
])
export const Level = z.enum(['none', 'low', 'medium', 'high'])
export const Horizon = z.enum(['immediate', 'short', 'long'])
/** How the person said it: themself in their own account, or through somebody who wrote it down or interpreted. */
export const Mode = z.enum(['self', 'dictated', 'interpreted'])
export const QualityAreaCode = z.enum(QUALITY_AREAS)
export const RungCode = z.enum(RUNGS)
export const DoneModeCode = z.enum(DONE_MODES)
export const Short = z.string().trim().max(1000)
export const Reasoned = z.string().trim().min(1).max(1000)

export const Party = z.object({
  id: Id,
  kind: z.enum(['agency', 'staff', 'person', 'relative']),
  name: z.string(),
  agency: z.string().nullable(),
  agency_id: Id.nullable(),
})
export type Party = z.infer<typeof Party>
/** One thing that is missing, by the name of its refusal, with the ids of what it is about. */
export const Missing = z.object({ refusal: z.string() }).catchall(z.union([z.string(), z.number()]))

export const Verb = z.enum(['ask', 'agree', 'counter', 'decline', 'accept', 'start', 'block', 'done', 'confirm', 'cancel', 'told'])
export type Verb = z.infer<typeof Verb>

const Answered = z.object({
  round: z.int(),
  party_id: Id,
  response: z.enum(['agreed', 'countered', 'declined']),
  proposed_due: Instant.nullable(),
  reason: z.string(),
  mode: Mode,
  at: Instant,
})
export const Action = z.object({
  id: Id,
  goal_id: Id.nullable(),
  kind: z.enum(['action', 'promise']),
  category: Category,
  words: z.string(),
  deliverable: z.string(),
  due_at: Instant.nullable(),
  responsible_id: Id.nullable(),
  written_by: Id.nullable(),
  /** The conference at which it was decided, where it was at one that the reader may know of. */
  conference_id: Id.nullable(),
  state: ActionState,
  /** Where it works: with the person, those close to them, around them, in an organisation, the system of services, policy. */
  level: z.enum(STEP_LEVELS),
  round: z.int(),
  requested_at: Instant.nullable(),
  agreed_at: Instant.nullable(),
  started_at: Instant.nullable(),
  done_at: Instant.nullable(),
  done_note: z.string(),
  confirmed_at: Instant.nullable(),
  confirmed_by: Id.nullable(),
  blocked_reason: z.string(),
  cancelled_reason: z.string(),
  told_if_late_at: Instant.nullable(),
  confidence: z.int().nullable(),
  support: z.string(),
  small_steps: z.array(z.string()),
  done_mode: DoneModeCode.nullable(),
  their_part: z.string(),
  overdue: z.boolean(),
  in_version: z.boolean(),
  version: Version,
  answers: z.array(Answered),
  /** What the reader may do with it now; the browser repeats no rule. */
  may: z.array(Verb),
})
export type Action = z.infer<typeof Action>

export const Goal = z.object({
  id: Id,
  category: Category,
  words: z.string(),
  horizon: Horizon,
  success_measure: z.string(),
  target_on: Day.nullable(),
  first_target_on: Day.nullable(),
  confidence: z.int().nullable(),
  obstacles: z.string(),
  housing_goal: z.boolean(),
  issue: z.string(),
  lead_id: Id.nullable(),
  /** Who set it, and who contributes to it; without_step: a contributor who has no step of it yet. */
  partners: z.array(z.object({ party_id: Id, part: z.enum(['set', 'contributes']), without_step: z.boolean() })),
  /** Whose idea it was, and how they said it when somebody else wrote it down. */
  proposed_by: Id.nullable(),
  proposed_mode: Mode.nullable(),
  quality_area: QualityAreaCode.nullable(),
  does_now: RungCode.nullable(),
  does_in_end: RungCode.nullable(),
  development_step: z.string(),
  /** Whether it began from a template, and says something of this person by now. */
  template: z.enum(['as_it_came', 'made_to_fit']).nullable(),
  /** Each look at who does it, oldest first. */
  rungs: z.array(z.object({ rung: RungCode, words: z.string(), at: Instant })),
  state: GoalState,
  evidence: z.string(),
  person_verdict: z.string(),
  version: Version,
  changed_since_version: z.boolean(),
  warnings: z.array(z.enum(['low_confidence', 'no_action'])),
  sources: z.array(z.object({ kind: z.enum(['need', 'voice', 'strength', 'achievement', 'environment']), id: Id, words: z.string() })),
  may_become: z.array(GoalState),
})
export type Goal = z.infer<typeof Goal>

const Order = z.object({ issues: z.array(z.string()), mode: z.enum(['self', 'dictated', 'interpreted', 'worker']), at: Instant })
export const Plan = z.object({
  id: Id,
  kind: z.enum(['person', 'child']),
  state: PlanState,
  n: z.int(),
  proposed_n: z.int().nullable(),
  level: Level.nullable(),
  level_suggested: Level,
  level_because: z.object({ domains: z.int(), agencies: z.int(), high: z.boolean() }),
  level_reason: z.string(),
  next_review_on: Day.nullable(),
  started_at: Instant,
  activated_at: Instant.nullable(),
  version: Version,
  agreement: z.object({ n: z.int(), mode: Mode, words: z.string(), at: Instant }).nullable(),
})
const Source = z.object({ id: Id, words: z.string(), category: Category })

export const Board = z.object({
  owner: z.object({ id: Id, name: z.string(), pathway: z.enum(['exit', 'sustain', 'prevent']).nullable() }),
  /** Bodies that answer for the person by law, each with the officer to speak to. */
  responsible: z.array(z.object({ id: Id, body: z.string(), officer: z.string(), legal_basis: z.string(), reserved: z.array(Category) })),
  plan: Plan.nullable(),
  goals: z.array(Goal),
  actions: z.array(Action),
  parties: z.array(Party),
  order: Order.nullable(),
  workers_order: Order.nullable(),
  /** What stands before the person's order for safety, with why; null when nothing does. */
  safety_first: z
    .object({ id: Id, issue: z.string(), reason: z.string(), at: Instant, seen_at: Instant.nullable(), version: Version, may_see: z.boolean() })
    .nullable(),
  needs: z.array(
    Source.extend({
      level: z.int(),
      /** The day it may come on: then it is a day to be ready for, and not counted among what the plan answers now. */
      comes_on: Day.nullable(),
      covered: z.boolean(),
      disposition: z.enum(['person_not_now', 'other_agency', 'not_available']).nullable(),
      reason: z.string(),
      ask_again_on: Day.nullable(),
    }),
  ),
  coverage: z.object({ covered: z.int(), of: z.int() }),
  /** Wishes and hopes, in the person's words: those a goal answers, those the person put aside for now, and those that wait. */
  voices: z.array(
    Source.extend({ answered: z.boolean(), not_now: z.object({ words: z.string(), ask_again_on: Day.nullable(), at: Instant }).nullable() }),
  ),
  /** What the person carries themself: open steps against the limit, how many were done in time, and which one could go to somebody else. */
  load: z.object({ open: z.int(), max: z.int(), done: z.int(), ended: z.int(), move: Id.nullable() }),
  /** Done for, with and by the person: a line for each thirty days since the plan came into force. */
  done_by: z.array(z.object({ from: Instant, for: z.int(), with: z.int(), by_person: z.int() })),
  /** Whether a step that was done for the person is asked about: could they do part of it? */
  ask_their_part: z.boolean(),
  /** What those close to the person brought to the plan, in their words; only while the person lets them know of it. */
  brought: z.array(z.object({ id: Id, goal_id: Id.nullable(), relative_id: Id, words: z.string(), at: Instant })),
  /** What the open goals are made of. */
  made_of: z.object({
    goals: z.int(),
    by_person: z.int(),
    by_family: z.int(),
    by_workers: z.int(),
    with_strength: z.int(),
    step_up: z.int(),
    deficit: z.int(),
    deficit_limit: z.int(),
    wishes_open: z.int(),
  }),
  strengths: z.array(Source),
  /** What worked before, and what helped: ideas for how to reach a goal. */
  achievements: z.array(Source.extend({ what_helped: z.string() })),
  /** People and places around the person that a goal may work on. */
  surroundings: z.array(Source),
  coordinators: z.array(
    z.object({
      id: Id,
      staff_id: Id,
      state: z.enum(['proposed', 'declined', 'acknowledged', 'current', 'handing_over', 'ended']),
      proposed_at: Instant,
      answered_at: Instant.nullable(),
      from_at: Instant.nullable(),
      to_at: Instant.nullable(),
      declined_reason: z.string(),
      handover_note: z.string(),
      person_told_at: Instant.nullable(),
      version: Version,
      may: z.array(z.enum(['acknowledge', 'end', 'told'])),
    }),
  ),
  participants: z.array(
    z.object({
      id: Id,
      party_id: Id,
      role: z.string(),
      responsibilities: z.string(),
      contact_path: z.string(),
      advocate: z.boolean(),
      confirmed_at: Instant.nullable(),
      version: Version,
      may: z.array(z.enum(['confirm', 'end'])),
    }),
  ),
  versions: z.array(z.object({ n: z.int(), reason: z.string(), published_at: Instant, agreed_at: Instant.nullable() })),
  /** What the next step still needs, shown while one works. */
  missing: z.object({ propose: z.array(Missing), activate: z.array(Missing) }),
  may_next: z.array(z.enum(['begin', 'write', 'propose', 'agree', 'activate', 'propose_coordinator', 'order'])),
  horizon_days: z.object({ immediate: z.int(), short: z.int(), long: z.int() }),
})
export type Board = z.infer<typeof Board>

/** Whom the reader may ask, and of which categories each may know today: beside the board, for it names everybody at work in the agencies of the team. */
export const WhomToAsk = z.object({
  /** comes_in: with them an agency comes in of which nobody has said yet what the person gains by it. */
  may_be_asked: z.array(Party.extend({ categories: z.array(Category), comes_in: z.boolean() })),
})
export type WhomToAsk = z.infer<typeof WhomToAsk>
