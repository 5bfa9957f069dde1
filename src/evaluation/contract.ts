import { z } from 'zod'
import { operations } from '../shared/operation.ts'

export const Scope = z.enum(['agency', 'network'])
/** A figure about too few people is withheld: null. */
const Figure = z.int().nullable()

export const Outcomes = z.object({
  scope: Scope,
  scopes: z.array(Scope),
  year: z.int(),
  /** The years that can be chosen, newest first. */
  years: z.array(z.int()),
  /** The year is not over: its figures still grow. */
  running: z.boolean(),
  /** Figures about fewer people than this are withheld. */
  fewest: z.int(),
  exits: z.object({ n: Figure, lasting: Figure, elsewhere: Figure, unknown: Figure, died: Figure }),
  /** Of how many people, by where the agency works; empty where it has not said. */
  areas: z.array(z.object({ area: z.string(), people: Figure })),
  kept: z.array(z.object({ days: z.int(), n: Figure, housed: Figure, not_housed: Figure, unknown: Figure, died: Figure, without: Figure })),
  returns: z.object({ n: Figure, returned: Figure }),
  to_housing: z.object({ n: Figure, median_days: Figure }),
  months: z.array(z.object({ month: z.string(), at_start: Figure, came: Figure, went: Figure, at_end: Figure })),
  situations: z.array(z.object({ situation: z.string(), people: Figure })),
  states: z.array(z.object({ state: z.string(), people: Figure })),
})

export const evaluationContract = operations({
  'GET /api/outcomes': {
    name: 'outcomes',
    summary:
      'What came of it in one calendar year: exits, homes kept, returns, time to a home, who came and went. Never a name, nothing about too few people.',
    query: z.object({ scope: Scope.optional(), year: z.coerce.number().int().min(2000).max(2200).optional() }),
    response: Outcomes,
    refusals: ['not_your_scope'],
  },
})
