import { daysAfter, standard, type Obligation, type RecordOf, type Standard } from '../shared/standard.ts'

type Record = RecordOf<'record_request' | 'coordinator_assignment'>
type Request = Record['record_request'][number]
const at = (one: Request, when: string) => ({ table: 'record_request', id: one.id, at: when })

/** Whoever coordinates for the agency that was asked; where nobody does, the agency. */
function answers(record: Record, one: Request): string {
  const now = record.coordinator_assignment.filter((each) => each.state === 'current')
  return now.find((each) => record.agency_of.get(each.staff_id) === one.to_agency_id)?.staff_id ?? one.to_agency_id
}

function owedFor(record: Record, one: Request, days: { copy: number; readers: number; correction: number; complaint: number }): Obligation[] {
  const kind = one.kind as keyof typeof days
  const applies = one.state !== 'withdrawn'
  const base = { category: one.category, agency_id: one.to_agency_id, owed_to: record.person.id, applies }
  const [to_answer, to_acknowledge] = [kind === 'complaint' ? days.readers : days[kind], days.complaint]
  const answer = {
    ...base,
    owed_by: answers(record, one),
    subject: one.id,
    began_at: one.asked_at,
    due_at: daysAfter(one.asked_at, to_answer),
    met_at: one.answered_at,
    why: { key: 'record_request_answered', days: to_answer },
    evidence: [at(one, one.answered_at ?? one.asked_at)],
  }
  const acknowledged = {
    ...answer,
    subject: `${one.id}:acknowledged`,
    due_at: daysAfter(one.asked_at, to_acknowledge),
    met_at: one.acknowledged_at ?? one.answered_at,
    why: { key: 'record_request_acknowledged', days: to_acknowledge },
    evidence: [at(one, one.acknowledged_at ?? one.asked_at)],
  }
  const reviewed =
    one.review_asked_at === null
      ? []
      : [
          {
            ...base,
            owed_by: one.to_agency_id,
            subject: `${one.id}:review`,
            began_at: one.review_asked_at,
            due_at: daysAfter(one.review_asked_at, days.correction),
            met_at: one.reviewed_at,
            why: { key: 'record_refusal_reviewed', days: days.correction },
            evidence: [at(one, one.reviewed_at ?? one.review_asked_at)],
          },
        ]
  return [answer, ...(kind === 'complaint' ? [acknowledged] : []), ...reviewed]
}

const rights = standard({
  id: 'CON-04',
  title: 'Client’s rights over records',
  stage: 'CON',
  sources: [{ ref: 'S4:104', quote: 'Each client’s rights are upheld in relation to record keeping' }],
  reads: ['record_request', 'coordinator_assignment'],
  parameters: ['record.accessDays', 'record.correctionDays', 'record.complaintAckDays'],
  owed: (record, parameters) => {
    const [access, correction] = [Number(parameters['record.accessDays']), Number(parameters['record.correctionDays'])]
    const days = { copy: access, readers: access, correction, complaint: Number(parameters['record.complaintAckDays']) }
    return record.record_request.flatMap((one) => owedFor(record, one, days))
  },
})

export const rightsStandards: readonly Standard[] = [rights]
