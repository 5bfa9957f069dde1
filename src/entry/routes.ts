import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import type { FirstContact } from '../shared/entry-words.ts'
import { addStay, endStay } from '../people/record/queries.ts'
import { entryContract } from './contract.ts'
import * as ask from './queries.ts'
import { mayBecome, mayFinish, mayGiveUp, momentOf, triedEnoughToCountAsAnswer } from './rules.ts'
import { asEntry, asLine, byDue, limitsNow } from './shown.ts'
import { hold, writingOf } from './holding.ts'

const MOST = 300

export function entryRoutes(app: FastifyInstance) {
  serve(app, entryContract, 'GET /api/entry', {
    may: TEAM,
    audit: 'entry inbox read',
    answer: async (tx, { query }, caller) => {
      const rows = caller.agency ? await ask.inbox(tx, caller.agency, { open: query.show === 'open', person: query.person, limit: MOST + 1 }) : []
      const limits = await limitsNow(tx)
      const lines = rows.slice(0, MOST).map((row) => asLine(row, limits, caller.now))
      return { entries: query.show === 'open' ? lines.toSorted(byDue) : lines, more: rows.length > MOST }
    },
  })

  serve(app, entryContract, 'GET /api/entry/colleagues', {
    may: TEAM,
    audit: 'colleagues listed',
    answer: (tx, _asked, caller) => (caller.agency ? ask.colleagues(tx, caller.agency) : Promise.resolve([])),
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries', {
    may: TEAM,
    audit: 'first contact logged',
    opens: ({ params }) => params.person_id,
    answer: (tx, { params, body }, caller) => firstContact(tx, params.person_id, body, caller),
  })

  serve(app, entryContract, 'GET /api/people/:person_id/entries', {
    may: [...TEAM, 'person'],
    audit: 'entries of a person read',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params }, caller) => {
      const limits = await limitsNow(tx)
      const entries = []
      for (const row of await ask.entriesOf(tx, params.person_id)) entries.push(await asEntry(tx, row, { caller, limits }))
      return entries
    },
  })

  serve(app, entryContract, 'GET /api/people/:person_id/entries/:entry_id', {
    may: [...TEAM, 'person'],
    audit: 'entry read',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params }, caller) => {
      const row = await ask.entryById(tx, params.person_id, params.entry_id)
      if (!row) throw new Refusal('no_such_entry', 404)
      return asEntry(tx, row, { caller, limits: await limitsNow(tx) })
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/attempts', {
    may: TEAM,
    audit: 'attempt recorded',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const entry = await hold(tx, params, body.version)
      const at = momentOf(body.at, caller.now, entry.received_at)
      const done = await ask.addAttempt(tx, { ...writingOf(params.person_id, caller), entry_id: entry.id, at, mode: body.mode, note: body.note })
      if (entry.state === 'received' && triedEnoughToCountAsAnswer(await ask.attemptsOf(tx, entry.id)))
        await ask.changeEntry(tx, entry.id, { state: 'responded' })
      return done
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/response', {
    may: TEAM,
    audit: 'response recorded',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const entry = await hold(tx, params, body.version)
      if (entry.state !== 'responded') mayBecome(entry.state, 'responded')
      else if (entry.responded_at) throw new Refusal('answer_already_recorded', 409)
      const first = {
        responded_at: momentOf(body.at, caller.now, entry.received_at, 'answered_before_asked'),
        responded_by: caller.id,
        response_mode: body.mode,
        response_summary: body.summary,
        response_interpreter: body.interpreter,
      }
      return ask.changeEntry(tx, entry.id, { state: 'responded', ...(entry.responded_at ? {} : first) })
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/explanation', {
    may: TEAM,
    audit: 'process explained',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const { version, at, ...told } = body
      const entry = await hold(tx, params, version)
      if (entry.state !== 'screening') mayBecome(entry.state, 'screening')
      const given_at = momentOf(at, caller.now, entry.received_at)
      const done = await ask.giveInformation(tx, {
        ...writingOf(params.person_id, caller),
        ...told,
        entry_id: entry.id,
        topic: 'entry_process',
        given_at,
      })
      if (entry.state !== 'screening') await ask.changeEntry(tx, entry.id, { state: 'screening' })
      return done
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/children', {
    may: TEAM,
    audit: 'children declared',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }) => ask.changeEntry(tx, (await hold(tx, params, body.version)).id, { children_declared: body.declared }),
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/unable-to-contact', {
    may: ['intake', 'supervisor', 'coordinator'],
    audit: 'entry closed as not reached',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }) => {
      const entry = await hold(tx, params, body.version)
      mayBecome(entry.state, 'unable_to_contact')
      const limits = await ask.parameters(tx, ['cfg.persist.attempts', 'cfg.persist.modes', 'cfg.persist.windowDays'])
      mayGiveUp(await ask.attemptsOf(tx, entry.id), {
        attempts: Number(limits.get('cfg.persist.attempts')),
        modes: Number(limits.get('cfg.persist.modes')),
        window_days: Number(limits.get('cfg.persist.windowDays')),
      })
      return ask.changeEntry(tx, entry.id, { state: 'unable_to_contact' })
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/reopen', {
    may: TEAM,
    audit: 'entry reopened',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }) => {
      const entry = await hold(tx, params, body.version)
      mayBecome(entry.state, 'received')
      return ask.changeEntry(tx, entry.id, { state: 'received' })
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/withdrawal', {
    may: [...TEAM, 'person'],
    audit: 'entry withdrawn',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const entry = await hold(tx, params, body.version)
      if (entry.state === 'accepted' || entry.state === 'waiting' || entry.state === 'assigned') throw new Refusal('leaving_is_another_step', 409)
      mayBecome(entry.state, 'withdrawn')
      return ask.changeEntry(tx, entry.id, { state: 'withdrawn', withdrawn_words: body.own_words, closed_at: caller.now })
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/finish', {
    may: ['intake', 'supervisor'],
    audit: 'entry finished',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const entry = await hold(tx, params, body.version)
      mayBecome(entry.state, 'exhausted')
      mayBecome('exhausted', 'closed')
      const decision = await ask.decisionOf(tx, entry.id)
      const [sent, attempts] = [await ask.referralsOfEntry(tx, entry.id), await ask.attemptsOf(tx, entry.id)]
      mayFinish({
        ...body,
        no_alternative_exists: decision?.no_alternative_exists ?? false,
        referrals: sent.map((referral) => referral.state),
        attempts: attempts.filter((attempt) => attempt.at >= (sent[0]?.sent_at ?? '')).length,
      })
      return ask.changeEntry(tx, entry.id, { state: 'closed', closed_how: body.how, closed_words: body.words, closed_at: caller.now })
    },
  })
}

