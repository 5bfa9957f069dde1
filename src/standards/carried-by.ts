/**
 * Requirements of the catalogue that no standard weighs because something else carries them: an operation that makes the practice possible,
 * or a test that keeps a rule true. Each names what to look at: an operation by its key, a test by its file.
 */
export const CARRIED_BY: Readonly<Record<string, readonly string[]>> = {
  // counts alone, small ones and what would reveal them withheld; and that no answer holds a name is compared for every role and operation
  'CON-06': ['GET /api/outcomes', 'src/evaluation/protects.test.ts', 'test/house/matrix.test.ts'],
}
