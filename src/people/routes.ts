import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM, type Role, type Who } from '../shared/words.ts'
import { openPerson, type Caller } from '../server/database.ts'
import { careRoutes } from './care/routes.ts'
import { peopleContract } from './contract.ts'
import { logCheck, spellName } from './finding/queries.ts'
import { duplicateRoutes } from './finding/duplicate-routes.ts'
import { decidePairOf } from './finding/queries-duplicates.ts'
import { findingRoutes } from './finding/routes.ts'
import { beginRecord, joinHousehold, lookFirst, openToWrite, writing } from './household/join.ts'
import { householdOf, leaveHousehold } from './household/queries.ts'
import { lifeRoutes } from './life/routes.ts'
import { sayAboutMe } from './life/queries.ts'
import { nameTokens } from './names.ts'
import {
  addAddress,
  addContact,
  addLink,
  addStay,
  changePerson,
  changeStay,
  endAddress,
  endContact,
  endOpenStays,
  personById,
  pointersOf,
  staysOf,
  undoLink,
} from './record/queries.ts'
import { preferencesRoutes } from './preferences/routes.ts'
import { recordPage } from './record/page.ts'
import { mayLink, mustHaveHappened, mustHaveTenancy, pathwayFor } from './rules.ts'

const WRITERS = TEAM satisfies readonly Role[]
const READERS = [...TEAM, 'person'] as const satisfies readonly Who[]
/** Their own record is the person's to correct too; how others work with them is not theirs to set. */
const OWNERS = READERS

const today = (caller: Caller) => caller.now.slice(0, 10)
const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** Nothing changed: somebody was faster, or it may not be changed by this caller. */
function changed<Row>(row: Row | undefined): Row {
  if (!row) throw new Refusal('changed_meanwhile', 409)
  return row
}

export function peopleRoutes(app: FastifyInstance): void {
  findingRoutes(app)
  duplicateRoutes(app)
  serve(app, peopleContract, 'POST /api/people', {
    may: WRITERS,
    audit: 'record begun',
    answer: async (tx, { body: { stay, household, contact, seen, ...person } }, caller) => {
      const candidates = await lookFirst(tx, [person, ...household.filter((member) => !member.person_id)], seen)
      if (stay) mustHaveHappened(stay, today(caller))
      const id = await beginRecord(tx, caller, person)
      await logCheck(tx, { agency_id: caller.agency!, written_by: caller.id, candidates, decision: 'new_person', person_id: id })
      if (stay) {
        await addStay(tx, { ...stay, ...writing(caller, id) })
        await changePerson(tx, id, 1, { pathway: pathwayFor(stay) })
      }
      if (contact) await addContact(tx, { ...contact, ...writing(caller, id) })
      if (household.length > 0) await joinHousehold(tx, caller, id, household, stay?.from_on ?? today(caller))
      return { id }
    },
  })
  serve(app, peopleContract, 'GET /api/people/:person_id', {
    may: READERS,
    audit: 'record opened',
    opens,
    answer: (tx, { params }, caller) => recordPage(tx, params.person_id, caller),
  })
  serve(app, peopleContract, 'PATCH /api/people/:person_id', {
    may: OWNERS,
    audit: 'identity corrected',
    opens,
    answer: async (tx, { params, body: { version, ...change } }, caller) => {
      if (!caller.opened?.writer) throw new Refusal('not_yours', 403)
      if (change.pathway === 'sustain') mustHaveTenancy(change.pathway, await staysOf(tx, params.person_id))
      const before = await personById(tx, params.person_id)
      const person =
        Object.keys(change).length > 0 ? changed(await changePerson(tx, params.person_id, version, change)) : await personById(tx, params.person_id)
      if (change.about_me && change.about_me !== before?.about_me) {
        const [mode, by] = caller.opened.self
          ? (['self', { agency_id: null, written_by: caller.id }] as const)
          : (['dictated', writing(caller, params.person_id)] as const)
        await sayAboutMe(tx, { words: change.about_me, mode, ...by, person_id: params.person_id })
      }
      if (person) await spellName(tx, params.person_id, nameTokens(person))
      return { id: params.person_id }
    },
  })
  housingRoutes(app)
  contactRoutes(app)
  careRoutes(app)
  lifeRoutes(app)
  preferencesRoutes(app)
  householdRoutes(app)
}