/** One first contact of a person who is open: where they live, what they said, and the answer when it was given at once. */
export async function firstContact(tx: Tx, person_id: string, body: z.output<typeof FirstContact>, caller: Caller): Promise<{ id: string }> {
  const writing = writingOf(person_id, caller)
  const { stay, answered, received_at, ...contact } = body
  const at = momentOf(received_at, caller.now)
  if (stay) await moveTo(tx, writing, stay)
  const answer = answered && {
    state: 'responded' as const,
    responded_at: caller.now,
    responded_by: caller.id,
    response_mode: answered.mode,
    response_summary: answered.summary,
    response_interpreter: answered.interpreter,
  }
  return ask.logEntry(tx, { ...writing, ...contact, received_at: at, ...answer })
}

type NewStay = NonNullable<z.output<typeof FirstContact>['stay']>
/** Where the person lives from now on; what this agency knew before ends on that day. */
export async function moveTo(tx: Tx, writing: ask.Writing, stay: NewStay): Promise<void> {
  const before = await ask.stayNow(tx, writing.person_id, writing.agency_id)
  if (before && before.situation === stay.situation && before.from_on === stay.from_on && before.at_risk === stay.at_risk) return
  if (before) await endStay(tx, before.id, stay.from_on > before.from_on ? stay.from_on : before.from_on)
  await addStay(tx, { ...writing, ...stay })
}
