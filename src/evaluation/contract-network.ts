import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Id } from '../shared/words.ts'

/** A count about too few people is withheld: null. */
const Figure = z.int().nullable()
export const WorkingTogether = z.object({
  /** Counts about fewer people than this are withheld. */
  fewest: z.int(),
  /** Nothing between two agencies for so many days is a missing link. */
  days: z.int(),
  agencies: z.array(z.object({ id: Id, name: z.string(), works_with: z.int() })),
  /** Two agencies that take part in the same plans: in how many, and in how many of these there was word from one of the two lately. */
  links: z.array(z.object({ one: Id, other: Id, people: Figure, lately: Figure, missing: z.boolean() })),
  /** Of all pairs of agencies, how many work together at all. */
  density: z.object({ pairs: z.int(), linked: z.int() }),
  /** Plans in force in which an agency takes part, and how many of these have one agency only. */
  plans: z.object({ n: Figure, one_agency: Figure }),
})

/** Who works with whom in the network, and where links are missing (COO-33). */
export const networkContract = operations({
  'GET /api/network': {
    name: 'workingTogether',
    summary:
      'Which agencies take part in the same plans, where no word went between them, and the share of plans with one agency only. Counts alone.',
    response: WorkingTogether,
    refusals: ['not_your_role'],
  },
})
