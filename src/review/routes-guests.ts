import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { reviewContract } from './contract.ts'
import { answerAsGuest, guestsOf, lockReview } from './queries.ts'

/** Officers of bodies that answer by law are asked to every review by themselves (sealed.officers_come); each answers for themself. */
export function guestRoutes(app: FastifyInstance) {
  serve(app, reviewContract, 'POST /api/people/:person_id/reviews/:id/guests/:guest_id/answer', {
    may: TEAM,
    audit: 'invitation to a review answered',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const review = await lockReview(tx, params.person_id, params.id)
      if (!review) throw new Refusal('no_such_review', 404)
      const guest = (await guestsOf(tx, params.person_id)).find((one) => one.id === params.guest_id && one.review_id === review.id)
      if (!guest) throw new Refusal('no_such_invitation', 404)
      if (guest.officer_id !== caller.id) throw new Refusal('only_by_themself', 403)
      if (review.state === 'completed') throw new Refusal('not_the_next_step', 409)
      if (guest.version !== body.version) throw new Refusal('changed_meanwhile', 409)
      const answered = await answerAsGuest(tx, guest.id, { answer: body.answer, answer_words: body.words, answered_at: caller.now })
      if (!answered) throw new Refusal('not_yours', 403)
      return answered
    },
  })
}
