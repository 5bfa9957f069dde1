/**
 * Who may know what, written from the rules in docs/security.md, not from the SQL.
 * Small and slow on purpose; the database must agree with it in every world.
 */

/** Hours from the beginning of the world; null: for good. */
export type Span = readonly [from: number, to: number | null]
export type Purpose = 'care' | 'evaluation' | 'research'

/** Parties by number: agencies 0 to 2, staff 3 to 9, a relative 10, two people 11 and 12. */
export const AGENCIES = [0, 1, 2] as const
export const STAFF = [3, 4, 5, 6, 7, 8, 9] as const
export const RELATIVE = 10
export const PEOPLE = [11, 12] as const
export const CATEGORIES = ['general', 'safety', 'mental_health', 'location'] as const
const CONTENT_ROLES = ['intake', 'coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor']

export type Row = { n: number; about: number; category: number; agency: number | null; withheld: boolean }
export type World = {
  roles: (readonly string[])[] //    of each member of staff
  active: boolean[] //    likewise
  at: number //           the hour at which everybody looks
  lead: (number | null)[] // whose own record each person's line in lists comes from
  withheld: boolean[]
  wrote: { about: number; party: number }[] // agencies that have written about a person
  team: { about: number; party: number; span: Span; serving: boolean }[]
  decisions: {
    about: number
    decision: 'given' | 'refused' | 'withdrawn'
    scope: 'party' | 'care_team' | 'network'
    party: number
    categories: number[]
    purpose: Purpose
    span: Span
  }[]
  exclusions: { about: number; party: number; span: Span }[]
  disclosures: { about: number; party: number; categories: number[]; span: Span; overrides: boolean }[]
  emergencies: { about: number; party: number; categories: number[]; span: Span }[]
  checked: number | null //   when somebody made sure that it is safe for person 11 if the relative is shown something
  unsafe: number | null //    when somebody found that it is not
  /** By which the relative is the guardian of person 11: on whole days (UTC), and for what. */
  orders: { categories: number[]; span: Span }[]
}

export const agencyOf = (party: number): number | null => (party < 3 || party > 9 ? null : Math.floor((party - 3) / 2) % 3)
const isStaff = (party: number) => party >= 3 && party <= 9
const live = (world: World, span: Span) => span[0] <= world.at && (span[1] === null || world.at < span[1])

export const worksWithContent = (world: World, user: number): boolean =>
  !isStaff(user) || world.roles[user - 3]!.some((role) => CONTENT_ROLES.includes(role))

/** As whom somebody acts: as themselves, and staff who work with people also as their agency. */
const parties = (world: World, user: number): number[] => (isStaff(user) && worksWithContent(world, user) ? [user, agencyOf(user)!] : [user])

const excluded = (world: World, party: number | null, about: number) =>
  world.exclusions.some((one) => one.about === about && one.party === party && live(world, one.span))
const barred = (world: World, party: number, about: number) =>
  excluded(world, party, about) || (agencyOf(party) !== null && excluded(world, agencyOf(party), about))
const onTeam = (world: World, party: number, about: number) =>
  world.team.some((one) => one.about === about && one.party === party && live(world, one.span))
const served = (world: World, party: number, about: number) =>
  world.team.some((one) => one.about === about && one.party === party && one.serving && live(world, one.span))

const SAFE_HOURS = 180 * 24
/** What was said last of those two counts; a yes for 180 days, a no until the next yes. */
const saidSafe = ({ checked, unsafe, at }: World): 'yes' | 'no' | 'nothing' => {
  const [yes, no] = [checked !== null && checked <= at ? checked : null, unsafe !== null && unsafe <= at ? unsafe : null]
  if (no !== null && (yes === null || no >= yes)) return 'no'
  return yes !== null && at < yes + SAFE_HOURS ? 'yes' : 'nothing'
}
const covered = (world: World, about: number, category: number) =>
  about === PEOPLE[0] && world.orders.some((one) => one.categories.includes(category) && live(world, one.span))
/** Somebody close is shown nothing while nobody has made sure that it is safe, unless an order names them for it: and nothing once it was found not to be. */
const isSafe = (world: World, party: number, about: number, category: number): boolean => {
  const said = saidSafe(world)
  return party !== RELATIVE || said === 'yes' || (said === 'nothing' && covered(world, about, category))
}
/** A guardian reads what the order covers, on the days on which it holds, for care; never once they were found not safe, or are shut out. */
const ordered = (world: World, party: number, about: number, category: number, purpose: Purpose): boolean =>
  party === RELATIVE && purpose === 'care' && saidSafe(world) !== 'no' && !excluded(world, party, about) && covered(world, about, category)

