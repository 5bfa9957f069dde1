/** What a practice standard is: a pure function of one person's record (architecture.md section 4). */
import type { Selectable } from 'kysely'
import type { DB } from './model.gen.ts'

type Rows<T extends keyof DB> = readonly Selectable<DB[T]>[]

/** The tables a standard may look at: everything that came into being about one person by doing the work. */
export const WEIGHED = [
  'entry_request',
  'entry_attempt',
  'information_given',
  'screening_decision',
  'alternative',
  'barrier',
  'onward_referral',
  'support_period',
  'check_in',
  'relative',
  'family_wish',
  'relative_safety',
  'family_offer',
  'family_contact',
  'carer_exchange',
  'family_question',
  'family_information',
  'legal_issue',
  'carer_support',
  'exclusion',
  'sharing_gap',
  'household_member',
  'relationship',
  'housing_stay',
  'vulnerability',
  'statutory_responsibility',
  'about_me',
  'about_me_reading',
  'life_part',
  'duplicate_check',
  'likely_duplicate',
  'participation_offer',
  'assessment',
  'assessment_domain',
  'strength',
  'achievement',
  'need',
  'voice',
  'risk_date',
  'assessment_agreement',
  'assessment_session',
  'contribution_request',
  'assessment_contribution',
  'environment_link',
  'environment_look',
  'strength_growth',
  'plan',
  'plan_version',
  'plan_agreement',
  'plan_change_request',
  'level_decision',
  'crisis_plan',
  'plan_section',
  'plan_copy',
  'plan_understanding',
  'quality_exception',
  'priority_order',
  'safety_first',
  'goal',
  'goal_source',
  'need_disposition',
  'action',
  'action_answer',
  'wish_not_now',
  'contribution',
  'goal_rung',
  'goal_partner',
  'support_given',
  'discussion',
  'decision',
  'guardian_order',
  'guardian_order_after',
  'involvement_choice',
  'quality_of_life',
  'match_run',
  'match_candidate',
  'shortlisted',
  'match_choice',
  'match_fit',
  'service_mix_reason',
  'expected_change',
  'plan_part',
  'conflict_flag',
  'appointment',
  'visit_joined',
  'plan_budget',
  'commitment',
  'budget_approval',
  'spend',
  'budget_warning',
  'housing_application',
  'rent_share',
  'mix_choice',
  'way_through',
  'service_referral',
  'referral_step',
  'delivery_check',
  'disclosure',
  'record_request',
  'info_exchange',
  'rights_issue',
  'help_given',
  'positive_feedback',
  'role_statement',
  'independence',
  'coordination_ack',
  'role_briefing',
  'briefing_question',
  'need_lead',
  'reach_fault',
  'agency_gain',
  'gain_rating',
  'gain_decision',
  'coordination_agreement',
  'coordination_issue',
  'reserved_decision',
  'review_guest',
  'family_ask',
  'handover',
  'primary_worker',
  'alliance_rating',
  'planned_support',
  'step_dependency',
  'knock_on',
  'needed_resource',
  'conference',
  'agenda_item',
  'conference_invitation',
  'conference_voice',
  'conference_decision',
  'coordinator_assignment',
  'participant',
  'involvement',
  'engagement_plan',
  'engagement_attempt',
  'coordination_activity',
  'obtaining_step',
  'note',
  'note_fit',
  'schedule_change',
  'bundle_talk',
  'enabling_condition',
  'condition_result',
  'flexible_request',
  'unusual_solution',
  'review',
  'review_element',
  'plan_satisfaction',
  'exit_plan',
  'follow_up_plan',
  'follow_up',
  'follow_up_attempt',
] as const satisfies readonly (keyof DB)[]

