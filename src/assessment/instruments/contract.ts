import { z } from 'zod'
import { operations } from '../../shared/operation.ts'
import { Category, Day, Done, Id, Instant, Line } from '../../shared/words.ts'
import { Instrument } from './contract-shape.ts'

export type { Said } from './contract-shape.ts'
const Person = z.object({ person_id: Id })
/** In whose hand the answers are: the person's own, a worker's as told, or both looked at it together. */
const Mode = z.enum(['self', 'dictated', 'interpreted', 'together'])
const Voice = z.enum(['self', 'dictated', 'interpreted'])
const Level = z.int().min(-2).max(2)
const Weight = z.int().min(1).max(3)
const By = { by: z.string().nullable(), agency: z.string().nullable() }
const FIVE = { much_less: Line.max(500), less: Line.max(500), expected: Line.max(500), more: Line.max(500), much_more: Line.max(500) }
const Way = z.enum(['better', 'worse', 'same'])

const Result = z.object({
  id: Id,
  instrument: z.string(),
  version: z.int(),
  mode: z.string(),
  answered_at: Instant,
  /** Of what the reader may see; null when that is nothing. */
  score: z.number().nullable(),
  band: z.string(),
  answers: z.array(z.object({ item: z.string(), value: z.int().nullable() })),
  /** Nobody should be left alone with this one. */
  offer_help: z.boolean(),
  ...By,
})
const External = z.object({
  id: Id,
  category: Category,
  tool: z.string(),
  tool_version: z.string(),
  done_on: Day,
  score: z.number(),
  range: z.string(),
  done_by: z.string(),
  ...By,
})
const Scale = z.object({
  id: Id,
  much_less: z.string(),
  less: z.string(),
  expected: z.string(),
  more: z.string(),
  much_more: z.string(),
  importance: z.int(),
  difficulty: z.int(),
  began_at_level: z.int(),
  at: Instant,
  ratings: z.array(z.object({ id: Id, level: z.int(), words: z.string(), at: Instant })),
})
const Measures = z.object({
  /** Newest first. */
  results: z.array(Result),
  /** What the newest answers say beside those before: the whole, and each question that went another way. */
  changes: z.array(
    z.object({
      instrument: z.string(),
      before: z.number(),
      now: z.number(),
      way: Way,
      parts: z.array(z.object({ item: z.string(), before: z.int(), now: z.int() })),
    }),
  ),
  external: z.array(External),
  goals: z.array(z.object({ id: Id, words: z.string(), open: z.boolean(), scale: Scale.nullable() })),
  /** All scaled goals together, T of goal attainment scaling: 50 is what was expected. */
  attainment: z.array(z.object({ at: Instant, t: z.number(), goals: z.int() })),
  /** Whether the reader may answer, write down and rate. */
  may_write: z.boolean(),
})

export const instrumentsContract = operations({
  'GET /api/instruments': {
    name: 'readInstruments',
    summary: 'Every version of every instrument: what is asked, how it is counted, whose it is and on what terms',
    response: z.object({ instruments: z.array(Instrument) }),
    refusals: ['signed_out'],
  },
  'GET /api/people/:person_id/measures': {
    name: 'readMeasures',
    summary: 'What was answered, scored and rated over time, as far as consent reaches',
    params: Person,
    response: Measures,
    refusals: ['no_such_person'],
  },
  'POST /api/people/:person_id/measures/:instrument': {
    name: 'answerInstrument',
    summary: 'All answers to one instrument; refused with each question that is still open',
    params: Person.extend({ instrument: z.string().max(40) }),
    body: z.object({
      /** The version that was read: answers to a wording that was replaced meanwhile are not counted. */
      version: z.int().min(1),
      mode: Mode,
      assessment_id: Id.nullable().default(null),
      answers: z.record(z.string().max(40), z.int().nullable()),
    }),
    response: z.object({ id: Id, score: z.number().nullable(), band: z.string(), offer_help: z.boolean() }),
    refusals: [
      'no_such_person',
      'not_yours',
      'no_such_instrument',
      'instrument_has_a_newer_version',
      'answered_another_way',
      'answers_missing',
      'no_such_answer',
      'nothing_applies',
      'answered_by_themself',
    ],
  },
  'POST /api/people/:person_id/external-scores': {
    name: 'recordExternalScore',
    summary: 'The score of a tool that others own: its name, version, day, score and who did it; never what it asks',
    params: Person,
    body: z.object({
      category: Category.default('health'),
      tool: Line.max(120),
      tool_version: z.string().trim().max(60).default(''),
      done_on: Day,
      score: z.number().min(-100_000).max(100_000),
      /** From where to where it may go, as the tool says. */
      range: z.string().trim().max(120).default(''),
      done_by: Line.max(120),
    }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'in_the_future'],
  },
  'POST /api/people/:person_id/goals/:goal_id/scale': {
    name: 'scaleGoal',
    summary: 'Five levels for one goal, written by the person and a worker; another writing is another scale',
    params: Person.extend({ goal_id: Id }),
    body: z.object({ ...FIVE, importance: Weight.default(1), difficulty: Weight.default(1), began_at_level: Level.default(-1), mode: Voice }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'no_such_goal', 'five_different_levels', 'levels_in_own_hand'],
  },
  'POST /api/people/:person_id/goal-scales/:scale_id/ratings': {
    name: 'rateGoal',
    summary: 'On which of its five levels a goal stands today',
    params: Person.extend({ scale_id: Id }),
    body: z.object({ level: Level, words: z.string().trim().max(1000).default(''), mode: Voice }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'no_such_scale', 'written_anew_since', 'rated_in_own_hand'],
  },
})
