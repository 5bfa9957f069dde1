import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { calendarContract } from './contract.ts'
import { gapsOf, goalsWorkedOn, joinedOf, limitOf } from './queries-week.ts'
import * as ask from './queries.ts'
import { weekRoutes } from './routes-week.ts'
import { mayArrange, mayBecome, mayChange, mayResolve } from './rules.ts'
import { asAppointment, asConflict, asGap, asJoined, asLimit, seesAll } from './shown.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id
const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
const WITH_PERSON = [...TEAM, 'person'] as const

export function calendarRoutes(app: FastifyInstance) {
  serve(app, calendarContract, 'GET /api/people/:person_id/calendar', {
    may: WITH_PERSON,
    audit: 'calendar read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const writer = caller.opened?.writer ?? false
      const [appointments, flags, gaps, limit, joined, goals, around, parameters] = await Promise.all([
        ask.appointmentsOf(tx, person_id),
        ask.flagsOf(tx, person_id),
        gapsOf(tx, person_id),
        limitOf(tx, person_id),
        joinedOf(tx, person_id),
        goalsWorkedOn(tx, person_id),
        writer ? ask.aroundThem(tx, person_id, caller.agency) : [],
        parametersInForce(tx, 'issue.resolveDays'),
      ])
      const named = await ask.namedIn(tx, person_id, [...new Set(flags.flatMap((flag) => [flag.first_id ?? [], flag.second_id ?? []].flat()))])
      const reading = { id: caller.id, writer, now: caller.now, resolve_days: Number(parameters['issue.resolveDays']) }
      return {
        appointments: appointments.map((one) => asAppointment(one, { flags, appointments }, reading)),
        conflicts: [...gaps.map((gap) => asGap(gap, caller.now)), ...flags.map((flag) => asConflict(flag, { appointments, named }, reading))],
        week_limit: asLimit(limit, person_id),
        joined: joined.map((one) => asJoined(one, caller)),
        sees_all: seesAll(caller.opened?.categories ?? []),
        goals,
        with: around,
        may: writer ? ['arrange' as const, 'say_what_contradicts' as const, 'say_limit' as const, ...mayJoin(caller)] : [],
      }
    },
  })

  serve(app, calendarContract, 'POST /api/people/:person_id/appointments', {
    may: WITH_PERSON,
    audit: 'appointment arranged',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      mayArrange(body.starts_at, caller.now)
      await mayBeAbout(tx, person_id, body, caller)
      return ask.arrange(tx, { ...writing(caller, person_id), ...body, booked_at: caller.now })
    },
  })

  serve(app, calendarContract, 'PATCH /api/people/:person_id/appointments/:appointment_id', {
    may: WITH_PERSON,
    audit: 'appointment changed',
    opens,
    answer: async (tx, { params: { person_id, appointment_id }, body: { version, ...body } }, caller) => {
      const one = await appointmentToWrite(tx, person_id, appointment_id)
      mayChange(one, version)
      mayArrange(body.starts_at, caller.now)
      await mayBeAbout(tx, person_id, body, caller)
      return ask.changeAppointment(tx, one.id, body)
    },
  })

  serve(app, calendarContract, 'POST /api/people/:person_id/appointments/:appointment_id/state', {
    may: WITH_PERSON,
    audit: 'how an appointment went',
    opens,
    answer: async (tx, { params: { person_id, appointment_id }, body }, caller) => {
      const one = await appointmentToWrite(tx, person_id, appointment_id)
      mayBecome(one, body, caller)
      return ask.changeAppointment(tx, one.id, { state: body.state, state_words: body.words, state_at: caller.now, state_by: caller.id })
    },
  })
  conflictRoutes(app)
  weekRoutes(app)
}
const mayJoin = ({ roles }: Caller) => (roles.includes('coordinator') || roles.includes('supervisor') ? ['join' as const] : [])

function conflictRoutes(app: FastifyInstance) {
  serve(app, calendarContract, 'POST /api/people/:person_id/conflicts', {
    may: WITH_PERSON,
    audit: 'contradiction said',
    opens,
    answer: async (tx, { params: { person_id }, body }, caller) => {
      if (body.first_id === body.second_id) throw new Refusal('two_that_collide')
      if ((await ask.known(tx, body.what, person_id, [body.first_id, body.second_id])) < 2) throw new Refusal('no_such_thing', 404)
      return ask.keepFlag(tx, { ...writing(caller, person_id), ...body, kind: 'contradiction', found_at: caller.now })
    },
  })

  serve(app, calendarContract, 'POST /api/people/:person_id/conflicts/:conflict_id/resolve', {
    may: WITH_PERSON,
    audit: 'conflict resolved',
    opens,
    answer: async (tx, { params: { person_id, conflict_id }, body }, caller) => {
      const flag = await ask.holdFlag(tx, person_id, conflict_id)
      if (!flag) throw new Refusal('no_such_conflict', 404)
      mayResolve(flag, body.version)
      return ask.changeFlag(tx, flag.id, { resolved_at: caller.now, resolved_by: caller.id, how: body.how, resolution: body.words })
    },
  })
}

/** @throws Refusal no_such_appointment */
async function appointmentToWrite(tx: Tx, person_id: string, id: string) {
  const one = await ask.holdAppointment(tx, person_id, id)
  if (!one) throw new Refusal('no_such_appointment', 404)
  return one
}
/** With somebody around the person, and for a goal of theirs. @throws Refusal no_such_party, no_such_goal */
async function mayBeAbout(tx: Tx, person_id: string, { with_id, goal_id }: { with_id: string | null; goal_id: string | null }, caller: Caller) {
  if (with_id !== null && !(await ask.aroundThem(tx, person_id, caller.agency)).some((one) => one.id === with_id))
    throw new Refusal('no_such_party', 404)
  if (goal_id !== null && (await ask.known(tx, 'goal', person_id, [goal_id])) < 1) throw new Refusal('no_such_goal', 404)
}
