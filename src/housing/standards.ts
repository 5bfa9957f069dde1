import { APPLY_DAYS } from '../shared/housing-words.ts'
import { time } from '../shared/instants.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'

type Record = RecordOf<'person' | 'plan' | 'coordinator_assignment' | 'housing_application' | 'rent_share' | 'barrier' | 'housing_stay'>
const first = <R>(all: readonly R[], at: (one: R) => string) => all.toSorted((a, b) => time(at(a)) - time(at(b)))[0]

/** On the way out of homelessness: within thirty days of the plan an application for a home that lasts, or it is on record that there is none. */
function applied(record: Record): Obligation[] {
  if (record.person.pathway !== 'exit') return []
  return record.plan
    .filter((plan) => plan.kind === 'person' && plan.activated_at !== null)
    .map((plan) => {
      const staff = record.coordinator_assignment.find((one) => one.plan_id === plan.id && one.state === 'current')?.staff_id ?? null
      const agency_id = (staff && record.agency_of.get(staff)) ?? plan.agency_id
      const one = first(
        record.housing_application.filter((each) => each.lasting),
        (each) => each.lodged_at,
      )
      const none = first(
        record.barrier.filter((each) => each.category === 'housing' && time(each.logged_at) >= time(plan.activated_at!)),
        (each) => each.logged_at,
      )
      const home = record.housing_stay.some((stay) => stay.lasting && stay.to_on === null)
      const met_at = one?.lodged_at ?? none?.logged_at ?? null
      return {
        category: 'housing',
        agency_id,
        owed_by: staff ?? agency_id,
        owed_to: record.person.id,
        subject: `${plan.id}:applied`,
        began_at: plan.activated_at!,
        due_at: daysAfter(plan.activated_at!, APPLY_DAYS),
        met_at,
        applies: met_at !== null || (!home && plan.closed_at === null),
        why: { key: 'home_applied_for', days: APPLY_DAYS },
        evidence: one
          ? [{ table: 'housing_application', id: one.id, at: one.lodged_at }]
          : none
            ? [{ table: 'barrier', id: none.id, at: none.logged_at }]
            : [],
      }
    })
}

/** The rent leaves enough to live on, or the person has agreed with a budget. */
const affordable = (record: Record): Obligation[] =>
  record.rent_share.map((share) => {
    const fits = share.pct <= share.limit_pct || share.budget.trim() !== ''
    return {
      category: share.category,
      agency_id: share.agency_id,
      owed_by: share.written_by === record.person.id ? null : share.written_by,
      owed_to: record.person.id,
      subject: `${share.id}:rent`,
      began_at: share.at,
      due_at: share.at,
      met_at: fits ? share.at : null,
      unmet_for_good: !fits,
      why: { key: share.pct <= share.limit_pct ? 'rent_within' : 'rent_agreed', pct: share.pct, limit: share.limit_pct },
      evidence: [{ table: 'rent_share', id: share.id, at: share.at }],
    }
  })

const housing = standard({
  id: 'COO-30',
  title: 'Housing supply beside case management',
  stage: 'COO',
  sources: [
    { ref: 'S2:4b', quote: 'effective case management in addition to an affordable housing provision' },
    { ref: 'S2:7a', quote: 'in addition to permanent affordable housing' },
  ],
  reads: ['person', 'plan', 'coordinator_assignment', 'housing_application', 'rent_share', 'barrier', 'housing_stay'],
  parameters: [],
  owed: (record) => [...applied(record), ...affordable(record)],
})

export const housingStandards: readonly Standard[] = [housing]
