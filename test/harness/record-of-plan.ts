/** A record with a plan in it, for the standards of planning: what is not said is not there. */
import { planningStandards } from '../../src/planning/standards.ts'
import { WEIGHED, type PersonRecord } from '../../src/shared/standard.ts'

const PARAMETERS = {
  'goal.horizonDays': { immediate: 14, short: 90, long: 365 },
  'plan.childDays': 30,
  'need.planThreshold': 2,
  'priority.topN': 3,
  'plan.days': 30,
  'coord.ackDays': 3,
  'party.agreeDays': 5,
  'independence.goalPct': 50,
  'plan.clientActionsMax': 5,
  'change.answerDays': 7,
}
export const on = (day: string, time = '09:00') => `2025-${day}T${time}:00.000Z`
export const plan = {
  id: 'plan',
  agency_id: 'a1',
  kind: 'person',
  state: 'active',
  level: 'high',
  level_suggested: 'high',
  level_reason: '',
  level_decided_at: on('03-26'),
  started_at: on('03-03'),
  agreed_at: on('04-04'),
  activated_at: on('04-04', '10:00'),
  closed_at: null,
}
export const goal = (more: object) => ({
  id: 'g',
  plan_id: 'plan',
  category: 'housing',
  words: 'A lease',
  horizon: 'long',
  success_measure: 'Signed',
  target_on: '2025-09-30',
  housing_goal: false,
  issue: '',
  state: 'in_progress',
  written_at: on('03-26'),
  said_at: on('03-26'),
  ...more,
})
export const step = (more: object) => ({
  id: 's',
  goal_id: 'g',
  plan_id: 'plan',
  kind: 'action',
  category: 'housing',
  words: 'Apply',
  deliverable: 'Receipt',
  due_at: on('04-11'),
  responsible_id: 'worker',
  agency_id: 'a1',
  state: 'agreed',
  round: 1,
  requested_at: on('03-28'),
  agreed_at: on('03-29'),
  written_at: on('03-28'),
  done_at: null,
  told_if_late_at: null,
  ...more,
})
export const EMPTY = {
  person: { id: 'lan', agency_id: 'a1', pathway: 'exit' },
  agency_of: new Map([
    ['worker', 'a2'],
    ['coordinator', 'a1'],
  ]),
  continuity: [],
}
export const record = (rows: object) =>
  ({ ...EMPTY, ...Object.fromEntries(WEIGHED.map((table) => [table, []])), plan: [plan], ...rows }) as unknown as PersonRecord

export const owed = (id: string, rows: object) => planningStandards.find((one) => one.id === id)!.owed(record(rows), PARAMETERS)
/** How the first of these stands: met in time, met late, or owed. */
export const stands = (id: string, rows: object) => {
  const [one] = owed(id, rows)
  if (!one) return 'nothing owed'
  if (one.applies === false) return 'does not apply'
  return one.met_at === null ? 'owed' : Date.parse(one.met_at) <= Date.parse(one.due_at!) ? 'in time' : 'late'
}
