import { MEET_DAYS } from '../shared/handover-words.ts'
import { daysAfter, standard, type Obligation, type Standard } from '../shared/standard.ts'

/** Whoever is asked to take over says yes or no within so many days (COO-35). */
export const AGREE_DAYS = 5

const handover = standard({
  id: 'COO-35',
  title: 'Handover keeps commitments alive',
  stage: 'COO',
  sources: [
    { ref: 'S1:19', quote: 'staff member responsible for coordinating' },
    { ref: 'S0:13a', quote: 'cracks' },
  ],
  reads: ['handover'],
  parameters: [],
  owed: (record) =>
    record.handover.flatMap((one): Obligation[] => {
      if (one.state === 'passed_on') return [] // it is owed by whoever was asked instead
      const owed = {
        category: one.category,
        agency_id: record.agency_of.get(one.to_id) ?? one.agency_id,
        owed_by: one.to_id,
        owed_to: record.person.id,
      }
      const seen = (when: string | null) => (when ? [{ table: 'handover', id: one.id, at: when }] : [])
      const answered: Obligation = {
        ...owed,
        subject: `${one.id}:agreed`,
        began_at: one.at,
        due_at: daysAfter(one.at, AGREE_DAYS),
        met_at: one.answered_at,
        why: { key: 'handover_agreed', days: AGREE_DAYS },
        evidence: seen(one.answered_at),
      }
      if (one.state !== 'agreed' || one.answered_at === null) return [answered]
      return [
        answered,
        {
          ...owed,
          subject: `${one.id}:met`,
          began_at: one.answered_at,
          due_at: daysAfter(one.answered_at, MEET_DAYS),
          met_at: one.met_at,
          why: { key: 'met_after_handover', days: MEET_DAYS },
          evidence: seen(one.met_at),
        },
      ]
    }),
})

export const handoverStandards: readonly Standard[] = [handover]
