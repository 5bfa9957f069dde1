import { daysAfter, type Obligation, standard } from '../shared/standard.ts'
import { GOAL, TEN, tens } from '../shared/as-wanted.ts'
import { ended, owed } from './standards-owed.ts'

/** S4:13: what was delivered is compared with what the person wants, ten contacts at a time; too many otherwise, and something is arranged anew. */
export const tailored = standard({
  id: 'PRI-09',
  title: 'Tailored services',
  stage: 'PRI',
  sources: [
    { ref: 'S4:13', quote: 'tailored to the individual client and their needs as opposed to a' },
    { ref: 'S3:15b', quote: 'needs, preferences and goals' },
  ],
  reads: ['note_fit', 'schedule_change', 'support_period', 'coordinator_assignment'],
  parameters: ['change.answerDays'],
  owed: (record, parameters) => {
    const days = Number(parameters['change.answerDays'])
    return tens(
      record.note_fit.map((one) => ({ ...one, fits: one.fits === true })),
      record.schedule_change,
    ).flatMap((ten): Obligation[] => {
      const [first] = ten.fits
      const who = { ...owed(record, first!), category: 'general' }
      // what others came for is known to whoever may know of it, and so is how often they came
      const elsewhere = ten.fits.filter((one) => one.category !== 'general' && one.agency_id !== who.agency_id).map((one) => one.category)
      const of = elsewhere.length > 0 ? { of_categories: [...new Set(elsewhere)].toSorted().join(' ') } : {}
      const against = ten.fits.filter((one) => !one.fits).map((one) => ({ table: 'note_fit', id: one.id, at: one.happened_at }))
      return [
        {
          ...who,
          subject: first!.id,
          began_at: first!.happened_at,
          due_at: ten.missed_at ?? ten.full_at,
          met_at: ten.missed_at === null ? ten.full_at : null,
          unmet_for_good: ten.missed_at !== null,
          why: { key: 'came_as_wanted', have: ten.have, of: ten.fits.length, ten: TEN, goal: GOAL, ...of },
          evidence: against,
        },
        ...(ten.missed_at
          ? [
              {
                ...who,
                subject: `${first!.id}:schedule`,
                began_at: ten.missed_at,
                due_at: daysAfter(ten.missed_at, days),
                met_at: ten.changed_at,
                applies: ten.changed_at !== null || ended(record) === null,
                why: { key: ten.changed_at ? 'schedule_changed' : 'schedule_to_change', days, ...of },
                evidence: record.schedule_change
                  .filter((one) => one.at === ten.changed_at)
                  .map((one) => ({ table: 'schedule_change', id: one.id, at: one.at })),
              },
            ]
          : []),
      ]
    })
  },
})
