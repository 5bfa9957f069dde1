import { z } from 'zod'
import { operations } from '../shared/operation.ts'
import { Done, Id, Instant } from '../shared/words.ts'

export const ChannelName = z.enum(['email', 'text'])
const How = z.enum(['at_once', 'daily', 'never'])

export const NoticeChannel = z.object({
  id: Id,
  channel: ChannelName,
  how: How,
  at_hour: z.int().min(0).max(23),
  time_zone: z.string(),
  /** Where staff, and those close to a person, are told; '' for the person, who is told where they named it safe. */
  address: z.string(),
  confirmed: z.boolean(),
})
export const Notice = z.object({
  id: Id,
  channel: ChannelName,
  what: z.enum(['waiting', 'code']),
  outcome: z.enum(['sent', 'held', 'failed', 'refused']),
  things: z.int().nullable(),
  why: z.enum(['not_at_this_hour', 'not_named_safe', 'never_by_this', 'address_refused', 'not_taken', 'given_up']).nullable(),
  until: Instant.nullable(),
  at: Instant,
})
export const Notices = z.object({
  /** How much waits for a member of staff now, as a message would count it; null for whoever sees it on their own first page. */
  waiting: z.int().nullable(),
  channels: z.array(NoticeChannel),
  told: z.array(Notice),
})
export type Notices = z.infer<typeof Notices>

const OneChannel = z.object({ channel: ChannelName })

export const noticesContract = operations({
  'GET /api/notices': {
    name: 'whatIWasTold',
    summary: 'How one wants to be told outside these pages, and every try to do so: sent, held until a better hour, failed, or refused and why.',
    response: Notices,
    refusals: ['signed_out'],
  },
  'PUT /api/notice-channels/:channel': {
    name: 'chooseHowToBeTold',
    summary: 'At once for what is urgent and once a day for the rest, once a day, or never. To a new address a code is sent first.',
    params: OneChannel,
    body: z.object({
      how: How,
      at_hour: z.int().min(0).max(23).default(8),
      time_zone: z.string().min(1).max(64),
      /** Left out: as it was. */
      address: z.string().trim().max(200).optional(),
    }),
    response: Done,
    refusals: ['signed_out', 'say_which_address', 'not_such_an_address', 'no_such_time_zone', 'too_many_codes'],
  },
  'POST /api/notice-channels/:channel/code': {
    name: 'askForCodeAgain',
    summary: 'Send another code to the address that is to be confirmed.',
    params: OneChannel,
    response: Done,
    refusals: ['signed_out', 'no_such_channel', 'too_many_codes'],
  },
  'POST /api/notice-channels/:channel/confirm': {
    name: 'confirmAddress',
    summary: 'The code that arrived there: from now on it is told there what waits. Five wrong ones, and another code is needed.',
    params: OneChannel,
    body: z.object({
      code: z
        .string()
        .trim()
        .regex(/^\d{6}$/),
    }),
    response: z.object({ confirmed: z.boolean() }),
    refusals: ['signed_out', 'no_such_channel'],
  },
})
