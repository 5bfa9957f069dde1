import type { Parameters } from '../shared/standard.ts'
import type { findAssessment, saidIn } from './queries.ts'
import { AFTER, domainsAsked, voicesMissing, whatIsMissing } from './rules.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findAssessment>>>
type Said = Awaited<ReturnType<typeof saidIn>>

/** One assessment as it is shown: what was said, what is still missing, and what may come next. */
export function asShown(row: Row, said: Said, parameters: Parameters) {
  const before =
    row.state === 'in_progress' || row.state === 'draft_complete'
      ? whatIsMissing({ ...row, kind: row.kind as 'adult', depth: row.depth as 'brief', ...said }, parameters)
      : []
  const atAgreement = row.state === 'draft_complete' || row.state === 'shared' ? voicesMissing(row.kind, said.voices) : []
  return {
    ...row,
    kind: row.kind as 'adult',
    depth: row.depth as 'brief',
    depth_suggested: row.depth_suggested as 'brief',
    agency: said.agency,
    offer: said.offer ?? null,
    domains: said.domains.map((domain) => ({ ...domain, status: domain.status as 'assessed' })),
    strengths: said.strengths.map((strength) => ({ ...strength, kind: strength.kind as 'personal' })),
    achievements: said.achievements,
    needs: said.needs.map((need) => ({ ...need, horizon: need.horizon as 'present' })),
    voices: said.voices.map((voice) => ({ ...voice, kind: voice.kind as 'wish', mode: voice.mode as 'self' })),
    agreements: said.agreements.map((agreement) => ({ ...agreement, mode: agreement.mode as 'self' })),
    asked: [...domainsAsked(row.depth as 'brief', row.kind as 'adult', parameters)],
    missing: [...before, ...atAgreement],
    may_next: [...AFTER[row.state]],
  }
}
