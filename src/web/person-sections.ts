import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { Word } from './words/use-words.ts'

type Part = ComponentType<{ person: string }>
/** A part of a person's page, brought by the step of care it belongs to and loaded when it is first looked at. */
export type PersonSection = { name: string; word: Word; part: LazyExoticComponent<Part> }

const section = (name: string, word: Word, load: () => Promise<{ default: Part }>): PersonSection => ({ name, word, part: lazy(load) })

/** One line for each step, in the order of care: section('plan', 'person.tab_plan', () => import('../planning/pages/plan.tsx')). */
export const personSections: readonly PersonSection[] = [
  section('entry', 'entry.section', () => import('../entry/pages/entries.tsx')),
  section('assessment', 'person.tab_assessment', () => import('../assessment/pages/assessments.tsx')),
  section('plan', 'person.tab_plan', () => import('../planning/pages/plan.tsx')),
  section('contact', 'person.tab_contact', () => import('../contact/pages/timeline.tsx')),
  section('review', 'person.tab_review', () => import('../review/pages/reviews.tsx')),
  section('exit', 'person.tab_exit', () => import('../exit/pages/exits.tsx')),
]
