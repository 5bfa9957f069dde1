import { type Obligation, type PersonRecord, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { STRENGTHS_TO_NEEDS } from './rules.ts'
import { at, base, carrier, days, deep, earliest, latest, upTo, whenWhole } from './standards-record.ts'

const planOf = (record: RecordOf<'plan'>) =>
  record.plan.find((plan) => plan.kind === 'person' && plan.activated_at !== null && plan.closed_at === null)
/** When the first goal, not dropped, began to build on something of this kind. */
const usedAt = (record: RecordOf<'goal' | 'goal_source'>, of: (source: PersonRecord['goal_source'][number]) => boolean) =>
  earliest(
    record.goal
      .filter((goal) => goal.state !== 'dropped_by_person' && record.goal_source.some((source) => source.goal_id === goal.id && of(source)))
      .map((goal) => goal.written_at),
  )

/** S1:7, S1:73: whoever matters to the person is on the map when an assessment is whole, or the person says that there is nobody; and at each review it is looked at again. */
const whoMatters = standard({
  id: 'FAM-09',
  title: 'Significant others and natural supports count',
  stage: 'FAM',
  sources: [
    { ref: 'S1:7', quote: 'significant others' },
    { ref: 'S1:73', quote: 'informal and community support networks' },
  ],
  reads: ['assessment', 'environment_link', 'environment_look', 'review', 'coordinator_assignment'],
  parameters: [],
  owed: (record) => [
    ...deep(record).map((one) => {
      const until = (when: string) => upTo(when, one.completed_at!)
      const close = record.environment_link.filter((link) => link.kind === 'social' && until(link.recorded_at))
      const said = record.environment_look.filter((look) => (look.links as unknown as unknown[]).length === 0 && until(look.at))
      const evidence = [
        ...close.slice(0, 5).map((link) => at('environment_link', link, link.recorded_at)),
        ...said.map((look) => at('environment_look', look, look.at)),
      ]
      return whenWhole(record, one, close.length + said.length > 0, { key: 'who_matters_named', have: close.length }, evidence)
    }),
    ...record.review
      .filter((one) => one.completed_at !== null)
      .map((review) => {
        const before = latest(record.review.map((one) => one.completed_at).filter((when) => when !== null && Date.parse(when) < Date.parse(review.completed_at!)) as string[]) // prettier-ignore
        const looks = record.environment_look.filter((look) => before === null || !upTo(look.at, before))
        return {
          ...base(record, review.agency_id, carrier(record)),
          subject: `${review.id}:matters`,
          began_at: before ?? review.completed_at!,
          due_at: review.completed_at,
          met_at: earliest(looks.map((look) => look.at)),
          why: { key: 'who_matters_still_so' },
          evidence: looks.map((look) => at('environment_look', look, look.at)),
        }
      }),
  ],
})

/** S4:50c: what worked before is asked, with what made it work; and the plan makes use of it. */
const achievements = standard({
  id: 'ASS-08',
  title: 'Past successful achievements',
  stage: 'ASS',
  sources: [{ ref: 'S4:50c', quote: 'past successful achievements' }],
  reads: ['assessment', 'achievement', 'plan', 'goal', 'goal_source', 'coordinator_assignment'],
  parameters: ['assessment.minAchievements'],
  owed: (record, parameters) => {
    const plan = planOf(record)
    const used = usedAt(record, (source) => source.achievement_id !== null || source.strength_id !== null)
    const want = days(parameters, 'assessment.minAchievements')
    return [
      ...deep(record).map((one) => {
        const known = record.achievement.filter((each) => upTo(each.recorded_at, one.completed_at!) && each.what_helped.trim() !== '')
        return whenWhole(
          record,
          one,
          known.length >= want,
          { key: 'worked_before', have: known.length, want },
          known.slice(0, 3).map((each) => at('achievement', each, each.recorded_at)),
        )
      }),
      ...(plan?.activated_at && record.achievement.length > 0
        ? [
            {
              ...base(record, plan.agency_id, carrier(record)),
              subject: `${plan.id}:used`,
              began_at: plan.started_at,
              due_at: plan.activated_at,
              met_at: used,
              why: { key: 'worked_before_used' },
              evidence: [],
            },
          ]
        : []),
    ]
  },
})

/** S3:21b: most strengths are put to use, and each review finds one that is new or has grown. */
const strengths = standard({
  id: 'PRI-02',
  title: 'Strengths elicited, supported, built on',
  stage: 'PRI',
  sources: [
    { ref: 'S3:21b', quote: 'elicits, supports and builds on the resilience and potential for growth and development' },
    { ref: 'S4:17', quote: 'their strengths and capacities in the process of change' },
  ],
  reads: ['strength', 'strength_growth', 'review', 'plan', 'goal', 'goal_source', 'coordinator_assignment'],
  parameters: ['strength.usedPct'],
  owed: (record, parameters) => {
    const plan = planOf(record)
    const living = record.strength.filter((one) => one.ended_at === null)
    if (!plan?.activated_at || living.length === 0) return []
    const used = living.map((one) => usedAt(record, (source) => source.strength_id === one.id)).filter((when) => when !== null)
    const wanted = Math.ceil((living.length * days(parameters, 'strength.usedPct')) / 100)
    const who = { ...base(record, plan.agency_id, carrier(record)), began_at: plan.started_at }
    return [
      {
        ...who,
        subject: `${plan.id}:used`,
        due_at: plan.activated_at,
        met_at: used.length >= wanted ? used.toSorted((a, b) => Date.parse(a) - Date.parse(b))[wanted - 1]! : null,
        why: { key: 'strengths_used', have: used.length, of: living.length, target: days(parameters, 'strength.usedPct') },
        evidence: living.slice(0, 3).map((one) => at('strength', one, one.recorded_at)),
      },
      ...toNeeds(record, plan, who),
      ...grownAtReviews(record, plan.id, who),
    ]
  },
})

/** From when on strengths were named at least half as often as needs, goal by goal as they were written. */
function toNeeds(record: RecordOf<'goal' | 'goal_source'>, plan: PersonRecord['plan'][number], who: Who): Obligation[] {
  const named = (goal: string, of: 'strength_id' | 'need_id') => record.goal_source.filter((one) => one.goal_id === goal && one[of] !== null).length
  const goals = record.goal
    .filter((goal) => goal.plan_id === plan.id && goal.state !== 'dropped_by_person')
    .toSorted((a, b) => Date.parse(a.written_at) - Date.parse(b.written_at))
  let [strengths, needs, since] = [0, 0, null as string | null]
  for (const goal of goals) {
    strengths += named(goal.id, 'strength_id')
    needs += named(goal.id, 'need_id')
    since = strengths >= needs * STRENGTHS_TO_NEEDS ? (since ?? goal.written_at) : null
  }
  return [
    {
      ...who,
      subject: `${plan.id}:to needs`,
      due_at: plan.activated_at,
      met_at: since,
      applies: strengths + needs > 0,
      why: { key: 'strengths_to_needs', strengths, needs },
      evidence: goals.slice(0, 3).map((goal) => at('goal', goal, goal.written_at)),
    },
  ]
}

type Who = Pick<Obligation, 'category' | 'agency_id' | 'owed_by' | 'owed_to' | 'began_at'>
function grownAtReviews(record: RecordOf<'review' | 'plan' | 'strength' | 'strength_growth'>, plan_id: string, who: Who): Obligation[] {
  const held = heldIn(record, plan_id)
  return held.map((one, n) => {
    const since = held[n - 1]?.held_at ?? record.plan.find((plan) => plan.id === plan_id)!.activated_at!
    const until = one.completed_at ?? null
    const grown = earliest(
      [...record.strength.map((each) => each.recorded_at), ...record.strength_growth.map((each) => each.at)].filter(
        (when) => !upTo(when, since) && (until === null || upTo(when, until)),
      ),
    )
    return {
      ...who,
      subject: one.id,
      began_at: one.held_at!,
      due_at: until,
      met_at: grown,
      unmet_for_good: until !== null && grown === null,
      why: { key: 'strength_grown' },
      evidence: [at('review', one, one.held_at!)],
    }
  })
}

const heldIn = (record: RecordOf<'review'>, plan_id: string) =>
  record.review.filter((one) => one.plan_id === plan_id && one.held_at !== null).toSorted((a, b) => Date.parse(a.held_at!) - Date.parse(b.held_at!))

/** At each review the map is looked at again beside how it was: a look of its own, in the time since the review before. */
function comparedAtReviews(record: RecordOf<'review' | 'plan' | 'environment_look'>, plan_id: string, who: Who): Obligation[] {
  const held = heldIn(record, plan_id)
  return held.map((one, n) => {
    const since = held[n - 1]?.held_at ?? record.plan.find((plan) => plan.id === plan_id)!.activated_at!
    const until = one.completed_at
    const look = record.environment_look
      .filter((each) => !upTo(each.at, since) && (until === null || upTo(each.at, until)))
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0]
    return {
      ...who,
      subject: `${one.id}:around`,
      began_at: one.held_at!,
      due_at: until,
      met_at: look?.at ?? null,
      unmet_for_good: until !== null && look === undefined,
      why: { key: 'environment_compared' },
      evidence: look ? [at('environment_look', look, look.at)] : [at('review', one, one.held_at!)],
    }
  })
}

