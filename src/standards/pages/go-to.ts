import { paths, type Path } from '../../web/paths.ts'
import type { DueItem } from '../contract.ts'

/** What has a tab of its own on the person's page. */
const OWN_TABS: readonly string[] = [
  'budget',
  'barriers',
  'rights',
  'updates',
  'advocacy',
  'team',
  'relationship',
  'housing',
  'mix',
  'engagement',
  'obtaining',
  'chasing',
  'partners',
  'calendar',
  'waiting',
  'family',
]
/** Where something is done: answers among the requests, a first contact in the inbox, everything else on the person's page. */
export function goTo({ target }: DueItem, answers: boolean): Path {
  if (answers) return `${paths.requests}#${target.id}`
  if (target.kind === 'entry' || target.kind === 'referral') return `${paths.entry}#${target.id}`
  if (target.kind === 'consent') return `${paths.person(target.person_id)}/consent`
  if (OWN_TABS.includes(target.kind)) return `${paths.person(target.person_id)}?tab=${target.kind}`
  if (target.kind === 'handover') return paths.handover
  if (target.kind === 'conference') return `${paths.person(target.person_id)}?tab=conferences`
  return `${paths.person(target.person_id)}#${target.kind}`
}
