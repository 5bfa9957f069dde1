/** About a hundred and fifty people, at every stage of the way. */
import { addAssessment, type Reached } from './histories/assessment.ts'
import { addNotes, addPromises } from './histories/contact.ts'
import { addReview, followUp, offerExit } from './histories/ending.ts'
import { addEntry, addTries, helpOnward, takeOn } from './histories/entry.ts'
import { addConsents } from './histories/consents.ts'
import { addPlan } from './histories/plan.ts'
import type { PlanState } from './histories/planning.ts'
import { someone, type Lead, type Making, type Someone } from './histories/someone.ts'

type Part = { stage: string; lead: Lead; many: number; make: (making: Making, lead: Lead, n: number) => Someone }

/** How long ago the first contact was, somewhere between. */
const since = ({ chance }: Making, from: number, to: number) => chance.between(from, to)

const WAITING_NOW = [
  { urgency: 'critical', minutes: 41 },
  { urgency: 'urgent', minutes: 222 },
  { urgency: 'urgent', minutes: 35 },
  { urgency: 'standard', minutes: 1210 },
  { urgency: 'standard', minutes: 380 },
  { urgency: 'urgent', minutes: 300 },
] as const
function received(making: Making, lead: Lead, n: number): Someone {
  const one = someone(making, lead, 1)
  const { urgency, minutes } = WAITING_NOW[n % WAITING_NOW.length]!
  addEntry(making, one, { state: 'received', urgency, received: making.when.minutesAgo(minutes), answered: false })
  return one
}
function inScreening(making: Making, lead: Lead, n: number): Someone {
  const one = someone(making, lead, since(making, 2, 5))
  addEntry(making, one, { state: n % 3 === 0 ? 'responded' : 'screening' })
  return one
}
function outOfReach(making: Making, lead: Lead, n: number): Someone {
  const one = someone(making, lead, since(making, 6, 20))
  const entry = addEntry(making, one, { state: n % 2 ? 'withdrawn' : 'unable_to_contact', answered: n % 2 === 1 })
  if (n % 2 === 0) addTries(making, one, entry, 4)
  return one
}
const TURNED = [
  ['sent', 'referred_on'],
  ['landed', 'landed'],
  ['accepted', 'referred_on'],
  ['declined', 'declined_elsewhere'],
  ['none', 'not_accepted'],
  ['landed', 'landed'],
] as const
function turnedAway(making: Making, lead: Lead, n: number): Someone {
  const [referral, state] = TURNED[n % TURNED.length]!
  const one = someone(making, lead, referral === 'sent' ? since(making, 6, 8) : since(making, 8, 60))
  const entry = addEntry(making, one, { state })
  helpOnward(making, one, entry, referral)
  return one
}

/** Taken on, with the picture as far as it has come. */
function takenOn(making: Making, one: Someone, reached: Reached | null, waiting = false) {
  const entry = addEntry(making, one, { state: waiting ? 'waiting' : 'assigned' })
  const { support, accepted } = takeOn(making, one, entry, waiting)
  const picture = reached ? addAssessment(making, one, accepted, reached) : null
  return { entry, support, accepted, picture }
}
function waits(making: Making, lead: Lead): Someone {
  const one = someone(making, lead, since(making, 7, 16))
  takenOn(making, one, null, true)
  addConsents(making, one, making.when.at(one.since - 1, '12:00'))
  addNotes(making, one, one.since - 2, 2)
  return one
}
const PICTURES: readonly Reached[] = ['offered', 'in_progress', 'draft_complete', 'shared', 'in_progress']
function assessed(making: Making, lead: Lead, n: number): Someone {
  const reached = PICTURES[n % PICTURES.length]!
  const one = someone(
    making,
    lead,
    reached === 'offered' ? since(making, 8, 14) : reached === 'in_progress' ? since(making, 14, 26) : since(making, 24, 38),
  )
  const { picture, support, accepted } = takenOn(making, one, reached)
  addPlan(making, one, { ...picture!, needs: [] }, { support, started: accepted, from: making.when.later(accepted, 4000), state: 'drafting' })
  addConsents(making, one, accepted)
  addNotes(making, one, one.since - 5, 2)
  return one
}

