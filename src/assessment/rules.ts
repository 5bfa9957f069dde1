import type { Parameters } from '../shared/standard.ts'
import { Refusal } from '../shared/refusal.ts'
import { DOMAINS } from '../shared/categories.ts'

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

const STANDS: readonly State[] = ['agreed', 'agreed_with_differences', 'superseded']
/** Once the person has agreed, the picture stands: a change is a new assessment (ASS-14, ASS-15). */
export function mayBeWrittenIn(state: State): void {
  if (STANDS.includes(state)) throw new Refusal('agreed_stands', 409)
  if (state !== 'in_progress') throw new Refusal('not_the_next_step', 409)
}

/** Only what was put to the person can be answered; what they agreed to stands. */
export function mayBeAnswered(state: State): void {
  if (STANDS.includes(state)) throw new Refusal('agreed_stands', 409)
  if (state !== 'shared') throw new Refusal('not_the_next_step', 409)
}

/** What a child is asked about: school stands under work and learning. */
const CHILDS: readonly Domain[] = ['safety', 'health', 'mental_health', 'work_learning', 'family', 'housing']
/** Looked at in every picture of standard depth or more, whatever else is left for later (ASS-06). */
export const MANDATORY: readonly Domain[] = ['housing', 'safety', 'money', 'health']

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

/** What was found about how the person communicates, and the support that answers it (ASS-05). */
const ANSWERS: Readonly<Record<string, string>> = {
  sign_language: 'interpreter',
  hearing: 'interpreter',
  large_print: 'large_print',
  sight: 'large_print',
  reading_help: 'read_aloud',
  plain_words: 'read_aloud',
}
export function supportsNeeded(person: { interpreter_needed: boolean; communication_needs: readonly string[] }): string[] {
  const needed = [...(person.interpreter_needed ? ['interpreter'] : []), ...person.communication_needs.map((need) => ANSWERS[need] ?? '')]
  return [...new Set(needed)].filter((support) => support !== '')
}

type Rated = { category: string; level: number }
/** The strongest need of each domain, then and now; null where there was or is none (ASS-15). */
export function changesBetween(before: readonly Rated[], now: readonly Rated[]): { category: Domain; before: number | null; now: number | null }[] {
  const most = (needs: readonly Rated[], domain: string) => {
    const levels = needs.filter((need) => need.category === domain).map((need) => need.level)
    return levels.length === 0 ? null : Math.max(...levels)
  }
  return DOMAINS.map((category) => ({ category, before: most(before, category), now: most(now, category) })).filter(
    (one) => one.before !== null || one.now !== null,
  )
}

/** Another agency is asked for its part only as far as the person consents. @throws Refusal ask_another_agency, no_consent_for_this */
export function mayAskOutside(agency: string, own: string | null, category: string, told: readonly string[]): void {
  if (agency === own) throw new Refusal('ask_another_agency')
  if (!told.includes(category)) throw new Refusal('no_consent_for_this', 403)
}

type Drawn = { id: string; words: string; kind: string; direction: string; valence: string; strength: number }
/** What of the map came, went or goes another way since it was last looked at (PRI-05). */
export function comparedWith(before: readonly Drawn[], now: readonly Drawn[]) {
  const then = new Map(before.map((one) => [one.id, one]))
  const today = new Map(now.map((one) => [one.id, one]))
  const differs = (a: Drawn, b: Drawn) => a.words !== b.words || a.direction !== b.direction || a.valence !== b.valence
  return {
    came: now.filter(({ id }) => !then.has(id)),
    went: before.filter(({ id }) => !today.has(id)),
    changed: now.flatMap((one) => {
      const was = then.get(one.id)
      return was && differs(was, one) ? [{ before: was, now: one }] : []
    }),
  }
}

/** Strengths named in the plan for each need named there: fewer than this, and the plan is a list of what is missing (PRI-02). */
export const STRENGTHS_TO_NEEDS = 0.5

/** Worked out for who supervises: a worker whose share of noes is more than twice their agency's, and more than one. */
export const DECLINES_TIMES = 2
export function declinesMuch(one: { answered: number; declined: number }, all: readonly { answered: number; declined: number }[]): boolean {
  const sum = (of: 'answered' | 'declined') => all.reduce((whole, each) => whole + each[of], 0)
  return one.declined > 1 && one.declined / one.answered > (DECLINES_TIMES * sum('declined')) / sum('answered')
}

type Mattering = { words: string; kind: string; valence: string; role: string }
/** Somebody who matters, with a role in the person's words, and who is no strain: a strength around the person (FAM-09). */
export const standsByThem = ({ words, kind, valence, role }: Mattering) =>
  kind === 'social' && valence === 'supportive' && role !== '' ? { kind: 'environmental' as const, words: `${words}: ${role}`, source: '' } : null
