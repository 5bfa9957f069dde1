import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { informationContract } from './contract.ts'
import * as ask from './queries.ts'
import { linkRoutes } from './routes-links.ts'
import { advancesSomething, answerBy, isAsked, isLate, mayBeAsked, mayBeRead } from './rules.ts'
import { asExchange, asShared } from './shown.ts'

const REQUEST_DAYS = 'info.requestDays'
const opens = ({ params }: { params: { person_id: string } }) => params.person_id
const requestDays = async (tx: Tx) => Number((await parametersInForce(tx, REQUEST_DAYS))[REQUEST_DAYS])

/** What those who take part tell and ask each other about one person. */
export function informationRoutes(app: FastifyInstance) {
  serve(app, informationContract, 'GET /api/people/:person_id/exchanges', {
    may: [...TEAM, 'person'],
    audit: 'exchanges read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => {
      const rows = await ask.exchangesOf(tx, person_id)
      await ask.keepShown(
        tx,
        rows.map((row) => row.id),
      )
      const [receipts, goals] = [await ask.receiptsOf(tx, person_id), await ask.goalsOnTheWay(tx, person_id)]
      const writer = caller.opened?.writer ?? false
      return {
        exchanges: rows.filter((row) => row.kind !== 'answer').map((row) => asExchange(row, rows, receipts, caller)),
        goals,
        parties: writer ? await ask.partiesOf(tx, person_id, caller) : [],
        request_days: await requestDays(tx),
        may: writer ? ['write' as const] : [],
      }
    },
  })

  serve(app, informationContract, 'POST /api/people/:person_id/exchanges', {
    may: [...TEAM, 'person'],
    audit: 'told or asked',
    opens,
    answer: async (tx, { params: { person_id }, body: { due_on, ...said } }, caller) => {
      advancesSomething(said)
      if (said.goal_id !== null && !(await ask.isOnTheWay(tx, person_id, said.goal_id))) throw new Refusal('no_such_goal', 404)
      const parties = await ask.partiesOf(tx, person_id, caller)
      if (said.asked_id !== null) mayBeAsked(said.asked_id, said.category, parties, caller)
      if (said.reader_ids !== null) mayBeRead(said.reader_ids, said.category, parties)
      // whoever is asked reads what they are asked
      const reader_ids = said.reader_ids && said.asked_id ? [...new Set([...said.reader_ids, said.asked_id])] : said.reader_ids
      return ask.keepExchange(tx, {
        ...said,
        ...writing(caller, person_id),
        kind: said.asked_id === null ? 'update' : 'request',
        reader_ids,
        due_at: said.asked_id === null ? null : answerBy(due_on, await requestDays(tx), caller.now),
        at: caller.now,
      })
    },
  })

  serve(app, informationContract, 'POST /api/people/:person_id/exchanges/:exchange_id/answer', {
    may: [...TEAM, 'person'],
    audit: 'request answered',
    opens,
    answer: async (tx, { params: { person_id, exchange_id }, body: { words } }, caller) => {
      const asked = await ask.requestBy(tx, person_id, exchange_id)
      if (!asked) throw new Refusal('no_such_thing', 404)
      if (!isAsked(asked, caller)) throw new Refusal('answered_by_who_was_asked', 403)
      const { category, purpose, title, goal_id, no_goal_reason } = asked
      // whoever asked reads the answer, and whoever could read the question
      const reader_ids = asked.reader_ids && [...new Set([...asked.reader_ids, ...(asked.agency_id ? [asked.agency_id] : [])])]
      return ask.keepExchange(tx, {
        category,
        purpose,
        title,
        goal_id,
        no_goal_reason,
        reader_ids,
        ...writing(caller, person_id),
        kind: 'answer',
        answers_id: asked.id,
        words,
        at: caller.now,
      })
    },
  })

  serve(app, informationContract, 'GET /api/exchanges', {
    may: TEAM,
    audit: 'requests to one’s agency listed',
    answer: async (tx, _asked, caller) => {
      const rows = await ask.askedOf(tx, [caller.id, ...(caller.agency ? [caller.agency] : [])])
      return {
        requests: rows.map(({ person_id, name, name_withheld, due_at, from, ...row }) => ({
          ...row,
          person: { id: person_id, name: name_withheld ? '' : (name ?? '') },
          due_at: due_at!,
          from: from ?? (name_withheld ? '' : (name ?? '')),
          late: isLate({ due_at, answered_at: null }, caller.now),
        })),
      }
    },
  })

  serve(app, informationContract, 'GET /api/people/:person_id/share-log', {
    may: ['person', 'supervisor'],
    audit: 'share log read',
    opens,
    answer: async (tx, { params: { person_id } }, caller) => ({
      shared: (await ask.receiptsOf(tx, person_id)).toReversed().map((row) => asShared(row, caller.name)),
    }),
  })
  linkRoutes(app)
}

const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
