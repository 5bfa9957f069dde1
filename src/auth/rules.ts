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

/** The library knows accounts by e-mail; people without one sign in with a name of their choosing. */
export const addressOf = (login: string): string => {
  const name = login.trim().toLowerCase()
  return name.includes('@') ? name : `${name}@name.invalid`
}
export const loginOf = (address: string): string => address.replace(/@name\.invalid$/, '')

/** A password is long rather than strange (NIST SP 800-63B): twelve characters, not the sign-in name, not one character over and over. */
export function mayBePassword(password: string, login: string): void {
  const plain = password.toLowerCase()
  if (password.length < 12 || plain === login.toLowerCase() || new Set(plain).size < 4) throw new Refusal('password_too_easy', 422)
}


/** One tap only for those who have no way in of their own: whoever has one is somebody real. */
export function mayBeTapped(user: { own: boolean }, testMode: boolean): void {
  if (user.own && !testMode) throw new Refusal('not_a_demonstration', 403)
}
