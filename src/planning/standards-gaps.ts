import { earliestFirst } from '../shared/instants.ts'
import { daysAfter, standard, type Standard } from '../shared/standard.ts'

/** A withdrawal holds at once and is nobody's fault: what it leaves open is arranged, within the days a change is answered in. */
export const withdrawn: Standard = standard({
  id: 'CON-03',
  title: 'Consent is informed, specific and can be withdrawn',
  stage: 'CON',
  sources: [{ ref: 'S4:104', quote: 'rights are upheld in relation to record keeping' }],
  reads: ['sharing_gap', 'coordinator_assignment'],
  parameters: ['change.answerDays'],
  owed: (record, parameters) =>
    record.sharing_gap.map((gap) => {
      const carries = record.coordinator_assignment.find(
        (one) => one.plan_id === gap.plan_id && (one.state === 'current' || one.state === 'handing_over'),
      )
      const met_at = [gap.arranged_at, gap.ended_at].filter((at) => at !== null).toSorted(earliestFirst)[0] ?? null
      return {
        category: gap.category,
        agency_id: gap.agency_id,
        owed_by: carries?.staff_id ?? gap.agency_id,
        owed_to: record.person.id,
        subject: `${gap.id}:goes_on`,
        began_at: gap.at,
        due_at: daysAfter(gap.at, Number(parameters['change.answerDays'])),
        met_at,
        why: { key: 'goes_on_without_sharing', days: Number(parameters['change.answerDays']) },
        evidence: [{ table: 'sharing_gap', id: gap.id, at: met_at ?? gap.at }],
      }
    }),
})
