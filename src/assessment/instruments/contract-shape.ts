import { z } from 'zod'
import { Category, Day } from '../../shared/words.ts'

/** The same said in each language we speak; a translation is part of the version it belongs to. */
export const Said = z.object({ en: z.string(), zh: z.string() })
const Step = z.object({ value: z.int(), says: Said })
/**
 * One version of one instrument: what is asked, what may be answered, how it is counted, what a count is read as. What was published is never
 * changed: another wording, another way of counting or another band is another version, and what was answered before stays counted as it was.
 */
export const Instrument = z.object({
  key: z.string(),
  version: z.int(),
  since: Day,
  name: Said,
  /** What stands above all of its questions. */
  asks: Said,
  /** Whether the person may answer it alone, or it is looked at together. */
  answered: z.enum(['alone', 'together']),
  items: z.array(
    z.object({
      key: z.string(),
      /** Whose consent counts for the answer: the part of life that it tells of. */
      category: Category,
      says: Said,
      /** Its own steps, where they are not those of the whole instrument. */
      steps: z.array(Step),
      may_not_apply: z.boolean(),
    }),
  ),
  answers: z.array(Step),
  scoring: z.object({
    /** The sum of all answers times a factor; or the mean of those that apply, to one decimal. */
    rule: z.enum(['sum', 'mean']),
    times: z.number(),
    from: z.number(),
    to: z.number(),
    better: z.enum(['higher', 'lower']),
  }),
  /** How a score is read where it was published so; a reading, never a label of a person. */
  bands: z.array(z.object({ key: z.string(), from: z.number(), to: z.number(), says: Said })),
  /** From here on nobody is left alone with the result: talk today, look at the safety plan. */
  offer_help: z.object({
    at_most: z.number().nullable(),
    at_least: z.number().nullable(),
    /** Single answers that are enough for it. */
    items: z.array(z.object({ item: z.string(), at_most: z.int() })),
  }),
  /** From how many points on a difference means something; null where nobody has shown it. */
  tells_from: z.number().nullable(),
  source: z.string(),
  licence: z.string(),
  /** What the wording in other languages rests on. */
  translation: z.string(),
})
export type Instrument = z.infer<typeof Instrument>
export type Said = z.infer<typeof Said>
