import type { FastifyInstance } from 'fastify'
import { coordinatorsOf, planOf } from '../planning/queries.ts'
import { partiesBy } from '../planning/queries-parties.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { partnershipContract } from './contract.ts'
import * as ask from './queries-issues.ts'
import { agenciesBy, takingPart } from './queries.ts'
import { agenciesOf, goesTo, maySolve, mayTell, sideOf } from './rules-issues.ts'
import { asIssue } from './shown-issues.ts'
import { opens, READERS, works, WORKERS, writing } from './writing.ts'

const DAYS = 'issue.resolveDays'
const mover = (caller: Caller) => ({ agency: caller.agency, works: works(caller, WORKERS) })

/** The plan that is not closed, who leads it and takes part, and who coordinates. */
async function teamOf(tx: Tx, person_id: string) {
  const newest = await planOf(tx, person_id)
  const plan = newest?.state === 'closed' ? undefined : newest
  const [parts, turns] = plan ? [await takingPart(tx, plan.id), await coordinatorsOf(tx, plan.id)] : [[], []]
  const current = turns.find((one) => one.state === 'current')
  const [coordinator] = current ? await partiesBy(tx, [current.staff_id]) : []
  return { plan, parts, coordinator, leads: coordinator?.agency_id ?? plan?.agency_id ?? null }
}
/** @throws Refusal no_such_coordination_issue */
async function issueHeld(tx: Tx, person_id: string, id: string) {
  const issue = await ask.issueBy(tx, person_id, id)
  if (!issue) throw new Refusal('no_such_coordination_issue', 404)
  return issue
}

/** What stands between agencies: logged by any party of the plan, solved by the two, told to the person where it touches them. */
export function issueRoutes(app: FastifyInstance) {
  serve(app, partnershipContract, 'GET /api/people/:person_id/coordination-issues', {
    may: READERS,
    audit: 'coordination issues read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const { plan, parts, leads } = await teamOf(tx, person_id)
      const rows = await ask.issuesOf(tx, person_id)
      const all = agenciesOf(leads, parts)
      const agencies = await agenciesBy(tx, [...all, ...rows.flatMap((one) => [one.from_id, one.against_id])])
      const days = Number((await parametersInForce(tx, DAYS))[DAYS])
      const against = all.filter((id) => id !== caller.agency)
      const speaks = caller.opened?.self === true || parts.some((one) => one.advocate && one.party_id === caller.id)
      const party = speaks || (caller.opened?.writer === true && caller.agency !== null && all.includes(caller.agency))
      return {
        issues: rows.map((row) => asIssue(row, { agencies, days, now: caller.now, leads, mover: mover(caller) })),
        against: plan ? agencies.filter((one) => against.includes(one.id)).map(({ id, name }) => ({ id, name })) : [],
        may: plan && party && all.length > 1 ? ['log' as const] : [],
      }
    },
  })

  serve(app, partnershipContract, 'POST /api/people/:person_id/coordination-issues', {
    may: READERS,
    audit: 'coordination issue logged',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const { plan, parts, coordinator, leads } = await teamOf(tx, person_id)
      if (!plan) throw new Refusal('no_such_plan', 404)
      const from_id = sideOf({ ...caller, self: caller.opened?.self === true }, body.against_id, leads, parts)
      const asked_id = goesTo(body.against_id, coordinator, parts)
      return ask.logIssue(tx, { ...writing(caller, person_id), ...body, plan_id: plan.id, from_id, asked_id, at: caller.now })
    },
  })

  serve(app, partnershipContract, 'POST /api/people/:person_id/coordination-issues/:coordination_issue_id/solution', {
    may: WORKERS,
    audit: 'coordination issue solved',
    opens,
    answer: async (tx, { params: { person_id, coordination_issue_id }, body: { version, ...solved } }, caller) => {
      const issue = await issueHeld(tx, person_id, coordination_issue_id)
      maySolve(issue, mover(caller), (await teamOf(tx, person_id)).leads, version)
      // what the person themself has logged touches them
      const touches_person = solved.touches_person || issue.written_by === person_id
      return ask.changeIssue(tx, issue.id, { ...solved, touches_person, solved_at: caller.now, solved_by: caller.id })
    },
  })

  serve(app, partnershipContract, 'POST /api/people/:person_id/coordination-issues/:coordination_issue_id/told', {
    may: WORKERS,
    audit: 'outcome of a coordination issue told',
    opens,
    answer: async (tx, { params: { person_id, coordination_issue_id }, body }, caller) => {
      const issue = await issueHeld(tx, person_id, coordination_issue_id)
      mayTell(issue, mover(caller), (await teamOf(tx, person_id)).leads, body.version)
      return ask.changeIssue(tx, issue.id, { told_at: caller.now, told_by: caller.id, told_words: body.words })
    },
  })
}
