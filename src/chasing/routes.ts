import type { FastifyInstance } from 'fastify'
import { parametersInForce } from '../server/parameters.ts'
import { serve } from '../server/answer.ts'
import type { Caller } from '../server/database.ts'
import { CATEGORIES } from '../shared/categories.ts'
import { BETWEEN_DAYS } from '../shared/chasing-words.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Role } from '../shared/words.ts'
import { chasingContract } from './contract.ts'
import * as ask from './queries.ts'
import { daysLater, mayChase, meetingsAlone, nextBy, pushedOn } from './rules.ts'
import { asOutreach, NEEDED, waitingThings, wantedOf } from './shown.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id
/** Who brings people and services together, and waits for their answers. */
const CHASERS = ['coordinator', 'support_worker', 'partner_worker', 'advocate', 'supervisor'] as const satisfies readonly Role[]
const chases = (caller: Caller) => caller.opened?.writer === true && CHASERS.some((role) => caller.roles.includes(role))
/** Who may not know of some part of life does not know that nothing was done there. */
const seesAll = ({ opened }: Caller) => CATEGORIES.every((one) => one === 'location' || opened?.categories.includes(one))
/** By which column a chase says what it chases. */
const CHASED = { referral: 'referral_id', request: 'exchange_id', step: 'action_id' } as const
const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })

/** More than a meeting: what waits is chased, each time in another way, and the rest of what is done between meetings stands beside it (COO-26). */
export function chasingRoutes(app: FastifyInstance) {
  serve(app, chasingContract, 'GET /api/people/:person_id/between-meetings', {
    may: TEAM,
    audit: 'what is done between meetings read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const [referrals, requests, steps, activities, lately, level, parameters] = await Promise.all([
        ask.referralsWaiting(tx, person_id),
        ask.requestsWaiting(tx, person_id),
        ask.stepsWaiting(tx, person_id),
        ask.activitiesOf(tx, person_id),
        ask.doneSince(tx, person_id, daysLater(caller.now, -BETWEEN_DAYS)),
        ask.levelOf(tx, person_id),
        parametersInForce(tx, ...NEEDED),
      ])
      await ask.keepShown(
        tx,
        requests.map((one) => one.id),
      )
      const chaser = chases(caller)
      return {
        waiting: waitingThings({ referrals, requests, steps, activities }, { caller, chaser, parameters }),
        wanted: wantedOf(parameters),
        next_by: nextBy(caller.now),
        outreach: activities.filter((one) => one.kind === 'outreach').map(asOutreach),
        lately: { days: BETWEEN_DAYS, ...lately },
        meetings_alone: level === 'high' && seesAll(caller) ? meetingsAlone(lately) : null,
        may: chaser ? ['reach_out' as const] : [],
      }
    },
  })
  serve(app, chasingContract, 'POST /api/people/:person_id/chases', {
    may: CHASERS,
    audit: 'what waits chased',
    opens,
    answer: async (tx, { params: { person_id }, body: { kind, id, ...body } }, caller) => {
      const thing = await ask.thingBy(tx, person_id, kind, id)
      if (!thing) throw new Refusal('nothing_to_chase', 404)
      mayChase(thing, caller)
      return ask.keepActivity(tx, {
        ...writing(caller, person_id),
        ...body,
        category: thing.category,
        kind: 'chase',
        [CHASED[kind]]: id,
        next_on: pushedOn(body, caller.now),
        at: caller.now,
      })
    },
  })
  serve(app, chasingContract, 'POST /api/people/:person_id/outreach', {
    may: CHASERS,
    audit: 'outreach noted',
    opens,
    answer: (tx, { params: { person_id }, body }, caller) =>
      ask.keepActivity(tx, { ...writing(caller, person_id), ...body, kind: 'outreach', at: caller.now }),
  })
}
