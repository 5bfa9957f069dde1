import { paths, type Path } from '../../web/paths.ts'
import type { DueItem } from '../contract.ts'

/** Where something is done: answers among the requests, a first contact in the inbox, everything else on the person's page. */
export function goTo({ target }: DueItem, answers: boolean): Path {
  if (answers) return `${paths.requests}#${target.id}`
  if (target.kind === 'entry' || target.kind === 'referral') return `${paths.entry}#${target.id}`
  if (target.kind === 'consent') return `${paths.person(target.person_id)}/consent`
  if (target.kind === 'budget' || target.kind === 'rights' || target.kind === 'updates') return `${paths.person(target.person_id)}?tab=${target.kind}`
  return `${paths.person(target.person_id)}#${target.kind}`
}
