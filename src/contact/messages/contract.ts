import { z } from 'zod'
import { operations } from '../../shared/operation.ts'
import { Done, Id, Instant } from '../../shared/words.ts'

export const MessageChannel = z.enum(['text', 'email', 'letter'])
const WhyNever = z.enum(['not_named_safe', 'never_by_this'])
const TimeZone = z.string().min(1).max(64)

/** Whether something may leave by this way now, and else when. */
export const Way = z.object({
  channel: MessageChannel,
  may: z.enum(['now', 'later', 'never']),
  until: Instant.nullable(),
  why: WhyNever.nullable(),
})
export const Message = z.object({
  id: Id,
  channel: MessageChannel,
  words: z.string(),
  by: z.string().nullable(),
  written_at: Instant,
  send_at: Instant,
  state: z.enum(['waiting', 'sent', 'stopped']),
  sent_at: Instant.nullable(),
  sent_to: z.string(),
  why: z.enum([...WhyNever.options, 'no_longer_yours', 'address_refused', 'given_up', 'called_back']).nullable(),
  may_call_back: z.boolean(),
})
export const Messages = z.object({
  ways: z.array(Way),
  /** The person said never to leave a voicemail. */
  no_voicemail: z.boolean(),
  /** What they said of being written to: what may be said, and by what name. */
  said: z.array(z.string()),
  /** Whom a letter names as its sender: it tells nobody anything. */
  letter_from: z.string(),
  messages: z.array(Message),
})
export type Messages = z.infer<typeof Messages>

const Person = z.object({ person_id: Id })

export const messagesContract = operations({
  'GET /api/people/:person_id/messages': {
    name: 'whatWasSent',
    summary: 'By which ways something may go to the person now, and else when; and what was sent, waits, or was stopped and why.',
    params: Person,
    query: z.object({ time_zone: TimeZone.default('UTC') }),
    response: Messages,
    refusals: ['no_such_person', 'no_such_clock'],
  },
  'POST /api/people/:person_id/messages': {
    name: 'sendMessage',
    summary: 'Send the person a text, an e-mail or a letter, now or at the next safe hour. What they did not name as safe is refused.',
    params: Person,
    body: z.object({
      channel: MessageChannel,
      words: z.string().trim().min(1).max(2000),
      time_zone: TimeZone,
      when: z.enum(['now', 'next_safe_hour']).default('now'),
    }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'no_such_clock', 'not_a_safe_hour', 'not_named_safe', 'never_by_this', 'say_what_to_send'],
  },
  'POST /api/people/:person_id/messages/:message_id/call-back': {
    name: 'callMessageBack',
    summary: 'What has not left yet does not leave.',
    params: Person.extend({ message_id: Id }),
    response: Done,
    refusals: ['no_such_person', 'not_yours', 'left_already'],
  },
})
