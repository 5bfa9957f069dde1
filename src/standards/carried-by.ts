/**
 * Requirements of the catalogue that no standard weighs because something else carries them: an operation that makes the practice possible,
 * or a test that keeps a rule true. Each names what to look at: an operation by its key, a test by its file.
 */
export const CARRIED_BY: Readonly<Record<string, readonly string[]>> = {
  // a plan is closed to who is not on it until they say why; printing says what for; unusual reading is noticed; a screen nobody uses locks
  'CON-02': [
    'POST /api/people/:id/reasons-to-read',
    'POST /api/people/:id/taken-out',
    'GET /api/people/:id/readings',
    'GET /api/unusual-reading',
    'src/consent/confidential.test.ts',
    'test/stories/confidential.spec.ts',
  ],
  // said in plain words, limited, renewed and stopped by the person; a last day always; and refusing ends nothing
  'CON-03': ['POST /api/people/:id/consents', 'POST /api/people/:id/consents/withdraw', 'GET /api/consents/expiring', 'src/consent/informed.test.ts'],
  // who chooses a service sees how it answers and what was agreed with it; an agreement past its day is red for who administers
  'COO-32': ['GET /api/partners', 'POST /api/partners/agreements', 'src/agencies/partners.test.ts'],
  // nothing leaves but where and when the person named it safe, asked again as it leaves; a letter names a sender that tells nobody anything
  'CON-08': [
    'POST /api/people/:person_id/messages',
    'src/contact/messages/messages.test.ts',
    'src/contact/messages/rules.test.ts',
    'src/notices/sending-safety.test.ts',
  ],
  // counts alone, small ones and what would reveal them withheld; and that no answer holds a name is compared for every role and operation
  'CON-06': ['GET /api/outcomes', 'src/evaluation/protects.test.ts', 'test/house/matrix.test.ts'],
  // owed to no person and by no person's day: an entry ages and is reported where its keeper sees it, and what is missing where is listed
  'COO-31': [
    'POST /api/directory/listings/:id/verify',
    'POST /api/directory/listings/:id/reports',
    'GET /api/directory/kept',
    'src/directory/kept.test.ts',
  ],
}
