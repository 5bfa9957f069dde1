import type { FastifyInstance } from 'fastify'
import { mustSayWhy } from '../consent/queries-confidential.ts'
import { PAGE } from '../contact/contract.ts'
import { timelineOf } from '../contact/queries.ts'
import { recordPage } from '../people/record/page.ts'
import { boardOf } from '../planning/board.ts'
import { serve } from '../server/answer.ts'
import { TEAM } from '../shared/words.ts'
import { owedAbout } from '../standards/queries.ts'
import { asOwed } from '../standards/shown.ts'
import { wholeContract } from './contract.ts'

export function wholeRoutes(app: FastifyInstance): void {
  serve(app, wholeContract, 'GET /api/people/:person_id/record', {
    may: [...TEAM, 'person'],
    audit: 'whole record opened',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params: { person_id } }, caller) => {
      const closed = await mustSayWhy(tx, caller) // not on the plan: the rest of the record, and the plan once they say why
      const [person, plan, owed, timeline] = await Promise.all([
        recordPage(tx, person_id, caller),
        closed ? null : boardOf(tx, person_id, caller),
        owedAbout(tx, person_id),
        timelineOf(tx, { person: person_id, limit: PAGE }),
      ])
      return { person, plan, owed: owed.map((one) => asOwed(one, caller.opened?.categories ?? [])), timeline }
    },
  })
}
