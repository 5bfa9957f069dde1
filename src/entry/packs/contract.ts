import { z } from 'zod'
import { operations } from '../../shared/operation.ts'
import { EntryPerson, Named } from '../../shared/entry-words.ts'
import { Id, Instant } from '../../shared/words.ts'
import { PACK_SECTIONS } from '../../shared/pack-words.ts'

const Section = z.object({ en: z.string().trim().max(4000).default(''), zh: z.string().trim().max(4000).default('') })
/** Each section in each language; one that is left out or empty in English is missing. */
const Sections = z.partialRecord(z.enum(PACK_SECTIONS), Section)
const Pack = z.object({ n: z.int(), core_n: z.int(), sections: z.record(z.string(), Section), published_at: Instant })

/** The version that stood there while one wrote, 0 for none: a newer one is not laid over unseen. */
const Follows = z.int().min(0).max(1_000_000)

export const packsContract = operations({
  'GET /api/packs': {
    name: 'readPacks',
    summary: 'The common core as last published, one’s own agency’s pack, and how many people hold which version; for the network of every agency.',
    response: z.object({
      core: Pack.omit({ core_n: true }).nullable(),
      own: Pack.nullable(),
      agencies: z.array(Named.extend({ n: z.int(), core_n: z.int(), published_at: Instant })),
      held: z.array(z.object({ agency_id: Id, core_n: z.int().nullable(), people: z.int().nullable() })),
    }),
    refusals: [],
  },
  'POST /api/packs/core': {
    name: 'publishCore',
    summary: 'The network publishes the common core anew. Every agency’s pack follows, with its own part as it was.',
    body: z.object({ sections: Sections, follows: Follows }),
    response: z.object({ n: z.int() }),
    refusals: ['pack_lacks_a_section', 'changed_meanwhile'],
  },
  'POST /api/packs': {
    name: 'publishPack',
    summary: 'An agency publishes its pack anew: what it provides and does not, with the core. Refused when a section is missing, naming it.',
    body: z.object({ sections: Sections, follows: Follows, core_n: Follows }),
    response: z.object({ n: z.int() }),
    refusals: ['pack_lacks_a_section', 'publish_the_core_first', 'changed_meanwhile'],
  },
  'GET /api/packs/holders': {
    name: 'listOldPacks',
    summary: 'Whom one’s agency supports and who still holds an older core, or no pack yet; as far as one may know them.',
    response: z.array(z.object({ person: EntryPerson, core_n: z.int().nullable() })),
    refusals: [],
  },
})
