import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { time } from '../shared/instants.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { consentContract } from './contract.ts'
import { breakGlass, disclose, parameter, tellOfDisclosure, waitToTell } from './queries.ts'
import { rateOf, review, waitingForReview } from './review-queries.ts'
import { disclosedUntil } from './rules.ts'

/** Without consent: by law, or in an emergency; recorded, shown to the person, reviewed by somebody else. */
export function disclosureRoutes(app: FastifyInstance): void {
  serve(app, consentContract, 'POST /api/people/:id/disclosures', {
    may: TEAM,
    audit: 'disclosed without consent',
    opens: ({ params }) => params.id,
    answer: (tx, { params, body: { until, ...told } }, caller) =>
      disclose(tx, { ...told, person_id: params.id, from_at: caller.now, to_at: disclosedUntil(until, caller.now) }, caller),
  })

  serve(app, consentContract, 'POST /api/people/:id/disclosures/:disclosure/told', {
    may: TEAM,
    audit: 'person told of a disclosure',
    opens: ({ params }) => params.id,
    answer: (tx, { params }, caller) => tellOfDisclosure(tx, { id: params.disclosure, person_id: params.id }, caller.now),
  })

  serve(app, consentContract, 'POST /api/people/:id/disclosures/:disclosure/not-told', {
    may: TEAM,
    audit: 'not safe yet to tell of a disclosure',
    opens: ({ params }) => params.id,
    answer: async (tx, { params, body }, caller) => {
      const waits = await waitToTell(tx, { id: params.disclosure, person_id: params.id, why: body.why }, caller.now)
      if (!waits) throw new Refusal('person_told_already', 409)
      return waits
    },
  })

  serve(app, consentContract, 'POST /api/people/:id/emergency', {
    may: TEAM,
    audit: 'record opened in an emergency',
    answer: async (tx, { params, body }) => ({ until: await breakGlass(tx, { person: params.id, ...body }) }),
  })

  serve(app, consentContract, 'GET /api/privacy-reviews', {
    may: ['supervisor'],
    audit: 'disclosures to review read',
    answer: async (tx, _asked, caller) => {
      const hours = await parameter(tx, 'cfg.privacy.overrideReviewHours')
      return {
        rate: await rateOf(tx, caller.agency!),
        waiting: (await waitingForReview(tx)).map(({ written_by, at, by, ...one }) => {
          const due = Temporal.Instant.from(at).add({ hours }).toString()
          return { ...one, at, by: by ?? '', mine: written_by === caller.id, due_at: due, overdue: time(due) < time(caller.now) } as never
        }),
      }
    },
  })

  serve(app, consentContract, 'POST /api/privacy-reviews/:kind/:id', {
    may: ['supervisor'],
    audit: 'disclosure reviewed',
    answer: async (tx, { params, body }, caller) => {
      const mine = (await waitingForReview(tx)).find((one) => one.id === params.id && one.kind === params.kind)
      if (mine?.written_by === caller.id) throw new Refusal('reviewed_by_somebody_else', 422)
      return review(tx, params.kind, { id: params.id, outcome: body.outcome, by: caller.id, at: caller.now })
    },
  })
}
