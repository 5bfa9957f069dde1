import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { calendarContract } from './contract.ts'
import * as ask from './queries-week.ts'
import { mayJoin, mayMeet, maySee, meetings, toldOf } from './rules-week.ts'
import { mayArrange } from './rules.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

export function weekRoutes(app: FastifyInstance) {
  serve(app, calendarContract, 'POST /api/people/:person_id/week-limits', {
    may: [...TEAM, 'person'],
    audit: 'limit of visits said',
    opens,
    answer: (tx, { params: { person_id }, body }, caller) =>
      ask.sayLimit(tx, { person_id, agency_id: caller.agency, written_by: caller.id, ...body, at: caller.now }),
  })

  serve(app, calendarContract, 'GET /api/people/:person_id/joint-visits', {
    may: ['coordinator', 'supervisor'],
    audit: 'visits that may be brought together read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const visits = (await ask.visitsToCome(tx, person_id, caller.now)).map(toldOf)
      return { visits: caller.opened?.writer ? meetings(visits, await whoMayKnow(tx, visits), caller.now) : [] }
    },
  })

  serve(app, calendarContract, 'POST /api/people/:person_id/joint-visits', {
    may: ['coordinator', 'supervisor'],
    audit: 'visits brought together',
    opens,
    answer: async (tx, { params: { person_id }, body: { visits: asked, words, ...to } }, caller) => {
      mayArrange(to.starts_at, caller.now)
      const ids = asked.map(({ id }) => id)
      const visits = (await ask.holdVisits(tx, person_id, ids)).map(toldOf)
      mayJoin(asked, visits, caller.now)
      mayMeet(visits, await whoMayKnow(tx, visits))
      const joint_id = randomUUID()
      const rows = visits.flatMap(({ id: appointment_id, category, to_id, starts_at: started_was, place: place_was }) =>
        to_id === null
          ? []
          : {
              joint_id,
              appointment_id,
              person_id,
              category,
              agency_id: caller.agency,
              written_by: caller.id,
              to_id,
              started_was,
              place_was,
              words,
              at: caller.now,
              seen_at: to_id === caller.id ? caller.now : null,
            },
      )
      if (rows.length > 0) await ask.tell(tx, rows)
      if ((await ask.bringTogether(tx, ids, { ...to, joint_id })).length < ids.length) throw new Refusal('not_yours', 403)
      return { id: joint_id }
    },
  })

  serve(app, calendarContract, 'POST /api/people/:person_id/joint-visits/:joined_id/seen', {
    may: TEAM,
    audit: 'joint visit seen',
    opens,
    answer: async (tx, { params: { person_id, joined_id } }, caller) => {
      const told = await ask.joinedById(tx, person_id, joined_id)
      if (!told) throw new Refusal('no_such_joint_visit', 404)
      maySee(told, [caller.id, ...(caller.agency ? [caller.agency] : [])])
      const seen = await ask.seeJoined(tx, told.id, caller.now)
      if (!seen) throw new Refusal('seen_already', 409)
      return seen
    },
  })
}

/** What each who is told of these may know of the person. */
const whoMayKnow = async (tx: Tx, visits: readonly { to_id: string | null }[]) => {
  const told = [...new Set(visits.flatMap((one) => one.to_id ?? []))]
  return told.length > 0 ? ask.mayKnow(tx, told) : new Map()
}
