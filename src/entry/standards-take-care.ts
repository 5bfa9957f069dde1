/** What is owed to somebody who needs more care than usual: that it is looked at again, coordinated accordingly, and that whoever answers by law can be reached. */
import { daysAfter, standard, type Obligation, type PersonRecord, type RecordOf, type Standard } from '../shared/standard.ts'
import { figure, owed, seen } from './standards-facts.ts'

type Flag = PersonRecord['vulnerability'][number]
/** Whoever coordinates now; else the agency that wrote it down. */
const carrier = (record: RecordOf<'coordinator_assignment'>) => record.coordinator_assignment.find((one) => one.state === 'current')?.staff_id ?? null

/** Each look is due on the day that was set for it; the next one follows from it. */
function looks(record: RecordOf<'coordinator_assignment'>, flag: Flag): Obligation[] {
  const look = (subject: string, began_at: string, due_on: string, met_at: string | null): Obligation => ({
    ...owed(record, flag, carrier(record)),
    subject: `${flag.id}:${subject}`,
    began_at,
    due_at: daysAfter(`${due_on}T00:00:00Z`, 0),
    met_at,
    why: { key: met_at ? 'care_looked_at' : 'care_look_owed', day: due_on },
    evidence: [seen('vulnerability', flag, met_at ?? flag.written_at)],
  })
  return [
    ...(flag.looked_at && flag.was_due_on ? [look('looked', flag.written_at, flag.was_due_on, flag.looked_at)] : []),
    ...(flag.to_on === null ? [look('next', flag.looked_at ?? flag.written_at, flag.review_on, null)] : []),
  ]
}

/** A severe need asks for a high level of coordination, or for a reason why not, decided knowing of it. */
function levels(record: RecordOf<'vulnerability' | 'plan' | 'coordinator_assignment'>, days: number): Obligation[] {
  const plan = record.plan.find((one) => one.state !== 'closed')
  const severe = record.vulnerability.filter((flag) => flag.high && flag.to_on === null)
  if (!plan) return []
  return severe.map((flag) => {
    const began_at = Date.parse(flag.written_at) > Date.parse(plan.started_at) ? flag.written_at : plan.started_at
    const decided = plan.level_decided_at !== null && (plan.level === 'high' || plan.level_reason.trim() !== '') ? plan.level_decided_at : null
    const knowing = decided !== null && (plan.level === 'high' || Date.parse(decided) >= Date.parse(flag.written_at))
    return {
      ...owed(record, flag, carrier(record)),
      subject: `${flag.id}:level`,
      began_at,
      due_at: daysAfter(began_at, days),
      met_at: knowing ? (Date.parse(decided) > Date.parse(began_at) ? decided : began_at) : null,
      why: { key: !knowing ? 'care_level_owed' : plan.level === 'high' ? 'care_level_high' : 'care_level_reason', days },
      evidence: [seen('vulnerability', flag, flag.written_at), ...(knowing ? [seen('plan', plan, decided)] : [])],
    }
  })
}

const flagged = standard({
  id: 'ENT-10',
  title: 'Significant vulnerability and statutory responsibility flagged',
  stage: 'ENT',
  sources: [
    { ref: 'S0:15c', quote: 'in the context of significant vulnerability' },
    { ref: 'S1:11', quote: 'responsibility may sit with a government body' },
  ],
  reads: ['vulnerability', 'plan', 'coordinator_assignment', 'statutory_responsibility'],
  parameters: ['reassess.changeDays'],
  owed: (record, parameters) => [
    ...record.vulnerability.flatMap((flag) => looks(record, flag)),
    ...levels(record, figure(parameters, 'reassess.changeDays')),
    ...record.statutory_responsibility.map((one): Obligation => {
      const reachable = one.officer.trim() !== '' && one.officer_contact.trim() !== ''
      return {
        ...owed(record, one, carrier(record)),
        subject: one.id,
        began_at: one.written_at,
        due_at: daysAfter(one.written_at, 0),
        met_at: reachable ? one.written_at : null,
        why: { key: reachable ? 'officer_named' : 'officer_owed' },
        evidence: [seen('statutory_responsibility', one, one.written_at)],
      }
    }),
  ],
})

export const takeCareStandards: readonly Standard[] = [flagged]
