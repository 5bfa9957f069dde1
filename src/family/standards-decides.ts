import { ORDER_WARNING_DAYS } from '../shared/family-words.ts'
import { daysAfter, type Obligation, type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { at, base, byTime, earliest } from './standards-record.ts'
import { warnedFrom } from './rules-order.ts'

type Deciding = RecordOf<'decision' | 'guardian_order' | 'guardian_order_after' | 'coordinator_assignment'>
const atOnce = (record: Deciding, row: Deciding['decision'][number], right: boolean, key: string): Obligation => ({
  ...base(record, row, row.at),
  subject: row.id,
  due_at: row.at,
  met_at: right ? row.at : null,
  unmet_for_good: !right,
  why: { key },
  evidence: [at('decision', row, row.at)],
})

/** Where views differed it was as the person wanted, or the law's ground stands beside it with its facts; and how it was worked out. */
const personsRight = standard({
  id: 'FAM-07',
  title: 'Family decisions and client’s right',
  stage: 'FAM',
  sources: [{ ref: 'S1:14', quote: 'family involvement in decision making' }],
  reads: ['decision', 'guardian_order', 'guardian_order_after', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    record.decision
      .filter((one) => one.family_view !== '')
      .map((one) => {
        const lawful = one.basis !== null && one.basis_words.trim() !== ''
        const right = (one.outcome === 'person' || lawful) && one.worked_out.trim() !== ''
        return atOnce(record, one, right, one.outcome === 'person' ? 'persons_view_held' : 'decided_on_a_lawful_basis')
      }),
})

/** By day, not by moment: on its last day an order still holds. */
const covers = (order: Deciding['guardian_order'][number], row: Deciding['decision'][number]) =>
  order.id === row.order_id &&
  order.relative_id === row.decided_by &&
  order.about.some((one) => one === row.category) &&
  order.from_on <= row.at.slice(0, 10) &&
  row.at.slice(0, 10) <= order.to_on
/** Before an order ends somebody says what comes after it, or a later one is on file; from sixty days before it is asked. */
function saidInTime(record: Deciding, order: Deciding['guardian_order'][number]): Obligation {
  const from = `${warnedFrom(order.to_on)}T00:00:00.000Z`
  const said = record.guardian_order_after.filter((one) => one.order_id === order.id)
  const later = record.guardian_order.filter(
    (one) => one.relative_id === order.relative_id && one.to_on > order.to_on && order.about.every((part) => one.about.some((each) => each === part)),
  )
  const met_at = earliest([...said, ...later].map((one) => one.at))
  return {
    // an order that was read off the paper when it was nearly over is asked about from then on
    ...base(record, order, byTime(from, order.at) < 0 ? order.at : from),
    subject: order.id,
    due_at: daysAfter(`${order.to_on}T00:00:00Z`, 0),
    met_at,
    applies: met_at !== null || (order.ended_at === null && byTime(order.at, `${order.to_on}T23:59:59.999Z`) <= 0),
    why: { key: 'order_runs_out', day: order.to_on, days: ORDER_WARNING_DAYS },
    evidence: [at('guardian_order', order, order.at), ...said.map((one) => at('guardian_order_after', one, one.at))],
  }
}

const exactGuardian = standard({
  id: 'FAM-08',
  title: 'Guardian’s role is exact',
  stage: 'FAM',
  sources: [
    { ref: 'S1:43a', quote: 'where required their family/guardian' },
    { ref: 'S1:17', quote: 'guardian support and planning' },
  ],
  reads: ['decision', 'guardian_order', 'guardian_order_after', 'coordinator_assignment'],
  parameters: [],
  owed: (record) => [
    ...record.decision
      .filter((one) => one.order_id !== null)
      .map((one) =>
        atOnce(
          record,
          one,
          record.guardian_order.some((order) => covers(order, one)),
          'guardian_inside_the_order',
        ),
      ),
    ...record.guardian_order.map((one) => saidInTime(record, one)),
  ],
})

export const decidesStandards: readonly Standard[] = [personsRight, exactGuardian]
