import type { FastifyInstance } from 'fastify'
import { meetsUnread } from '../people/life/queries.ts'
import { serve } from '../server/answer.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { contactContract as contract } from './contract.ts'
import { findNote, knowsGoal, timelineOf, writeAddendum, writeNote } from './queries.ts'
import { mayHaveHappened, placeOf } from './rules.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

export function contactRoutes(app: FastifyInstance) {
  serve(app, contract, 'GET /api/people/:person_id/timeline', {
    may: [...TEAM, 'person'],
    audit: 'timeline read',
    opens,
    answer: (tx, { params, query }) => timelineOf(tx, { person: params.person_id, ...query }),
  })

  serve(app, contract, 'POST /api/people/:person_id/notes', {
    may: TEAM,
    audit: 'note written',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const happened_at = body.happened_at ?? caller.now
      mayHaveHappened(happened_at, caller.now)
      if (body.two_way && (await meetsUnread(tx, params.person_id, caller.id))) throw new Refusal('read_about_me_first', 409)
      if (body.goal_id && !(await knowsGoal(tx, params.person_id, body.goal_id))) throw new Refusal('no_such_goal', 404)
      const place = placeOf(body.mode, body.place)
      return writeNote(tx, {
        ...body,
        place,
        happened_at,
        written_at: caller.now,
        person_id: params.person_id,
        agency_id: caller.agency,
        written_by: caller.id,
      })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/notes/:id/addenda', {
    may: TEAM,
    audit: 'note added to',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const note = await findNote(tx, params.person_id, params.id)
      if (!note) throw new Refusal('no_such_note', 404)
      return writeAddendum(tx, {
        note_id: note.id,
        person_id: params.person_id,
        category: note.category,
        agency_id: caller.agency,
        written_by: caller.id,
        words: body.words,
        written_at: caller.now,
      })
    },
  })
}
