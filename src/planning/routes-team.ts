import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { planContract } from './contract.ts'
import { addParticipant, changeCoordinator, changeParticipant, coordinatorsOf, participantsOf, proposeCoordinator, rowsOf } from './queries.ts'
import { PLANNERS, type Row } from './rules.ts'
import { gainsOf, sayGain } from './queries-gain.ts'
import { comesIn, mayAnswer, mayBeProposed, mayComeIn, mayEnd, mayLeave, mayTakePart } from './rules-team.ts'
import { opens, partyToAsk, planToWrite, READERS, writing } from './writing.ts'

export function teamRoutes(app: FastifyInstance) {
  coordinatorRoutes(app)
  participantRoutes(app)
}

/** @throws Refusal no_such_plan, no_such_assignment */
async function assignmentToWrite(tx: Tx, person_id: string, id: string) {
  const plan = await planToWrite(tx, person_id)
  const assignments = await coordinatorsOf(tx, plan.id)
  const assignment = assignments.find((one) => one.id === id)
  if (!assignment) throw new Refusal('no_such_assignment', 404)
  return { plan, assignments, assignment }
}

function coordinatorRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/coordinators', {
    may: ['supervisor'],
    audit: 'coordinator proposed',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      const plan = await planToWrite(tx, person_id)
      const staff = await partyToAsk(tx, body.staff_id, 'general')
      mayBeProposed(staff, await coordinatorsOf(tx, plan.id), await participantsOf(tx, plan.id))
      return proposeCoordinator(tx, { ...writing(caller, person_id), plan_id: plan.id, staff_id: staff.id, proposed_at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/coordinators/:assignment_id/answer', {
    may: ['coordinator'],
    audit: 'coordination answered',
    opens,
    answer: async (tx, { params: { person_id, assignment_id }, body }, caller) => {
      const { plan, assignments, assignment } = await assignmentToWrite(tx, person_id, assignment_id)
      mayAnswer(assignment, caller.id, body, await participantsOf(tx, plan.id))
      const answered_at = caller.now
      if (!body.acknowledge) return changeCoordinator(tx, assignment.id, { state: 'declined', answered_at, declined_reason: body.reason })
      const from_at = await takeOver(tx, assignments, caller.now)
      return changeCoordinator(tx, assignment.id, { state: 'current', answered_at, from_at })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/coordinators/:assignment_id/end', {
    may: ['supervisor', 'coordinator'],
    audit: 'coordination ended',
    opens,
    answer: async (tx, { params: { person_id, assignment_id }, body }, caller) => {
      const { plan, assignment } = await assignmentToWrite(tx, person_id, assignment_id)
      mayEnd(assignment, plan)
      return changeCoordinator(tx, assignment.id, { state: 'ended', to_at: caller.now, handover_note: body.handover_note })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/coordinators/:assignment_id/told', {
    may: TEAM,
    audit: 'person told who coordinates',
    opens,
    answer: async (tx, { params: { person_id, assignment_id } }, caller) => {
      const { assignment } = await assignmentToWrite(tx, person_id, assignment_id)
      if (assignment.state !== 'current' || assignment.person_told_at !== null) throw new Refusal('not_now_in_this_state', 409)
      return changeCoordinator(tx, assignment.id, { person_told_at: caller.now })
    },
  })
}

/**
 * The predecessor hands over and ends in the very instant in which the successor begins: no gap, no overlap.
 * Whoever waited for another to finish asked before that one began, and begins when they began.
 * @returns that instant
 */
async function takeOver(tx: Tx, assignments: readonly Row<'coordinator_assignment'>[], now: string): Promise<string> {
  const before = assignments.find((one) => one.state === 'current')
  if (!before) return now
  const at = Date.parse(before.from_at!) >= Date.parse(now) ? before.from_at! : now
  await changeCoordinator(tx, before.id, { state: 'ended', to_at: at })
  return at
}

function participantRoutes(app: FastifyInstance) {
  serve(app, planContract, 'POST /api/people/:person_id/plan/participants', {
    may: [...PLANNERS, 'supervisor'],
    audit: 'participant written down',
    opens,
    answer: async (tx, { params: { person_id }, body: { gain, ...body } }, caller) => {
      const plan = await planToWrite(tx, person_id)
      const party = await partyToAsk(tx, body.party_id, 'general')
      mayTakePart(body, await coordinatorsOf(tx, plan.id))
      const comes = comesIn({ ...body, agency_id: party.agency_id }, plan, await gainsOf(tx, plan.id))
      const with_id = mayComeIn(comes, gain)
      if (with_id && gain) await sayGain(tx, { ...writing(caller, person_id), ...gain, plan_id: plan.id, with_id })
      return addParticipant(tx, {
        ...writing(caller, person_id),
        ...body,
        plan_id: plan.id,
        confirmed_at: party.id === caller.id ? caller.now : null,
      })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/participants/:participant_id/confirm', {
    may: READERS,
    audit: 'participation confirmed',
    opens,
    answer: async (tx, { params: { person_id, participant_id }, body }, caller) => {
      const { participant } = await participantToWrite(tx, person_id, participant_id, body.version)
      if (participant.party_id !== caller.id && participant.party_id !== caller.agency) throw new Refusal('only_by_themself', 403)
      return changeParticipant(tx, participant.id, { confirmed_at: caller.now })
    },
  })

  serve(app, planContract, 'POST /api/people/:person_id/plan/participants/:participant_id/end', {
    may: [...PLANNERS, 'supervisor'],
    audit: 'participation ended',
    opens,
    answer: async (tx, { params: { person_id, participant_id }, body }, caller) => {
      const { plan, participant } = await participantToWrite(tx, person_id, participant_id, body.version)
      const { actions, coordinators } = await rowsOf(tx, person_id, plan.id)
      mayLeave({ participant, owner: person_id, actions, assignments: coordinators })
      return changeParticipant(tx, participant.id, { to_at: caller.now })
    },
  })
}

/** @throws Refusal no_such_participant, changed_meanwhile */
async function participantToWrite(tx: Tx, person_id: string, id: string, version: number) {
  const plan = await planToWrite(tx, person_id)
  const participant = (await participantsOf(tx, plan.id)).find((one) => one.id === id)
  if (!participant) throw new Refusal('no_such_participant', 404)
  if (participant.version !== version) throw new Refusal('changed_meanwhile', 409)
  return { plan, participant }
}
