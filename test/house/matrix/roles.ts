/** Who may do what: the table of roles of the practice this is built to, row by row, and under each row the operations that carry it. Not from the routes. */
import type { Who } from '../../../src/shared/words.ts'

/** In the order of the table's columns. A guardian comes in as a relative. */
const LETTERS: Record<string, Who> = {
  p: 'person',
  r: 'relative',
  v: 'advocate',
  i: 'intake',
  c: 'coordinator',
  s: 'support_worker',
  w: 'partner_worker',
  u: 'supervisor',
  d: 'designated_person',
  a: 'agency_admin',
  n: 'network_admin',
  e: 'evaluator',
}
const whoever = (letters: string): ReadonlySet<Who> => new Set([...letters].map((letter) => LETTERS[letter]!))

const STAFF = 'vicswudane'
const TEAM = 'vicswu'
const ALL = `pr${STAFF}`
const P = '/api/people/:person_id'
const I = '/api/people/:id'

/** `reads` and `writes`: the columns of the row that are not empty, for whom it says R, and for whom W, A or a part in it. */
type Row = { row: string; reads: string; writes: string; operations: Record<string, string> }
const TABLE: readonly Row[] = [
  {
    row: 'Make a first contact / referral',
    reads: 'prvicswu',
    writes: 'prvicswu',
    operations: {
      'POST /api/people': TEAM,
      'POST /api/people/matches': TEAM,
      'POST /api/people/same': TEAM,
      'GET /api/people/search': TEAM,
      [`GET ${P}`]: `p${TEAM}`,
      [`PATCH ${P}`]: `p${TEAM}`,
      [`POST ${P}/stays`]: TEAM,
      [`PATCH ${P}/stays/:stay_id`]: TEAM,
      [`POST ${P}/addresses`]: TEAM,
      [`POST ${P}/addresses/:address_id/end`]: TEAM,
      [`POST ${P}/contact-preferences`]: `p${TEAM}`,
      [`POST ${P}/contact-preferences/:preference_id/end`]: `p${TEAM}`,
      [`POST ${P}/household`]: TEAM,
      [`POST ${P}/household/:member_id/leave`]: TEAM,
      [`POST ${P}/links`]: TEAM,
      [`POST ${P}/links/:link_id/undo`]: TEAM,
      [`POST ${P}/duplicates/:duplicate_id`]: TEAM,
      [`POST ${I}/invitation`]: TEAM,
      [`POST ${P}/entries`]: TEAM,
      [`POST ${P}/entries/:entry_id/attempts`]: TEAM,
      [`POST ${P}/entries/:entry_id/response`]: TEAM,
      [`POST ${P}/entries/:entry_id/explanation`]: TEAM,
      [`POST ${P}/entries/:entry_id/children`]: TEAM,
      [`POST ${P}/entries/:entry_id/told`]: TEAM,
      [`POST ${P}/entries/:entry_id/pack`]: TEAM,
      [`POST ${P}/entries/:entry_id/check-in`]: TEAM,
      [`POST ${P}/entries/:entry_id/reopen`]: TEAM,
      [`POST ${P}/entries/:entry_id/withdrawal`]: `p${TEAM}`,
      [`POST ${P}/entries/:entry_id/unable-to-contact`]: 'icu',
      'GET /api/entry': TEAM,
      'GET /api/entry/colleagues': TEAM,
      [`GET ${P}/entries`]: `p${TEAM}`,
      [`GET ${P}/entries/:entry_id`]: `p${TEAM}`,
      [`GET ${P}/entries/:entry_id/sheet`]: `p${TEAM}`,
    },
  },
  {
    row: 'Screening decision',
    reads: 'priu',
    writes: 'iu',
    operations: {
      [`POST ${P}/entries/:entry_id/decision`]: 'iu',
      [`POST ${P}/entries/:entry_id/interim`]: 'iu',
      [`POST ${P}/entries/:entry_id/finish`]: 'iu',
    },
  },
  {
    row: 'Offer assessment',
    reads: 'prvicswu',
    writes: 'prvicswu',
    operations: { [`POST ${P}/assessments`]: TEAM, [`POST ${P}/assessments/:id/answer`]: `p${TEAM}` },
  },
  {
    row: 'Write assessment',
    reads: 'prvicswu',
    writes: 'pricsw',
    operations: {
      [`GET ${P}/assessments`]: `p${TEAM}`,
      [`GET ${P}/assessments/:id`]: `p${TEAM}`,
      [`GET ${P}/children/assessed`]: `p${TEAM}`,
      [`POST ${P}/assessments/:id/start`]: TEAM,
      [`POST ${P}/assessments/:id/strengths`]: `p${TEAM}`,
      [`POST ${P}/assessments/:id/achievements`]: `p${TEAM}`,
      [`PUT ${P}/assessments/:id/domains/:category`]: TEAM,
      [`POST ${P}/assessments/:id/needs`]: `p${TEAM}`,
      [`PATCH ${P}/assessments/:id/needs/:need_id`]: `p${TEAM}`,
      [`POST ${P}/voices`]: `p${TEAM}`,
      [`PUT ${P}/assessments/:id/child-view`]: TEAM,
      [`POST ${P}/assessments/:id/complete`]: TEAM,
      [`POST ${P}/assessments/:id/share`]: TEAM,
      [`POST ${P}/assessments/:id/agreement`]: `p${TEAM}`,
    },
  },
  { row: 'Order priorities', reads: 'pvcsu', writes: 'pvcs', operations: { [`POST ${P}/plan/priorities`]: `p${TEAM}` } },
  {
    row: 'Draft plan / goals / actions',
    reads: 'prvcswu',
    writes: 'prvcsw',
    operations: {
      [`GET ${P}/plan`]: `pr${TEAM}`,
      [`POST ${P}/plan`]: TEAM,
      [`PUT ${P}/plan/level`]: TEAM,
      [`POST ${P}/plan/goals`]: `p${TEAM}`,
      [`PATCH ${P}/plan/goals/:goal_id`]: TEAM,
      [`POST ${P}/plan/goals/:goal_id/state`]: TEAM,
      [`POST ${P}/plan/needs/:need_id/disposition`]: `p${TEAM}`,
      [`POST ${P}/plan/goals/:goal_id/actions`]: TEAM,
      [`POST ${P}/plan/actions/:action_id/ask`]: TEAM,
      [`POST ${P}/plan/actions/:action_id/accept`]: TEAM,
      [`POST ${P}/plan/promises`]: TEAM,
      [`POST ${P}/plan/promises/:action_id/told`]: TEAM,
      [`POST ${P}/plan/participants`]: TEAM,
      [`POST ${P}/plan/participants/:participant_id/confirm`]: `pr${TEAM}`,
      [`POST ${P}/plan/participants/:participant_id/end`]: TEAM,
      [`POST ${P}/plan/propose`]: TEAM,
      [`POST ${P}/plan/activate`]: TEAM,
    },
  },
  { row: 'Agree a plan version', reads: 'prw', writes: 'prw', operations: { [`POST ${P}/plan/agree`]: `p${TEAM}` } },
  {
    row: 'Agree / decline an action',
    reads: 'prvcsw',
    writes: 'prvcsw',
    operations: {
      'GET /api/requests': `pr${TEAM}`,
      [`POST ${P}/plan/actions/:action_id/answer`]: `pr${TEAM}`,
      [`POST ${P}/plan/actions/:action_id/state`]: `pr${TEAM}`,
    },
  },
  {
    row: 'Allocate / change coordinator',
    reads: 'pcu',
    writes: 'cu',
    operations: {
      [`POST ${P}/plan/coordinators`]: 'u',
      [`POST ${P}/plan/coordinators/:assignment_id/answer`]: TEAM,
      [`POST ${P}/plan/coordinators/:assignment_id/end`]: TEAM,
      [`POST ${P}/plan/coordinators/:assignment_id/told`]: TEAM,
    },
  },
  {
    row: 'Referrals and linkage',
    reads: 'prvicswu',
    writes: 'prvicsw',
    operations: {
      'GET /api/entry/referrals': TEAM,
      [`GET ${P}/entries/:entry_id/receivers`]: TEAM,
      [`GET ${P}/onward-referrals/:id`]: `p${TEAM}`,
      [`POST ${P}/entries/:entry_id/referrals`]: 'iucs',
      [`POST ${P}/onward-referrals/:id/answer`]: TEAM,
    },
  },
  {
    row: 'Information exchange',
    reads: 'prvcswu',
    writes: 'prvcsw',
    operations: {
      [`GET ${P}/timeline`]: `p${TEAM}`,
      [`POST ${P}/notes`]: TEAM,
      [`POST ${P}/notes/:id/addenda`]: TEAM,
      [`GET ${P}/my`]: 'pr',
      'GET /api/my/people': 'pr',
      'GET /api/my/speakers': 'pr',
    },
  },
  {
    row: 'Review',
    reads: 'prvcswu',
    writes: 'prvcswu',
    operations: {
      [`GET ${P}/reviews`]: `p${TEAM}`,
      [`POST ${P}/reviews`]: 'cu',
      [`PUT ${P}/reviews/:id/elements/:key`]: `p${TEAM}`,
      [`POST ${P}/reviews/:id/complete`]: 'cu',
    },
  },
  {
    row: 'Incident / safety',
    reads: 'prvicswudane',
    writes: 'prvicswu',
    operations: {
      [`POST ${P}/vulnerabilities`]: TEAM,
      [`PATCH ${P}/vulnerabilities/:vulnerability_id`]: TEAM,
      [`POST ${I}/exclusions`]: `p${TEAM}`,
      [`POST ${I}/exclusions/:exclusion/lift`]: 'pics',
      [`POST ${I}/disclosures`]: TEAM,
      [`POST ${I}/disclosures/:disclosure/told`]: TEAM,
      [`POST ${I}/emergency`]: TEAM,
    },
  },
  {
    row: 'Exit, follow-up',
    reads: 'prvicswune',
    writes: 'prvicswu',
    operations: {
      [`GET ${P}/exits`]: `p${TEAM}`,
      [`POST ${P}/exits/:id/offer`]: TEAM,
      [`POST ${P}/exits/:id/answer`]: `p${TEAM}`,
      [`PUT ${P}/exits/:id/plan`]: TEAM,
      [`POST ${P}/exits/:id/follow-up-plan`]: `p${TEAM}`,
      [`POST ${P}/exits/:id/close`]: 'cu',
      [`POST ${P}/exits/:id/left`]: 'cu',
      [`POST ${P}/follow-ups/:id/attempts`]: TEAM,
      [`POST ${P}/follow-ups/:id/result`]: TEAM,
    },
  },
  {
    row: 'Consent',
    reads: 'prvicsua',
    writes: 'prvicsu',
    operations: {
      [`GET ${I}/consents`]: `pr${TEAM}`,
      [`GET ${I}/readings`]: 'pu',
      'GET /api/consents/expiring': TEAM,
      [`POST ${I}/consents`]: 'pics',
      [`POST ${I}/consents/renew`]: 'pics',
      [`POST ${I}/consents/withdraw`]: `p${TEAM}`,
      'GET /api/privacy-reviews': 'u',
      'POST /api/privacy-reviews/:kind/:id': 'u',
    },
  },
  {
    row: 'Evaluation, feedback',
    reads: 'prvcswuane',
    writes: 'prvcsw',
    operations: { 'GET /api/outcomes': 'uane' },
  },
  {
    row: 'Scorecard, checks',
    reads: 'picswuane',
    writes: '',
    operations: {
      'GET /api/today': TEAM,
      [`GET ${P}/owed`]: `p${TEAM}`,
      'GET /api/scorecard': `${TEAM}ane`,
      'GET /api/scorecard/:standard/items': `${TEAM}ane`,
      // the by-name list, of which the table's rules speak: names for those who may know them, counts for the network
      'GET /api/people': `${TEAM}dn`,
      'GET /api/people/totals': `${TEAM}dn`,
      'GET /api/people/duplicates': `${TEAM}n`,
    },
  },
  {
    row: 'Directory, housing options',
    reads: ALL,
    writes: 'wan',
    operations: {
      'GET /api/directory': ALL,
      'GET /api/directory/languages': ALL,
      'GET /api/directory/listings/:id': ALL,
      'GET /api/housing-options': STAFF,
      'POST /api/directory/listings': 'wa',
      'PUT /api/directory/listings/:id': 'wa',
      'POST /api/directory/listings/:id/verify': 'wan',
      'POST /api/housing-options': 'wa',
      'POST /api/housing-options/:id/state': 'wa',
    },
  },
  {
    row: 'Policies, training, users',
    reads: `p${STAFF}`,
    writes: 'an',
    operations: {
      'GET /api/agencies': ALL,
      'POST /api/agencies': 'n',
      'PATCH /api/agencies/:agency_id': 'an',
      'GET /api/agencies/:agency_id/programmes': STAFF,
      'POST /api/agencies/:agency_id/programmes': 'an',
      'PATCH /api/programmes/:programme_id': 'an',
      'GET /api/agencies/:agency_id/staff': STAFF,
      'POST /api/agencies/:agency_id/staff': 'an',
      'PATCH /api/staff/:staff_id': 'an',
      'GET /api/agencies/:agency_id/invitations': 'an',
      'POST /api/invitations': 'an',
      'POST /api/staff/invitations': 'an',
      'POST /api/invitations/:id/withdraw': 'an',
      'GET /api/my-details': STAFF,
      'PATCH /api/my-details': STAFF,
      'PUT /api/my-language': ALL,
      'GET /api/me': ALL,
      'GET /api/parameters': STAFF,
      'GET /api/parameters/:key': STAFF,
      'POST /api/parameters/:key': 'n',
      'GET /api/imports': 'an',
      'GET /api/imports/:id': 'an',
      'GET /api/imports/:id/findings': 'an',
      'POST /api/imports/hmis': 'n',
      'POST /api/imports/directory': 'n',
    },
  },
  { row: 'Barrier log / system advocacy', reads: 'prvicswuane', writes: 'prvicswuan', operations: { 'GET /api/entry/barriers': 'uane' } },
]

/** Whom a row leaves out and we let in, and why. */
export const WIDER: readonly { row: string; who: string; why: string }[] = []

const OPERATIONS = new Map(
  TABLE.flatMap(({ operations }) => Object.entries(operations).map(([key, letters]) => [key, whoever(letters)] as const)),
)
/** Signing in and out, and test mode's own doors: whoever stands there may try. */
export const atTheDoor = (key: string): boolean => /^\w+ \/api\/(auth|test|invitations\/(look|accept))(\/|$)/.test(key)
/** Undefined for an operation the table does not know. */
export const mayCall = (key: string): ReadonlySet<Who> | undefined => OPERATIONS.get(key)

/** Operations that let in more than their row does. */
export function wider(): { row: string; key: string; who: Who }[] {
  return TABLE.flatMap(({ row, reads, writes, operations }) =>
    Object.entries(operations).flatMap(([key, letters]) => {
      const given = whoever(key.startsWith('GET') ? reads : writes)
      return [...whoever(letters)].filter((who) => !given.has(who)).map((who) => ({ row, key, who }))
    }),
  )
}
