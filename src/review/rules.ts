import { type Reason, Refusal } from '../shared/refusal.ts'
import { REVIEW_QUESTIONS } from '../shared/review-words.ts'

export type State = 'scheduled' | 'invited' | 'in_progress' | 'held_without_person' | 'outcome_recorded' | 'changes_agreed' | 'completed'

/** SM-9. */
export const AFTER: Record<State, readonly State[]> = {
  scheduled: ['invited'],
  invited: ['in_progress'],
  in_progress: ['held_without_person', 'outcome_recorded'],
  held_without_person: ['outcome_recorded'],
  outcome_recorded: ['changes_agreed'],
  changes_agreed: ['completed'],
  completed: [],
}

/** The states a review walks through in one act, each step allowed. @throws Refusal not_the_next_step */
export function mayWalk(from: State, steps: readonly State[]): State {
  return steps.reduce((at, next) => {
    if (!AFTER[at].includes(next)) throw new Refusal('not_the_next_step', 409)
    return next
  }, from)
}

export type Answer = { key: string; by: string; not_applicable: boolean; words: string }
/** Ten of ten by the worker; the person's view of each, unless they could not or would not be asked, with the reason (REV-05). */
export function questionsOpen(answers: readonly Answer[], withoutPerson: string): Reason[] {
  const has = (key: string, by: string) => answers.some((one) => one.key === key && one.by === by)
  const skipped = (key: string) => answers.some((one) => one.key === key && one.not_applicable)
  return REVIEW_QUESTIONS.flatMap((question): Reason[] => [
    ...(has(question, 'worker') ? [] : [{ refusal: 'question_open', question }]),
    ...(has(question, 'person') || skipped(question) || withoutPerson.trim() !== '' ? [] : [{ refusal: 'persons_view_open', question }]),
  ])
}

/** Next review: the interval of the plan's level from the day this one was held. @returns 'YYYY-MM-DD' */
export function nextReview(
  heldAt: string,
  level: 'none' | 'low' | 'medium' | 'high',
  days: Record<'none' | 'low' | 'medium' | 'high', number>,
): string {
  return new Date(Date.parse(heldAt) + days[level] * 86_400_000).toISOString().slice(0, 10)
}

/** At the same level of coordination no more comes into the home than at the review before; or it is said why (PRI-18). */
export function mayGrow(home: { before: number; now: number; same_level: boolean } | undefined, reason: string): void {
  if (home && home.same_level && home.now > home.before && reason.trim() === '') throw new Refusal('say_why_more_comes_home')
}

type Goal = { id: string; words: string; quality_area: string | null }
type Expected = { goal_id: string; at: string; to_score: number }
/** Goals on the way of which nobody has said, since the last review, what should get better: a review expects improvement (PRI-11). */
export const expectationsBlank = (goals: readonly Goal[], expected: readonly Expected[], since: string | null): Reason[] =>
  goals
    .filter((goal) => goal.quality_area !== null)
    .filter((goal) => !expected.some((one) => one.goal_id === goal.id && (since === null || Date.parse(one.at) > Date.parse(since))))
    .map((goal) => ({ refusal: 'expectation_blank', goal_id: goal.id, goal: goal.words }))
