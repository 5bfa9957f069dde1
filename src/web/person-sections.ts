import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { Topic } from './words/topics.ts'
import { saying, type Word } from './words/use-words.ts'

type Part = ComponentType<{ person: string }>
/** A part of a person's page, brought by the step of care it belongs to and loaded when it is first looked at. */
export type PersonSection = { name: string; group: Group; word: Word; part: LazyExoticComponent<Part> }
/** Where a part is looked for: a person's page has more of them than anybody scans. */
export const GROUPS = ['beginning', 'planning', 'help', 'together', 'contact', 'review'] as const
type Group = (typeof GROUPS)[number]

const section = (group: Group, name: string, word: Word, load: () => Promise<{ default: Part }>, ...words: [Topic, ...Topic[]]): PersonSection => ({
  name,
  group,
  word,
  part: lazy(saying(load, ...words)),
})

/** One line for each step, in the order of care, with the group it stands in and the words it says: section('planning', 'plan', 'person.tab_plan', () => import('../planning/pages/plan.tsx'), 'planning'). */
export const personSections: readonly PersonSection[] = [
  section('beginning', 'entry', 'person.tab_entry', () => import('../entry/pages/entries.tsx'), 'entry'),
  section('beginning', 'assessment', 'person.tab_assessment', () => import('../assessment/pages/assessments.tsx'), 'assessment', 'measures'),
  section('planning', 'plan', 'person.tab_plan', () => import('../planning/pages/plan.tsx'), 'barriers', 'planning'),
  section('together', 'team', 'person.tab_team', () => import('../team/pages/team.tsx'), 'planning', 'team'),
  section('together', 'relationship', 'person.tab_relationship', () => import('../relationship/pages/relationship.tsx'), 'relationship'),
  section('together', 'partners', 'person.tab_partners', () => import('../partnership/pages/partners.tsx'), 'partnership', 'planning', 'reserved'),
  section('together', 'family', 'person.tab_family', () => import('../family/pages/with-family.tsx'), 'family', 'people'),
  section('help', 'services', 'person.tab_services', () => import('../matching/pages/matching.tsx'), 'directory', 'kinds', 'matching', 'reliable'),
  section('help', 'housing', 'person.tab_housing', () => import('../housing/pages/housing.tsx'), 'housing'),
  section('help', 'mix', 'person.tab_mix', () => import('../mix/pages/mix.tsx'), 'housing', 'matching', 'mix'),
  section('help', 'referrals', 'person.tab_referrals', () => import('../referral/pages/referrals.tsx'), 'calendar', 'entry', 'referral', 'reliable'),
  section('together', 'chasing', 'person.tab_chasing', () => import('../chasing/pages/between.tsx'), 'chasing'),
  section('together', 'updates', 'person.tab_updates', () => import('../information/pages/updates.tsx'), 'information'),
  section('together', 'advocacy', 'person.tab_advocacy', () => import('../advocacy/pages/advocacy.tsx'), 'advocacy', 'referral'),
  section('planning', 'waiting', 'person.tab_waiting', () => import('../planning/pages/waiting.tsx'), 'waiting'),
  section('planning', 'obtaining', 'person.tab_obtaining', () => import('../obtaining/pages/obtaining.tsx'), 'kinds', 'obtaining'),
  section('planning', 'calendar', 'person.tab_calendar', () => import('../calendar/pages/calendar.tsx'), 'calendar'),
  section('planning', 'barriers', 'person.tab_barriers', () => import('../barriers/pages/of-person.tsx'), 'barriers'),
  section('planning', 'budget', 'person.tab_budget', () => import('../budget/pages/budget.tsx'), 'budget'),
  section(
    'together',
    'conferences',
    'person.tab_conferences',
    () => import('../conference/pages/conferences.tsx'),
    'calendar',
    'conference',
    'planning',
  ),
  section('contact', 'contact', 'person.tab_contact', () => import('../contact/pages/timeline.tsx'), 'contact', 'people', 'tailored'),
  section('contact', 'engagement', 'person.tab_engagement', () => import('../engagement/pages/engagement.tsx'), 'engagement'),
  section('contact', 'tailored', 'person.tab_tailored', () => import('../contact/pages/tailored.tsx'), 'tailored'),
  section('review', 'review', 'person.tab_review', () => import('../review/pages/reviews.tsx'), 'review'),
  section('review', 'exit', 'person.tab_exit', () => import('../exit/pages/exits.tsx'), 'exit'),
  section('together', 'rights', 'person.tab_rights', () => import('../rights/pages/rights.tsx'), 'rights'),
]

/** The parts of one group, in their order. */
export const sectionsIn = (group: Group): readonly PersonSection[] => personSections.filter((one) => one.group === group)
