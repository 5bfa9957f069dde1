import type { Parameters } from '../shared/standard.ts'
import { Refusal, type Reason } from '../shared/refusal.ts'
import { DOMAINS } from '../shared/categories.ts'
import type { Category } from '../shared/words.ts'

export type State =
  | 'offered'
  | 'scheduled'
  | 'in_progress'
  | 'draft_complete'
  | 'shared'
  | 'agreed'
  | 'agreed_with_differences'
  | 'superseded'
  | 'declined'
export type Depth = 'brief' | 'standard' | 'comprehensive'
type Domain = (typeof DOMAINS)[number]

/** SM-2. An offer may be made in every state of every other record; what follows it may not be skipped. */
export const AFTER: Record<State, readonly State[]> = {
  offered: ['scheduled', 'declined'],
  declined: ['offered'], // asked again on the date the person named
  scheduled: ['in_progress', 'declined'],
  in_progress: ['draft_complete'],
  draft_complete: ['shared', 'in_progress'],
  shared: ['agreed', 'agreed_with_differences', 'in_progress'],
  agreed: ['superseded'],
  agreed_with_differences: ['superseded'],
  superseded: [],
}

export function mayFollow(from: State, to: State): void {
  if (!AFTER[from].includes(to)) throw new Refusal('not_the_next_step', 409)
}

/** Once the person has agreed, the picture stands: a change is a new assessment (ASS-14, ASS-15). */
export function mayBeWrittenIn(state: State): void {
  if (state !== 'in_progress') throw new Refusal('not_the_next_step', 409)
}

/** What a child is asked about: school stands under work and learning. */
const CHILDS: readonly Domain[] = ['safety', 'health', 'mental_health', 'work_learning', 'family', 'housing']
/** Looked at in every picture of standard depth or more, whatever else is left for later (ASS-06). */
const MANDATORY: readonly Domain[] = ['housing', 'safety', 'money', 'health']

export function domainsAsked(depth: Depth, kind: 'adult' | 'child' | 'carer', parameters: Parameters): readonly Domain[] {
  if (kind === 'child') return CHILDS
  return depth === 'brief' ? (parameters['assessment.domains'] as { brief: Domain[] }).brief : DOMAINS
}

export type Circumstances = { children: number; vulnerabilities: number; high: boolean; domains_with_needs: number }

/** Full, but proportionate: what is already known suggests how deep to go (ASS-03); the worker may go deeper, or lighter with a reason. */
export function suggestedDepth(known: Circumstances): { depth: Depth; because: string[] } {
  const because = [
    ...(known.high ? ['high_vulnerability'] : []),
    ...(known.children > 0 ? ['children'] : []),
    ...(known.vulnerabilities > 0 && !known.high ? ['vulnerability'] : []),
    ...(known.domains_with_needs >= 2 ? ['several_needs'] : []),
  ]
  if (known.high || (known.vulnerabilities > 0 && known.children > 0)) return { depth: 'comprehensive', because }
  if (known.children > 0 || known.vulnerabilities > 0 || known.domains_with_needs >= 2) return { depth: 'standard', because }
  return { depth: 'brief', because: ['one_matter'] }
}

const DEEPER: readonly Depth[] = ['brief', 'standard', 'comprehensive']
export function mayChooseDepth(chosen: Depth, suggested: Depth, reason: string): void {
  if (DEEPER.indexOf(chosen) < DEEPER.indexOf(suggested) && reason.trim() === '') throw new Refusal('say_why_this_depth')
}

/** Strengths open the conversation; a need that cannot wait is taken at any time (ASS-07). */
export function mayAddNeed(level: number, strengths: number): void {
  if (strengths === 0 && level < 4) throw new Refusal('strengths_first', 409)
}

export type Picture = {
  kind: 'adult' | 'child' | 'carer'
  depth: Depth
  child_view: string
  child_view_absent_reason: string
  domains: readonly { category: Category; status: string; none_foreseen: boolean; person_words: string }[]
  strengths: readonly { kind: string }[]
  achievements: readonly unknown[]
  needs: readonly { id: string; category: Category; level: number; horizon: string; words: string; support_required: string }[]
}

/** Everything that stands between the draft and being shared, all at once; empty when it is whole. */
export function whatIsMissing(picture: Picture, parameters: Parameters): Reason[] {
  const asked = domainsAsked(picture.depth, picture.kind, parameters)
  const answered = new Map(picture.domains.map((domain) => [domain.category, domain]))
  const missing: Reason[] = asked.filter((domain) => !answered.has(domain)).map((domain) => ({ refusal: 'domain_not_looked_at', domain }))
  if (picture.kind === 'child') {
    if (picture.child_view.trim() === '' && picture.child_view_absent_reason.trim() === '') missing.push({ refusal: 'childs_own_view_missing' })
    if (picture.strengths.length === 0) missing.push({ refusal: 'strengths_missing', have: 0, want: 1 })
  } else {
    missing.push(...strengthsMissing(picture, Number(parameters['assessment.minStrengths'])))
    if (picture.achievements.length < Number(parameters['assessment.minAchievements'])) missing.push({ refusal: 'achievement_missing' })
    if (picture.depth !== 'brief') missing.push(...lookedAtMissing(picture, asked, Number(parameters['assessment.minDomains'])))
  }
  for (const need of picture.needs) {
    if (need.level >= 1 && need.support_required.trim() === '')
      missing.push({ refusal: 'support_required_missing', need: need.id, domain: need.category })
  }
  return missing
}

function strengthsMissing(picture: Picture, want: number): Reason[] {
  const has = (kind: string) => picture.strengths.some((strength) => strength.kind === kind)
  if (picture.strengths.length < want) return [{ refusal: 'strengths_missing', have: picture.strengths.length, want }]
  return [
    ...(has('personal') ? [] : [{ refusal: 'personal_strength_missing' }]),
    ...(has('environmental') ? [] : [{ refusal: 'look_around_the_person_too' }]),
  ]
}

function lookedAtMissing(picture: Picture, asked: readonly Domain[], want: number): Reason[] {
  const assessed = picture.domains.filter((domain) => domain.status === 'assessed').map((domain) => domain.category)
  const future = (domain: Domain) =>
    picture.needs.some((need) => need.category === domain && need.horizon === 'possible_future') ||
    picture.domains.some((d) => d.category === domain && d.none_foreseen)
  const allAnswered = asked.every((domain) => picture.domains.some((d) => d.category === domain))
  return [
    ...(allAnswered && assessed.length < want ? [{ refusal: 'too_few_domains_looked_at', have: assessed.length, want }] : []),
    ...MANDATORY.filter((domain) => picture.domains.some((d) => d.category === domain && d.status !== 'assessed')).map((domain) => ({
      refusal: 'this_domain_is_always_looked_at',
      domain,
    })),
    ...MANDATORY.filter((domain) => !future(domain)).map((domain) => ({ refusal: 'future_needs_not_asked', domain })),
    ...(picture.domains.some((d) => d.category !== 'housing' && d.person_words.trim() !== '') ? [] : [{ refusal: 'nothing_in_the_persons_words' }]),
  ]
}

/** A wish, a feeling and an aspiration in the person's words, or that they did not want to say, before it counts as agreed (ASS-13). */
export function voicesMissing(kind: string, voices: readonly { kind: string }[]): Reason[] {
  if (kind === 'child') return []
  return ['wish', 'feeling', 'aspiration']
    .filter((one) => !voices.some((voice) => voice.kind === one))
    .map((one) => ({ refusal: 'own_words_missing_for', voice: one }))
}
