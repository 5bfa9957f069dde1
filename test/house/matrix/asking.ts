/** One request of each operation about each person, as valid as its contract and the rows that are there allow. */
import { randomUUID } from 'node:crypto'
import { sample, shapeOf } from '../sample.ts'
import type { Declared } from '../contracts.ts'
import { firstOf } from './ids.ts'

const TABLE_OF: Record<string, string> = {
  entry_id: 'entry_request',
  stay_id: 'housing_stay',
  address_id: 'address',
  preference_id: 'contact_preference',
  vulnerability_id: 'vulnerability',
  responsibility_id: 'statutory_responsibility',
  about_me_id: 'about_me',
  need_id: 'need',
  strength_id: 'strength',
  link_id: 'environment_link',
  request_id: 'contribution_request',
  goal_id: 'goal',
  scale_id: 'goal_scale',
  action_id: 'action',
  conference_id: 'conference',
  item_id: 'agenda_item',
  invitation_id: 'conference_invitation',
  conference_decision_id: 'conference_decision',
  assignment_id: 'coordinator_assignment',
  participant_id: 'participant',
  coordination_ack_id: 'coordination_ack',
  question_id: 'briefing_question',
  gap_id: 'sharing_gap',
  handover_id: 'handover',
  rating_id: 'alliance_rating',
  application_id: 'housing_application',
  mix_option_id: 'mix_option',
  order_id: 'guardian_order',
  engagement_id: 'engagement_plan',
  support_id: 'planned_support',
  given_id: 'support_given',
  dependency_id: 'step_dependency',
  knock_on_id: 'knock_on',
  joined_id: 'visit_joined',
  resource_id: 'needed_resource',
  gain_id: 'agency_gain',
  ask_id: 'family_ask',
  satisfaction_id: 'plan_satisfaction',
  agreement_id: 'coordination_agreement',
  coordination_issue_id: 'coordination_issue',
  reserved_id: 'reserved_decision',
  guest_id: 'review_guest',
  legal_issue_id: 'legal_issue',
  carer_exchange_id: 'carer_exchange',
  carer_support_id: 'carer_support',
  exclusion: 'exclusion',
  disclosure: 'disclosure',
  assessments: 'assessment',
  notes: 'note',
  message_id: 'message',
  reviews: 'review',
  exits: 'support_period',
  'follow-ups': 'follow_up',
  'onward-referrals': 'onward_referral',
}
const PLAIN: Record<string, string> = { category: 'housing', instrument: 'who5', standard: 'ENT-01', kind: 'emergency', channel: 'email' }
/** Queries that find what is there. */
const QUERY: Record<string, string> = {
  'GET /api/people/search': '?q=zq',
  'GET /api/people': '?scope=all',
  [`GET /api/people/:person_id/timeline`]: '?limit=100',
}

export type Things = { agency: string; party: string; staff: string; parameter: string }
export type Request = { method: 'GET'; url: string; headers: Record<string, string>; payload?: string }

/** @param person whom it is about; for the rest somebody who exists */
export function requestOf(operation: Declared, person: string, things: Things): Omit<Request, 'headers'> {
  const parts = operation.url.split('/')
  const url = parts
    .map((part, n) => {
      if (!part.startsWith(':')) return part
      const [name, before] = [part.slice(1), parts[n - 1]!]
      if (before === 'people') return person
      if (name === 'key') return before === 'elements' ? 'helping' : things.parameter
      if (name === 'agency_id') return things.agency
      if (name === 'staff_id') return things.staff
      const table = TABLE_OF[name === 'id' ? before : name]
      return PLAIN[name] ?? (table ? firstOf(person, table) : randomUUID())
    })
    .join('/')
  const given = {
    version: 1,
    rent_currency: 'AUD',
    person_id: person,
    responsible_id: things.party,
    party_id: things.party,
    agency_id: things.agency,
    staff_id: things.staff,
    need_id: firstOf(person, 'need'),
    goal_id: firstOf(person, 'goal'),
    action_id: firstOf(person, 'action'),
  }
  const required = operation.query ? (sample(shapeOf(operation.query), {}) as Record<string, unknown>) : {}
  const query =
    QUERY[operation.key] ?? (Object.keys(required).length > 0 ? `?${new URLSearchParams(required as Record<string, string>).toString()}` : '')
  return {
    method: operation.method as 'GET',
    url: url + query,
    ...(operation.method === 'GET' ? {} : { payload: JSON.stringify(operation.body ? sample(shapeOf(operation.body), given) : {}) }),
  }
}
