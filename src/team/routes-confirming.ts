import type { FastifyInstance } from 'fastify'
import { coordinatorsOf } from '../planning/queries.ts'
import { serve } from '../server/answer.ts'
import { KNOWS } from '../shared/team-words.ts'
import { teamContract } from './contract.ts'
import * as ask from './queries.ts'
import { mayAnswerQuestion, mayLeaveOpen, mayObject, maySettle, saidLast, speaksFor } from './rules.ts'
import { opens, READERS, SETTLERS, teamToWrite, theirPart, writing } from './writing.ts'

/** Everybody knows the team and acknowledges who coordinates; or asks, or objects. */
export function confirmingRoutes(app: FastifyInstance) {
  serve(app, teamContract, 'POST /api/people/:person_id/team/confirmations', {
    may: READERS,
    audit: 'team page confirmed',
    opens,
    answer: async (tx, { params: { person_id }, body: { party_id, unclear, question, mode: how } }, caller) => {
      const { plan, parts } = await teamToWrite(tx, person_id)
      theirPart(parts, (one) => one.party_id === party_id)
      const mode = speaksFor(caller, party_id, person_id, how)
      mayLeaveOpen(unclear, question)
      const own = { ...writing(caller, person_id), plan_id: plan.id, party_id }
      const asked = question === '' ? undefined : await ask.askAbout(tx, { ...own, words: question, asked_at: caller.now })
      if (asked && KNOWS.every((what) => unclear.includes(what))) return asked
      const turn = (await coordinatorsOf(tx, plan.id)).find((one) => one.state === 'current')
      const last = turn && saidLast(party_id, turn.id, await ask.saidToCoordination(tx, plan.id))
      if (turn && turn.staff_id !== party_id && last?.response !== 'acknowledged') {
        // whoever acknowledges what they had objected to has settled it themself
        if (last && last.settled_at === null) await ask.settle(tx, last.id, { settled_at: caller.now, settled_by: caller.id })
        await ask.acknowledge(tx, { ...own, assignment_id: turn.id, response: 'acknowledged', mode, at: caller.now })
      }
      const clear = { own: !unclear.includes('own'), others: !unclear.includes('others'), resources: !unclear.includes('resources') }
      return ask.confirm(tx, { ...own, ...clear, mode, at: caller.now })
    },
  })

  serve(app, teamContract, 'POST /api/people/:person_id/team/objections', {
    may: READERS,
    audit: 'coordination objected to',
    opens,
    answer: async (tx, { params: { person_id }, body: { party_id, note, mode: how } }, caller) => {
      const { plan, parts } = await teamToWrite(tx, person_id)
      theirPart(parts, (one) => one.party_id === party_id)
      const mode = speaksFor(caller, party_id, person_id, how)
      const turn = mayObject(
        (await coordinatorsOf(tx, plan.id)).find((one) => one.state === 'current'),
        party_id,
      )
      const own = { ...writing(caller, person_id), plan_id: plan.id, party_id }
      return ask.acknowledge(tx, { ...own, assignment_id: turn.id, response: 'objected', note, mode, at: caller.now })
    },
  })

  serve(app, teamContract, 'POST /api/people/:person_id/team/objections/:coordination_ack_id/settle', {
    may: SETTLERS,
    audit: 'objection to the coordination settled',
    opens,
    answer: async (tx, { params: { person_id, coordination_ack_id }, body }, caller) => {
      const { plan } = await teamToWrite(tx, person_id)
      const objection = (await ask.saidToCoordination(tx, plan.id)).find((one) => one.id === coordination_ack_id)
      maySettle(objection, body.version)
      return ask.settle(tx, coordination_ack_id, { settled_at: caller.now, settled_by: caller.id, settled_words: body.words })
    },
  })

  serve(app, teamContract, 'POST /api/people/:person_id/team/questions/:question_id/answer', {
    may: SETTLERS,
    audit: 'question about the team answered',
    opens,
    answer: async (tx, { params: { person_id, question_id }, body }, caller) => {
      const { plan } = await teamToWrite(tx, person_id)
      const question = (await ask.questionsOf(tx, plan.id)).find((one) => one.id === question_id)
      mayAnswerQuestion(question, caller, body.version)
      return ask.answerQuestion(tx, question_id, { answer: body.words, answered_at: caller.now, answered_by: caller.id })
    },
  })
}
