import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { ISSUE_KINDS } from '../shared/partnership-words.ts'
import { Done, Id, Instant, Version } from '../shared/words.ts'

const Of = z.object({ person_id: Id })
const OfIssue = Of.extend({ coordination_issue_id: Id })
const Named = z.object({ id: Id, name: z.string() })
const Said = z.string().trim().min(1).max(1000)
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const onIssue = [...always, 'no_such_coordination_issue', 'not_between_your_agencies', 'changed_meanwhile', 'only_by_themself'] as const

/** An issue between two agencies, and where it is. */
export const Issue = z.object({
  id: Id,
  kind: z.enum(ISSUE_KINDS),
  words: z.string(),
  from: Named,
  against: Named,
  asked: z.string(),
  /** Empty where the person logged it. */
  logged_by: z.string(),
  at: Instant,
  /** With whoever was asked first, with both supervisors, or closed. */
  step: z.enum(['agency', 'supervisors', 'solved']),
  /** From when on it is with both supervisors. */
  moves_at: Instant,
  solved_at: Instant.nullable(),
  solved_by: z.string(),
  solution: z.string(),
  touches_person: z.boolean(),
  tell_by: Instant.nullable(),
  told_at: Instant.nullable(),
  told_words: z.string(),
  /** It has come back too often between these two, and was written down as a barrier. */
  came_back: z.boolean(),
  version: Version,
  may: z.array(z.enum(['solve', 'tell'])),
})
export type Issue = z.infer<typeof Issue>

/** What stands between agencies, until it is solved. */
export const issuesContract = operations({
  'GET /api/people/:person_id/coordination-issues': {
    name: 'readCoordinationIssues',
    summary: 'Issues between the agencies of the plan: with whom each is now, how it was solved, whether the person was told.',
    params: Of,
    response: z.object({
      issues: z.array(Issue),
      /** Against which agencies one may log an issue. */
      against: z.array(Named),
      may: z.array(z.enum(['log'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/coordination-issues': {
    name: 'logCoordinationIssue',
    summary: 'Log what stands between two agencies: it goes to a worker of the other one, and to both supervisors when nothing comes of it.',
    params: Of,
    body: z.object({ against_id: Id, kind: z.enum(ISSUE_KINDS), words: Said }),
    response: Done,
    refusals: [...always, 'no_such_plan', 'not_a_party_of_the_plan', 'issue_with_another_agency', 'nobody_of_it_takes_part', 'say_what_the_issue_is'],
  },
  'POST /api/people/:person_id/coordination-issues/:coordination_issue_id/solution': {
    name: 'solveCoordinationIssue',
    summary: 'How it was solved, which closes it; and whether it touches the person, who is told then.',
    params: OfIssue,
    body: z.object({ solution: Said, touches_person: z.boolean(), version: Version }),
    response: Done,
    refusals: [...onIssue, 'solved_already', 'say_how_it_was_solved'],
  },
  'POST /api/people/:person_id/coordination-issues/:coordination_issue_id/told': {
    name: 'tellOutcomeOfIssue',
    summary: 'The person was told what came of it; and what they say to it.',
    params: OfIssue,
    body: z.object({ words: z.string().trim().max(1000).default(''), version: Version }),
    response: Done,
    refusals: [...onIssue, 'told_once_it_was_solved', 'outcome_told_already'],
  },
})
