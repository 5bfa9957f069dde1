import type { z } from 'zod'
import type { instrumentsContract } from './contract.ts'
import type { externalOf, goalsOf, resultsOf } from './queries.ts'
import { instrumentOf } from './register.ts'
import { asksForHelp, scoreOf, wayOf, type Answers } from './rules.ts'
import { attainmentOverTime } from './rules-attainment.ts'

type Measures = z.input<(typeof instrumentsContract)['GET /api/people/:person_id/measures']['response']>
type Result = Awaited<ReturnType<typeof resultsOf>>[number]
type Goals = Awaited<ReturnType<typeof goalsOf>>
type Shown = Measures['results'][number]

const asAnswers = ({ answers }: Pick<Shown, 'answers'>): Answers => Object.fromEntries(answers.map(({ item, value }) => [item, value]))

/** One result as its reader may see it: counted then where it was; else what they see of it is counted now, by the rule of its own version. */
export function asResult(row: Result): Shown {
  const instrument = instrumentOf(row.instrument, row.version)
  const answers = asAnswers(row)
  const score = row.score ?? (instrument ? scoreOf(instrument, answers).score : null)
  return { ...row, score, offer_help: instrument ? asksForHelp(instrument, score, answers) : false }
}

/** The newest answers to each instrument beside those before them, as far as they were asked in the same words. */
function changesOf(results: readonly Shown[]): Measures['changes'] {
  return [...Map.groupBy(results, ({ instrument }) => instrument)].flatMap(([key, [now, before]]) => {
    if (!now || !before || now.version !== before.version || now.score === null || before.score === null) return []
    const instrument = instrumentOf(key, now.version)
    if (!instrument) return []
    const [then, today] = [asAnswers(before), asAnswers(now)]
    const parts = instrument.items.flatMap(({ key: item }) => {
      const [was, is] = [then[item], today[item]]
      return typeof was === 'number' && typeof is === 'number' && was !== is ? [{ item, before: was, now: is }] : []
    })
    return [{ instrument: key, before: before.score, now: now.score, way: wayOf(instrument, before.score, now.score), parts }]
  })
}

/** Everything measured of one person, as the reader may see it. */
export function asMeasures(
  results: readonly Result[],
  external: Awaited<ReturnType<typeof externalOf>>,
  { goals, scales, ratings }: Goals,
  may_write: boolean,
): Measures {
  const shown = results.map(asResult)
  const counted = new Set(goals.map(({ id }) => id))
  return {
    results: shown,
    changes: changesOf(shown),
    external,
    goals: goals.map((goal) => {
      const scale = scales.findLast((one) => one.goal_id === goal.id)
      return {
        id: goal.id,
        words: goal.words,
        open: goal.state !== 'achieved',
        scale: scale ? { ...scale, ratings: ratings.filter((one) => one.scale_id === scale.id) } : null,
      }
    }),
    attainment: attainmentOverTime(
      scales.filter((scale) => counted.has(scale.goal_id)),
      ratings,
    ),
    may_write,
  }
}