/** The most specific scope in which anything was decided counts, and in it the last decision; refused and withdrawn both mean no; silence means no. */
function consented(world: World, party: number, about: number, category: number, purpose: Purpose): boolean {
  if (!onTeam(world, party, about) || barred(world, party, about) || !isSafe(world, party, about, category)) return false
  for (const scope of ['party', 'care_team', 'network']) {
    const decided = world.decisions.filter(
      (one) =>
        one.about === about &&
        one.scope === scope &&
        (scope !== 'party' || one.party === party) &&
        one.purpose === purpose &&
        one.categories.includes(category) &&
        live(world, one.span),
    )
    if (decided.length > 0) return decided.at(-1)!.decision === 'given'
  }
  return false
}
/** By law: under an order; or disclosed, for care alone, and an exclusion stops it unless the disclosure says it overrides. */
const lawful = (world: World, party: number, about: number, category: number, purpose: Purpose) =>
  ordered(world, party, about, category, purpose) || disclosed(world, party, about, category, purpose)
const disclosed = (world: World, party: number, about: number, category: number, purpose: Purpose) =>
  purpose === 'care' &&
  world.disclosures.some(
    (one) =>
      one.about === about &&
      one.party === party &&
      one.categories.includes(category) &&
      live(world, one.span) &&
      (one.overrides || !barred(world, party, about)),
  )
const emergency = (world: World, user: number, about: number, category: number, purpose: Purpose) =>
  purpose === 'care' &&
  world.emergencies.some((one) => one.about === about && one.party === user && one.categories.includes(category) && live(world, one.span))

/** Also of those beyond the four that worlds are made of: the matrix counts on from there. */
const named = ({ decisions, disclosures, emergencies, orders }: World) =>
  new Set([...decisions, ...disclosures, ...emergencies, ...orders].flatMap((one) => one.categories))
const anyCategory = (world: World, test: (category: number) => boolean) => [...named(world)].some(test)
const anyPurpose = (test: (purpose: Purpose) => boolean) => (['care', 'evaluation', 'research'] as const).some(test)
const wrote = (world: World, agency: number, about: number) => world.wrote.some((one) => one.about === about && one.party === agency)
const acquaintedAs = (world: World, party: number, about: number) =>
  served(world, party, about) || wrote(world, party, about) || toldAs(world, party, about)
/** Some part of the person's record reaches this party from others. */
const toldAs = (world: World, party: number, about: number) =>
  anyCategory(
    world,
    (category) =>
      lawful(world, party, about, category, 'care') ||
      emergency(world, party, about, category, 'care') ||
      anyPurpose((purpose) => consented(world, party, about, category, purpose)),
  )

export const signsIn = (world: World, user: number): boolean => !isStaff(user) || world.active[user - 3]!

/** May the name appear in this user's lists and search? */
export const acquainted = (world: World, user: number, about: number): boolean =>
  !excluded(world, user, about) && parties(world, user).some((party) => acquaintedAs(world, party, about))

/**
 * Is this user told live that something of the person changed (not what)? Whoever only keeps what it once wrote is not: that others go on working
 * is not theirs to know.
 */
export const hears = (world: World, user: number, about: number): boolean =>
  user === about ||
  (!excluded(world, user, about) &&
    parties(world, user).some(
      (party) => !excluded(world, party, about) && (onTeam(world, party, about) ? acquaintedAs(world, party, about) : toldAs(world, party, about)),
    ))

/** May this user open the person at all? */
export const knows = (world: World, user: number, about: number): boolean => user === about || acquainted(world, user, about)

/** May this user, having opened the person for this purpose, see this row? */
export function sees(world: World, user: number, row: Row, purpose: Purpose): boolean {
  if (!knows(world, user, row.about)) return false
  if (user === row.about) return !row.withheld
  if (isStaff(user) && worksWithContent(world, user) && row.agency === agencyOf(user)) return true // an agency keeps what it wrote
  if (row.withheld && !isStaff(user)) return false
  if (emergency(world, user, row.about, row.category, purpose)) return true
  return (
    worksWithContent(world, user) &&
    parties(world, user).some(
      (party) => lawful(world, party, row.about, row.category, purpose) || consented(world, party, row.about, row.category, purpose),
    )
  )
}

/** May this user write about the person? The person, and whoever of those who may know of them is on the team. */
export const writes = (world: World, user: number, about: number): boolean =>
  knows(world, user, about) &&
  (user === about || (worksWithContent(world, user) && parties(world, user).some((party) => onTeam(world, party, about))))

/** Does the person's line (state, level, next step) appear in this user's lists? */
export const listed = (world: World, user: number, about: number): boolean =>
  acquainted(world, user, about) &&
  worksWithContent(world, user) &&
  parties(world, user).some(
    (party) =>
      (party === world.lead[about - 11] && acquaintedAs(world, party, about)) ||
      consented(world, party, about, 0, 'care') ||
      lawful(world, party, about, 0, 'care') ||
      emergency(world, party, about, 0, 'care'),
  )

/** The rows of the table everybody looks at: each person, each category, by the person and by each agency that wrote. */
export const rowsOf = (world: World): Row[] =>
  PEOPLE.flatMap((about) => CATEGORIES.flatMap((_, category) => [...AGENCIES, null].map((agency) => ({ about, category, agency }))))
    .map((row, n) => ({ ...row, n, withheld: world.withheld[n]! }))
    .filter((row) => row.agency === null || wrote(world, row.agency, row.about))
