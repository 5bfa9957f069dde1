/** Goals in three horizons, each from what was said, with its steps. */
import type { Category } from '../../shared/words.ts'
import { EVIDENCE, VERDICTS } from '../texts/goal-answers.ts'
import type { GoalText } from '../texts/goal-text.ts'
import { GOALS } from '../texts/goals.ts'
import { STOPGAPS } from '../texts/housing-goals.ts'
import type { Picture } from './assessment.ts'
import { inForce, type MakingPlan, type Parts } from './planning.ts'
import { AREA_OF, RUNGS } from '../../shared/taking-part-words.ts'
import { staffId } from '../network.ts'
import { CLIMBED, GROWS, LATER } from '../texts/grows.ts'
import { by, spoken } from './someone.ts'
import { addStep } from './steps.ts'

/** One goal for each need that must be answered, housing first; something for this fortnight where there is nowhere to sleep. */
export function addGoals(all: MakingPlan, picture: Picture, issues: readonly string[]) {
  const { chance, one, state } = all
  const parts: Parts = { goals: [], inVersion: [], parties: new Map() }
  const wanted: { text: GoalText; category: Category; need?: string }[] = []
  for (const need of picture.needs) {
    const texts = GOALS[need.domain] ?? []
    const fitting = need.domain === 'housing' ? texts.filter((text) => (text.words === 'Keep the flat I have') === (one.pathway !== 'exit')) : texts
    if (need.level >= 2 || need.domain === 'housing') wanted.push({ text: chance.pick(fitting), category: need.domain, need: need.id })
  }
  if (picture.wish !== '' && (one.situation === 'rough_sleeping' || one.pathway === 'sustain'))
    wanted.push({
      text: chance.pick(STOPGAPS.filter((text) => (text.words === 'The eviction date is withdrawn') === (one.pathway === 'sustain'))),
      category: 'housing',
    })
  if (picture.wish !== '') {
    const has = (horizon: string) => wanted.some(({ text }) => text.horizon === horizon)
    if (!has('immediate')) wanted.push({ text: GOALS.safety![1]!, category: 'safety' })
    if (!has('short')) wanted.push({ text: GOALS.health![1]!, category: 'health' })
    if (!has('long')) wanted.push({ text: GOALS.work_learning![0]!, category: 'work_learning' })
  }
  for (const [n, { text, category, need }] of wanted.entries()) {
    const ended = inForce(state) && !text.housing && (state === 'closed' || chance.maybe(0.25))
    addGoal(all, { text, category, need, issue: issues[n % issues.length]!, ended }, picture, parts)
  }
  if (picture.hope !== '' && inForce(all.state) && chance.maybe(0.96))
    all.rows.add('wish_not_now', {
      id: chance.id('not_now'),
      voice_id: picture.hope,
      person_id: one.id,
      ...by(one.coordinator),
      words: chance.draw(LATER),
      mode: spoken(one),
      ask_again_on: all.when.dayAhead(chance.between(20, 90)),
      at: all.when.later(all.from, -600),
    })
  return parts
}

/** Most goals are the person's own idea and lead a step or more up; here and there a colleague's, and one that stays where it is. */
function whoDoesIt({ chance, one }: MakingPlan, n: number, category: Category) {
  const theirs = n === 0 || chance.maybe(0.7)
  return {
    proposed_by: theirs ? one.id : staffId(one.coordinator),
    ...(theirs ? { proposed_mode: spoken(one) } : {}),
    quality_area: AREA_OF[category] ?? 'days',
    does_now: 'worker' as const,
    does_in_end: chance.pick(['together', 'prompted', 'alone', 'alone'] as const),
    development_step: chance.draw(GROWS),
  }
}

type Goal = { text: GoalText; category: Category; need: string | undefined; issue: string; ended: boolean }
function addGoal(all: MakingPlan, { text, category, need, issue, ended }: Goal, picture: Picture, parts: Parts): void {
  const { rows, chance, when, one, plan, from, state } = all
  const own = { person_id: one.id, category, ...by(one.coordinator) }
  const written = when.later(from, -1440 - chance.between(0, 2000))
  const reach = { immediate: 11, short: 80, long: 300 }[text.horizon] * 86_400_000
  const dayAfter = (moment: string) => when.dayOf(new Date(Date.parse(moment) + reach).toISOString())
  const housed = state === 'closed' && text.housing === true
  const done = ended || housed
  // what is still wanted was looked at again lately, and its date with it
  const said = inForce(state) && !done ? when.at(chance.between(1, 7), '12:00') : written
  const target_on = dayAfter(said < written ? written : said)
  const goal = chance.id('goal')
  rows.add('goal', {
    id: goal,
    plan_id: plan,
    ...own,
    words: text.words,
    horizon: text.horizon,
    success_measure: text.measure,
    target_on,
    first_target_on: dayAfter(written),
    confidence: chance.between(4, 9),
    housing_goal: text.housing === true,
    issue,
    lead_id: own.written_by,
    ...whoDoesIt(all, parts.goals.length, category),
    written_at: written,
    said_at: said < written ? written : said,
    state: done ? 'achieved' : !inForce(state) ? 'proposed' : chance.maybe(0.1) ? 'on_hold' : 'in_progress',
    ...(done
      ? {
          evidence: chance.draw(EVIDENCE),
          person_verdict: chance.draw(VERDICTS),
          lasting_evidence: housed,
          achieved_at: when.later(from, chance.between(20, 40) * 1440),
        }
      : {}),
    ...(chance.maybe(0.4)
      ? {
          obstacles: chance.draw([
            'The list is long.',
            'Mornings.',
            'No phone credit at the end of the month.',
            'The dog.',
            'Past arrears on file.',
            'Shift work.',
          ]),
        }
      : {}),
  })
  parts.goals.push(goal)
  const rung = (n: number, more: object) => rows.add('goal_rung', { id: chance.id('rung'), goal_id: goal, ...own, rung: RUNGS[n]!, ...more })
  rung(0, { at: written })
  if (inForce(state) && !done && chance.maybe(0.5))
    rows.add('expected_change', {
      id: chance.id('expected'),
      goal_id: goal,
      ...own,
      area: AREA_OF[category] ?? 'days',
      from_score: 2,
      to_score: chance.between(3, 4),
      by_on: target_on,
      confidence: chance.between(5, 9),
      at: when.later(from, chance.between(1, 4) * 1440),
    })
  if (inForce(state) && chance.maybe(0.35)) rung(1, { at: when.later(from, chance.between(8, 20) * 1440), words: chance.draw(CLIMBED) })
  rows.add('goal_source', { id: chance.id('source'), goal_id: goal, ...own, ...(need ? { need_id: need } : { voice_id: picture.wish }) })
  if (need && parts.goals.length === 1) rows.add('goal_source', { id: chance.id('source'), goal_id: goal, ...own, voice_id: picture.wish })
  if (text.housing || chance.maybe(0.8)) rows.add('goal_source', { id: chance.id('source'), goal_id: goal, ...own, strength_id: picture.strength })
  for (const [n, step] of text.steps.entries()) {
    // once a plan is in force, a new step may be asked for beside what was agreed
    const fresh = inForce(state) && state !== 'closed' && !done && n > 0 && step[2] !== 'person' && chance.maybe(0.35)
    addStep(all, { step, goal, category, done, fresh, by_day: target_on }, parts)
  }
}
