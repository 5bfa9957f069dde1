/** What is ready with Lin before it gets hard, and the plan in her own hands. */
import type { Making } from '../histories/someone.ts'
import { staffId } from '../network.ts'
import { LINS_AHEAD } from '../texts/lin-ahead.ts'
import { LINS_GOALS } from '../texts/lin-steps.ts'
import { C1, COORD, by, id } from './own.ts'

/** What Lin and her coordinator prepared for a bad day, the day they must be ready for, and what Lin asked for since. */
export function addWhatIsAhead({ rows, when }: Making): void {
  const { crisis, risk, change } = LINS_AHEAD
  rows.add('crisis_plan', {
    id: id('crisis'),
    ...COORD,
    ...crisis,
    category: 'safety',
    mode: 'interpreted',
    agreed_at: when.at(7, '15:00'),
    copy_given_at: when.at(7, '15:20'),
    copy_form: 'paper',
  })
  rows.add('risk_date', {
    id: id('risk'),
    ...COORD,
    category: 'housing',
    what: risk,
    on_day: when.dayAhead(21),
    severity: 'high',
    entered_at: when.at(10, '15:30'),
  })
  for (const [section, words] of LINS_AHEAD.parts)
    rows.add('plan_section', { id: id(`part/${section}`), ...COORD, section, kind: 'said', words, at: when.at(11, '16:00') })
  const version = { plan_id: id('plan'), n: 1 }
  rows.add('plan_copy', { id: id('copy'), ...COORD, ...version, to_id: C1, format: 'easy_read', language: 'zh', given_at: when.at(8, '10:30') })
  rows.add('plan_understanding', {
    id: id('understood'),
    ...COORD,
    ...version,
    party_id: C1,
    teach_back: LINS_AHEAD.back,
    mode: 'interpreted',
    at: when.at(8, '10:40'),
  })
  for (const login of ['coord.a1', 'worker.a1', 'advocate.a5'])
    rows.add('plan_understanding', {
      id: id(`understood/${login}`),
      ...by(login),
      ...version,
      person_id: C1,
      party_id: staffId(login),
      at: when.at(7, '09:00'),
    })
  rows.add('level_decision', {
    id: id('level'),
    ...COORD,
    plan_id: id('plan'),
    level: 'high',
    suggested: 'high',
    domains: LINS_GOALS.length,
    agencies: 3,
    person_view: LINS_AHEAD.view,
    at: when.at(12, '12:00'),
  })
  rows.add('plan_change_request', {
    id: id('change'),
    person_id: C1,
    agency_id: null,
    written_by: C1,
    plan_id: id('plan'),
    asked_by: C1,
    words: change,
    mode: 'self',
    at: when.at(2, '20:10'),
  })
}
