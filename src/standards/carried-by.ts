/**
 * Requirements of the catalogue that no standard weighs because something else carries them: an operation that makes the practice possible,
 * or a test that keeps a rule true. Each names what to look at: an operation by its key, a test by its file.
 */
export const CARRIED_BY: Readonly<Record<string, readonly string[]>> = {}
