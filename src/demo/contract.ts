import { z } from 'zod'
import { operations } from '../shared/operation.ts'

/** Served only in test mode. */
export const fixtureContract = operations({
  'POST /api/test/fixture': {
    name: 'loadFixture',
    summary: 'Load the data of the acceptance tests into an empty network and move the clock to their first morning. Test mode only.',
    body: z.object({ name: z.enum(['agencies', 'people']) }),
    response: z.object({ done: z.literal(true) }),
    refusals: ['network_not_empty'],
  },
})
