import { daysAfter, type Obligation, type PersonRecord, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { RUNGS, stepsUp, type Rung } from '../shared/taking-part-words.ts'
import { DEFICIT_LIMIT, deficitIn } from '../shared/wording.ts'
import { isLower } from './rules-level.ts'
import { at, base, earliest, goalsOf, latest, ofPerson, upTo, whenAll } from './standards-record.ts'

type Goal = PersonRecord['goal'][number]
type Plan = PersonRecord['plan'][number]
/** A wish that is said later is answered within this many days, like a need (INV-24). */
const WISH_DAYS = 14
const percent = (part: number, of: number) => (of === 0 ? 0 : Math.round((part / of) * 100))
/** What the owner agreed to first; a goal that comes later counts from when it was written. */
const atFirst = (record: RecordOf<'goal'>, plan: Plan) => goalsOf(record, plan).filter((goal) => upTo(goal.written_at, plan.activated_at!))
/** Where on the ladder a goal began. */
const beganOn = (record: RecordOf<'goal_rung'>, goal: Goal): Rung | null =>
  (record.goal_rung.filter((one) => one.goal_id === goal.id).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0]?.rung ??
    goal.does_now) as Rung | null
const leadsUp = (record: RecordOf<'goal_rung'>, goal: Goal) => {
  const from = beganOn(record, goal)
  return from !== null && goal.does_in_end !== null && stepsUp(from, goal.does_in_end) > 0
}
const usesStrength = (record: RecordOf<'goal_source'>, goal: Goal) =>
  record.goal_source.some((one) => one.goal_id === goal.id && one.strength_id !== null)
/** Met when it holds of what the owner agreed to first; what holds only later is late, which the engine remembers. */
const whenWritten = (holds: boolean, goals: readonly Goal[]) => (holds ? latest(goals.map((goal) => goal.written_at)) : null)