function planned(making: Making, one: Someone, state: PlanState, closed?: string) {
  const { when, chance } = making
  const taken = takenOn(making, one, chance.maybe(0.15) ? 'agreed_with_differences' : 'agreed')
  const from = when.later(taken.picture!.agreed, chance.between(2, 9) * 1440)
  const force = when.later(from, 3 * 1440)
  const review_on = state === 'active' || state === 'suspended' ? when.dayAhead(chance.between(-2, 50)) : when.dayOf(when.now)
  const plan = addPlan(making, one, taken.picture!, {
    support: taken.support,
    started: taken.accepted,
    from,
    state,
    ...(state === 'drafting' || state === 'proposed' ? {} : { review_on }),
    ...(closed ? { closed } : {}),
  })
  addConsents(making, one, taken.accepted)
  return { ...taken, plan, force, review_on }
}
function plans(making: Making, lead: Lead, n: number): Someone {
  const one = someone(making, lead, since(making, 36, 50))
  planned(making, one, n % 2 ? 'proposed' : 'drafting')
  addNotes(making, one, one.since - 5, 1)
  addPromises(making, one, 2, 1)
  return one
}
/** Days from one review to the next, inside what is owed; in one plan of a few it slips. */
const RHYTHM = { none: 170, low: 85, medium: 56, high: 29 } as const
const daysSince = ({ now }: Making['when'], from: string) => Math.floor((Date.parse(now) - Date.parse(from)) / 86_400_000)
function inForce(making: Making, lead: Lead, n: number): Someone {
  const { chance, when } = making
  const one = someone(making, lead, since(making, 55, 260), n % 4 === 1)
  const state: PlanState = n % 9 === 4 ? 'under_review' : n % 17 === 7 ? 'suspended' : 'active'
  const { plan, review_on } = planned(making, one, state)
  addNotes(making, one, one.since - 5, chance.maybe(0.94) ? chance.between(1, 8) : chance.between(12, 40))
  addPromises(making, one, chance.between(1, 3), chance.between(0, 12))
  const rhythm = RHYTHM[plan.level]
  for (let held = daysSince(when, plan.from) - rhythm; held > 2; held -= rhythm)
    addReview(making, one, plan, { due: when.day(held - chance.between(0, 3)), held })
  if (state === 'under_review') addReview(making, one, plan, { due: when.today, held: 1, underWay: true })
  else addReview(making, one, plan, { due: review_on })
  return one
}
function leaving(making: Making, lead: Lead, n: number): Someone {
  const one = someone(making, lead, since(making, 150, 320))
  const { support, plan } = planned(making, one, 'closing')
  ;(making.rows.of('support_period').find((row) => row['id'] === support) as { state: string }).state = n % 2 ? 'exit_planning' : 'ready_to_close'
  addNotes(making, one, one.since - 5, 2)
  addPromises(making, one, 1, 2)
  addReview(making, one, plan, { due: making.when.day(33), held: 31 })
  offerExit(making, one, support, { offered: 30, planned: making.when.dayAhead(n * 3 + 2) })
  return one
}
/** @param closed days since the ending */
function left(making: Making, one: Someone, closed: number): void {
  const { chance, when, rows } = making
  const at = when.at(closed, '15:00')
  const { support, plan } = planned(making, one, 'closed', at)
  const lasting = chance.maybe(0.78)
  const situation = lasting
    ? chance.pick(
        one.pathway === 'exit' ? (['rental_social', 'rental_private', 'rental_subsidised'] as const) : (['rental_private', 'rental_social'] as const),
      )
    : chance.pick(['transitional', 'staying_with_others', 'unknown_does_not_know'] as const)
  const row = rows.of('support_period').find((found) => found['id'] === support)!
  Object.assign(row, {
    state: closed > 380 ? 'follow_up_complete' : 'follow_up',
    closed_at: at,
    exit_situation: situation,
    exit_lasting: lasting,
    exit_reason: chance.draw(
      lasting
        ? [
            'Housed, and settled for three months',
            'The tenancy is safe and the arrears are paid',
            'Reached what they came for',
            'Moved to another city, with a lease',
          ]
        : ['Moved on to a longer stay elsewhere', 'Stopped answering; tried for a month'],
    ),
  })
  const stay = rows.of('housing_stay').findLast((found) => found['person_id'] === one.id)!
  stay['to_on'] = when.day(closed + 60 < one.since ? closed + 60 : closed)
  rows.add('housing_stay', {
    id: chance.id('stay'),
    person_id: one.id,
    agency_id: stay['agency_id'] as string,
    written_by: stay['written_by'] as string,
    situation,
    lasting,
    from_on: stay['to_on'] as string,
    written_at: when.at(closed, '14:00'),
  })
  addNotes(making, one, one.since - 5, closed + 3)
  addReview(making, one, plan, { due: when.day(closed + 41), held: closed + 40 })
  offerExit(making, one, support, { offered: closed + (chance.maybe(0.8) ? 36 : 12), planned: when.day(closed) })
  followUp(making, one, support, { closed, situation, lasting, lost: chance.maybe(0.12) })
}
function followed(making: Making, lead: Lead, n: number): Someone {
  const closed = [4, 27, 31, 33, 62, 88, 91, 95, 120, 150, 178, 182, 200, 240, 290, 340, 362, 368][n % 18]!
  const one = someone(making, lead, closed + since(making, 120, 200))
  left(making, one, closed)
  return one
}
function longGone(making: Making, lead: Lead): Someone {
  const closed = since(making, 385, 520)
  const one = someone(making, lead, closed + since(making, 120, 240))
  left(making, one, closed)
  return one
}
function cameBack(making: Making, lead: Lead, n: number): Someone {
  const one = someone(making, lead, 420 + n * 30)
  left(making, one, 130 + n * 40)
  addEntry(making, one, { state: n % 2 ? 'screening' : 'responded', since: 3 + n })
  return one
}

