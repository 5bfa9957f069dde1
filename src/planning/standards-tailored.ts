import { standard, type Standard } from '../shared/standard.ts'
import { at, base, goalsOf, ofPerson, upTo, whenAll } from './standards-record.ts'

/** Every goal that began from a template says something of this person before the plan comes into force; how alike plans are is counted apart. */
const tailored = standard({
  id: 'PLN-27',
  title: 'Tailored, not one size fits all',
  stage: 'PLN',
  sources: [
    { ref: 'S4:13', quote: 'tailored to the individual client and their needs as opposed to a' },
    { ref: 'S0:9b', quote: 'varied and unique needs' },
  ],
  reads: ['plan', 'goal', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    ofPerson(record).map((plan) => {
      const goals = goalsOf(record, plan).filter((goal) => upTo(goal.written_at, plan.activated_at!))
      const began = goals.filter((goal) => goal.template_id)
      const theirs = began.filter((goal) => goal.adapted_at)
      return {
        ...base(record, plan),
        subject: plan.id,
        due_at: plan.activated_at,
        met_at: began.length === 0 ? plan.activated_at : whenAll(began.map((goal) => goal.adapted_at)),
        why: { key: 'goals_tailored', from: began.length, of: goals.length, theirs: theirs.length },
        evidence: theirs.map((goal) => at('goal', goal, goal.adapted_at!)),
      }
    }),
})

export const tailoredStandards: readonly Standard[] = [tailored]
