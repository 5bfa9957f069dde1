import { daysAfter, type Obligation, type PersonRecord, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { isOwed } from './rules-actions.ts'
import { ENOUGH_TO_TELL, FEW_STEPS, FOR_DAYS, FOR_LIMIT, isLikely, SUCCEEDS } from './rules-success.ts'
import { at, base, earliest, goalsOf, latest, ofPerson, upTo, whenAll } from './standards-record.ts'

const dayOf = (instant: string) => daysAfter(instant, 0)

/** Done with and by the person, and less and less for them. */
const withThem = standard({
  id: 'PRI-07',
  title: 'Worker works with the client; empowerment grows over time',
  stage: 'PRI',
  sources: [
    { ref: 'S4:2', quote: 'facilitated by the worker to work with the client' },
    { ref: 'S4:3', quote: 'empowering the client through a process of development' },
  ],
  reads: ['plan', 'action', 'review', 'goal_rung', 'strength_growth', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    ofPerson(record).flatMap((plan): Obligation[] => {
      const steps = record.action.filter((one) => one.plan_id === plan.id && one.kind === 'action')
      const from = Date.parse(plan.activated_at!) + FOR_DAYS * 86_400_000
      const done = steps.filter((one) => one.done_at !== null && one.done_mode !== null && Date.parse(one.done_at) >= from)
      const before = steps.filter((one) => one.done_at !== null && one.done_mode !== null && Date.parse(one.done_at) < from)
      const share = shareFor(done)
      const last = latest(done.map((one) => one.done_at!))
      const own = steps.filter((one) => one.responsible_id === record.person.id && one.agreed_at !== null)
      return [
        {
          ...base(record, plan),
          subject: plan.id,
          began_at: plan.activated_at!,
          due_at: last && dayOf(last),
          met_at: share <= FOR_LIMIT || share < shareFor(before) ? last : null,
          applies: done.length > 0,
          why: { key: 'done_for_them', share, limit: FOR_LIMIT, days: FOR_DAYS, of: done.length },
          evidence: done.map((one) => at('action', one, one.done_at!)),
        },
        {
          ...base(record, plan),
          subject: `${plan.id}:led`,
          due_at: plan.activated_at,
          met_at: earliest(own.map((one) => one.agreed_at)),
          why: { key: 'led_by_them', have: own.length },
          evidence: own.map((one) => at('action', one, one.agreed_at!)),
        },
        ...grownAtReviews(record, plan),
      ]
    }),
})
const shareFor = (done: readonly { done_mode: string | null }[]) =>
  done.length === 0 ? 0 : Math.round((done.filter((one) => one.done_mode === 'for').length / done.length) * 100)

type Plan = PersonRecord['plan'][number]
const heldOf = (record: RecordOf<'review'>, plan: Plan) =>
  record.review
    .filter((one) => one.plan_id === plan.id && one.completed_at !== null)
    .toSorted((a, b) => Date.parse(a.completed_at!) - Date.parse(b.completed_at!))

/** At each review something has grown since the last: a strength, or a step up the ladder of who does it. */
function grownAtReviews(record: RecordOf<'review' | 'goal_rung' | 'strength_growth' | 'coordinator_assignment'>, plan: Plan): Obligation[] {
  const held = heldOf(record, plan)
  return held.map((review, n) => {
    const since = n === 0 ? plan.activated_at! : held[n - 1]!.completed_at!
    const fresh = (when: string) => !upTo(when, since) && upTo(when, review.completed_at!)
    const grown = [
      ...record.goal_rung.map((one) => at('goal_rung', one, one.at)),
      ...record.strength_growth.map((one) => at('strength_growth', one, one.at)),
    ].filter((one) => fresh(one.at))
    return {
      ...base(record, plan),
      subject: `${review.id}:grown`,
      began_at: since,
      due_at: review.completed_at,
      met_at: earliest(grown.map((one) => one.at)),
      why: { key: 'grown_at_review', have: grown.length },
      evidence: grown,
    }
  })
}

const improvement = standard({
  id: 'PRI-11',
  title: 'Expect improvement',
  stage: 'PRI',
  sources: [{ ref: 'S3:76a', quote: 'Expect improvement' }],
  reads: ['plan', 'goal', 'review', 'expected_change', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    ofPerson(record).flatMap((plan) => {
      const held = heldOf(record, plan)
      return held.map((review, n): Obligation => {
        const since = n === 0 ? plan.activated_at! : held[n - 1]!.completed_at!
        const goals = goalsOf(record, plan).filter(
          (goal) =>
            goal.quality_area !== null &&
            goal.state !== 'dropped_by_person' &&
            goal.state !== 'changed' &&
            upTo(goal.written_at, since) &&
            (goal.achieved_at === null || !upTo(goal.achieved_at, review.completed_at!)),
        )
        const stated = goals.map((goal) =>
          earliest(record.expected_change.filter((one) => one.goal_id === goal.id && !upTo(one.at, since)).map((one) => one.at)),
        )
        return {
          ...base(record, plan),
          subject: review.id,
          began_at: since,
          due_at: review.completed_at,
          met_at: whenAll(stated),
          applies: goals.length > 0,
          why: { key: 'change_expected', have: stated.filter((one) => one !== null).length, of: goals.length },
          evidence: [at('review', review, review.completed_at!)],
        }
      })
    }),
})

const setUpToSucceed = standard({
  id: 'PRI-13',
  title: 'Set up to succeed, not complex and tricky',
  stage: 'PRI',
  sources: [
    { ref: 'S3:76d', quote: 'Set up situations in which your client is likely to succeed rather than situations that are complex and tricky' },
  ],
  reads: ['plan', 'action', 'coordinator_assignment'],
  parameters: ['plan.clientActionsMax'],
  owed: (record, parameters) =>
    ofPerson(record)
      .filter((plan) => plan.closed_at === null)
      .flatMap((plan): Obligation[] => {
        const max = Number(parameters['plan.clientActionsMax'])
        const own = record.action.filter((one) => one.plan_id === plan.id && one.kind === 'action' && one.responsible_id === record.person.id)
        const open = own.filter((one) => isOwed(one.state)).toSorted((a, b) => Date.parse(a.written_at) - Date.parse(b.written_at))
        return [
          {
            ...base(record, plan),
            subject: plan.id,
            due_at: open[max] ? dayOf(open[max].written_at) : plan.activated_at,
            met_at: open.length <= max ? plan.activated_at : null,
            why: { key: 'not_too_many', have: open.length, max },
            evidence: open.map((one) => at('action', one, one.written_at)),
          },
          succeeded(record, plan, own),
          ...own
            .filter((one) => one.state !== 'cancelled' && one.requested_at !== null)
            .map((one) => ({
              ...base(record, plan),
              category: one.category,
              subject: one.id,
              began_at: one.requested_at!,
              due_at: dayOf(one.requested_at!),
              met_at: isLikely(one) ? one.requested_at : null,
              why: { key: 'likely_to_succeed', most: FEW_STEPS },
              evidence: [at('action', one, one.requested_at!)],
            })),
        ]
      }),
})

type Step = PersonRecord['action'][number]
/** Of their own steps that came to an end, most were done in time; of fewer than a few nothing can be told. */
function succeeded(record: RecordOf<'coordinator_assignment'>, plan: Plan, own: readonly Step[]): Obligation {
  const done = own.filter((one) => one.done_at !== null)
  const inTime = done.filter((one) => one.due_at === null || upTo(one.done_at!, one.due_at))
  const share = done.length === 0 ? 0 : Math.round((inTime.length / done.length) * 100)
  const last = latest(done.map((one) => one.done_at!))
  return {
    ...base(record, plan),
    subject: `${plan.id}:succeeded`,
    due_at: last && dayOf(last),
    met_at: share >= SUCCEEDS ? last : null,
    applies: done.length >= ENOUGH_TO_TELL,
    why: { key: 'steps_succeed', done: inTime.length, of: done.length, limit: SUCCEEDS },
    evidence: done.map((one) => at('action', one, one.done_at!)),
  }
}

/** Set up to succeed, expecting improvement, and doing it with the person. */
export const successStandards: readonly Standard[] = [withThem, improvement, setUpToSucceed]
