/** The plan: goals in three horizons, each step asked of one party who answers for themself, a coordinator, and the owner's yes. */
import type { ActionState } from '../../shared/model.gen.ts'
import type { Category } from '../../shared/words.ts'
import { agencyId, agencyOf, staffId, staffName, type AgencyKey } from '../network.ts'
import {
  BLOCKED,
  COUNTERED,
  DECLINED,
  DONE,
  EVIDENCE,
  GOALS,
  LEVEL_REASONS,
  OWNER_AGREES,
  STOPGAPS,
  VERDICTS,
  type GoalText,
  type StepText,
} from '../texts/goals.ts'
import { ORDERS } from '../texts/strengths.ts'
import type { Picture } from './assessment.ts'
import { by, spoken, takes, type Making, type Someone } from './someone.ts'

export type PlanState = 'drafting' | 'proposed' | 'active' | 'under_review' | 'suspended' | 'closing' | 'closed'
export type Planned = { id: string; goals: string[]; from: string; level: 'none' | 'low' | 'medium' | 'high' }
type Making_ = Making & { one: Someone; plan: string; from: string; state: PlanState }
const inForce = (state: PlanState) => !['drafting', 'proposed'].includes(state)

/** @param from when it was proposed (or begun, while drafting) */
export function addPlan(
  making: Making,
  one: Someone,
  picture: Picture,
  to: { support: string; started: string; from: string; state: PlanState; review_on?: string; closed?: string },
): Planned {
  const { rows, chance, when } = making
  const plan = chance.id('plan')
  const { state, from } = to
  const all: Making_ = { ...making, one, plan, from, state }
  const issues = chance.draw(ORDERS)
  const parts = addGoals(all, picture, issues)
  const domains = picture.needs.filter((need) => need.level >= 2).length
  const agencies = new Set([...one.asked.keys()].filter((key) => key !== one.lead)).size
  const level =
    domains >= 5 || agencies >= 3 || one.high ? 'high' : domains <= 1 && agencies === 0 ? 'none' : domains <= 2 && agencies <= 1 ? 'low' : 'medium'
  const force = when.later(from, 3 * 1440)
  const own = { plan_id: plan, person_id: one.id, ...by(one.coordinator) }
  rows.add('plan', {
    id: plan,
    person_id: one.id,
    ...by(one.coordinator),
    support_period_id: to.support,
    state,
    started_at: to.started,
    level,
    level_suggested: level,
    level_reason: chance.draw(LEVEL_REASONS),
    level_decided_at: when.later(to.started, 600),
    ...(state === 'drafting' ? {} : { proposed_at: from }),
    ...(inForce(state) ? { agreed_at: when.later(from, 2 * 1440), activated_at: force } : {}),
    ...(to.review_on ? { next_review_on: to.review_on } : {}),
    ...(to.closed ? { closed_at: to.closed } : {}),
  })
  rows.add('priority_order', {
    id: chance.id('order'),
    ...own,
    by: 'person',
    issues: [...issues],
    mode: spoken(one),
    at: when.later(to.started, 900),
  })
  if (state !== 'drafting')
    rows.add('plan_version', {
      id: chance.id('version'),
      ...own,
      n: 1,
      reason: 'First version',
      goal_ids: parts.goals,
      action_ids: parts.inVersion,
      published_at: from,
    })
  if (inForce(state))
    rows.add('plan_agreement', {
      id: chance.id('agreed'),
      ...own,
      n: 1,
      mode: spoken(one),
      words: chance.draw(OWNER_AGREES),
      at: when.later(from, 2 * 1440),
    })
  addTeam(all, parts.parties, to)
  return { id: plan, goals: parts.goals, from: force, level }
}

