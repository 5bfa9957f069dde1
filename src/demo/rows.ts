/** Rows on their way into the database, by table; written table by table, so that whoever is named exists. */
import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Bulk } from '../server/bulk.ts'
import type { DB } from '../shared/model.gen.ts'

/** Parents before children. A plan comes before the support it belongs to: being taken on would otherwise begin one of its own. */
export const ORDER = [
  'network',
  'agency',
  'programme',
  'staff',
  'partnership_agreement',
  'pack_core',
  'info_pack',
  'flexible_fund',
  'shared_practice',
  'invitation',
  'notice_channel',
  'service_listing',
  'listing_report',
  'housing_option',
  'person',
  'relative',
  'family_wish',
  'relative_safety',
  'household',
  'household_member',
  'relationship',
  'housing_stay',
  'address',
  'contact_preference',
  'message',
  'preference',
  'exclusion',
  'vulnerability',
  'statutory_responsibility',
  'about_me',
  'about_me_reading',
  'life_part',
  'duplicate_check',
  'name_token',
  'involvement',
  'consent_event',
  'disclosure',
  'reason_to_read',
  'taken_out',
  'unusual_reading',
  'entry_request',
  'entry_attempt',
  'information_given',
  'screening_decision',
  'alternative',
  'onward_referral',
  'word_left',
  'plan',
  'support_period',
  'check_in',
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
  'priority_order',
  'goal_template',
  'safety_first',
  'goal',
  'goal_source',
  'need_disposition',
  'wish_not_now',
  'contribution',
  'goal_rung',
  'goal_partner',
  'support_given',
  'guardian_order',
  'guardian_order_after',
  'family_offer',
  'discussion',
  'decision',
  'involvement_choice',
  'quality_of_life',
  'plan_part',
  'appointment',
  'conflict_flag',
  'week_limit',
  'visit_joined',
  'match_run',
  'match_candidate',
  'shortlisted',
  'match_choice',
  'match_fit',
  'rights_issue',
  'service_referral',
  'legal_issue',
  'family_contact',
  'carer_exchange',
  'family_question',
  'family_information',
  'carer_support',
  'referral_step',
  'delivery_check',
  'info_exchange',
  'info_receipt',
  'act_link',
  'link_opening',
  'help_given',
  'positive_feedback',
  'role_statement',
  'expected_change',
  'instrument_result',
  'instrument_answer',
  'external_score',
  'goal_scale',
  'goal_rating',
  'action',
  'action_answer',
  'conference',
  'agenda_item',
  'conference_invitation',
  'conference_voice',
  'conference_decision',
  'minutes_confirmation',
  'minutes_addendum',
  'system_advocacy',
  'advocacy_step',
  'barrier',
  'plan_budget',
  'commitment',
  'budget_approval',
  'spend',
  'spend_correction',
  'budget_warning',
  'level_decision',
  'crisis_plan',
  'plan_change_request',
  'plan_section',
  'participant',
  'plan_version',
  'plan_agreement',
  'plan_copy',
  'plan_understanding',
  'plan_comment',
  'quality_exception',
  'plan_audit',
  'coordinator_assignment',
  'coordination_ack',
  'role_briefing',
  'step_dependency',
  'knock_on',
  'planned_support',
  'service_mix_reason',
  'obtaining_step',
  'coordination_activity',
  'needed_resource',
  'resource_change',
  'sharing_gap',
  'handover',
  'handover_item',
  'engagement_plan',
  'engagement_attempt',
  'income',
  'housing_application',
  'housing_step',
  'rent_share',
  'mix_option',
  'mix_choice',
  'way_through',
  'primary_worker',
  'alliance_rating',
  'briefing_question',
  'need_lead',
  'reach_fault',
  'coordination_agreement',
  'coordination_issue',
  'reserved_decision',
  'family_ask',
  'independence',
  'note',
  'note_addendum',
  'note_fit',
  'schedule_change',
  'bundle_talk',
  'enabling_condition',
  'condition_result',
  'flexible_request',
  'unusual_solution',
  'review',
  'review_guest',
  'review_element',
  'plan_satisfaction',
  'agency_gain',
  'gain_rating',
  'gain_decision',
  'exit_plan',
  'follow_up_plan',
  'follow_up',
  'follow_up_attempt',
  'record_request',
  'record_statement',
] as const satisfies readonly (keyof DB)[]
export type Table = (typeof ORDER)[number]

type Row = Record<string, unknown>
export type Rows = ReturnType<typeof noRows>

export function noRows() {
  const tables = new Map<Table, Row[]>()
  /** Adds a row. @returns its id */
  const add = <T extends Table>(table: T, row: Insertable<DB[T]>): string => {
    const rows = tables.get(table)
    if (rows) rows.push(row as Row)
    else tables.set(table, [row as Row])
    return (row as { id?: string }).id ?? ''
  }
  const of = (table: Table): readonly Row[] => tables.get(table) ?? []
  /** Same rows, same digest. */
  const digest = () =>
    createHash('sha256')
      .update(JSON.stringify(ORDER.map((table) => [table, of(table)])))
      .digest('hex')
  return { add, of, digest }
}

/** Rows of one table that name the same columns go in together. */
export async function writeRows(bulk: Bulk, rows: Rows): Promise<void> {
  const supportOfPlan: [plan: string, support: string][] = []
  for (const table of ORDER) {
    const alike = new Map<string, Row[]>()
    for (const row of rows.of(table)) {
      const kept = table === 'plan' ? withoutSupport(row, supportOfPlan) : row
      const columns = Object.keys(kept)
        .filter((column) => kept[column] !== undefined)
        .toSorted()
        .join(', ')
      const some = alike.get(columns)
      if (some) some.push(kept)
      else alike.set(columns, [kept])
    }
    for (const [columns, some] of alike) {
      await bulk.run(`insert into care.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::care.${table}, $1::jsonb)`, [
        JSON.stringify(some),
      ])
    }
  }
  await bulk.run(
    `update care.plan l set support_period_id = s.support from jsonb_to_recordset($1::jsonb) s (plan uuid, support uuid) where l.id = s.plan`,
    [JSON.stringify(supportOfPlan.map(([plan, support]) => ({ plan, support })))],
  )
}

function withoutSupport({ support_period_id, ...plan }: Row, kept: [string, string][]): Row {
  if (support_period_id) kept.push([plan['id'] as string, support_period_id as string])
  return plan
}
