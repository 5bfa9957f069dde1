import { daysAfter, type Obligation, standard, type RecordOf } from '../shared/standard.ts'

type Record = RecordOf<'service_referral' | 'referral_step' | 'delivery_check'>
type Referral = Record['service_referral'][number]
const at = (table: string, row: { id: string }, when: string) => ({ table, id: row.id, at: when })
/** What happened at the same moment keeps one order, whatever order it is read in. */
const byTime = (a: { at: string; id: string }, b: { at: string; id: string }) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1)
/** What is not as agreed is followed up within a week (COO-14). */
const FOLLOW_UP_DAYS = 7

type Stretch = { step: string; from: string; to: string | null }
/** When the service was received, from being linked until the person stays away or it is complete; and again, when they come back. */
function stretches(steps: Record['referral_step']): Stretch[] {
  const found: Stretch[] = []
  for (const step of steps.toSorted(byTime)) {
    const open = found.at(-1)?.to === null ? found.at(-1) : undefined
    if (!open && (step.state === 'linked' || step.state === 're_linked')) found.push({ step: step.id, from: step.at, to: null })
    if (open && ['disengaged', 'completed', 'withdrawn_by_client'].includes(step.state)) open.to = step.at
  }
  return found
}
const base = (record: RecordOf<never>, row: Referral) => ({
  category: row.category,
  agency_id: row.agency_id,
  owed_by: row.written_by ?? row.agency_id,
  owed_to: record.person.id,
})

/** While a service is received, somebody looks at least every so many days whether it is given as agreed. */
function lookedAt(record: Record, row: Referral, days: number): Obligation[] {
  const checks = record.delivery_check.filter((one) => one.referral_id === row.id).toSorted(byTime)
  return stretches(record.referral_step.filter((step) => step.referral_id === row.id)).flatMap(({ step, from, to }) => {
    const within = checks.filter((one) => Date.parse(one.at) >= Date.parse(from) && (to === null || Date.parse(one.at) <= Date.parse(to)))
    return [...within, undefined].map((check, n) => {
      const before = within[n - 1]
      const began_at = before?.at ?? from
      const due_at = daysAfter(began_at, days)
      return {
        ...base(record, row),
        subject: `${row.id}:looked_at:${step}:${before?.id ?? ''}`,
        began_at,
        due_at,
        met_at: check?.at ?? null,
        applies: check !== undefined || to === null || Date.parse(due_at) < Date.parse(to),
        why: { key: 'delivery_looked_at', days },
        evidence: check ? [at('delivery_check', check, check.at)] : [],
      }
    })
  })
}

/** What is not as agreed is followed by something that is done, within a week. */
const followed = (record: Record, row: Referral): Obligation[] =>
  record.delivery_check
    .filter((one) => one.referral_id === row.id && !one.as_agreed)
    .map((check) => ({
      ...base(record, row),
      owed_by: check.written_by ?? base(record, row).owed_by,
      subject: `${check.id}:followed`,
      began_at: check.at,
      due_at: daysAfter(check.at, FOLLOW_UP_DAYS),
      met_at: check.followed_at,
      why: { key: 'delivery_followed', days: FOLLOW_UP_DAYS },
      evidence: check.followed_at ? [at('delivery_check', check, check.followed_at)] : [],
    }))

export const deliveryStandard = standard({
  id: 'COO-14',
  title: 'Delivery of services is monitored',
  stage: 'COO',
  sources: [{ ref: 'S1:60b', quote: 'monitor the delivery of services' }],
  reads: ['service_referral', 'referral_step', 'delivery_check'],
  parameters: ['delivery.monitorDays'],
  owed: (record, parameters) =>
    record.service_referral.flatMap((row) => [...lookedAt(record, row, Number(parameters['delivery.monitorDays'])), ...followed(record, row)]),
})
