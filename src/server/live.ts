import { sql } from 'kysely'
import pg from 'pg'
import { announcedAs, SEES_LESS } from '../shared/live.ts'
import type { Db } from './database.ts'

export type LiveEvent = { person: string | null; topic: string }
export type Live = { join: (party: string, send: (event: LiveEvent) => void) => () => void; close: () => Promise<void> }

/**
 * One listening connection a process, fanned out to this process's browsers. A notice carries opaque ids only; who may be told of a
 * change of this person is asked anew for each one, so that a withdrawn consent also ends the announcements. Whoever may see less from
 * now on is told just that, by name: what is open on their screen closes.
 */
export async function openLive(url: string, db: Db): Promise<Live> {
  const joined = new Map<string, Set<(event: LiveEvent) => void>>()
  let listening: pg.Client | undefined
  let closing = false

  const announce = async (payload: string) => {
    const [person, topic, one] = payload.split(' ') as [string, string, string | undefined]
    if (joined.size === 0) return
    const { rows } = await sql<{ party: string }>`select ${audienceOf(person, topic, one)} as party`.execute(db)
    for (const { party } of rows) for (const send of joined.get(party) ?? []) send({ person, topic: announcedAs(topic) })
  }
  const connect = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'homeward-live' })
    client.on('notification', (notice) => void announce(notice.payload ?? '').catch(() => undefined)) // a missed notice costs a reload, no more
    client.on('error', () => undefined)
    client.on('end', () => {
      if (!closing) setTimeout(() => void connect().catch(() => undefined), 1000).unref()
    })
    await client.connect()
    await client.query('listen care')
    listening = client
  }
  await connect()
  return {
    join(party, send) {
      const sends = joined.get(party) ?? new Set()
      joined.set(party, sends.add(send))
      return () => {
        sends.delete(send)
        if (sends.size === 0) joined.delete(party)
      }
    },
    async close() {
      closing = true
      await listening?.end()
    },
  }
}

/** @param one whoever may see less from now on; or what was exchanged, where even that something was written is something to know */
function audienceOf(person: string, topic: string, one: string | undefined) {
  if (one === undefined) return sql`guard.audience(${person})`
  return topic === SEES_LESS ? sql`guard.shut_out(${person}, ${one})` : sql`guard.told_of(${one})`
}
