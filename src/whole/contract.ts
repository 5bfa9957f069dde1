import { z } from 'zod'
import { Timeline } from '../contact/contract.ts'
import { OfPerson, PersonPage } from '../people/record/contract.ts'
import { Board } from '../planning/contract.ts'
import { operations } from '../shared/operation.ts'
import { Owed } from '../standards/contract.ts'

export const wholeContract = operations({
  'GET /api/people/:person_id/record': {
    name: 'openWholeRecord',
    summary:
      'A person’s whole record as far as I may see it, opened once: who they are, their plan, what is owed to them, the newest of what happened.',
    params: OfPerson,
    response: z.object({ person: PersonPage, plan: Board.nullable(), owed: z.array(Owed), timeline: Timeline }),
    refusals: ['no_such_person'],
  },
})
