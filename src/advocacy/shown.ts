import type { z } from 'zod'
import type { Caller } from '../server/database.ts'
import { earliestFirst } from '../shared/instants.ts'
import type { Linkage } from '../shared/referral-words.ts'
import type { Advocate, Help, RightsIssue } from './contract.ts'
import type { advocatesOf, closeTo, helpsOf, issuesOf, statementsOf } from './queries.ts'
import { owedOn } from './rules.ts'
import { LINKERS, RESOURCES } from './writing.ts'

type Issue = Awaited<ReturnType<typeof issuesOf>>[number]
type Helps = Awaited<ReturnType<typeof helpsOf>>
export type Reading = { caller: Caller; writer: boolean; works: boolean }
const holdsOne = (roles: readonly string[], of: readonly string[]) => of.some((role) => roles.includes(role))

/** One right or dispute as one reader may see it, with what may be done next. */
export function asIssue(issue: Issue, all: Helps, { caller, writer, works }: Reading): z.input<typeof RightsIssue> {
  const helps = all.filter((help) => help.issue_id === issue.id)
  const owed = owedOn(issue, helps)
  const open = issue.closed_at === null && writer
  const speaks = caller.opened?.self === true || holdsOne(caller.roles, RESOURCES)
  const soonest = [owed.help_by, owed.advocate_by].filter((one) => one !== null).toSorted(earliestFirst)[0]
  return {
    id: issue.id,
    words: issue.words,
    asked: issue.asked,
    category: issue.category,
    opened_at: issue.opened_at,
    by: issue.by ?? '',
    advocate_wish: issue.advocate_wish as 'yes' | 'no' | null,
    wished_at: issue.wished_at,
    closed_at: issue.closed_at,
    outcome: issue.outcome,
    ...owed,
    late: soonest !== undefined && Date.parse(soonest) < Date.parse(caller.now),
    helps: helps.map((help) => asHelp(help, works)),
    version: issue.version,
    may: [
      ...(open && works && holdsOne(caller.roles, RESOURCES) ? ['help' as const] : []),
      ...(open && works && holdsOne(caller.roles, LINKERS) ? ['link' as const] : []),
      ...(open && speaks ? ['wish' as const, 'close' as const] : []),
    ],
  }
}

const asHelp = (help: Helps[number], works: boolean): z.input<typeof Help> => ({
  id: help.id,
  stance: help.stance,
  step: help.step as 'spoke' | null,
  words: help.words,
  result: help.result,
  happened_at: help.happened_at,
  by: help.by ?? '',
  advocate:
    help.referral_id && help.service
      ? { referral_id: help.referral_id, service: help.service, state: help.state as Linkage, sent_at: help.sent_at, decided_at: help.decided_at }
      : null,
  feedback: help.feedback ? { words: help.feedback, by: help.feedback_by ?? '', at: help.feedback_at! } : null,
  may: works && help.step === 'spoke' && !help.feedback ? ['praise'] : [],
})

export const asAdvocate = (one: Awaited<ReturnType<typeof advocatesOf>>[number]): z.input<typeof Advocate> => ({
  party_id: one.party_id,
  name: one.name ?? '',
  agency: one.agency,
  role: one.role,
})

/** The person first, then those close to them. */
export function asTold(person_id: string, close: Awaited<ReturnType<typeof closeTo>>, statements: Awaited<ReturnType<typeof statementsOf>>) {
  const since = (party_id: string) => {
    const first = statements.find((one) => one.party_id === party_id)
    return { given_at: first?.given_at ?? null, mode: (first?.mode ?? null) as 'paper' | null }
  }
  return [
    { party_id: person_id, name: '', self: true, wanted: true, ...since(person_id) },
    ...close.map((one) => ({ party_id: one.id, name: one.name, self: false, wanted: one.involvement_wanted === 'yes', ...since(one.id) })),
  ]
}
