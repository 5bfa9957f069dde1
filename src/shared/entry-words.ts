/** The words of entry that contract, pages and other steps share: states, clocks, and an entry as it is shown. */
import { z } from 'zod'
import { HOUSING_CATEGORIES } from './housing.ts'
import { Category, Day, Id, Instant, RequiredText, Version } from './words.ts'

export const ENTRY_STATES = [
  'received',
  'responded',
  'screening',
  'accepted',
  'waiting',
  'assigned',
  'not_accepted',
  'referred_on',
  'declined_elsewhere',
  'landed',
  'exhausted',
  'unable_to_contact',
  'withdrawn',
  'closed',
] as const
export const EntryState = z.enum(ENTRY_STATES)
export type EntryState = z.infer<typeof EntryState>
export const Urgency = z.enum(['critical', 'urgent', 'standard'])
export const Mode = z.enum(['in_person', 'phone', 'text', 'video', 'email', 'letter', 'portal'])
export const Source = z.enum(['self', 'family', 'agency', 'outreach', 'public', 'import'])
export const Pathway = z.enum(['exit', 'sustain', 'prevent'])
export const Situation = z.enum(HOUSING_CATEGORIES)
export const REFERRAL_STATES = ['sent', 'accepted', 'declined', 'landed', 'not_arrived', 'withdrawn'] as const
export const ReferralState = z.enum(REFERRAL_STATES)
export type ReferralState = z.infer<typeof ReferralState>

/** What can be done next with an entry; the server says which, for this reader and state. */
export const NEXT = [
  'attempt',
  'respond',
  'explain',
  'children',
  'decide',
  'tell',
  'give_pack',
  'name_interim',
  'look_in',
  'refer_on',
  'find_another',
  'finish',
  'reopen',
  'give_up',
  'withdraw',
  'offer_assessment',
  'print_sheet',
] as const
export const Next = z.enum(NEXT)
export type Next = z.infer<typeof Next>

/** What an entry waits for, and by when. Nothing is waited for when the clock is null. */
export const Clock = z.object({
  waits_for: z.enum(['answer', 'decision', 'telling', 'interim', 'check_in', 'referral', 'arrival', 'find_another']),
  due_at: Instant,
  overdue: z.boolean(),
})
/** How the first contact was answered. */
export const Answered = z.object({ at: Instant, minutes: z.number().int().min(0), on_time: z.boolean() })

export const EntryPerson = z.object({ id: Id, name: z.string(), language: z.string(), interpreter_needed: z.boolean() })
export const Named = z.object({ id: Id, name: z.string() })
export const Moment = Instant.optional().describe('When it happened; now when left out. Never in the future.')

export const EntryLine = z.object({
  id: Id,
  person: EntryPerson,
  state: EntryState,
  urgency: Urgency,
  channel: Mode,
  told: z.string(),
  received_at: Instant,
  answered: Answered.nullable(),
  clock: Clock.nullable(),
  /** Set when the agency asked last said no: the entry is back and needs another. */
  declined_by: z.string().nullable(),
  interim: Named.nullable(),
  next_check_in: Day.nullable(),
})
export type EntryLine = z.infer<typeof EntryLine>

export const Referral = z.object({
  id: Id,
  entry_id: Id,
  person: EntryPerson,
  from_agency: Named,
  to_agency: Named,
  service: z.string(),
  note: z.string(),
  state: ReferralState,
  sent_at: Instant,
  answered_at: Instant.nullable(),
  answer_reason: z.string(),
  landed_at: Instant.nullable(),
  /** Days from being sent to arriving. */
  landed_after_days: z.number().int().nullable(),
  clock: Clock.nullable(),
  /** What the person lets the reader's agency know. */
  categories: z.array(Category),
  may: z.array(z.enum(['accept', 'decline', 'arrived', 'not_arrived', 'take_back'])),
  version: Version,
})
export type Referral = z.infer<typeof Referral>

