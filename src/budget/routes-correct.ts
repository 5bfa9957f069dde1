import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { budgetContract } from './contract.ts'
import { commitmentToChange, opens, warnWhereItComesClose, writing } from './held.ts'
import * as ask from './queries.ts'
import { mayCorrect } from './rules-correct.ts'
import { mayTakeBack } from './rules.ts'

/** What was typed wrong is put right beside what was written, and what nobody needs any more is not waited for. */
export function correctingRoutes(app: FastifyInstance) {
  serve(app, budgetContract, 'POST /api/people/:person_id/spends/:spend_id/corrections', {
    may: ['coordinator', 'support_worker'],
    audit: 'spend corrected',
    opens,
    answer: async (tx, { params: { person_id, spend_id }, body: { version, ...body } }, caller) => {
      const commitment_id = await ask.paidOutOf(tx, person_id, spend_id)
      if (commitment_id === undefined) throw new Refusal('no_such_payment', 404)
      const { budget, lines, one } = await commitmentToChange(tx, person_id, commitment_id)
      const was_cents = await ask.standsAt(tx, spend_id)
      mayCorrect(budget, lines, one, { stands_cents: was_cents, to: { amount_cents: body.amount_cents, version } })
      const corrected = await ask.correct(tx, { ...writing(caller, person_id), ...body, spend_id, was_cents, at: caller.now })
      await warnWhereItComesClose(tx, budget, caller)
      return corrected
    },
  })

  serve(app, budgetContract, 'POST /api/people/:person_id/commitments/:commitment_id/withdrawal', {
    may: ['coordinator', 'support_worker'],
    audit: 'request for money taken back',
    opens,
    answer: async (tx, { params: { person_id, commitment_id }, body }, caller) => {
      const { one } = await commitmentToChange(tx, person_id, commitment_id)
      mayTakeBack(one, caller.id, body.version)
      return ask.endCommitment(tx, one.id, { state: 'withdrawn', ended_at: caller.now, ended_by: caller.id, end_words: body.words })
    },
  })
}