/** One goal for each need that must be answered, housing first; something for this fortnight where there is nowhere to sleep. */
function addGoals(all: Making_, picture: Picture, issues: readonly string[]) {
  const { chance, one, state } = all
  const parts = { goals: [] as string[], inVersion: [] as string[], parties: new Map<string, string | null>() }
  const wanted: { text: GoalText; category: Category; need?: string }[] = []
  for (const need of picture.needs) {
    const texts = GOALS[need.domain] ?? []
    const fitting = need.domain === 'housing' ? texts.filter((text) => (text.words === 'Keep the flat I have') === (one.pathway !== 'exit')) : texts
    if (need.level >= 2 || need.domain === 'housing') wanted.push({ text: chance.pick(fitting), category: need.domain, need: need.id })
  }
  if (picture.wish !== '' && (one.situation === 'rough_sleeping' || one.pathway === 'sustain'))
    wanted.push({
      text: chance.pick(STOPGAPS.filter((text) => (text.words === 'Stop the eviction date') === (one.pathway === 'sustain'))),
      category: 'housing',
    })
  if (picture.wish !== '') {
    const has = (horizon: string) => wanted.some(({ text }) => text.horizon === horizon)
    if (!has('immediate')) wanted.push({ text: GOALS.safety![1]!, category: 'safety' })
    if (!has('short')) wanted.push({ text: GOALS.health![1]!, category: 'health' })
    if (!has('long')) wanted.push({ text: GOALS.work_learning![0]!, category: 'work_learning' })
  }
  for (const [n, { text, category, need }] of wanted.entries()) {
    const ended = inForce(state) && !text.housing && (state === 'closed' || chance.maybe(0.25))
    addGoal(all, { text, category, need, issue: issues[n % issues.length]!, ended }, picture, parts)
  }
  return parts
}

type Goal = { text: GoalText; category: Category; need: string | undefined; issue: string; ended: boolean }
function addGoal(
  all: Making_,
  { text, category, need, issue, ended }: Goal,
  picture: Picture,
  parts: { goals: string[]; inVersion: string[]; parties: Map<string, string | null> },
): void {
  const { rows, chance, when, one, plan, from, state } = all
  const own = { person_id: one.id, category, ...by(one.coordinator) }
  const written = when.later(from, -1440 - chance.between(0, 2000))
  const reach = { immediate: 11, short: 80, long: 300 }[text.horizon] * 86_400_000
  const dayAfter = (moment: string) => when.dayOf(new Date(Date.parse(moment) + reach).toISOString())
  const housed = state === 'closed' && text.housing === true
  const done = ended || housed
  // what is still wanted was looked at again lately, and its date with it
  const said = inForce(state) && !done ? when.at(chance.between(1, 7), '12:00') : written
  const target_on = dayAfter(said < written ? written : said)
  const goal = chance.id('goal')
  rows.add('goal', {
    id: goal,
    plan_id: plan,
    ...own,
    words: text.words,
    horizon: text.horizon,
    success_measure: text.measure,
    target_on,
    first_target_on: dayAfter(written),
    confidence: chance.between(4, 9),
    housing_goal: text.housing === true,
    issue,
    proposed_by: one.id,
    written_at: written,
    said_at: said < written ? written : said,
    state: done ? 'achieved' : !inForce(state) ? 'proposed' : chance.maybe(0.1) ? 'on_hold' : 'in_progress',
    ...(done
      ? {
          evidence: chance.draw(EVIDENCE),
          person_verdict: chance.draw(VERDICTS),
          lasting_evidence: housed,
          achieved_at: when.later(from, chance.between(20, 40) * 1440),
        }
      : {}),
    ...(chance.maybe(0.4)
      ? {
          obstacles: chance.draw([
            'The list is long.',
            'Mornings.',
            'No phone credit at the end of the month.',
            'The dog.',
            'Past arrears on file.',
            'Shift work.',
          ]),
        }
      : {}),
  })
  parts.goals.push(goal)
  rows.add('goal_source', { id: chance.id('source'), goal_id: goal, ...own, ...(need ? { need_id: need } : { voice_id: picture.wish }) })
  if (text.housing) rows.add('goal_source', { id: chance.id('source'), goal_id: goal, ...own, strength_id: picture.strength })
  for (const [n, step] of text.steps.entries()) {
    // once a plan is in force, a new step may be asked for beside what was agreed
    const fresh = inForce(state) && state !== 'closed' && !done && n > 0 && step[2] !== 'person' && chance.maybe(0.35)
    addStep(all, { step, goal, category, done, fresh, by_day: target_on }, parts)
  }
}

