import { daysAfter, type Obligation, type Parameters, standard, type RecordOf, type Standard } from '../shared/standard.ts'
import { deliveryStandard } from './standards-delivery.ts'

type Record = RecordOf<'service_referral' | 'referral_step'>
type Referral = Record['service_referral'][number]
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
const byTime = (a: { at: string }, b: { at: string }) => Date.parse(a.at) - Date.parse(b.at)

/** Whoever sends answers for it that the person arrives; the service for its own answer. Everything is read as the referral itself is. */
const base = (record: RecordOf<never>, row: Referral) => ({
  category: row.category,
  agency_id: row.agency_id,
  owed_by: row.written_by ?? row.agency_id,
  owed_to: record.person.id,
})
const evidence = (row: Referral, when: string | null) => (when ? [at('service_referral', row, when)] : [])

/** Acknowledged within days, by how urgent it is. */
function acknowledged(record: Record, row: Referral, parameters: Parameters): Obligation[] {
  if (row.sent_at === null) return []
  const days = (parameters['referral.ackDays'] as { [urgency: string]: number })[row.urgency]!
  return [
    {
      ...base(record, row),
      owed_by: row.to_agency_id ?? base(record, row).owed_by,
      subject: `${row.id}:acknowledged`,
      began_at: row.sent_at,
      due_at: daysAfter(row.sent_at, days),
      met_at: row.acknowledged_at,
      applies: row.acknowledged_at !== null || row.state !== 'withdrawn_by_client',
      why: { key: 'referral_acknowledged', days },
      evidence: evidence(row, row.acknowledged_at),
    },
  ]
}

/** Whom a service took on is linked within days: received, and the person says so. Or it is said why not yet. */
function linked(record: Record, row: Referral, parameters: Parameters): Obligation[] {
  if (row.decided_at === null || row.decline_kind !== null) return []
  const days = Number(parameters['referral.linkDays'])
  const times = [row.linked_at, row.late_at].filter((one) => one !== null).toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const asked = row.linked_at === null && row.visited_at !== null
  return [
    {
      ...base(record, row),
      subject: `${row.id}:linked`,
      began_at: row.decided_at,
      due_at: daysAfter(row.decided_at, days),
      met_at: times[0] ?? null,
      applies: times.length > 0 || row.state !== 'withdrawn_by_client',
      why: asked ? { key: 'referral_ask_the_person' } : { key: 'referral_linked', days },
      evidence: evidence(row, times[0] ?? null),
    },
  ]
}

/** Who waits on a list is not forgotten there: somebody looks again on the day that was said. */
function askedAgain(record: Record, row: Referral): Obligation[] {
  const steps = record.referral_step.filter((step) => step.referral_id === row.id).toSorted(byTime)
  return steps.flatMap((step, n) => {
    if (step.state !== 'waitlisted' || step.next_check_on === null) return []
    const next = steps[n + 1]
    return [
      {
        ...base(record, row),
        subject: `${step.id}:asked_again`,
        began_at: step.at,
        due_at: daysAfter(`${step.next_check_on}T00:00:00Z`, 0),
        met_at: next?.at ?? null,
        why: { key: 'referral_asked_again' },
        evidence: next ? [at('referral_step', next, next.at)] : [],
      },
    ]
  })
}

/** After a no it is looked elsewhere, or the person says that they do not want that. */
function lookedElsewhere(record: Record, row: Referral, parameters: Parameters): Obligation[] {
  if (row.decline_kind === null || row.decided_at === null) return []
  const days = Number(parameters['referral.linkDays'])
  const next = record.referral_step
    .filter((step) => step.referral_id === row.id && (step.state === 'alternative_sought' || step.state === 'withdrawn_by_client'))
    .toSorted(byTime)[0]
  return [
    {
      ...base(record, row),
      subject: `${row.id}:elsewhere`,
      began_at: row.decided_at,
      due_at: daysAfter(row.decided_at, days),
      met_at: next?.at ?? null,
      why: { key: 'referral_looked_elsewhere', days },
      evidence: next ? [at('referral_step', next, next.at)] : [],
    },
  ]
}

const linking = standard({
  id: 'COO-11',
  title: 'Linking clients to services',
  stage: 'COO',
  sources: [
    { ref: 'S1:59a', quote: 'linking the clients to services, support' },
    { ref: 'S3:7b', quote: 'links clients with appropriate providers and resources' },
  ],
  reads: ['service_referral', 'referral_step'],
  parameters: ['referral.ackDays', 'referral.linkDays'],
  owed: (record, parameters) =>
    record.service_referral.flatMap((row) => [
      ...acknowledged(record, row, parameters),
      ...linked(record, row, parameters),
      ...askedAgain(record, row),
      ...lookedElsewhere(record, row, parameters),
    ]),
})

export const referralStandards: readonly Standard[] = [linking, deliveryStandard]
