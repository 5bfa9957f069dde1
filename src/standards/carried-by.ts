/**
 * Requirements of the catalogue that no standard weighs because something else carries them: an operation that makes the practice possible,
 * or a test that keeps a rule true. Each names what to look at: an operation by its key, a test by its file.
 */
export const CARRIED_BY: Readonly<Record<string, readonly string[]>> = {
  // said in plain words, limited, renewed and stopped by the person; a last day always; and refusing ends nothing
  'CON-03': ['POST /api/people/:id/consents', 'POST /api/people/:id/consents/withdraw', 'GET /api/consents/expiring', 'src/consent/informed.test.ts'],
  // counts alone, small ones and what would reveal them withheld; and that no answer holds a name is compared for every role and operation
  'CON-06': ['GET /api/outcomes', 'src/evaluation/protects.test.ts', 'test/house/matrix.test.ts'],
}
