import { Refusal } from '../shared/refusal.ts'
import type { Role } from '../shared/words.ts'

export type Scope = 'own' | 'agency' | 'network'
export type View = 'mine' | 'agency' | 'team'

const holds = (roles: readonly Role[], ...wanted: Role[]) => wanted.some((role) => roles.includes(role))

/** Whose practice one may count (roles.md): workers their own, supervisors and administrators their agency's, the network's people all. */
export function scopesFor(roles: readonly Role[]): Scope[] {
  const scopes: Scope[] = []
  if (holds(roles, 'intake', 'coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor')) scopes.push('own')
  if (holds(roles, 'supervisor', 'agency_admin')) scopes.push('agency')
  if (holds(roles, 'network_admin', 'evaluator')) scopes.push('network')
  return scopes
}

/** Their own agency is shown to supervisors case by case; everybody else gets figures only. */
export const opensItems = (roles: readonly Role[], scope: Scope): boolean => scope === 'own' || (scope === 'agency' && holds(roles, 'supervisor'))

/** @throws Refusal not_your_scope */
export function mayCount(roles: readonly Role[], scope: Scope): void {
  if (!scopesFor(roles).includes(scope)) throw new Refusal('not_your_scope', 403)
}

/** @throws Refusal not_your_scope */
export function mayOpen(roles: readonly Role[], scope: Scope): void {
  mayCount(roles, scope)
  if (!opensItems(roles, scope)) throw new Refusal('not_your_scope', 403)
}

/** What one may look at as a day's work: supervisors also their team's. */
export const viewsFor = (roles: readonly Role[]): View[] => (holds(roles, 'supervisor') ? ['mine', 'agency', 'team'] : ['mine', 'agency'])

/** What is opened when nothing is asked for: whoever only supervises opens on their team; whoever has people of their own, on those. */
export const firstView = (roles: readonly Role[]): View =>
  holds(roles, 'supervisor') && !holds(roles, 'coordinator', 'support_worker') ? 'team' : 'mine'
