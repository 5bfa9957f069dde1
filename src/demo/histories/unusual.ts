/** Something unusual now and then: asked for and answered, tried, and told to everybody where it helped. */
import { idOf } from '../chance.ts'
import { agencyId, agencyOf, staffId } from '../network.ts'
import type { Making } from './someone.ts'

const ASKED = [
  ['Store the furniture for a month', 12000, null, ''],
  ['Board the dog for three days, so that the hospital is possible', 4500, 'granted', ''],
  ['A second-hand bicycle to reach the early shift', 8000, 'partly', 'Half now; the employer gives the other half.'],
  ['Repair the hearing aid', 6000, 'granted', ''],
  ['A television', 20000, 'declined', 'The fund is for what makes a step possible; we look for one that is given away.'],
] as const
const TRIED = [
  ['Boarded the dog for three days', 4500, 'The operation could take place; nobody had to choose between the dog and the hospital.'],
  ['Held the talk while walking round the harbour', 0, 'Said more in one hour than in five in the office.'],
  ['Paid the locksmith at once', 9500, 'Slept at home the same night.'],
] as const
const SPACED = 7

export function addUnusual({ rows, when }: Making): void {
  rows.add('flexible_fund', {
    id: idOf('fund/a1'),
    agency_id: agencyId('a1'),
    amount_cents: 150_000,
    from_on: when.day(40),
    to_on: when.dayAhead(50),
    written_by: staffId('admin.a1'),
    at: when.at(40),
  })
  const ours = rows.of('support_period').filter((support) => support['agency_id'] === agencyId('a1') && !support['closed_at'])
  for (const [n, support] of ours.filter((_, at) => at % SPACED === 2).entries()) {
    const by = { person_id: support['person_id'] as string, agency_id: agencyId(agencyOf('worker.a1')), written_by: staffId('worker.a1') }
    if ((support['accepted_at'] as string) > when.at(14)) continue
    const [words, amount_cents, outcome, answer] = ASKED[n % ASKED.length]!
    const days = outcome ? 12 - (n % 3) : 2
    rows.add('flexible_request', {
      id: idOf(`asked/${by.person_id}`),
      ...(outcome ? { person_id: by.person_id, agency_id: null, written_by: by.person_id, mode: 'self' } : { ...by, mode: 'dictated' }),
      words,
      amount_cents,
      at: when.at(days, '11:20'),
      ...(outcome
        ? {
            outcome,
            answer,
            granted_cents: outcome === 'granted' ? amount_cents : outcome === 'partly' ? amount_cents / 2 : 0,
            answered_at: when.at(days - 2, '09:30'),
            answered_by: staffId('sup.a1'),
            paid_by: agencyId('a1'),
          }
        : {}),
    })
    const tried = TRIED[n]
    if (!tried) continue
    const [idea, cost_cents, result] = tried
    const shared = n < 2 ? { shared_at: when.at(4, '16:00') } : {}
    rows.add('unusual_solution', {
      id: idOf(`tried/${by.person_id}`),
      ...by,
      idea,
      cost_cents,
      at: when.at(9, '10:00'),
      result,
      helped: true,
      result_at: when.at(6, '10:00'),
      ...shared,
    })
    if (n < 2)
      rows.add('shared_practice', {
        id: idOf(`told/${n}`),
        agency_id: by.agency_id,
        written_by: by.written_by,
        idea,
        result,
        cost_cents,
        at: when.at(4, '16:00'),
      })
  }
}
