import { askedOf, atHome, crowded, levelAt, MANY_AGENCIES } from '../shared/at-home.ts'
import { daysAfter, type Obligation, type RecordOf, standard } from '../shared/standard.ts'
import { ended, owed } from './standards-owed.ts'

/** Days within which it is talked about that fewer come. */
const TALK_DAYS = 14

/** S4:28: who comes into the home is counted, and talked about when they are many; at the same need it never grows from review to review without a reason. */
export const leastIntrusive = standard({
  id: 'PRI-18',
  title: 'Least intrusive in family life',
  stage: 'PRI',
  sources: [{ ref: 'S4:28', quote: 'least intrusive in the life of the' }],
  reads: [
    'home_visit',
    'bundle_talk',
    'review',
    'plan',
    'level_decision',
    'assessment',
    'assessment_domain',
    'life_part',
    'support_period',
    'coordinator_assignment',
  ],
  parameters: [],
  owed: (record) => [...talks(record), ...reviews(record)],
})

function talks(record: RecordOf<'home_visit' | 'bundle_talk' | 'support_period' | 'coordinator_assignment'>): Obligation[] {
  return crowded(record.home_visit).map((visit) => {
    const talk = record.bundle_talk
      .filter((one) => Date.parse(one.held_at) >= Date.parse(visit.happened_at))
      .toSorted((a, b) => Date.parse(a.held_at) - Date.parse(b.held_at))[0]
    const due_at = daysAfter(visit.happened_at, TALK_DAYS)
    const over = ended(record)
    return {
      ...owed(record, { ...visit, category: 'general' }),
      began_at: visit.happened_at,
      due_at,
      met_at: talk?.held_at ?? null,
      applies: talk !== undefined || over === null || Date.parse(over) > Date.parse(due_at),
      why: { key: talk ? 'bundled' : 'to_bundle', many: MANY_AGENCIES, days: TALK_DAYS },
      evidence: talk ? [{ table: 'bundle_talk', id: talk.id, at: talk.held_at }] : [{ table: 'note', id: visit.id, at: visit.happened_at }],
    }
  })
}

function reviews(
  record: RecordOf<'home_visit' | 'review' | 'plan' | 'level_decision' | 'assessment' | 'assessment_domain' | 'life_part' | 'coordinator_assignment'>,
): Obligation[] {
  const asked = askedOf(record.assessment_domain, record.assessment, record.life_part)
  return record.plan.flatMap((plan) => {
    const decisions = record.level_decision.filter((one) => one.plan_id === plan.id)
    const held = record.review
      .filter((one) => one.plan_id === plan.id && one.completed_at !== null)
      .toSorted((a, b) => Date.parse(a.completed_at!) - Date.parse(b.completed_at!))
    return held.slice(1).map((review, n): Obligation => {
      const [since, until] = [held[n]!.completed_at!, review.completed_at!]
      const [before, now] = [since, until].map((at) => atHome(record.home_visit, asked, at).index) as [number, number]
      const same = levelAt(decisions, since, plan.level) === levelAt(decisions, until, plan.level)
      const kept = now <= before || !same || review.more_at_home_reason.trim() !== ''
      return {
        ...owed(record, { id: review.id, agency_id: review.agency_id, category: 'general' }),
        began_at: since,
        due_at: until,
        met_at: kept ? until : null,
        unmet_for_good: !kept,
        why: { key: now > before ? 'more_at_home' : 'not_more_at_home', before, now },
        evidence: [{ table: 'review', id: review.id, at: until }],
      }
    })
  })
}
