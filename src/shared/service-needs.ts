/** What a service can help with, and which of the thirteen life domains that belongs to. One list for directory, import and screens. */

import type { DOMAINS } from './categories.ts'

export type LifeDomain = (typeof DOMAINS)[number]

/**
 * Kinds of help as people ask for them. A kind may serve several domains (an emergency department is safety and health)
 * or none (a list of other services is not help with anything by itself).
 */
export const DOMAINS_OF_NEED = {
  crisis_bed: ['housing'],
  housing: ['housing'],
  tenancy: ['housing', 'legal'],
  food: ['money'],
  clothing: ['money'],
  showers_laundry: ['health'],
  money: ['money'],
  health: ['health'],
  dental: ['health'],
  emergency: ['safety', 'health'],
  violence: ['safety'],
  mental_health: ['mental_health'],
  alcohol_drugs: ['alcohol_drugs'],
  needle_exchange: ['alcohol_drugs', 'health'],
  legal: ['legal'],
  work: ['work_learning'],
  learning: ['work_learning'],
  family: ['family'],
  drop_in: ['community'],
  community: ['community'],
  life_skills: ['life_skills'],
  culture: ['culture'],
  disability: ['access_needs'],
  transport: ['access_needs'],
  phone_internet: ['community'],
  helpline: [],
  information: [],
} as const satisfies Record<string, readonly LifeDomain[]>

export type ServiceNeed = keyof typeof DOMAINS_OF_NEED
export const SERVICE_NEEDS = Object.keys(DOMAINS_OF_NEED) as ServiceNeed[]

/** The domains that these needs belong to, each once. */
export const domainsOf = (needs: readonly ServiceNeed[]): LifeDomain[] => [...new Set(needs.flatMap((need) => DOMAINS_OF_NEED[need]))]
