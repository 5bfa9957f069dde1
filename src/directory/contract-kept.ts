import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { SERVICE_NEEDS } from '../shared/service-needs.ts'
import { Domain, Done, Id, Instant } from '../shared/words.ts'

export const FAULTS = ['phone_wrong', 'closed', 'moved', 'hours_wrong', 'not_offered', 'other'] as const
export const RELIABILITIES = ['reliable', 'mixed', 'unreliable'] as const

const Report = z.object({
  id: Id,
  at: Instant,
  by: z.string(),
  wrong: z.enum(FAULTS).nullable(),
  reliability: z.enum(RELIABILITIES).nullable(),
  words: z.string(),
  /** Nobody has corrected the entry or asked again since. */
  open: z.boolean(),
})

/** Entries of one keeper, and how many of them somebody asked about in time. */
const Share = z.object({ services: z.int(), in_time: z.int() })

/** A place that agencies say they serve, with what is missing there. */
const Gap = z.object({
  area: z.string(),
  /** Parts of a life with fewer services than the network wants. */
  domains: z.array(z.object({ domain: Domain, services: z.int() })),
  /** Kinds of help that nobody gives there. */
  nobody_for: z.array(z.enum(SERVICE_NEEDS)),
})
export type Gap = z.infer<typeof Gap>

export const keptContract = operations({
  'GET /api/directory/listings/:id/reports': {
    name: 'readListingReports',
    summary: 'What workers found in the last year when they tried this service, and how many rely on it: each worker’s newest word counts.',
    params: z.object({ id: Id }),
    response: z.object({
      reports: z.array(Report),
      rated: z.object({ reliable: z.int(), mixed: z.int(), unreliable: z.int() }),
    }),
    refusals: ['signed_out', 'not_your_role'],
  },
  'POST /api/directory/listings/:id/reports': {
    name: 'reportListing',
    summary: 'Say what one found: what of the entry is wrong, or whether one can rely on the service. Whoever keeps the entry is told.',
    params: z.object({ id: Id }),
    body: z.object({
      wrong: z.enum(FAULTS).nullable().default(null),
      reliability: z.enum(RELIABILITIES).nullable().default(null),
      words: z.string().trim().max(500).default(''),
    }),
    response: Done,
    refusals: ['signed_out', 'not_your_role', 'no_such_listing', 'say_what_was_found', 'say_what_else_is_wrong'],
  },
  'GET /api/directory/kept': {
    name: 'directoryToKeep',
    summary:
      'For who keeps entries: which to ask about, the reported ones first. For the network also the share asked about in time, and what is missing where.',
    response: z.object({
      days: z.int(),
      own: Share.nullable(),
      to_do: z.array(
        z.object({
          id: Id,
          name: z.string().nullable(),
          keeper: z.string(),
          verified_at: Instant.nullable(),
          reports: z.array(Report),
        }),
      ),
      network: z
        .object({
          ...Share.shape,
          keepers: z.array(Share.extend({ keeper: z.string(), published_elsewhere: z.boolean() })),
          least: z.int(),
          gaps: z.array(Gap),
        })
        .nullable(),
    }),
    refusals: ['signed_out', 'not_your_role'],
  },
})
