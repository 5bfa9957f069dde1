import { Refusal, type Reason } from '../../shared/refusal.ts'
import type { Instrument } from './contract-shape.ts'

/** What was answered to each question; null where it does not apply. */
export type Answers = Readonly<Record<string, number | null>>
export type Scored = { score: number | null; band: string }

/**
 * Every question is answered with a step that it has, and nothing else is: a score of half the questions is no score.
 * @throws Refusal answers_missing with each question that is open; no_such_answer
 */
export function mayBeCounted(instrument: Instrument, answers: Answers): void {
  const open = instrument.items.filter((item) => answers[item.key] === undefined || (answers[item.key] === null && !item.may_not_apply))
  if (open.length > 0)
    throw new Refusal(
      'answers_missing',
      422,
      open.map(({ key }): Reason => ({ refusal: 'answer_missing', item: key, n: instrument.items.findIndex((one) => one.key === key) + 1 })),
    )
  const steps = (key: string) => {
    const item = instrument.items.find((one) => one.key === key)
    return item && new Set((item.steps.length > 0 ? item.steps : instrument.answers).map((step) => step.value))
  }
  for (const [key, value] of Object.entries(answers)) {
    const known = steps(key)
    if (!known || (value !== null && !known.has(value))) throw new Refusal('no_such_answer')
  }
  if (Object.values(answers).every((value) => value === null)) throw new Refusal('nothing_applies')
}

/** A person answers alone what is made for it; the rest is looked at together, and written down by the worker who was there. */
export function mayBeAnsweredSo(instrument: Instrument, mode: string, by: 'staff' | 'person' | 'relative'): void {
  if ((instrument.answered === 'together') !== (mode === 'together') || (by === 'person' && mode !== 'self'))
    throw new Refusal('answered_another_way')
}

/** @returns points by the instrument's own rule, a mean to one decimal; null when nothing of it can be seen */
export function scoreOf({ scoring, bands }: Instrument, answers: Answers): Scored {
  const given = Object.values(answers).filter((value) => value !== null)
  if (given.length === 0) return { score: null, band: '' }
  const sum = given.reduce((all, value) => all + value, 0)
  const score = scoring.rule === 'sum' ? sum * scoring.times : Math.round((sum / given.length) * scoring.times * 10) / 10
  return { score, band: bands.find((band) => score >= band.from && score <= band.to)?.key ?? '' }
}

/** Whether nobody should be left alone with this result. It offers a next step and says nothing about the person. */
export const asksForHelp = ({ offer_help }: Instrument, score: number | null, answers: Answers): boolean =>
  (score !== null && offer_help.at_most !== null && score <= offer_help.at_most) ||
  (score !== null && offer_help.at_least !== null && score >= offer_help.at_least) ||
  offer_help.items.some(({ item, at_most }) => typeof answers[item] === 'number' && answers[item] <= at_most)

export type Way = 'better' | 'worse' | 'same'
/** Which way something went: a difference too small to tell anything is none. */
export function wayOf({ scoring, tells_from }: Instrument, before: number, now: number): Way {
  const difference = scoring.better === 'higher' ? now - before : before - now
  if (difference === 0 || (tells_from !== null && Math.abs(difference) < tells_from)) return 'same'
  return difference > 0 ? 'better' : 'worse'
}