type Step = { step: StepText; goal: string; category: Category; done: boolean; fresh: boolean; by_day: string }
function addStep(
  all: Making_,
  { step: [words, deliverable, taker], goal, category, done, fresh, by_day }: Step,
  parts: { inVersion: string[]; parties: Map<string, string | null> },
): void {
  const { rows, chance, when, one, plan, from, state } = all
  const { party, login } = takes(one, taker)
  const id = chance.id('action')
  if (login && agencyOf(login) !== one.lead) {
    const agency = agencyOf(login)
    one.asked.set(agency, (one.asked.get(agency) ?? new Set<Category>()).add(category))
  }
  const own = party === staffId(one.coordinator) // nobody waits for their own answer
  const now: ActionState =
    own && (fresh || state === 'drafting' || state === 'proposed')
      ? 'agreed'
      : state === 'drafting'
        ? chance.pick(['proposed', 'requested', 'agreed'])
        : state === 'proposed'
          ? chance.pick(['requested', 'agreed', 'agreed', 'countered'])
          : fresh
            ? chance.pick(['requested', 'requested', 'requested', 'countered', 'declined'])
            : done || state === 'closed'
              ? chance.pick(['done', 'confirmed'])
              : chance.pick(['agreed', 'agreed', 'in_progress', 'in_progress', 'done', 'confirmed', 'blocked'])
  const asked = fresh
    ? chance.maybe(0.3)
      ? when.minutesAgo(chance.between(20, 300))
      : when.at(chance.between(1, 6), '11:20')
    : when.later(from, -chance.between(300, 1300))
  const finished = now === 'done' || now === 'confirmed'
  const overdue = !finished && inForce(state) && !fresh && chance.maybe(0.12)
  const wished = finished
    ? when.later(from, chance.between(10, 25) * 1440)
    : overdue
      ? when.at(chance.between(1, 7), '16:00')
      : when.ahead(chance.between(0, 40), '16:00')
  const due_at = when.dayOf(wished) > by_day ? `${by_day}T16:00:00.000Z` : wished
  const doneAt = when.later(from, chance.between(6, 24) * 1440)
  const yes = !['proposed', 'requested', 'countered', 'declined'].includes(now)
  rows.add('action', {
    id,
    goal_id: goal,
    plan_id: plan,
    person_id: one.id,
    category,
    ...by(one.coordinator),
    words,
    deliverable,
    due_at,
    responsible_id: party,
    state: now,
    written_at: asked,
    said_at: asked,
    ...(now === 'proposed' ? {} : { requested_at: asked }),
    ...(yes ? { agreed_at: when.later(asked, 200) } : {}),
    ...(['in_progress', 'blocked', 'done', 'confirmed'].includes(now) ? { started_at: when.later(asked, 3000) } : {}),
    ...(finished ? { done_at: doneAt, done_note: chance.draw(DONE) } : {}),
    ...(now === 'confirmed' ? { confirmed_at: when.later(doneAt, 1500), confirmed_by: taker === 'person' ? staffId(one.coordinator) : one.id } : {}),
    ...(now === 'blocked' ? { blocked_reason: chance.draw(BLOCKED) } : {}),
    ...(overdue && chance.maybe(0.5) ? { told_if_late_at: when.minutesAgo(200) } : {}),
  })
  if (!fresh) parts.inVersion.push(id)
  parts.parties.set(party, login)
  const answer = now === 'countered' || now === 'declined' ? now : yes ? 'agreed' : null
  if (!answer) return
  rows.add('action_answer', {
    id: chance.id('answer'),
    action_id: id,
    person_id: one.id,
    category,
    ...by(login ?? one.coordinator),
    party_id: party,
    round: 1,
    response: answer,
    mode: login ? 'self' : spoken(one),
    at: when.later(asked, 200),
    ...(answer === 'agreed' ? {} : { reason: chance.draw(answer === 'countered' ? COUNTERED : DECLINED) }),
    ...(answer === 'countered' ? { proposed_due: when.ahead(chance.between(14, 50), '16:00') } : {}),
  })
}

const ROLE_WORDS: Record<AgencyKey, string> = {
  a1: 'Support worker',
  a2: 'Housing worker: tenancy and repairs',
  a3: 'Community nurse',
  a4: 'Officer of the department',
  a5: 'Advocate, and legal advice',
  a6: 'Help at home',
}
function addTeam(
  { rows, chance, when, one, plan, from, state }: Making_,
  parties: Map<string, string | null>,
  to: { started: string; closed?: string },
): void {
  const own = { plan_id: plan, person_id: one.id, ...by(one.coordinator), from_at: to.started, ...(to.closed ? { to_at: to.closed } : {}) }
  const coordinator = staffId(one.coordinator)
  rows.add('participant', { id: chance.id('part'), ...own, party_id: one.id, role: 'owner', confirmed_at: to.started })
  rows.add('participant', {
    id: chance.id('part'),
    ...own,
    party_id: coordinator,
    role: 'Coordinator',
    responsibilities: 'Holds the threads, calls the reviews, one number to ring',
    confirmed_at: when.later(to.started, 400),
  })
  for (const [party, login] of parties) {
    if (!login || party === coordinator) continue
    rows.add('participant', {
      id: chance.id('part'),
      ...own,
      party_id: party,
      role: ROLE_WORDS[agencyOf(login)],
      contact_path: `Through ${staffName(login)}`,
      advocate: login === 'advocate.a5',
      confirmed_at: when.later(from, -200),
    })
  }
  const waits = state === 'drafting' && chance.maybe(0.3)
  rows.add('coordinator_assignment', {
    id: chance.id('assignment'),
    plan_id: plan,
    person_id: one.id,
    ...by(one.intake),
    staff_id: coordinator,
    proposed_at: to.started,
    ...(waits
      ? { state: 'proposed' }
      : {
          state: to.closed ? 'ended' : 'current',
          answered_at: when.later(to.started, chance.between(60, 3000)),
          from_at: when.later(to.started, 3001),
          person_told_at: when.later(to.started, 3100),
          ...(to.closed ? { to_at: to.closed } : {}),
        }),
  })
}