/** One line of what happened; `what` is worded as `entry.happened.<what>`. */
export const Happening = z.object({
  id: z.string(),
  at: Instant,
  what: z.string(),
  by: z.string().nullable(),
  words: z.string(),
  own_words: z.boolean(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Happening = z.infer<typeof Happening>

export const Alternative = z.object({ id: Id, listing_id: Id.nullable(), name: z.string(), why: z.string(), informed_at: Instant.nullable() })

export const Entry = z.object({
  id: Id,
  version: Version,
  person: EntryPerson.extend({ pathway: Pathway.nullable() }),
  agency: Named,
  own: z.boolean().describe('Whether it is the reader’s own agency’s.'),
  source: Source,
  channel: Mode,
  urgency: Urgency,
  state: EntryState,
  received_at: Instant,
  told: z.string(),
  answered: Answered.nullable(),
  clock: Clock.nullable(),
  explained_at: Instant.nullable(),
  children: z.object({ declared: z.number().int(), recorded: z.number().int() }),
  stay: z.object({ situation: Situation, at_risk: z.boolean(), from_on: Day }).nullable(),
  suggested_pathway: Pathway.nullable(),
  decision: z
    .object({
      decision: z.enum(['accepted', 'not_accepted']),
      reasons: z.array(z.string()),
      criterion_not_met: z.string(),
      decided_at: Instant,
      decided_by: z.string().nullable(),
      informed_at: Instant.nullable(),
      informed_mode: Mode.nullable(),
      no_alternative_exists: z.boolean(),
      alternatives: z.array(Alternative),
    })
    .nullable(),
  referrals: z.array(Referral),
  support: z
    .object({
      id: Id,
      state: z.string(),
      interim: Named.nullable(),
      next_check_in: Day.nullable(),
      pack_given_at: Instant.nullable(),
      pack_core: z.int().nullable(),
    })
    .nullable(),
  closed_how: z.enum(['landed', 'person_declined', 'no_service', 'tried']).nullable(),
  happened: z.array(Happening),
  may_next: z.array(Next),
})
export type Entry = z.infer<typeof Entry>

export const NewStay = z.object({
  situation: Situation,
  from_on: Day,
  at_risk: z.boolean().default(false),
  tenure: z.string().trim().max(200).default(''),
})
export const FirstAnswer = z.object({ at: Moment, mode: Mode, summary: RequiredText, interpreter: z.boolean().default(false) })

export const FirstContact = z.object({
  source: Source.exclude(['import']).default('self'),
  channel: Mode,
  urgency: Urgency,
  received_at: Moment,
  told: RequiredText,
  children_declared: z.int().min(0).max(30).default(0),
  stay: NewStay.optional(),
  /** Set when the person was answered in the same conversation. */
  answered: FirstAnswer.omit({ at: true }).optional(),
})

/** What the person lets the agency that takes them on keep and read; asked plainly, and no answer stops anything. */
export const OwnConsent = z.object({
  decision: z.enum(['given', 'refused']),
  categories: z.array(Category).max(16).default([]),
  months: z.int().min(1).max(24).default(12),
  mode: z.enum(['spoken', 'written', 'interpreted']).default('spoken'),
  own_words: z.string().trim().max(2000).default(''),
})
export type OwnConsent = z.output<typeof OwnConsent>

export const Decision = z.object({
  version: Version,
  decision: z.enum(['accepted', 'not_accepted']),
  reasons: z.array(z.string().trim().max(1000)).max(10),
  criterion_not_met: z.string().trim().max(500).default(''),
  decided_at: Moment,
  told: z.object({ at: Moment, mode: Mode }).optional(),
  /** When accepted. */
  pathway: Pathway.optional(),
  stay: NewStay.optional(),
  interim: z.object({ staff_id: Id, next_check_in: Day }).optional(),
  consent: OwnConsent.optional(),
  /** When not accepted. */
  alternatives: z
    .array(
      z.object({ listing_id: Id.nullable().default(null), name: z.string().trim().min(1).max(300), why: z.string().trim().max(1000).default('') }),
    )
    .max(10)
    .default([]),
  no_alternative_exists: z.boolean().default(false),
  barrier_note: z.string().trim().max(2000).default(''),
})
export type Decision = z.output<typeof Decision>
