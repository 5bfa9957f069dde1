import { makesAHomeWait } from '../shared/housing-first.ts'
import { Refusal } from '../shared/refusal.ts'
import { stepsUp } from '../shared/taking-part-words.ts'
import { DEFICIT_LIMIT, deficitIn } from '../shared/wording.ts'
import { OPEN_GOALS, spokenBy, type Row, type Speaking } from './rules.ts'

type Named = Pick<Row<'goal'>, 'quality_area' | 'does_now' | 'does_in_end'>
/**
 * A worker says which part of life a goal makes better and who does it now and in the end; the person only has to say what they want.
 * @throws Refusal say_which_part_gets_better, say_who_does_it
 */
export function mayBeMeant(goal: Named, kind: Speaking['kind']): void {
  if (kind !== 'staff') return
  if (goal.quality_area === null) throw new Refusal('say_which_part_gets_better')
  if (goal.does_now === null || goal.does_in_end === null) throw new Refusal('say_who_does_it')
}

/** What leads to a home is said without a condition of ours (PRI-16). @throws Refusal housing_without_conditions */
export function waitsForNothing(...words: readonly string[]): void {
  if (makesAHomeWait(...words)) throw new Refusal('housing_without_conditions')
}

export type Idea = { by: string; mode: 'self' | 'dictated' | 'interpreted' | null; relative: boolean }
/**
 * Whose idea a goal is: the writer's, the person's with how they said it, or somebody's who is close to them. A colleague speaks for themself.
 * @throws Refusal say_how_they_said_it, only_by_themself
 */
export function ideaOf(
  said: { proposed_by: string | undefined; proposed_mode: Speaking['mode'] },
  speaking: { caller: string; kind: Speaking['kind']; person: string },
  proposer: { kind: string } | undefined,
): Idea {
  const by = said.proposed_by ?? speaking.caller
  if (by === speaking.person) return { by, mode: spokenBy({ ...speaking, mode: said.proposed_mode }), relative: false }
  if (by === speaking.caller) return { by, mode: null, relative: speaking.kind === 'relative' }
  if (proposer?.kind !== 'relative' || speaking.kind !== 'staff') throw new Refusal('only_by_themself', 403)
  return { by, mode: null, relative: true }
}

type Goal = Pick<Row<'goal'>, 'id' | 'words' | 'state' | 'proposed_by' | 'does_now' | 'does_in_end'>
type Source = Pick<Row<'goal_source'>, 'goal_id' | 'strength_id'>
/** What the open goals of a plan are made of: whose ideas, on which strengths, how many lead towards doing it oneself, how many are worded as faults. */
export function madeOf({
  goals,
  sources,
  owner,
  relatives,
}: {
  goals: readonly Goal[]
  sources: readonly Source[]
  owner: string
  relatives: readonly string[]
}) {
  const open = goals.filter((goal) => OPEN_GOALS.includes(goal.state))
  const count = (fits: (goal: Goal) => boolean) => open.filter(fits).length
  const by_person = count((goal) => goal.proposed_by === owner)
  const by_family = count((goal) => goal.proposed_by !== null && relatives.includes(goal.proposed_by))
  return {
    goals: open.length,
    by_person,
    by_family,
    by_workers: open.length - by_person - by_family,
    with_strength: count((goal) => sources.some((source) => source.goal_id === goal.id && source.strength_id !== null)),
    step_up: count(leadsUp),
    deficit: count((goal) => deficitIn(goal.words) !== null),
    deficit_limit: DEFICIT_LIMIT,
  }
}
/** Whether the goal leads towards the person doing more of it themself. */
export const leadsUp = (goal: Pick<Row<'goal'>, 'does_now' | 'does_in_end'>): boolean =>
  goal.does_now !== null && goal.does_in_end !== null && stepsUp(goal.does_now, goal.does_in_end) > 0

type Wish = { id: string }
type Answers = {
  goals: readonly { id: string; state: Goal['state'] }[]
  sources: readonly { goal_id: string; voice_id: string | null }[]
  aside: readonly { voice_id: string }[]
}
/** Each wish with whether a goal answers it, and whether the person put it aside; the rest is not in the plan (PLN-04). */
export function wishesIn<W extends Wish>(wishes: readonly W[], { goals, sources, aside }: Answers): { wish: W; answered: boolean; aside: boolean }[] {
  const wanted = new Set(goals.filter((goal) => goal.state !== 'dropped_by_person' && goal.state !== 'changed').map((goal) => goal.id))
  const answered = new Set(sources.filter((source) => wanted.has(source.goal_id)).map((source) => source.voice_id))
  const put = new Set(aside.map((one) => one.voice_id))
  return wishes.map((wish) => ({ wish, answered: answered.has(wish.id), aside: put.has(wish.id) }))
}
