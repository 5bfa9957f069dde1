import type { FastifyInstance } from 'fastify'
import type { Parts } from '../../server/parts.ts'
import { serve } from '../../server/answer.ts'
import type { Caller, Tx } from '../../server/database.ts'
import { Refusal } from '../../shared/refusal.ts'
import { TEAM } from '../../shared/words.ts'
import { messagesContract as contract, MessageChannel, type Messages } from './contract.ts'
import { callBack, mayStillWrite, messagesOf, waysOf, writeMessage } from './queries.ts'
import { isClock, leavesAt, mayLeave } from './rules.ts'

/** What is sent a person is general: it says that somebody knows them, and how they are reached. */
const mayWrite = (tx: Tx, person_id: string, caller: Caller) => mayStillWrite(tx, { person_id, category: 'general' }, caller.agency)
const opens = ({ params }: { params: { person_id: string } }) => params.person_id

/** What is sent to a person, only as they named it safe (CON-08). */
export function messagesRoutes(app: FastifyInstance, { config }: Pick<Parts, 'config'>): void {
  serve(app, contract, 'GET /api/people/:person_id/messages', {
    may: [...TEAM, 'person'],
    audit: 'messages read',
    opens,
    answer: async (tx, { params, query }, caller) => {
      isClock(query.time_zone)
      const ways = await waysOf(tx, params.person_id)
      // whoever may not write reads what they noted themself, and sends nothing by it
      const open = caller.opened?.self || (await mayWrite(tx, params.person_id, caller)) ? ways : []
      const messages = await messagesOf(tx, params.person_id)
      const mine = caller.opened?.self !== true
      return {
        ways: MessageChannel.options.map((channel) => {
          const may = mayLeave(open, channel, caller.now, query.time_zone)
          return {
            channel,
            may: may.may,
            until: may.may === 'later' ? may.until : null,
            why: may.may === 'never' ? may.why : null,
          }
        }),
        no_voicemail: ways.some((way) => way.no_voicemail),
        said: [...new Set(ways.map((way) => way.note.trim()).filter((note) => note !== ''))],
        letter_from: config.HOMEWARD_LETTER_FROM || config.HOMEWARD_MAIL_NAME,
        messages: messages.map((one) => ({ ...one, may_call_back: mine && one.state === 'waiting' })) as Messages['messages'],
      }
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/messages', {
    may: TEAM,
    audit: 'message to the person written',
    opens,
    answer: async (tx, { params, body: { when, ...message } }, caller) => {
      isClock(message.time_zone)
      if (!(await mayWrite(tx, params.person_id, caller))) throw new Refusal('not_yours', 403)
      const may = mayLeave(await waysOf(tx, params.person_id), message.channel, caller.now, message.time_zone)
      const leaves = leavesAt(may, when, caller.now)
      const printed = message.channel === 'letter' ? { state: 'sent', sent_at: caller.now, sent_to: leaves.to } : {}
      return writeMessage(tx, {
        ...message,
        ...printed,
        person_id: params.person_id,
        agency_id: caller.agency,
        written_by: caller.id,
        written_at: caller.now,
        send_at: leaves.at,
      })
    },
  })

  serve(app, contract, 'POST /api/people/:person_id/messages/:message_id/call-back', {
    may: TEAM,
    audit: 'message called back',
    opens,
    answer: async (tx, { params }) => {
      const back = await callBack(tx, params.person_id, params.message_id)
      if (!back) throw new Refusal('left_already', 409)
      return back
    },
  })
}
