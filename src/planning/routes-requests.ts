import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { parametersInForce } from '../server/parameters.ts'
import { daysAfter } from '../shared/standard.ts'
import { planContract } from './contract.ts'
import { partiesBy, proposalsToMe, stepsOfMine } from './queries-parties.ts'
import { asParty, nameOf } from './shown.ts'
import { READERS } from './writing.ts'

export function requestRoutes(app: FastifyInstance) {
  serve(app, planContract, 'GET /api/requests', {
    may: READERS,
    audit: 'requests read',
    answer: async (tx, _asked, caller) => {
      const parameters = await parametersInForce(tx, 'party.agreeDays', 'coord.ackDays')
      const steps = await stepsOfMine(tx, caller.agency ? [caller.id, caller.agency] : [caller.id])
      const askers = await partiesBy(
        tx,
        steps.map((step) => step.written_by).filter((id) => id !== null),
      )
      const person = (one: { person_id: string } & Parameters<typeof nameOf>[0]) => ({ id: one.person_id, name: nameOf(one) })
      return {
        asked: steps
          .filter((step) => step.state === 'requested')
          .map((step) => {
            const asker = askers.find((one) => one.id === step.written_by)
            return {
              ...step,
              person: person(step),
              asked_by: asker ? asParty(asker) : null,
              of: step.responsible_id === caller.id ? ('me' as const) : ('my_agency' as const),
              answer_by: step.requested_at && daysAfter(step.requested_at, Number(parameters['party.agreeDays'])),
            }
          }),
        coordination: (await proposalsToMe(tx, caller.id)).map((one) => ({
          id: one.id,
          person: person(one),
          proposed_at: one.proposed_at,
          answer_by: daysAfter(one.proposed_at, Number(parameters['coord.ackDays'])),
        })),
        doing: steps
          .filter((step) => step.state !== 'requested')
          .map((step) => ({
            ...step,
            person: person(step),
            kind: step.kind as 'action',
            overdue: step.due_at !== null && Date.parse(step.due_at) < Date.parse(caller.now),
          })),
      }
    },
  })
}