const wishes = standard({
  id: 'PLN-04',
  title: 'Holistic plan tied to wishes, strengths and needs',
  stage: 'PLN',
  sources: [{ ref: 'S1:43b', quote: 'support plan is holistic and takes account of their wishes, feelings, strengths, needs and aspirations' }],
  reads: ['plan', 'goal', 'goal_source', 'voice', 'wish_not_now', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    ofPerson(record).flatMap((plan): Obligation[] => {
      const goals = atFirst(record, plan)
      const strong = goals.filter((goal) => usesStrength(record, goal)).length
      return [
        ...record.voice
          .filter((voice) => (voice.kind === 'wish' || voice.kind === 'aspiration') && !voice.did_not_want_to_say && plan.closed_at === null)
          .map((voice): Obligation => {
            const answers = goalsOf(record, plan).filter((goal) =>
              record.goal_source.some((one) => one.voice_id === voice.id && one.goal_id === goal.id),
            )
            const aside = record.wish_not_now.filter((one) => one.voice_id === voice.id)
            return {
              ...base(record, plan),
              category: voice.category,
              subject: voice.id,
              began_at: voice.recorded_at,
              due_at: upTo(voice.recorded_at, plan.activated_at!) ? plan.activated_at : daysAfter(voice.recorded_at, WISH_DAYS),
              met_at: earliest([...answers.map((goal) => goal.written_at), ...aside.map((one) => one.at)]),
              why: { key: 'wish_answered', days: WISH_DAYS },
              evidence: [...answers.map((goal) => at('goal', goal, goal.written_at)), ...aside.map((one) => at('wish_not_now', one, one.at))],
            }
          }),
        {
          ...base(record, plan),
          subject: `${plan.id}:strengths`,
          due_at: plan.activated_at,
          met_at: whenWritten(strong * 2 >= goals.length, goals),
          applies: goals.length > 0,
          why: { key: 'goals_use_strengths', have: strong, of: goals.length },
          evidence: goals.map((goal) => at('goal', goal, goal.written_at)),
        },
      ]
    }),
})

const constructive = standard({
  id: 'PLN-07',
  title: 'Constructive, focused on development',
  stage: 'PLN',
  sources: [{ ref: 'S1:46', quote: 'be constructive and focused on the development of the individual' }],
  reads: ['plan', 'goal', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    ofPerson(record).map((plan) => {
      const goals = atFirst(record, plan)
      const share = percent(goals.filter((goal) => deficitIn(goal.words) !== null).length, goals.length)
      const grows = goals.filter((goal) => goal.development_step.trim() !== '').length
      return {
        ...base(record, plan),
        subject: plan.id,
        due_at: plan.activated_at,
        met_at: whenWritten(share <= DEFICIT_LIMIT && grows === goals.length, goals),
        applies: goals.length > 0,
        why: { key: 'deficit_wording', share, limit: DEFICIT_LIMIT, grows, of: goals.length },
        evidence: goals.map((goal) => at('goal', goal, goal.written_at)),
      }
    }),
})

/** Kept by what a plan is made of, never by a tick: the person's own wish, a strength, a step up, no more coordination than the situation asks for. */
function principlesKept(record: RecordOf<'goal_source' | 'goal_rung'>, plan: Plan, goals: readonly Goal[]): number {
  const theirs = goals.some(
    (goal) => goal.proposed_by === record.person.id || record.goal_source.some((one) => one.goal_id === goal.id && one.voice_id !== null),
  )
  const strengths = goals.some((goal) => usesStrength(record, goal))
  const independence = goals.some((goal) => leadsUp(record, goal))
  const light = plan.level !== null && (plan.level_suggested === null || !isLower(plan.level_suggested, plan.level))
  return [theirs, strengths, independence, light].filter(Boolean).length
}

const independence = standard({
  id: 'PLN-09',
  title: 'Independence and core principles promoted',
  stage: 'PLN',
  sources: [{ ref: 'S1:48', quote: 'promote and emphasise the accepted core principles, especially independence' }],
  reads: ['plan', 'goal', 'goal_source', 'goal_rung', 'review', 'coordinator_assignment'],
  parameters: ['independence.goalPct'],
  owed: (record, parameters) =>
    ofPerson(record).flatMap((plan): Obligation[] => {
      const goals = atFirst(record, plan)
      const evidence = goals.map((goal) => at('goal', goal, goal.written_at))
      const wanted = Number(parameters['independence.goalPct'])
      const share = percent(goals.filter((goal) => leadsUp(record, goal)).length, goals.length)
      const principles = principlesKept(record, plan, goals)
      const common = { ...base(record, plan), due_at: plan.activated_at, applies: goals.length > 0, evidence }
      return [
        {
          ...common,
          subject: plan.id,
          met_at: whenWritten(share >= wanted, goals),
          why: { key: 'goals_step_up', share, wanted, rungs: RUNGS.length },
        },
        {
          ...common,
          subject: `${plan.id}:principles`,
          met_at: whenWritten(principles === 4, goals),
          why: { key: 'principles_kept', have: principles, want: 4 },
        },
        ...lookedAtInReviews(record, plan),
      ]
    }),
})
/** At each review somebody looks again at who does it now, for each goal on the way. */
function lookedAtInReviews(record: RecordOf<'goal' | 'goal_rung' | 'review' | 'coordinator_assignment'>, plan: Plan): Obligation[] {
  const held = record.review
    .filter((one) => one.plan_id === plan.id && one.completed_at !== null)
    .toSorted((a, b) => Date.parse(a.completed_at!) - Date.parse(b.completed_at!))
  return held.map((review, n) => {
    const since = n === 0 ? plan.activated_at! : held[n - 1]!.completed_at!
    const goals = goalsOf(record, plan).filter(
      (goal) =>
        goal.does_now !== null && upTo(goal.written_at, since) && (goal.achieved_at === null || !upTo(goal.achieved_at, review.completed_at!)),
    )
    const looks = goals.map((goal) =>
      earliest(record.goal_rung.filter((one) => one.goal_id === goal.id && !upTo(one.at, since)).map((one) => one.at)),
    )
    return {
      ...base(record, plan),
      subject: `${review.id}:ladder`,
      began_at: since,
      due_at: review.completed_at,
      met_at: whenAll(looks),
      applies: goals.length > 0,
      why: { key: 'ladder_looked_at', have: looks.filter((one) => one !== null).length, of: goals.length },
      evidence: [at('review', review, review.completed_at!)],
    }
  })
}

/** Written by several hands: the person's first; those close to them while the person lets them. */
const together = standard({
  id: 'PLN-10',
  title: 'Formulated together with the person and, where appropriate, family',
  stage: 'PLN',
  sources: [{ ref: 'S1:49', quote: 'be formulated in collaboration with the individual and - where appropriate - the family' }],
  reads: ['plan', 'goal', 'contribution', 'plan_agreement', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    ofPerson(record).map((plan) => {
      const goals = atFirst(record, plan)
      const theirs = goals.filter((goal) => goal.proposed_by === record.person.id)
      const close = new Set(record.contribution.map((one) => one.relative_id))
      const workers = percent(
        goals.filter((goal) => goal.proposed_by !== record.person.id && !close.has(goal.proposed_by ?? '')).length,
        goals.length,
      )
      const said = record.plan_agreement.some((one) => one.plan_id === plan.id && one.words.trim() !== '')
      return {
        ...base(record, plan),
        subject: plan.id,
        due_at: plan.activated_at,
        met_at: workers <= 50 || said ? earliest(theirs.map((goal) => goal.written_at)) : null,
        applies: goals.length > 0,
        why: { key: 'goals_by_person', have: theirs.length, workers },
        evidence: [...theirs.map((goal) => at('goal', goal, goal.written_at)), ...record.contribution.map((one) => at('contribution', one, one.at))],
      }
    }),
})

/** What makes a plan the person's own. */
export const ownStandards: readonly Standard[] = [wishes, constructive, independence, together]
