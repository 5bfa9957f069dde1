import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { holdIssue } from './queries.ts'
import { isOpen } from './rules.ts'

export const opens = ({ params }: { params: { person_id: string } }) => params.person_id
export const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
/** Who is a resource to the person. Not an advocate, who speaks for them, nor who supervises. */
export const RESOURCES = ['coordinator', 'support_worker', 'partner_worker'] as const
/** Who links somebody to a service (roles.md, referrals and linkage). */
export const LINKERS = ['coordinator', 'support_worker'] as const

/** The issue, held, open, and as the writer saw it. @throws Refusal no_such_issue, issue_is_closed, changed_meanwhile */
export async function issueToWrite(tx: Tx, { person_id, issue_id }: Record<'person_id' | 'issue_id', string>, version?: number) {
  const issue = await holdIssue(tx, person_id, issue_id)
  if (!issue) throw new Refusal('no_such_issue', 404)
  isOpen(issue, version)
  return issue
}
