import type { FastifyInstance } from 'fastify'
import { changeParticipant } from '../planning/queries.ts'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { teamContract } from './contract.ts'
import * as ask from './queries.ts'
import { mayHaveField } from './rules-across.ts'
import { holdsOne, opens, PLANNERS, teamToWrite, theirPart, writing } from './writing.ts'

/** The role map: who is responsible for what, how each is reached, who steps in, and who leads what is done about each need. */
export function roleRoutes(app: FastifyInstance) {
  serve(app, teamContract, 'PATCH /api/people/:person_id/plan/participants/:participant_id', {
    may: [...PLANNERS, 'person', 'relative'],
    audit: 'line in the role map changed',
    opens,
    answer: async (tx, { params: { person_id, participant_id }, body: { version, ...line } }, caller) => {
      const { parts } = await teamToWrite(tx, person_id)
      const part = theirPart(parts, (one) => one.id === participant_id)
      const own = part.party_id === caller.id || part.party_id === caller.agency
      // the owner's own line is theirs alone; anybody else's is also written by whoever writes in the plan
      if (!own && (part.party_id === person_id || !holdsOne(caller.roles, PLANNERS))) throw new Refusal('only_by_themself', 403)
      if (part.version !== version) throw new Refusal('changed_meanwhile', 409)
      if (line.discipline !== undefined) mayHaveField(part)
      const otherwise = line.role !== part.role || line.responsibilities !== part.responsibilities
      if (line.contact_path !== part.contact_path && line.contact_path !== '') await ask.mendFaults(tx, part.id, caller.now)
      if (line.contact_path === '' && part.contact_path !== '') {
        await ask.mendFaults(tx, part.id, caller.now)
        await ask.noteFault(tx, { ...writing(caller, person_id), participant_id: part.id, kind: 'missing', noticed_at: caller.now })
      }
      return changeParticipant(tx, part.id, { ...line, ...(otherwise ? { confirmed_at: own ? caller.now : null } : {}) })
    },
  })

  serve(app, teamContract, 'POST /api/people/:person_id/plan/participants/:participant_id/unreachable', {
    may: PLANNERS,
    audit: 'somebody of the team could not be reached',
    opens,
    answer: async (tx, { params: { person_id, participant_id }, body }, caller) => {
      const { parts } = await teamToWrite(tx, person_id)
      const part = theirPart(parts, (one) => one.id === participant_id && one.party_id !== person_id)
      return ask.noteFault(tx, { ...writing(caller, person_id), ...body, participant_id: part.id, noticed_at: caller.now })
    },
  })

  serve(app, teamContract, 'POST /api/people/:person_id/needs/:need_id/lead', {
    may: PLANNERS,
    audit: 'lead for a need named',
    opens,
    answer: async (tx, { params: { person_id, need_id }, body }, caller) => {
      const { parts } = await teamToWrite(tx, person_id)
      const need = await ask.needBy(tx, person_id, need_id)
      if (!need) throw new Refusal('no_such_need', 404)
      const { party_id } = theirPart(parts, (one) => one.party_id === body.party_id)
      if (body.only) await ask.endLeads(tx, need.id, caller.now)
      return ask.nameLead(tx, { ...writing(caller, person_id), category: need.category, need_id: need.id, party_id, at: caller.now })
    },
  })
}
