import { daysAfter, type Obligation, type PersonRecord, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { holdsOn } from './rules-together.ts'
import { at, base, earliest, goalsOf, latest, ofPerson, upTo, whenAll } from './standards-record.ts'

type Plan = PersonRecord['plan'][number]
/** Days within which the person knows what was said without them. */
const TELL_DAYS = 3
/** Days from the plan coming into force to how good life is, as the person says. */
const BASELINE_DAYS = 14
const plansOf = (record: RecordOf<'plan'>) => record.plan.filter((plan) => plan.kind === 'person')
/** Each review that was held, with when the one before it was, or when the plan came into force. */
const reviewsOf = (record: RecordOf<'review'>, plan: Plan) =>
  record.review
    .filter((one) => one.plan_id === plan.id && one.completed_at !== null)
    .toSorted((a, b) => Date.parse(a.completed_at!) - Date.parse(b.completed_at!))
    .map((review, n, all) => ({ review, since: n === 0 ? (plan.activated_at ?? plan.started_at) : all[n - 1]!.completed_at! }))

const takesPart = standard({
  id: 'PLN-01',
  title: 'Opportunity to take part in planning, with support',
  stage: 'PLN',
  sources: [
    { ref: 'S4:58', quote: 'actively participate in and be supported in a planning process' },
    { ref: 'S4:11', quote: 'processes associated with planning and decision making' },
  ],
  reads: ['plan', 'participation_offer', 'discussion', 'decision', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    plansOf(record).map((plan) => {
      const offers = record.participation_offer.filter((offer) => offer.subject === 'planning')
      const no = offers.find((offer) => offer.response === 'declined' && offer.own_words.trim() !== '' && offer.reoffer_on !== null)
      const offered = earliest(offers.map((offer) => offer.offered_at))
      const sessions = record.discussion.filter((talk) => talk.kind === 'planning' && talk.person_came === true)
      const decisions = record.decision.filter((one) => one.decided_by === record.person.id)
      const took = whenAll([offered, earliest(sessions.map((talk) => talk.happened_at)), earliest(decisions.map((one) => one.at))])
      return {
        ...base(record, plan),
        subject: plan.id,
        due_at: plan.agreed_at,
        met_at: took ?? no?.responded_at ?? null,
        why: { key: 'took_part_in_planning', offers: offers.length, sessions: sessions.length, decisions: decisions.length },
        evidence: [
          ...offers.map((offer) => at('participation_offer', offer, offer.offered_at)),
          ...sessions.map((talk) => at('discussion', talk, talk.happened_at)),
          ...decisions.map((one) => at('decision', one, one.at)),
        ],
      }
    }),
})

const asTheyChoose = standard({
  id: 'PLN-02',
  title: 'Involvement to the extent they choose and are able',
  stage: 'PLN',
  sources: [{ ref: 'S1:42b', quote: 'every reasonable opportunity to be involved in the planning to the extent that they choose and are able' }],
  reads: ['plan', 'involvement_choice', 'review', 'coordinator_assignment'],
  parameters: ['party.agreeDays'],
  owed: (record, parameters) =>
    plansOf(record).flatMap((plan): Obligation[] => {
      const choices = record.involvement_choice
      const evidence = choices.map((one) => at('involvement_choice', one, one.at))
      const days = Number(parameters['party.agreeDays'])
      return [
        {
          ...base(record, plan),
          subject: plan.id,
          due_at: plan.agreed_at,
          met_at: earliest(choices.map((one) => one.at)),
          why: { key: 'involvement_chosen' },
          evidence,
        },
        ...reviewsOf(record, plan).map(({ review, since }) => ({
          ...base(record, plan),
          subject: `${review.id}:choice`,
          began_at: since,
          due_at: review.completed_at,
          met_at: earliest(choices.filter((one) => !upTo(one.at, since)).map((one) => one.at)),
          why: { key: 'involvement_asked_again' },
          evidence,
        })),
        // what the person chose themself is seen by whoever coordinates
        ...(plan.closed_at === null ? choices : [])
          .filter((one) => one.mode === 'self')
          .map((one) => ({
            ...base(record, plan),
            subject: `${one.id}:seen`,
            began_at: one.at,
            due_at: daysAfter(one.at, days),
            met_at: one.seen_at,
            why: { key: 'involvement_seen', days },
            evidence: [at('involvement_choice', one, one.at)],
          })),
      ]
    }),
})

const inEveryTalk = standard({
  id: 'PLN-03',
  title: 'Client (and where required family/guardian) in all discussions',
  stage: 'PLN',
  sources: [{ ref: 'S1:43a', quote: 'actively involves the client (and where required their family/guardian) in all discussions' }],
  reads: ['discussion', 'guardian_order'],
  parameters: [],
  owed: (record) =>
    record.discussion.map((talk): Obligation => {
      const day = talk.happened_at.slice(0, 10)
      const guardians = record.guardian_order.filter((order) => holdsOn(order, day) && order.about.some((one) => one === talk.category))
      const left_out = guardians.some((order) => !talk.invited.includes(order.relative_id) && !talk.came.includes(order.relative_id))
      return {
        category: talk.category,
        agency_id: talk.agency_id,
        owed_by: talk.written_by,
        owed_to: record.person.id,
        subject: talk.id,
        began_at: talk.happened_at,
        due_at: daysAfter(talk.happened_at, TELL_DAYS),
        met_at: left_out ? null : talk.person_came === true ? talk.happened_at : talk.told_at,
        unmet_for_good: left_out,
        why: { key: left_out ? 'guardian_left_out' : talk.person_came === true ? 'person_was_there' : 'told_of_the_talk', days: TELL_DAYS },
        evidence: [at('discussion', talk, talk.happened_at)],
      }
    }),
})

const betterLife = standard({
  id: 'PLN-08',
  title: 'Contributes to quality of life',
  stage: 'PLN',
  sources: [{ ref: 'S1:47', quote: 'person-centred and contribute towards enhancing the individual’s quality of life' }],
  reads: ['plan', 'goal', 'quality_of_life', 'review', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    ofPerson(record).flatMap((plan): Obligation[] => {
      const goals = goalsOf(record, plan).filter((goal) => upTo(goal.written_at, plan.activated_at!))
      const named = goals.filter((goal) => goal.quality_area !== null)
      const ratings = record.quality_of_life
      const evidence = ratings.map((one) => at('quality_of_life', one, one.at))
      return [
        {
          ...base(record, plan),
          subject: plan.id,
          due_at: plan.activated_at,
          met_at: named.length === goals.length ? latest(goals.map((goal) => goal.written_at)) : null,
          applies: goals.length > 0,
          why: { key: 'goals_better_life', have: named.length, of: goals.length },
          evidence: goals.map((goal) => at('goal', goal, goal.written_at)),
        },
        {
          ...base(record, plan),
          subject: `${plan.id}:baseline`,
          began_at: plan.activated_at!,
          due_at: daysAfter(plan.activated_at!, BASELINE_DAYS),
          met_at: earliest(ratings.map((one) => one.at)),
          why: { key: 'quality_rated', days: BASELINE_DAYS },
          evidence,
        },
        ...reviewsOf(record, plan).map(({ review, since }) => ({
          ...base(record, plan),
          subject: `${review.id}:quality`,
          began_at: since,
          due_at: review.completed_at,
          met_at: earliest(ratings.filter((one) => !upTo(one.at, since)).map((one) => one.at)),
          why: { key: 'quality_rated_again' },
          evidence,
        })),
      ]
    }),
})

/** Planning together with the person. */
export const togetherStandards: readonly Standard[] = [takesPart, asTheyChoose, inEveryTalk, betterLife]
