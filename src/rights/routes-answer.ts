import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import { inWords, readWhole } from '../records/queries-copy.ts'
import { TEAM } from '../shared/words.ts'
import { rightsContract } from './contract.ts'
import { holdRequest, moveOn, partsWithheld, sayBeside, writtenAs } from './queries.ts'
import { opens, writing } from './writing.ts'
import { answered, mayMove, mayOpenCopy, mayReview } from './rules.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'

/** Whose agency was asked. @throws Refusal not_yours */
async function askedOfUs(tx: Tx, params: { person_id: string; request_id: string }, caller: Caller) {
  const one = await holdRequest(tx, params.person_id, params.request_id)
  if (one.to_agency_id !== caller.agency) throw new Refusal('not_yours', 403)
  return one
}
type Asked = Awaited<ReturnType<typeof holdRequest>>
/** What was put right stands beside what was written, for everybody who reads that. */
async function putRight(tx: Tx, one: Asked, words: string, caller: Caller): Promise<void> {
  if (one.kind !== 'correction' || one.about_id === null) return
  const about = { table: one.about_table as 'note', id: one.about_id }
  const stands = await writtenAs(tx, one.person_id, about)
  if (!stands) throw new Refusal('no_such_words', 404)
  const { category, agency_id: about_agency_id } = stands
  const beside = { about_table: about.table, about_id: about.id, about_agency_id, category, kind: 'corrected', words, mode: null, at: caller.now }
  await sayBeside(tx, { ...writing(caller, one.person_id), ...beside })
}

export function answerRoutes(app: FastifyInstance): void {
  serve(app, rightsContract, 'POST /api/people/:person_id/record-requests/:request_id/acknowledgement', {
    may: ['intake', 'coordinator', 'support_worker', 'supervisor'],
    audit: 'request about the record acknowledged',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const one = await askedOfUs(tx, params, caller)
      mayMove(one, 'acknowledged', body.version)
      return moveOn(tx, one, { state: 'acknowledged', acknowledged_at: caller.now, acknowledged_by: caller.id })
    },
  })

  serve(app, rightsContract, 'POST /api/people/:person_id/record-requests/:request_id/answer', {
    may: ['coordinator', 'supervisor'],
    audit: 'request about the record answered',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const one = await askedOfUs(tx, params, caller)
      const now = answered(one.kind, body, one.kind === 'copy' ? await partsWithheld(tx) : 0)
      mayMove(one, now.state, body.version)
      if (body.granted) await putRight(tx, one, body.words, caller)
      return moveOn(tx, one, { ...now, answer: body.words, answered_at: caller.now, answered_by: caller.id })
    },
  })

  reviewRoutes(app)

  serve(app, rightsContract, 'POST /api/people/:person_id/record-requests/:request_id/withdrawal', {
    may: ['person'],
    audit: 'request about the record withdrawn',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const one = await holdRequest(tx, params.person_id, params.request_id)
      mayMove(one, 'withdrawn', body.version)
      return moveOn(tx, one, { state: 'withdrawn', withdrawn_at: caller.now })
    },
  })

  serve(app, rightsContract, 'GET /api/people/:person_id/record-requests/:request_id/copy', {
    may: ['person'],
    audit: 'copy of the own record read',
    opens,
    answer: async (tx, { params }) => {
      const one = await holdRequest(tx, params.person_id, params.request_id)
      mayOpenCopy(one)
      const whole = await readWhole(tx, params.person_id)
      return {
        taken_at: whole.taken_at,
        name: whole.tables['person']?.[0]?.['name'] as string,
        parts: await inWords(tx, whole),
        parts_withheld: one.parts_withheld,
        why_withheld: one.parts_withheld > 0 ? one.answer : '',
        whole: { ...whole },
      }
    },
  })
}

function reviewRoutes(app: FastifyInstance): void {
  serve(app, rightsContract, 'POST /api/people/:person_id/record-requests/:request_id/review', {
    may: ['person', ...TEAM],
    audit: 'review of a refusal asked for',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const one = await holdRequest(tx, params.person_id, params.request_id)
      mayMove(one, 'review_asked', body.version)
      return moveOn(tx, one, { state: 'review_asked', review_words: body.words, review_asked_at: caller.now })
    },
  })

  serve(app, rightsContract, 'POST /api/people/:person_id/record-requests/:request_id/review-answer', {
    may: ['supervisor'],
    audit: 'refusal reviewed',
    opens,
    answer: async (tx, { params, body }, caller) => {
      const one = await askedOfUs(tx, params, caller)
      mayMove(one, body.stands ? 'upheld' : 'overturned', body.version)
      mayReview(one, caller.id)
      if (!body.stands) await putRight(tx, one, body.words, caller)
      const found = { review_answer: body.words, reviewed_at: caller.now, reviewed_by: caller.id }
      return moveOn(tx, one, { state: body.stands ? 'upheld' : 'overturned', ...found })
    },
  })
}
