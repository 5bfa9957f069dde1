import { Refusal } from '../shared/refusal.ts'

/** How the owner of an account showed who they are. */
export type Proof = 'password' | 'two_steps' | 'passkey' | 'provider' | 'demonstration'

/** Long enough to reach a phone, short enough not to lie about. */
export const INVITATION_DAYS = 7

/**
 * Whether this proof opens the house. Staff see what many people told in confidence, so a password alone is not enough for them;
 * anyone who has set up a second factor is held to it.
 */
export function opensTheHouse(proof: Proof, who: { kind: string; second_factor: boolean }, secondFactorForStaff: boolean): boolean {
  if (proof !== 'password') return true
  return !who.second_factor && !(who.kind === 'staff' && secondFactorForStaff)
}

const E_MAIL = /^[a-z0-9_+-]+(\.[a-z0-9_+-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/
const NAMED = '@name.invalid'

/** The library knows accounts by e-mail; people without one sign in with a name of their choosing, in any script. */
export function addressOf(login: string): string {
  const name = login.trim().toLowerCase().normalize('NFC')
  return E_MAIL.test(name) ? name : `${Buffer.from(name).toString('hex')}${NAMED}`
}
export const loginOf = (address: string): string =>
  address.endsWith(NAMED) ? Buffer.from(address.slice(0, -NAMED.length), 'hex').toString() : address

/** What is shown to the account's owner; an account opened by one tap has no sign-in name. */
export const signInNameOf = (address: string | null): string | null =>
  address === null || address.endsWith('@demonstration.invalid') ? null : loginOf(address)

/** A password is long rather than strange (NIST SP 800-63B): twelve characters, not the sign-in name, not one character over and over. */
export function mayBePassword(password: string, login: string): void {
  const plain = password.toLowerCase()
  if (password.length < 12 || plain === login.toLowerCase() || new Set(plain).size < 4) throw new Refusal('password_too_easy', 422)
}

/** One tap only for those who have no way in of their own: whoever has one is somebody real. */
export function mayBeTapped(user: { own: boolean }, testMode: boolean): void {
  if (user.own && !testMode) throw new Refusal('not_a_demonstration', 403)
}

/** Staff sign in by the name their agency gave them; people and relatives choose one, which need not be an e-mail. */
export function signInNameFor(who: { login: string | null }, chosen: string | undefined): string {
  const name = who.login ?? chosen
  if (!name) throw new Refusal('name_your_sign_in', 422)
  return name
}

/** A link can be taken back as long as it would still open something. */
export function isOpen(invitation: { used_at: string | null; withdrawn_at: string | null; expires_at: string }, now: string): void {
  const over = Date.parse(invitation.expires_at) <= Date.parse(now)
  if (invitation.used_at !== null || invitation.withdrawn_at !== null || over) throw new Refusal('invitation_not_open', 409)
}

/** What changes the ways into an account asks for a proof not older than this. */
export const FRESH_MINUTES = 10

/** Nobody locks themselves out: the last passkey of an account without a password stays. */
export function leavesAWayIn(account: { has_password: boolean; passkeys: readonly unknown[] }): void {
  if (!account.has_password && account.passkeys.length < 2) throw new Refusal('last_way_in', 409)
}

type Vouched = { kind: string; agency: string | null; login: string | null; may_enter: boolean }
/** An agency's sign-in provider vouches for its own staff only, and only for addresses it has verified itself. */
export const mayVouch = (provider: { agency: string }, who: Vouched | null, claimed: { email: string; email_verified: boolean }): boolean =>
  who !== null &&
  who.may_enter &&
  who.kind === 'staff' &&
  who.agency === provider.agency &&
  claimed.email_verified &&
  who.login === claimed.email.toLowerCase()