/** Which agency may know what, until when: asked of the person before anything was asked of the agency. */
export function addConsents({ rows, chance, when }: Making, one: Someone, from: string): void {
  const own = {
    person_id: one.id,
    ...by(one.intake),
    mode: one.interpreter ? ('interpreted' as const) : chance.pick(['spoken', 'written'] as const),
    from_at: from,
    recorded_at: from,
  }
  for (const [key, categories] of one.asked) {
    const narrow = chance.maybe(0.35)
    const wide: Category[] = narrow ? [] : ['housing', 'money', 'health', 'family', 'community', 'life_skills', 'access_needs']
    const soon = chance.maybe(0.08)
    rows.add('consent_event', {
      id: chance.id('consent'),
      ...own,
      decision: 'given',
      scope: 'party',
      party_id: agencyId(key),
      categories: [...new Set<Category>(['general', ...wide, ...categories])].toSorted(),
      to_at: soon ? when.ahead(chance.between(3, 13), '23:00') : new Date(Date.parse(from) + 365 * 86_400_000).toISOString(),
      own_words: chance.draw([
        '“Yes, they can know.”',
        '“Fine, as long as I see the notes.”',
        '“Only what they need.”',
        '“All right. Not the old things.”',
        '“Yes. Ask me again in a year.”',
      ]),
      limits: narrow ? 'Only what the agreed steps need' : '',
    })
    rows.add('involvement', { id: chance.id('involvement'), person_id: one.id, party_id: agencyId(key), ...by(one.intake), from_at: from })
  }
  // the lead reads what the others write
  rows.add('consent_event', {
    id: chance.id('consent'),
    ...own,
    decision: 'given',
    scope: 'party',
    party_id: agencyId(one.lead),
    categories: [
      'general',
      'housing',
      'safety',
      'health',
      'money',
      'work_learning',
      'family',
      'community',
      'legal',
      'life_skills',
      'culture',
      'access_needs',
      'mental_health',
      'alcohol_drugs',
      'children',
    ],
    to_at: new Date(Date.parse(from) + 365 * 86_400_000).toISOString(),
  })
  const others = (['a3', 'a4', 'a5', 'a6'] as const).filter((key) => !one.asked.has(key) && key !== one.lead)
  if (others.length === 0 || !chance.maybe(0.25)) return
  const other = chance.pick(others)
  const refused = chance.maybe(0.5)
  const said = {
    ...own,
    scope: 'party' as const,
    party_id: agencyId(other),
    categories: ['general', 'family', 'health'] as Category[],
    to_at: new Date(Date.parse(from) + 365 * 86_400_000).toISOString(),
  }
  if (refused)
    return void rows.add('consent_event', {
      id: chance.id('consent'),
      ...said,
      decision: 'refused',
      own_words: chance.draw(['“No. Not them.”', '“Not now. Maybe later.”', '“They’ve got a file already, that’s enough.”']),
    })
  rows.add('consent_event', { id: chance.id('consent'), ...said, decision: 'given' })
  rows.add('involvement', { id: chance.id('involvement'), person_id: one.id, party_id: agencyId(other), ...by(one.intake), from_at: from })
  const changed = when.later(from, 9 * 1440)
  rows.add('consent_event', {
    id: chance.id('consent'),
    ...said,
    decision: 'withdrawn',
    from_at: changed,
    recorded_at: changed,
    own_words: chance.draw(['“I changed my mind, stop it.”', '“That’s enough people for now.”']),
  })
}
