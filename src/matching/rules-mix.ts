import { Refusal } from '../shared/refusal.ts'
import { kindOf, type ServiceKind } from '../shared/service-kind.ts'
import { SERIOUS } from '../shared/service-mix-words.ts'

type Need = { id: string; previous_id: string | null; level: number; in_force: boolean; met_at: string | null }
/** What of the record tells which services a plan has, and which were looked at. Those the reader may not know of are not among it. */
export type MixFacts = {
  need: readonly Need[]
  match_run: readonly { id: string; need_id: string; at: string }[]
  match_candidate: readonly { match_id: string; listing_id: string }[]
  match_choice: readonly { id: string; match_id: string; listing_id: string; at: string }[]
  service_referral: readonly { id: string; need_id: string | null; listing_id: string | null; state: string; began_at: string }[]
  planned_support: readonly {
    id: string
    plan_id: string
    need_id: string
    referral_id: string | null
    state: string
    kind: string | null
    named_at: string
  }[]
  services: readonly { id: string; kind: ServiceKind | null; needs: readonly string[] }[]
}
type Reason = { plan_id: string; need_id: string | null; at: string }
export type Line = { id: string; from: 'support' | 'referral' | 'choice'; need_id: string | null; kind: ServiceKind | null; at: string }

/** Without coordination nobody weighs a mix. */
export const isWeighed = (level: string | null): boolean => level === 'medium' || level === 'high'

const GONE: readonly string[] = ['declined', 'alternative_sought', 'withdrawn_by_client', 'disengaged']
const newestFirst = <T extends { at: string }>(rows: readonly T[]): T[] => rows.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
const kindsOf = ({ services }: Pick<MixFacts, 'services'>) => new Map(services.map((one) => [one.id, kindOf(one)]))
/** What was said of the support itself; where nobody said, what the service is by which it is sought. */
const kindSaid = (said: string | null, sought: ServiceKind | null): ServiceKind | null =>
  said === 'specialist' || said === 'generalist' ? said : said === null ? sought : null

/** A need is looked at anew from time to time: every look at the same need, back to the first. */
export function looksAt(needs: readonly Need[], id: string): string[] {
  const byId = new Map(needs.map((one) => [one.id, one]))
  const looks: string[] = []
  for (let at: string | null | undefined = id; at && !looks.includes(at); at = byId.get(at)?.previous_id) looks.push(at)
  return looks
}

/** The services of one plan, each once: what it names, whom it referred to, and what the person chose and nobody has begun yet. */
export function mixOf(facts: MixFacts, plan_id: string): Line[] {
  const kinds = kindsOf(facts)
  const listed = (id: string | null | undefined) => (id ? (kinds.get(id) ?? null) : null)
  const supports = facts.planned_support.filter((one) => one.plan_id === plan_id && one.state !== 'not_obtainable')
  const referrals = facts.service_referral.filter((one) => !GONE.includes(one.state))
  const standing = newestFirst(facts.match_choice).filter((choice, _, all) => {
    const run = facts.match_run.find((one) => one.id === choice.match_id)
    const latest = all.find((one) => facts.match_run.find((each) => each.id === one.match_id)?.need_id === run?.need_id)
    return run && latest === choice && !facts.service_referral.some((one) => one.need_id === run.need_id && one.listing_id === choice.listing_id)
  })
  return [
    ...supports
      .filter((one) => one.kind !== 'not_a_service')
      .map((one): Line => {
        const by = facts.service_referral.find((each) => each.id === one.referral_id)
        return { id: one.id, from: 'support', need_id: one.need_id, kind: kindSaid(one.kind, listed(by?.listing_id)), at: one.named_at }
      }),
    ...referrals
      .filter((one) => !supports.some((support) => support.referral_id === one.id))
      .map((one): Line => ({ id: one.id, from: 'referral', need_id: one.need_id, kind: listed(one.listing_id), at: one.began_at })),
    ...standing.map((one): Line => {
      const { need_id } = facts.match_run.find((run) => run.id === one.match_id)!
      return { id: one.id, from: 'choice', need_id, kind: listed(one.listing_id), at: one.at }
    }),
  ]
}

const firstOf = (times: readonly string[]): string | null => times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
/** Since when the plan has an everyday service; null while it has none. */
export const everydayAt = (mix: readonly Line[]): string | null => firstOf(mix.filter((one) => one.kind === 'generalist').map((one) => one.at))

/** Needs that are heavy enough for a specialist to be considered. */
export const seriousOf = <N extends Need>(needs: readonly N[]): N[] =>
  needs.filter((one) => one.in_force && one.met_at === null && one.level >= SERIOUS)

/** When a specialist was first looked at for this need: among those shown to the person, referred to, or named in the plan. Also one they did not take. */
export function consideredAt(facts: MixFacts, need_id: string): string | null {
  const kinds = kindsOf(facts)
  const looks = looksAt(facts.need, need_id)
  const shown = facts.match_run.filter(
    (run) =>
      looks.includes(run.need_id) && facts.match_candidate.some((one) => one.match_id === run.id && kinds.get(one.listing_id) === 'specialist'),
  )
  const referred = facts.service_referral.filter(
    (one) => one.need_id !== null && looks.includes(one.need_id) && kinds.get(one.listing_id ?? '') === 'specialist',
  )
  const named = facts.planned_support.filter((one) => looks.includes(one.need_id) && one.kind === 'specialist')
  return firstOf([...shown.map((one) => one.at), ...referred.map((one) => one.began_at), ...named.map((one) => one.named_at)])
}

/** The newest word on why there is none: of the plan, or of one need. */
export const reasonFor = <R extends Reason>(
  reasons: readonly R[],
  needs: readonly Need[],
  plan_id: string,
  need_id: string | null,
): R | undefined => {
  const looks: readonly (string | null)[] = need_id === null ? [null] : looksAt(needs, need_id)
  return newestFirst(reasons).find((one) => looks.includes(one.need_id) && (need_id !== null || one.plan_id === plan_id))
}

/** Why there is none is said of what is missing. @throws Refusal nothing_is_missing_there */
export function mayExplain(level: string | null, met_at: string | null): void {
  if (!isWeighed(level) || met_at !== null) throw new Refusal('nothing_is_missing_there', 409)
}
