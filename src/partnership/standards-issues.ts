import { OUTCOME_DAYS } from '../shared/partnership-words.ts'
import { daysAfter, standard, type Obligation, type RecordOf } from '../shared/standard.ts'
import { movesAt } from './rules-issues.ts'

type Issues = RecordOf<'participant' | 'coordinator_assignment' | 'coordination_issue'>

/** With whoever was asked for so many days; with both supervisors for as many again; and what came of it is told. */
function ofIssue(record: Issues, one: Issues['coordination_issue'][number], days: number): Obligation[] {
  const moves = movesAt(one.at, days)
  const above = one.solved_at === null || Date.parse(one.solved_at) > Date.parse(moves)
  // whoever has left answers for nothing more; their agency does
  const stays =
    record.participant.some((part) => part.party_id === one.asked_id && part.to_at === null) ||
    record.coordinator_assignment.some((turn) => turn.staff_id === one.asked_id && turn.state === 'current')
  const given = { category: one.category, owed_to: record.person.id }
  const seen = (at: string | null) => (at === null ? [] : [{ table: 'coordination_issue', id: one.id, at }])
  return [
    {
      ...given,
      agency_id: one.against_id,
      owed_by: stays ? one.asked_id : one.against_id,
      subject: `${one.id}:solved`,
      began_at: one.at,
      due_at: moves,
      met_at: one.solved_at,
      why: { key: 'issue_solved', days },
      evidence: seen(one.solved_at),
    },
    ...[one.from_id, one.against_id].map((agency) => ({
      ...given,
      agency_id: agency,
      owed_by: agency,
      subject: `${one.id}:above:${agency}`,
      began_at: moves,
      due_at: daysAfter(moves, days),
      met_at: above ? one.solved_at : null,
      applies: above,
      why: { key: 'issue_solved_above', days },
      evidence: above ? seen(one.solved_at) : [],
    })),
    ...(one.solved_at !== null && one.touches_person
      ? [
          {
            ...given,
            agency_id: (one.solved_by && record.agency_of.get(one.solved_by)) ?? one.against_id,
            owed_by: one.solved_by ?? one.against_id,
            subject: `${one.id}:told`,
            began_at: one.solved_at,
            due_at: daysAfter(one.solved_at, OUTCOME_DAYS),
            met_at: one.told_at,
            why: { key: 'issue_outcome_told', days: OUTCOME_DAYS },
            evidence: seen(one.told_at),
          },
        ]
      : []),
  ]
}

export const issues = standard({
  id: 'COO-09',
  title: 'Coordination issues are logged and solved',
  stage: 'COO',
  sources: [{ ref: 'S1:23', quote: 'how coordination issues will be managed' }],
  reads: ['participant', 'coordinator_assignment', 'coordination_issue'],
  parameters: ['issue.resolveDays'],
  owed: (record, parameters) => record.coordination_issue.flatMap((one) => ofIssue(record, one, Number(parameters['issue.resolveDays']))),
})