export type PersonRecord = { readonly [T in Exclude<(typeof WEIGHED)[number], 'note'>]: Rows<T> } & {
  /** The last contact of each agency in which both sides spoke; never the words of a note, of which there may be thousands. */
  readonly note: readonly Pick<Selectable<DB['note']>, 'id' | 'agency_id' | 'category' | 'two_way' | 'happened_at' | 'withheld_from_person'>[]
  readonly person: Selectable<DB['person']>
  /** The records of the person's children that are in the same household, one level deep: a child's standards are the child's own. */
  readonly children: readonly { id: string; born: string | null; assessed_at: string | null; plan_active_at: string | null; joined_on: string }[]
  /** Every visit to where the person lives: whose, and when. */
  readonly home_visit: readonly { id: string; agency_id: string | null; happened_at: string }[]
  /** Every contact noted for a goal: which, and when; not what the person may not know of. */
  readonly goal_note: readonly { id: string; goal_id: string; category: string; happened_at: string }[]
  /** Of each main worker, in stretches of ninety days from their first: the contacts of their agency with the person, and how many were theirs. */
  readonly continuity: readonly { turn_id: string; n: number; own: number; contacts: number; last_at: string }[]
  /** Every line of the share log: what was shown to whom, and whether the ledger allowed it then. */
  readonly given_out: readonly { id: string; exchange_id: string; at: string; covered: boolean }[]
  /** The versions of the common core of the information pack, the first first. */
  readonly cores: readonly { n: number; published_at: string }[]
  /** What each service is, and helps with, that the person was shown or sent to. */
  readonly services: readonly { id: string; kind: 'specialist' | 'generalist' | null; needs: readonly string[] }[]
  /** How each agency of the network works with families. */
  readonly approaches: readonly { id: string; family_approach: 'similar' | 'limited' | 'none' | 'unknown' }[]
  /** Agency of each member of staff named in the record, for who owes. */
  readonly agency_of: ReadonlyMap<string, string>
}

/** What of a record may be read, each by its name: the tables above, the person's own row, and the children they live with. */
export const PARTS = [
  'person',
  'children',
  'home_visit',
  'goal_note',
  'continuity',
  'given_out',
  'cores',
  'services',
  'approaches',
  ...WEIGHED,
] as const
export type Part = (typeof PARTS)[number]
/** Those parts of a record that were asked for, and nothing else; whose record it is, is always known. */
export type RecordOf<P extends Part> = Pick<PersonRecord, P | 'agency_of'> & { readonly person: Pick<PersonRecord['person'], 'id'> }

/** The parameters in force, by key without `cfg.`: `parameters['response.hours']`. */
export type Parameters = Readonly<Record<string, unknown>>

/** Something somebody owes somebody by a time. Status is worked out from it and the clock, never stored. */
export type Obligation = {
  /** Distinguishes obligations of one standard within one person: the id of the entry, action, child ... */
  subject: string
  category: string
  agency_id: string | null
  owed_by: string | null
  owed_to: string | null
  began_at: string
  due_at: string | null
  met_at: string | null
  /** True when it can no longer be met in time or late (a thing done otherwise than the standard asks). */
  unmet_for_good?: boolean
  /** One of the closed list of reading rule 1.2 c, with who and when in evidence. */
  excepted?: 'person_refused' | 'person_unable' | 'safety' | 'legal_restriction' | 'no_such_service' | 'death_or_withdrawal'
  applies?: boolean
  /** Key of the sentence that says why it stands so, with its figures; worded in web/words as `why.<key>`. */
  why: { key: string; [figure: string]: string | number }
  evidence: readonly Rest[]
}
/** What it rests on; and of which part of life that is, where it is another than the obligation's own: then it is for those who may know of that, too. */
export type Rest = { table: string; id: string; at: string; of?: string }

export type Standard<P extends Part = Part> = {
  /** The catalogue's id. */
  id: string
  title: string
  stage: string
  sources: readonly { ref: string; quote: string }[]
  /** The parts of the record it looks at. It is handed these alone, and asked again when one of them has changed. */
  reads: readonly P[]
  parameters: readonly string[]
  /** Pure, and told no time: same record and parameters, same answer. What is due is compared with the clock by whoever asks. */
  owed: (record: RecordOf<P>, parameters: Parameters) => readonly Obligation[]
}
/** Says what a standard is; what it may look at follows from what it says it reads. */
export const standard = <const P extends Part>(one: Standard<P>): Standard => one as unknown as Standard

const HOUR = 3_600_000
/** This many hours after an instant. */
export const hoursAfter = (instant: string, hours: number): string => new Date(Date.parse(instant) + hours * HOUR).toISOString()
/** This many days after an instant, to the end of that day (UTC): the threshold day itself is still in time. */
/**
 * The day of something that not everybody who reads what follows from it may know of: its hour is not told. Never before what it follows.
 */
export const onTheDay = (at: string, from: string): string => {
  const day = `${at.slice(0, 10)}T00:00:00.000Z`
  return Date.parse(day) < Date.parse(from) ? from : day
}
export const daysAfter = (instant: string, days: number): string =>
  `${new Date(Date.parse(instant) + days * 24 * HOUR).toISOString().slice(0, 10)}T23:59:59.999Z`
