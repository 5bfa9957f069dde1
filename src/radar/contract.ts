import { z } from 'zod'
import { CRACKS } from '../shared/crack-words.ts'
import { operations } from '../shared/operation.ts'
import { Id, Instant } from '../shared/words.ts'

export const RADAR_VIEWS = ['mine', 'agency', 'network'] as const
const Named = z.object({ id: Id, name: z.string() })
export const CrackShown = z.object({
  id: Id,
  crack: z.enum(CRACKS),
  person: Named,
  /** Since when it is open. */
  since: Instant,
  /** When it turns red. */
  red_at: Instant,
  red: z.boolean(),
  /** Who has it. */
  owner: Named.nullable(),
})

/** A plan at the highest level that one agency serves alone, or in which nobody else has said anything for too long (COO-33). */
export const AloneShown = z.object({
  id: Id,
  person: Named,
  /** How many organisations and disciplines take part now. */
  organisations: z.int(),
  disciplines: z.int(),
  /** Since when nothing went between organisations, or much is coordinated. */
  since: Instant,
  owner: Named.nullable(),
})

export const radarContract = operations({
  'GET /api/radar/working-alone': {
    name: 'workingAlone',
    summary: 'Plans at the highest level of one’s agency in which for too long no word went between two organisations of two disciplines.',
    response: z.object({ alone: z.array(AloneShown), more: z.boolean() }),
    refusals: ['not_your_role'],
  },
  'GET /api/radar': {
    name: 'radar',
    summary: 'Who is about to fall through the cracks: one’s own people, for supervisors those of the agency, for the network a number.',
    query: z.object({ view: z.enum(RADAR_VIEWS).optional() }),
    response: z.object({
      view: z.enum(RADAR_VIEWS),
      views: z.array(z.enum(RADAR_VIEWS)),
      /** After so many days a crack is red. */
      days: z.int(),
      cracks: z.array(CrackShown),
      more: z.boolean(),
      /** How many are red; null where there are too few to say. For the network nothing else is told. */
      red: z.int().nullable(),
    }),
    refusals: ['not_your_role'],
  },
})