/** S3:39: the person among people and places, with what goes both ways; and a goal that works on what is around them. */
const environment = standard({
  id: 'PRI-05',
  title: 'Person-in-environment',
  stage: 'PRI',
  sources: [{ ref: 'S3:39', quote: 'mutually influential relationship with his physical and social environment' }],
  reads: ['assessment', 'environment_link', 'environment_look', 'review', 'plan', 'goal', 'goal_source', 'coordinator_assignment'],
  parameters: ['ecomap.minLinks'],
  owed: (record, parameters) => {
    const want = days(parameters, 'ecomap.minLinks')
    const plan = planOf(record)
    return [
      ...deep(record).map((one) => {
        const links = record.environment_link.filter(
          (link) => upTo(link.recorded_at, one.completed_at!) && (link.ended_at === null || !upTo(link.ended_at, one.completed_at!)),
        )
        const met =
          links.length >= want &&
          ['physical', 'social'].every((kind) => links.some((link) => link.kind === kind)) &&
          links.some((link) => link.direction === 'both')
        return whenWhole(
          record,
          one,
          met,
          { key: 'among_people_and_places', have: links.length, want },
          links.slice(0, 3).map((link) => at('environment_link', link, link.recorded_at)),
        )
      }),
      ...(plan?.activated_at && record.environment_link.length > 0
        ? [
            {
              ...base(record, plan.agency_id, carrier(record)),
              subject: `${plan.id}:around`,
              began_at: plan.started_at,
              due_at: latest([plan.activated_at]),
              met_at: usedAt(record, (source) => source.environment_id !== null),
              why: { key: 'environment_worked_on' },
              evidence: [],
            },
            ...comparedAtReviews(record, plan.id, { ...base(record, plan.agency_id, carrier(record)), began_at: plan.started_at }),
          ]
        : []),
    ]
  },
})

/** What worked before, strengths that live, and the world around the person. */
export const aroundStandards: readonly Standard[] = [whoMatters, achievements, strengths, environment]