/** Counts by stage and leading agency. */
export const CAST: readonly Part[] = [
  { stage: 'received', lead: 'a1', many: 6, make: received },
  { stage: 'received', lead: 'a2', many: 2, make: received },
  { stage: 'screening', lead: 'a1', many: 5, make: inScreening },
  { stage: 'screening', lead: 'a2', many: 2, make: inScreening },
  { stage: 'out of reach', lead: 'a1', many: 4, make: outOfReach },
  { stage: 'turned away', lead: 'a1', many: 7, make: turnedAway },
  { stage: 'turned away', lead: 'a2', many: 5, make: turnedAway },
  { stage: 'waiting', lead: 'a1', many: 6, make: waits },
  { stage: 'waiting', lead: 'a2', many: 2, make: waits },
  { stage: 'assessing', lead: 'a1', many: 8, make: assessed },
  { stage: 'assessing', lead: 'a3', many: 2, make: assessed },
  { stage: 'assessing', lead: 'a6', many: 1, make: assessed },
  { stage: 'planning', lead: 'a1', many: 8, make: plans },
  { stage: 'planning', lead: 'a2', many: 3, make: plans },
  { stage: 'in force', lead: 'a1', many: 28, make: inForce },
  { stage: 'in force', lead: 'a2', many: 10, make: inForce },
  { stage: 'in force', lead: 'a3', many: 6, make: inForce },
  { stage: 'in force', lead: 'a4', many: 3, make: inForce },
  { stage: 'in force', lead: 'a6', many: 4, make: inForce },
  { stage: 'leaving', lead: 'a1', many: 4, make: leaving },
  { stage: 'leaving', lead: 'a2', many: 1, make: leaving },
  { stage: 'followed up', lead: 'a1', many: 16, make: followed },
  { stage: 'followed up', lead: 'a2', many: 6, make: followed },
  { stage: 'long gone', lead: 'a1', many: 8, make: longGone },
  { stage: 'came back', lead: 'a1', many: 3, make: cameBack },
]

export function addPeople(making: Making): Someone[] {
  return CAST.flatMap(({ lead, many, make }) => Array.from({ length: many }, (_, n) => make(making, lead, n)))
}
