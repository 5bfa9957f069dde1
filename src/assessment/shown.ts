import type { z } from 'zod'
import type { Parameters } from '../shared/standard.ts'
import type { Assessment, RiskDate, Strength } from './contract.ts'
import type { findAssessment, Said } from './queries.ts'
import { AFTER, changesBetween, domainsAsked, supportsNeeded } from './rules.ts'
import { voicesMissing, whatIsMissing } from './rules-missing.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findAssessment>>>
type Beside = {
  before: readonly { category: string; level: number }[]
  person: { interpreter_needed: boolean; communication_needs: readonly string[] }
}

export const pictureOf = (row: Row, said: Said) => ({ ...row, kind: row.kind as 'adult', depth: row.depth as 'brief', ...said })
export const asStrength = (strength: Said['strengths'][number]): z.input<typeof Strength> => ({ ...strength, kind: strength.kind as 'personal' })
export const asLink = (link: Said['links'][number]) => ({
  ...link,
  kind: link.kind as 'social',
  direction: link.direction as 'both',
  valence: link.valence as 'mixed',
})
export const asRiskDate = (risk: Said['risk_dates'][number]): z.input<typeof RiskDate> => ({
  ...risk,
  severity: risk.severity as 'high',
})

/** One assessment as it is shown: what was said, what is still missing, and what may come next. */
export function asShown(row: Row, said: Said, parameters: Parameters, { before, person }: Beside): z.input<typeof Assessment> {
  const open = row.state === 'in_progress' || row.state === 'draft_complete' ? whatIsMissing(pictureOf(row, said), parameters) : []
  const atAgreement = row.state === 'draft_complete' || row.state === 'shared' ? voicesMissing(row.kind, said.voices) : []
  const looks = said.domains.map((domain) => ({ ...domain, status: domain.status as 'assessed' }))
  const isFirst = (look: (typeof looks)[number]) => looks.find((one) => one.category === look.category) === look
  return {
    ...row,
    ...said,
    kind: row.kind as 'adult',
    depth: row.depth as 'brief',
    depth_suggested: row.depth_suggested as 'brief',
    offer: said.offer ?? null,
    domains: looks.filter(isFirst),
    beside: looks.filter((look) => !isFirst(look)),
    strengths: said.strengths.map(asStrength),
    needs: said.needs.map((need) => ({ ...need, horizon: need.horizon as 'present' })),
    voices: said.voices.map((voice) => ({ ...voice, kind: voice.kind as 'wish', mode: voice.mode as 'self' })),
    agreements: said.agreements.map((agreement) => ({ ...agreement, mode: agreement.mode as 'self' })),
    contributions: said.contributions.map((one) => ({ ...one, not_asked: one.not_asked as null })),
    risk_dates: said.risk_dates.map(asRiskDate),
    changes: row.previous_id ? changesBetween(before, said.needs) : [],
    supports_needed: supportsNeeded(person),
    asked: [...domainsAsked(row.depth as 'brief', row.kind as 'adult', parameters)],
    missing: [...open, ...atAgreement],
    may_next: [...AFTER[row.state]],
  }
}
