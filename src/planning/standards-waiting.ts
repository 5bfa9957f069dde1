import { daysAfter, standard, type Obligation, type Standard } from '../shared/standard.ts'
import { ANSWER_DAYS, TELL_DAYS } from './rules-waiting.ts'

const waiting = standard({
  id: 'COO-19',
  title: 'Participants depend on each other',
  stage: 'COO',
  sources: [{ ref: 'S0:22', quote: 'participants depend on each other to carry out diverse activities' }],
  reads: ['knock_on'],
  parameters: [],
  owed: (record) =>
    record.knock_on.flatMap((one): Obligation[] => {
      const owed = {
        category: one.category,
        agency_id: record.agency_of.get(one.to_id) ?? one.agency_id,
        owed_by: one.to_id,
        owed_to: record.person.id,
        began_at: one.at,
      }
      const seen = (at: string | null) => (at === null ? [] : [{ table: 'knock_on', id: one.id, at }])
      return [
        // written in the instant in which the step slips: what is told is never told later
        {
          ...owed,
          subject: `${one.id}:told`,
          due_at: daysAfter(one.at, TELL_DAYS),
          met_at: one.at,
          why: { key: 'told_of_the_slip', days: TELL_DAYS },
          evidence: seen(one.at),
        },
        {
          ...owed,
          subject: `${one.id}:answered`,
          due_at: daysAfter(one.at, ANSWER_DAYS),
          met_at: one.answer === 'not_needed' ? null : one.answered_at,
          applies: one.answer !== 'not_needed',
          why: { key: 'slip_answered', days: ANSWER_DAYS },
          evidence: seen(one.answered_at),
        },
      ]
    }),
})

export const waitingStandards: readonly Standard[] = [waiting]
