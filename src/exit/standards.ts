import { earliestFirst, time } from '../shared/instants.ts'
import { daysAfter, type Obligation, standard, type Standard } from '../shared/standard.ts'

const DAY = 86_400_000
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })

/** S4:90: offered early enough before a planned ending; whoever left without a word was tried within a week, in two ways. */
const offered = standard({
  id: 'EXI-01',
  title: 'Opportunity to take part in exit planning',
  stage: 'EXI',
  sources: [{ ref: 'S4:90', quote: 'offered the opportunity to participate in exit planning' }],
  reads: ['support_period', 'exit_plan', 'participation_offer'],
  parameters: ['exit.leadDays'],
  owed: (record, parameters) =>
    record.support_period
      .filter((period) => period.source === null)
      .flatMap((period): Obligation[] => {
        const plan = record.exit_plan.find((one) => one.support_period_id === period.id)
        const ends = plan ? `${plan.planned_on}T00:00:00.000Z` : period.closed_at
        if (!ends) return []
        const offers = record.participation_offer
          .filter((one) => one.subject === 'exit_planning' && time(one.offered_at) >= time(period.accepted_at))
          .sort((a, b) => earliestFirst(a.offered_at, b.offered_at))
        const lead = Number(parameters['exit.leadDays'])
        const due_at = plan ? `${new Date(Date.parse(ends) - lead * DAY).toISOString().slice(0, 10)}T23:59:59.999Z` : daysAfter(ends, 7)
        return [
          {
            subject: period.id,
            category: 'general',
            agency_id: period.agency_id,
            owed_by: period.written_by,
            owed_to: record.person.id,
            began_at: period.accepted_at,
            due_at,
            met_at: offers[0]?.offered_at ?? null,
            why: { key: 'exit_offered', days: lead },
            evidence: offers.slice(0, 1).map((one) => at('participation_offer', one, one.offered_at)),
          },
        ]
      }),
})

/** S4:94: before the ending, follow-up is decided with the person, or refused in their words. */
const decided = standard({
  id: 'EXI-04',
  title: 'Client takes part in deciding on follow-up',
  stage: 'EXI',
  sources: [{ ref: 'S4:94', quote: 'opportunity to participate in assessment of need for a follow-up strategy' }],
  reads: ['support_period', 'follow_up_plan'],
  parameters: [],
  owed: (record) =>
    record.support_period
      .filter((period) => period.closed_at !== null && period.source === null)
      .map((period) => {
        const plan = record.follow_up_plan.find((one) => one.support_period_id === period.id)
        const met = plan && time(plan.at) <= time(period.closed_at!) ? plan.at : null
        return {
          subject: period.id,
          category: 'general',
          agency_id: period.agency_id,
          owed_by: period.written_by,
          owed_to: record.person.id,
          began_at: period.accepted_at,
          due_at: period.closed_at,
          met_at: met,
          why: { key: 'follow_up_decided' },
          evidence: plan ? [at('follow_up_plan', plan, plan.at)] : [],
        }
      }),
})

/** S4:94: each point is carried out in time; "not reached" after enough tries is done, and counts as its own class in every rate. */
const carriedOut = standard({
  id: 'EXI-05',
  title: 'Follow-up is carried out',
  stage: 'EXI',
  sources: [{ ref: 'S0:15a', quote: 'prevent the re-emergence of homelessness' }],
  reads: ['follow_up', 'follow_up_plan'],
  parameters: ['followup.days', 'followup.graceDays'],
  owed: (record, parameters) =>
    record.follow_up.map((point) => {
      const decision = record.follow_up_plan.find((one) => one.support_period_id === point.support_period_id)
      return {
        subject: point.id,
        category: 'general',
        agency_id: point.agency_id,
        owed_by: decision?.by_staff_id ?? point.written_by,
        owed_to: record.person.id,
        began_at: `${point.due_on}T00:00:00.000Z`,
        due_at: daysAfter(`${point.due_on}T00:00:00.000Z`, Number(parameters['followup.graceDays'])),
        met_at: point.done_at,
        why: { key: point.state === 'not_reached' ? 'follow_up_not_reached' : 'follow_up_due', days: point.point_days },
        evidence: point.done_at ? [at('follow_up', point, point.done_at)] : [],
      }
    }),
})

export const exitStandards: readonly Standard[] = [offered, decided, carriedOut]
