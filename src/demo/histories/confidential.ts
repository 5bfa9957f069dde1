/** The plan stays confidential: what was printed of a plan and what for, and how one worker's reading was looked into. */
import { idOf } from '../chance.ts'
import { C1 } from '../lin/own.ts'
import { staffId } from '../network.ts'
import { by, type Making } from './someone.ts'

const FOUND = 'Asked him: the yearly check that every address is still right, agreed with his supervisor.'

export function addConfidential({ rows, when }: Making): void {
  const own = { person_id: C1, ...by('coord.a1') }
  rows.add('taken_out', { id: idOf('taken out/1'), ...own, what: 'plan', purpose: 'for_a_meeting', at: when.at(3, '09:40') })
  rows.add('taken_out', { id: idOf('taken out/2'), ...own, what: 'crisis_plan', purpose: 'for_the_person', at: when.at(20, '15:10') })
  const noticed = (reader: string, kind: 'many_records' | 'same_family_name' | 'not_on_the_plan', records: number, ago: number, seen = {}) => {
    const to_at = when.at(ago, '14:50')
    rows.add('unusual_reading', {
      id: idOf(`unusual/${reader}/${kind}`),
      agency_id: by('coord.a1').agency_id,
      party_id: staffId(reader),
      kind,
      on_day: to_at.slice(0, 10),
      from_at: when.later(to_at, -50),
      to_at,
      records,
      ...seen,
    })
  }
  noticed('worker2.a1', 'many_records', 44, 1)
  noticed('worker2.a1', 'not_on_the_plan', 2, 2)
  noticed('worker.a1', 'many_records', 61, 12, { seen_by: staffId('admin.a1'), seen_at: when.at(11, '10:20'), words: FOUND })
}
