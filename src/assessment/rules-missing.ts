import { DOMAINS } from '../shared/categories.ts'
import type { Reason } from '../shared/refusal.ts'
import type { Parameters } from '../shared/standard.ts'
import type { Category } from '../shared/words.ts'
import { domainsAsked, MANDATORY, type Depth } from './rules.ts'

type Domain = (typeof DOMAINS)[number]
type Need = {
  id: string
  category: Category
  level: number
  horizon: string
  words: string
  support_required: string
  met_at: string | null
  as_of: string | null
}
export type Picture = {
  kind: 'adult' | 'child' | 'carer'
  depth: Depth
  child_view: string
  child_view_absent_reason: string
  domains: readonly {
    category: Category
    status: string
    none_foreseen: boolean
    facts: string
    person_words: string
    functioning: readonly unknown[]
    as_of: string | null
  }[]
  strengths: readonly { kind: string }[]
  achievements: readonly unknown[]
  needs: readonly Need[]
  links: readonly { kind: string; direction: string; ended_at: string | null }[]
  /** The person says that there is nobody, in their words. */
  nobody?: boolean
  contributions: readonly { category: Category }[]
}

/** Everything that stands between the draft and being shared, all at once, in the order of the conversation; empty when it is whole. */
export function whatIsMissing(picture: Picture, parameters: Parameters): Reason[] {
  const asked = domainsAsked(picture.depth, picture.kind, parameters)
  const child = picture.kind === 'child'
  const deep = !child && picture.depth !== 'brief'
  return [
    ...(child ? childsMissing(picture) : strengthsMissing(picture, parameters)),
    ...asked.flatMap((domain) => domainMissing(picture, domain, deep)),
    ...picture.needs.flatMap(needMissing),
    ...(deep ? wholeLifeMissing(picture, asked, Number(parameters['assessment.minDomains'])) : []),
    ...(deep && !saysNobody(picture) ? ecomapMissing(picture.links, Number(parameters['ecomap.minLinks'])) : []),
    ...outsideMissing(picture, Number(parameters['assessment.externalLevel'])),
  ]
}

function childsMissing(picture: Picture): Reason[] {
  const silent = picture.child_view.trim() === '' && picture.child_view_absent_reason.trim() === ''
  return [
    ...(picture.strengths.length === 0 ? [{ refusal: 'strengths_missing', have: 0, want: 1 }] : []),
    ...(silent ? [{ refusal: 'childs_own_view_missing' }] : []),
  ]
}

function strengthsMissing(picture: Picture, parameters: Parameters): Reason[] {
  const want = Number(parameters['assessment.minStrengths'])
  const has = (kind: string) => picture.strengths.some((strength) => strength.kind === kind)
  const few = picture.strengths.length < want
  return [
    ...(few ? [{ refusal: 'strengths_missing', have: picture.strengths.length, want }] : []),
    ...(few || has('personal') ? [] : [{ refusal: 'personal_strength_missing' }]),
    ...(few || has('environmental') ? [] : [{ refusal: 'look_around_the_person_too' }]),
    ...(picture.achievements.length < Number(parameters['assessment.minAchievements']) ? [{ refusal: 'achievement_missing' }] : []),
  ]
}

/** One part of life: looked at, still so, how it is managed, and asked about what may come (ASS-06, ASS-09, ASS-12, ASS-15). */
function domainMissing(picture: Picture, domain: Domain, deep: boolean): Reason[] {
  const answer = picture.domains.find((one) => one.category === domain)
  if (!answer) return [{ refusal: 'domain_not_looked_at', domain }]
  if (answer.as_of !== null) return [{ refusal: 'domain_not_confirmed', domain }]
  if (!deep) return []
  const mandatory = MANDATORY.includes(domain)
  // a person may always prefer not to talk about something: that is an answer, and shown as one
  if (answer.status !== 'assessed') return mandatory && answer.status !== 'declined' ? [{ refusal: 'this_domain_is_always_looked_at', domain }] : []
  const foreseen = answer.none_foreseen || picture.needs.some((need) => need.category === domain && need.horizon === 'possible_future')
  return [
    ...(answer.facts.trim() === '' ? [{ refusal: 'facts_missing', domain }] : []),
    ...(answer.functioning.length === 0 ? [{ refusal: 'functioning_missing', domain }] : []),
    ...(mandatory && !foreseen ? [{ refusal: 'future_needs_not_asked', domain }] : []),
  ]
}

function needMissing(need: Need): Reason[] {
  if (need.met_at !== null) return []
  const about = { need: need.id, domain: need.category }
  if (need.as_of !== null) return [{ refusal: 'need_not_confirmed', ...about }]
  return need.level >= 1 && need.support_required.trim() === '' ? [{ refusal: 'support_required_missing', ...about }] : []
}

function wholeLifeMissing(picture: Picture, asked: readonly Domain[], want: number): Reason[] {
  const have = new Set(picture.domains.filter((domain) => domain.status === 'assessed').map((domain) => domain.category)).size
  const allAnswered = asked.every((domain) => picture.domains.some((one) => one.category === domain))
  return [
    ...(allAnswered && have < want ? [{ refusal: 'too_few_domains_looked_at', have, want }] : []),
    ...(picture.domains.some((one) => one.category !== 'housing' && one.person_words.trim() !== '')
      ? []
      : [{ refusal: 'nothing_in_the_persons_words' }]),
  ]
}

/** A map with nobody on it is whole only where the person says so themself (FAM-09). */
const saysNobody = ({ links, nobody }: Picture) => nobody === true && links.every((link) => link.ended_at !== null)

/** Somebody is never alone in the world: people and places, and what goes both ways (PRI-05). */
function ecomapMissing(links: Picture['links'], want: number): Reason[] {
  const now = links.filter((link) => link.ended_at === null)
  return [
    ...(now.length < want ? [{ refusal: 'ecomap_too_small', have: now.length, want }] : []),
    ...(now.some((link) => link.kind === 'social') ? [] : [{ refusal: 'ecomap_person_missing' }]),
    ...(now.some((link) => link.kind === 'physical') ? [] : [{ refusal: 'ecomap_place_missing' }]),
    ...(now.some((link) => link.direction === 'both') ? [] : [{ refusal: 'ecomap_mutual_missing' }]),
  ]
}

/** A great need is looked at together with somebody who knows that field, or it is said why not (ASS-11). */
function outsideMissing({ needs, contributions }: Picture, from: number): Reason[] {
  const great = new Set(needs.filter((need) => need.level >= from && need.met_at === null).map((need) => need.category))
  return [...great]
    .filter((domain) => !contributions.some((one) => one.category === domain))
    .map((domain) => ({ refusal: 'ask_outside_or_say_why', domain }))
}

/** A wish, a feeling and an aspiration in the person's words, or that they did not want to say, before it counts as agreed (ASS-13). */
export function voicesMissing(kind: string, voices: readonly { kind: string }[]): Reason[] {
  if (kind === 'child') return []
  return ['wish', 'feeling', 'aspiration']
    .filter((one) => !voices.some((voice) => voice.kind === one))
    .map((one) => ({ refusal: 'own_words_missing_for', voice: one }))
}
