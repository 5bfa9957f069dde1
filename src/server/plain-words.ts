/** What nobody sees: marks that steer the direction of everything after them, and widths of nothing. Joiners stay: Persian and emoji need them. */
const STEERING = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g
/** Words of such marks alone, joiners and fillers included, are no words. */
const NOTHING_TO_SEE = /^[\s\p{Default_Ignorable_Code_Point}]+$/u

/** Deeper than any body of ours: what is nested so is refused for its shape, and not walked. */
const DEEPEST = 20

/**
 * Words as they will be read. A reason of invisible marks would stand as a reason that nobody can read, and a mark that turns the direction
 * would turn the line of a page on which somebody's words are printed. Passwords are what they are.
 * @param sent a body as it came: any value of JSON
 */
export function inPlainWords(sent: unknown, key = '', depth = 0): unknown {
  if (typeof sent === 'string') return /password/i.test(key) ? sent : NOTHING_TO_SEE.test(sent) ? '' : sent.replace(STEERING, '')
  if (sent === null || typeof sent !== 'object' || depth > DEEPEST) return sent
  if (Array.isArray(sent)) return sent.map((one) => inPlainWords(one, key, depth + 1))
  if (Object.getPrototypeOf(sent) !== Object.prototype) return sent
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, inPlainWords(value, name, depth + 1)]))
}
