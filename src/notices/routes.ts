import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { ANYONE } from '../shared/words.ts'
import { noticesContract as contract, type Notices } from './contract.ts'
import { askForCode, channelOf, channelsOf, chooseChannel, confirmAddress, thingsWaiting, toldTo } from './queries.ts'
import { isTimeZone, mayBeToldAt } from './rules.ts'

/** How one wants to be told that something waits, and what became of each try. */
export function noticesRoutes(app: FastifyInstance): void {
  serve(app, contract, 'GET /api/notices', {
    may: ANYONE,
    audit: 'own notices read',
    answer: async (tx, _asked, caller) => ({
      waiting: caller.kind === 'staff' ? await thingsWaiting(tx, caller.id, caller.agency, null) : null,
      channels: (await channelsOf(tx, caller.id)).map(({ confirmed_at, ...channel }) => ({
        ...channel,
        confirmed: confirmed_at !== null,
      })) as Notices['channels'],
      told: (await toldTo(tx, caller.id)) as Notices['told'],
    }),
  })

  serve(app, contract, 'PUT /api/notice-channels/:channel', {
    may: ANYONE,
    audit: 'way of being told chosen',
    answer: async (tx, { params: { channel }, body }, caller) => {
      isTimeZone(body.time_zone)
      const was = await channelOf(tx, caller.id, channel)
      const address = caller.kind === 'person' ? '' : (body.address ?? was?.address ?? '')
      if (caller.kind !== 'person') {
        if (address === '') throw new Refusal('say_which_address')
        mayBeToldAt(channel, address)
      }
      const chosen = await chooseChannel(tx, { ...body, party_id: caller.id, channel, address })
      if (caller.kind !== 'person' && body.how !== 'never' && (was?.address !== address || was.confirmed_at === null)) await askForCode(tx, chosen.id)
      return chosen
    },
  })

  serve(app, contract, 'POST /api/notice-channels/:channel/code', {
    may: ANYONE,
    audit: 'code for an address asked for',
    answer: async (tx, { params }, caller) => {
      const one = await ownChannel(tx, caller.id, params.channel)
      await askForCode(tx, one.id)
      return { id: one.id }
    },
  })

  serve(app, contract, 'POST /api/notice-channels/:channel/confirm', {
    may: ANYONE,
    audit: 'address confirmed',
    answer: async (tx, { params, body }, caller) => ({
      confirmed: await confirmAddress(tx, (await ownChannel(tx, caller.id, params.channel)).id, body.code),
    }),
  })
}

async function ownChannel(tx: Tx, party: string, channel: string): Promise<{ id: string }> {
  const one = await channelOf(tx, party, channel)
  if (!one) throw new Refusal('no_such_channel', 404)
  return one
}
