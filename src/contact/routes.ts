import type { FastifyInstance } from 'fastify'
import { meetsUnread } from '../people/life/queries.ts'
import { preferencesOf } from '../people/preferences/queries.ts'
import { serve } from '../server/answer.ts'
import type { Parts } from '../server/parts.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { contactContract as contract } from './contract.ts'
import { findNote, knowsGoal, timelineOf, writeAddendum, writeNote } from './queries.ts'
import { messagesRoutes } from './messages/routes.ts'
import { flexibleRoutes } from './flexible/routes.ts'
import { mayHaveHappened, mayDiffer, placeOf } from './rules.ts'
import { otherwise } from '../shared/as-wanted.ts'
import { makePossible } from './tailored/queries-possible.ts'
import { helpsAs, writeFit } from './tailored/queries.ts'
import { tailoredRoutes } from './tailored/routes.ts'

const opens = ({ params }: { params: { person_id: string } }) => params.person_id

export function contactRoutes(app: FastifyInstance, parts: Pick<Parts, 'config'>) {
  messagesRoutes(app, parts)
  tailoredRoutes(app)
  flexibleRoutes(app)
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
      const [unread, goalKnown, wanted] = await Promise.all([
        body.two_way && meetsUnread(tx, params.person_id, caller.id),
        !body.goal_id || knowsGoal(tx, params.person_id, body.goal_id),
        preferencesOf(tx, params.person_id),
      ])
      if (unread) throw new Refusal('read_about_me_first', 409)
      if (!goalKnown) throw new Refusal('no_such_goal', 404)
      const { utc_offset, why_otherwise, why_otherwise_words, made_possible, ...told } = body
      const place = placeOf(body.mode, body.place)
      const by = { person_id: params.person_id, agency_id: caller.agency, written_by: caller.id }
      const helps_as = wanted.some((one) => one.kind === 'worker') ? await helpsAs(tx, caller.id) : null
      const against = otherwise(wanted, { ...told, place, happened_at, utc_offset, helps_as })
      mayDiffer(against, why_otherwise)
      const note = writeNote(tx, { ...told, place, happened_at, written_at: caller.now, ...by })
      if (against)
        writeFit(tx, {
          note_id: note.id,
          category: body.category,
          happened_at,
          against,
          ...(against.length > 0 ? { reason: why_otherwise, reason_words: why_otherwise_words } : {}),
          ...by,
        })
      if (made_possible) makePossible(tx, { note_id: note.id, category: body.category, words: made_possible, at: happened_at, ...by })
      return note
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
