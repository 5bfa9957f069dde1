import { type RecordOf, standard, type Standard } from '../shared/standard.ts'
import { at, base, goalsOf, latest, ofPerson, stepsOf } from './standards-record.ts'

type Record = RecordOf<'plan' | 'goal' | 'action' | 'coordinator_assignment'>
type Goal = Record['goal'][number]
/** Half of what is reached for somebody also teaches what they can do themself the next time. */
const SHARE = 50

/** Somebody else opens the way: at least one step towards it is not the person's own. */
const opensAWay = (record: Record, goal: Goal) =>
  stepsOf(record, goal.id).some((step) => step.responsible_id !== null && step.responsible_id !== record.person.id)
/** What is learned, and from which rung to which; the access itself has a measure of its own. */
const teaches = (goal: Goal) =>
  goal.development_step.trim() !== '' && goal.does_now !== null && goal.does_in_end !== null && goal.success_measure.trim() !== ''

const accessAndSkill = standard({
  id: 'PRI-19',
  title: 'Improve access, knowledge, skills together',
  stage: 'PLN',
  sources: [{ ref: 'S4:19', quote: 'client access to resources and support' }],
  reads: ['plan', 'goal', 'action', 'coordinator_assignment'],
  parameters: [],
  owed: (record) =>
    ofPerson(record).map((plan) => {
      const access = goalsOf(record, plan).filter((goal) => goal.state !== 'dropped_by_person' && opensAWay(record, goal))
      const both = access.filter(teaches)
      return {
        ...base(record, plan),
        subject: `${plan.id}:skill`,
        due_at: plan.activated_at,
        met_at: both.length * 100 >= access.length * SHARE ? latest(both.map((goal) => goal.written_at)) : null,
        applies: access.length > 0,
        why: { key: 'access_and_skill', have: both.length, of: access.length, wanted: SHARE },
        evidence: both.map((goal) => at('goal', goal, goal.written_at)),
      }
    }),
})

export const skillStandards: readonly Standard[] = [accessAndSkill]
