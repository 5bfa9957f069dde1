/** Lists that planning together stands on: parts of a life that can get better, and the way from being done for to doing it oneself. */

/** What the person rates from 1 to 5, and what each goal should make better. */
export const QUALITY_AREAS = ['home', 'health', 'people', 'money', 'days', 'safety', 'say'] as const
export type QualityArea = (typeof QUALITY_AREAS)[number]

/** Who does it, from a worker to the person alone. */
export const RUNGS = ['worker', 'together', 'prompted', 'alone'] as const
export type Rung = (typeof RUNGS)[number]
/** How many rungs up: 0 when it stays, below 0 when it goes down. */
export const stepsUp = (from: Rung, to: Rung): number => RUNGS.indexOf(to) - RUNGS.indexOf(from)

/** Which part of life a goal about this most likely makes better: preset, to be changed. */
export const AREA_OF: Readonly<Record<string, QualityArea>> = {
  housing: 'home',
  safety: 'safety',
  health: 'health',
  mental_health: 'health',
  alcohol_drugs: 'health',
  money: 'money',
  legal: 'money',
  work_learning: 'days',
  life_skills: 'days',
  family: 'people',
  children: 'people',
  community: 'people',
  culture: 'people',
  access_needs: 'say',
}

/** How far the person wants to take part in planning. */
export const INVOLVEMENT = ['lead', 'together', 'consulted', 'told', 'not_now'] as const
export type Involvement = (typeof INVOLVEMENT)[number]
/** What helps to take part and to decide. */
export const PLANNING_SUPPORTS = [
  'interpreter',
  'child_minding',
  'transport',
  'plain_words',
  'pictures',
  'more_time',
  'somebody_along',
  'breaks',
  'own_place',
  'phone',
] as const
export type PlanningSupport = (typeof PLANNING_SUPPORTS)[number]

/** Whether something was done with the person, by them, or for them. */
export const DONE_MODES = ['with', 'by_person', 'for'] as const
export type DoneMode = (typeof DONE_MODES)[number]