function housingRoutes(app: FastifyInstance): void {
  serve(app, peopleContract, 'POST /api/people/:person_id/stays', {
    may: WRITERS,
    audit: 'housing stay recorded',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      mustHaveHappened(body, today(caller))
      if (body.to_on === null) await endOpenStays(tx, person_id, body.from_on)
      const stay = await addStay(tx, { ...body, ...writing(caller, person_id) })
      const person = (await personById(tx, person_id))!
      const pathway = body.to_on === null ? (pathwayFor(body) ?? person.pathway) : person.pathway
      if (pathway !== person.pathway) changed(await changePerson(tx, person_id, person.version, { pathway }))
      return { id: stay.id, pathway }
    },
  })
  serve(app, peopleContract, 'PATCH /api/people/:person_id/stays/:stay_id', {
    may: WRITERS,
    audit: 'housing stay changed',
    opens,
    answer: async (tx, { params, body: { version, ...change } }, caller) => {
      mustHaveHappened({ from_on: '1900-01-01', to_on: change.to_on }, today(caller))
      return changed(await changeStay(tx, params.person_id, params.stay_id, version, change))
    },
  })
  serve(app, peopleContract, 'POST /api/people/:person_id/addresses', {
    may: WRITERS,
    audit: 'address added',
    opens,
    answer: (tx, { params, body }, caller) => addAddress(tx, { ...body, ...writing(caller, params.person_id) }),
  })
  serve(app, peopleContract, 'POST /api/people/:person_id/addresses/:address_id/end', {
    may: WRITERS,
    audit: 'address ended',
    opens,
    answer: async (tx, { params, body }) => changed(await endAddress(tx, params.person_id, params.address_id, body.version, body.to_on)),
  })
}

function contactRoutes(app: FastifyInstance): void {
  serve(app, peopleContract, 'POST /api/people/:person_id/contact-preferences', {
    may: OWNERS,
    audit: 'contact preference added',
    opens,
    answer: (tx, { params, body }, caller) => addContact(tx, { ...body, ...writing(caller, params.person_id) }),
  })
  serve(app, peopleContract, 'POST /api/people/:person_id/contact-preferences/:preference_id/end', {
    may: OWNERS,
    audit: 'contact preference ended',
    opens,
    answer: async (tx, { params, body }, caller) => changed(await endContact(tx, params.person_id, params.preference_id, body.version, caller.now)),
  })
}

function householdRoutes(app: FastifyInstance): void {
  serve(app, peopleContract, 'POST /api/people/:person_id/household', {
    may: WRITERS,
    audit: 'household members added',
    opens,
    answer: async (tx, { params, body }, caller) => {
      await lookFirst(
        tx,
        body.members.filter((member) => !member.person_id),
        body.seen,
      )
      return { ids: await joinHousehold(tx, caller, params.person_id, body.members, body.from_on) }
    },
  })
  serve(app, peopleContract, 'POST /api/people/:person_id/household/:member_id/leave', {
    may: WRITERS,
    audit: 'household left',
    opens,
    answer: async (tx, { params, body }) => {
      const member = (await householdOf(tx)).find((one) => one.id === params.member_id)
      if (!member) throw new Refusal('not_yours', 403)
      await openToWrite(tx, member.person_id) // their time in the household is in their record
      return changed(await leaveHousehold(tx, member.id, body.version, body.to_on))
    },
  })
  serve(app, peopleContract, 'POST /api/people/:person_id/links', {
    may: WRITERS,
    audit: 'records linked',
    opens,
    answer: async (tx, { params: { person_id }, body: { same_as_id, reason } }, caller) => {
      const from = await pointersOf(tx, person_id)
      const other = await openPerson(tx, same_as_id)
      if (!other) throw new Refusal('no_such_person', 404)
      if (!other.writer) throw new Refusal('not_yours', 403)
      mayLink(from, await pointersOf(tx, same_as_id))
      await openPerson(tx, person_id)
      const link = await addLink(tx, { same_as_id, reason, ...writing(caller, person_id) })
      await decidePairOf(tx, person_id, same_as_id, { decision: 'same', by: caller.id, at: caller.now })
      return link
    },
  })
  serve(app, peopleContract, 'POST /api/people/:person_id/links/:link_id/undo', {
    may: WRITERS,
    audit: 'records unlinked',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const undone = changed(await undoLink(tx, params.person_id, params.link_id, body.version, { undone_at: caller.now, undone_by: caller.id }))
      await decidePairOf(tx, params.person_id, undone.same_as_id, { decision: 'different', by: caller.id, at: caller.now })
      return { id: undone.id }
    },
  })
}
