import type { ActionState, GoalState, PlanState } from '../shared/model.gen.ts'
import type { Reason } from '../shared/refusal.ts'
import { comesOnADay, inForce, OPEN_GOALS, type Row } from './rules.ts'
import { notYetTheirs } from './rules-tailored.ts'
import { isAgreed } from './rules-actions.ts'
import { draftLacks } from './rules-draft.ts'
import { withoutExcepted } from './rules-quality.ts'

/** What is known of a plan when its next step is judged, and by what it is judged. */
export type Facts = {
  owner: string
  pathway: 'exit' | 'sustain' | 'prevent' | null
  plan: Row<'plan'>
  goals: readonly Row<'goal'>[]
  sources: readonly Row<'goal_source'>[]
  actions: readonly Row<'action'>[]
  needs: readonly Row<'need'>[]
  dispositions: readonly Row<'need_disposition'>[]
  orders: readonly Row<'priority_order'>[]
  versions: readonly Row<'plan_version'>[]
  agreements: readonly Row<'plan_agreement'>[]
  coordinators: readonly Row<'coordinator_assignment'>[]
  participants: readonly Row<'participant'>[]
  threshold: number
  /** Whether the person was asked, was there and decided something, or said no in their words. */
  took_part: boolean
  /** What the person says about themself, and what else fills the parts of a plan. */
  about_me: string
  voices: readonly unknown[]
  strengths: readonly unknown[]
  vulnerabilities: readonly unknown[]
  risks: readonly unknown[]
  sections: readonly Pick<Row<'plan_section'>, 'section' | 'kind' | 'words' | 'at'>[]
  exceptions: readonly Pick<Row<'quality_exception'>, 'item'>[]
  requests: readonly { id: string; at: string }[]
  /** Requests for change from before this moment should be answered by now. */
  answer_before: string
  /** Notes that say what somebody thought, and nothing that was seen, told or said. */
  opinions: readonly unknown[]
  step_up_pct: number
}

export const isOpen = (goal: { state: GoalState }): boolean => OPEN_GOALS.includes(goal.state)
const holds = (goal: { state: GoalState }): boolean => isOpen(goal) || goal.state === 'achieved' || goal.state === 'partly_achieved'
const isWanted = (state: ActionState): boolean => state !== 'cancelled'

/** The newest version put to the owner. */
export const newestVersion = (versions: readonly Row<'plan_version'>[]) => versions.toSorted((a, b) => b.n - a.n)[0]
/** The version the next step is about: one put to the owner and not yet in force, else null. */
export function versionAhead(plan: { state: PlanState; n: number }, versions: readonly Row<'plan_version'>[]) {
  const newest = newestVersion(versions)
  return newest && (!inForce(plan.state) || newest.n > plan.n) ? newest : null
}
export const disposedLast = (need: string, dispositions: readonly Row<'need_disposition'>[]) =>
  dispositions.filter((one) => one.need_id === need).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]

/** Each open need, with whether the plan answers it: by a goal, or by a recorded choice. */
export function answersOf({ needs, goals, sources, dispositions }: Pick<Facts, 'needs' | 'goals' | 'sources' | 'dispositions'>) {
  const answered = new Set(
    sources.filter((source) => goals.some((goal) => goal.id === source.goal_id && holds(goal))).map((source) => source.need_id),
  )
  return needs
    .filter((need) => need.level >= 1 && need.met_at === null)
    .map((need) => ({ need, covered: answered.has(need.id) || disposedLast(need.id, dispositions) !== undefined }))
}
/** Those the plan has to answer: present, and at or above the threshold (PLN-14, INV-24). */
export const coverageOf = (facts: Parameters<typeof answersOf>[0] & Pick<Facts, 'threshold'>) =>
  answersOf(facts).filter(({ need }) => need.level >= facts.threshold && !comesOnADay(need))

function planItself(facts: Facts): Reason[] {
  const open = facts.goals.filter(isOpen)
  return [
    ...(facts.plan.level === null ? [{ refusal: 'level_not_decided' }] : []),
    ...coverageOf(facts)
      .filter(({ covered }) => !covered)
      .map(({ need }) => ({ refusal: 'need_not_covered', need_id: need.id })),
    ...((facts.pathway === 'exit' || facts.pathway === 'sustain') && facts.plan.kind === 'person' && !open.some((goal) => goal.housing_goal)
      ? [{ refusal: 'no_housing_goal' }]
      : []),
    ...notYetTheirs(facts.goals),
  ]
}

/** Everything that keeps this plan from being put to its owner. */
export const missingToPropose = (facts: Facts): Reason[] => withoutExcepted(allMissingToPropose(facts), facts.exceptions)

/** The same, with the points that were excepted. */
export function allMissingToPropose(facts: Facts): Reason[] {
  const open = facts.goals.filter(isOpen)
  const ofPerson = facts.plan.kind === 'person'
  return [
    ...(ofPerson && !facts.took_part ? [{ refusal: 'neither_took_part_nor_declined' }] : []),
    ...(open.length === 0 ? [{ refusal: 'no_goal_yet' }] : []),
    ...(open.length > 0 && ofPerson && !open.some((goal) => goal.proposed_by === facts.owner) ? [{ refusal: 'no_goal_proposed_by_the_person' }] : []),
    ...open
      .filter((goal) => goal.quality_area === null || goal.does_now === null)
      .map((goal) => ({ refusal: 'goal_without_its_part_of_life', goal_id: goal.id })),
    ...(facts.orders.some((order) => order.by === 'person') ? [] : [{ refusal: 'no_order_by_the_person' }]),
    ...open
      .filter((goal) => !facts.actions.some((action) => action.goal_id === goal.id && isWanted(action.state)))
      .map((goal) => ({ refusal: 'goal_without_action', goal_id: goal.id })),
    ...draftLacks(facts),
    ...planItself(facts),
  ]
}

/** Everything that keeps the version put to the owner from coming into force. */
export function missingToActivate(facts: Facts): Reason[] {
  const version = versionAhead(facts.plan, facts.versions)
  const present = facts.participants.filter((one) => one.to_at === null)
  const takesPart = (party: string) => present.some((one) => one.party_id === party)
  const steps = version ? facts.actions.filter((action) => version.action_ids.includes(action.id) && isWanted(action.state)) : []
  const absent = new Set(
    steps
      .map((step) => step.responsible_id)
      .filter((party) => party !== null)
      .filter((party) => !takesPart(party)),
  )
  const changed =
    version &&
    facts.goals.some((goal) => isOpen(goal) && (!version.goal_ids.includes(goal.id) || Date.parse(goal.said_at) > Date.parse(version.published_at)))
  return [
    ...(version ? [] : [{ refusal: 'no_version_proposed' }]),
    ...(changed ? [{ refusal: 'changed_since_proposed' }] : []),
    ...(facts.coordinators.some((one) => one.state === 'current' && one.answered_at !== null) ? [] : [{ refusal: 'coordinator_not_acknowledged' }]),
    ...steps.filter((step) => !isAgreed(step.state)).map((step) => ({ refusal: 'action_not_agreed', action_id: step.id })),
    ...[...absent].map((party_id) => ({ refusal: 'party_does_not_take_part', party_id })),
    ...(version && !facts.agreements.some((one) => one.n === version.n) ? [{ refusal: 'owner_has_not_agreed', n: version.n }] : []),
    ...(present.length < 2 || !takesPart(facts.owner) ? [{ refusal: 'too_few_take_part' }] : []),
    ...planItself(facts),
  ]
}
