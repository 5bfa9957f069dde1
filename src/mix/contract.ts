import { z } from 'zod'
import { HOME_CRITERIA } from '../shared/housing-words.ts'
import { CRITERIA, STANDS } from '../shared/matching-words.ts'
import { MIX_KINDS } from '../shared/mix-words.ts'
import { operations } from '../shared/operation.ts'
import { Category, Done, Id, Instant } from '../shared/words.ts'

const Mode = z.enum(['self', 'dictated', 'interpreted'])
const Kind = z.enum(MIX_KINDS)
const Count = z.int().min(0).max(50)

export const Option = z.object({
  id: Id,
  /** Written down here; matched among services or homes; or named in the plan. Each but the first is chosen where it stands. */
  from: z.enum(['written', 'service', 'home', 'plan']),
  name: z.string(),
  who: z.string(),
  good: z.string(),
  hard: z.string(),
  /** In what it fits: `what` is the language, the place, the share of the income, the day. */
  reasons: z.array(z.object({ criterion: z.enum([...CRITERIA, ...HOME_CRITERIA]), stands: z.enum(STANDS), what: z.string() })),
  chosen: z.object({ words: z.string(), at: Instant }).nullable(),
  /** It fails what must be so, or cannot be had. */
  out: z.boolean(),
  may: z.array(z.enum(['choose', 'end'])),
})
export type Option = z.infer<typeof Option>
export const OfKind = z.object({
  kind: Kind,
  options: z.array(Option),
  /** Why there is nothing of this kind, in the person's words. */
  none: z.object({ words: z.string(), mode: Mode, at: Instant }).nullable(),
  /** Whether the reader may know of every part of life in which something of it may stand: otherwise an empty list says nothing. */
  sees: z.boolean(),
  /** Nothing is chosen, and no reason: one is asked for, or why there is none. */
  asks: z.boolean(),
})
export const Way = z.object({
  id: Id,
  places: Count,
  told: Count,
  forms: z.int().nullable(),
  knows_who: z.int().nullable(),
  words: z.string(),
  mode: Mode,
  at: Instant,
})

const Of = z.object({ person_id: Id })
const always = ['signed_out', 'not_your_role', 'no_such_person', 'not_yours', 'bad_value'] as const
const spoken = ['say_how_they_said_it', 'only_by_the_person'] as const

export const mixContract = operations({
  'GET /api/people/:person_id/mix': {
    name: 'readMix',
    summary: 'Options of four kinds side by side, what the person chose and where nothing is; and how hard it is for them to find a way through.',
    params: Of,
    response: z.object({
      kinds: z.array(OfKind),
      limit_pct: z.int(),
      needs: z.array(z.object({ id: Id, words: z.string(), category: Category })),
      way: z.object({
        /** At entry first, then each time since. */
        told: z.array(Way),
        /** The one who coordinates: whom the person asks first. */
        contact: z.string().nullable(),
        /** Agencies that take part in the plan now, and how often a story was taken since the person was last asked: as far as the reader may see. */
        agencies: z.int(),
        on_record: z.int(),
        told_since: z.int(),
        limit: z.int(),
        easier: z.boolean().nullable(),
      }),
      may: z.array(z.enum(['compare', 'tell'])),
    }),
    refusals: [...always],
  },
  'POST /api/people/:person_id/mix/options': {
    name: 'addMixOption',
    summary: 'Put an option beside the others that stands in no list: what it is, what speaks for it and what against.',
    params: Of,
    body: z.object({
      kind: Kind,
      words: z.string().trim().min(1).max(200),
      good: z.string().trim().max(500).default(''),
      hard: z.string().trim().max(500).default(''),
      need_id: Id.nullable().default(null),
    }),
    response: Done,
    refusals: [...always, 'no_such_need'],
  },
  'POST /api/people/:person_id/mix/options/:mix_option_id/end': {
    name: 'endMixOption',
    summary: 'An option is not to be had any more.',
    params: z.object({ person_id: Id, mix_option_id: Id }),
    response: Done,
    refusals: [...always, 'no_such_mix_option'],
  },
  'POST /api/people/:person_id/mix/choices': {
    name: 'chooseOfMix',
    summary: 'The person chooses one option of a kind, or says why there is none.',
    params: Of,
    body: z.object({ kind: Kind, option_id: Id.nullable().default(null), words: z.string().trim().max(1000).default(''), mode: Mode.optional() }),
    response: Done,
    refusals: [...always, ...spoken, 'no_such_mix_option', 'name_one_or_say_why'],
  },
  'POST /api/people/:person_id/way-through': {
    name: 'tellWayThrough',
    summary: 'The person says how many places they deal with, how often they told their story and filled in forms, and whether they know who to ask.',
    params: Of,
    body: z.object({
      places: Count,
      told: Count,
      forms: z.int().min(0).max(100).nullable().default(null),
      knows_who: z.int().min(1).max(5).nullable().default(null),
      words: z.string().trim().max(1000).default(''),
      mode: Mode.optional(),
    }),
    response: Done,
    refusals: [...always, ...spoken],
  },
})
