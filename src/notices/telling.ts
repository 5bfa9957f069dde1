import { NotTaken, type Post } from '../server/carrier.ts'
import { asReceiver, inTransaction, type Db, type Tx } from '../server/database.ts'
import { mayGoOut, type MayGoOut } from '../people/preferences/may-go-out.ts'
import { thingsWaiting } from './queries.ts'
import * as ask from './queries-sending.ts'
import { tellWhen, tryAgainAt } from './rules.ts'
import { codeInWords, waitingInWords, type Language } from './wording.ts'

export type Teller = {
  /** Tells everything that is due. @returns how many channels were looked at */
  pass: () => Promise<number>
  watch: () => void
  stop: () => Promise<void>
}
type Needs = {
  /** The engine's hands: the queue and what was told. */
  engine: Db
  /** The application's: what the receiver may know, under their policies. */
  app: Db
  post: Post
  /** The address of these pages, told to staff. */
  where: string | undefined
  report: (fault: { kind: string }) => void
  /** What else leaves the house, at the same turn. */
  besides?: () => Promise<unknown>
}
const WATCH_MS = 5_000

/**
 * Tells whoever chose it that something waits for them. One channel is one transaction, which holds its row while the message leaves: of several
 * servers one sends it. Whoever dies on the way has kept nothing, and it is sent again with the same id.
 */
export function keepTelling(needs: Needs): Teller {
  let stopped = false
  let passing: Promise<number> | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  /** What cannot be told is set aside for a while, and the others are told. */
  const next = async (): Promise<boolean> => {
    let held: string | undefined
    try {
      return await inTransaction(needs.engine, (tx) => tellNext(tx, needs, (channel) => (held = channel)))
    } catch (error) {
      const channel = held
      if (channel === undefined) throw error
      needs.report({ kind: (error as Error).name })
      await inTransaction(needs.engine, (tx) => ask.setAside(tx, channel))
      return true
    }
  }
  const through = async (): Promise<number> => {
    await needs.besides?.()
    for (let looked = 0; ; looked++) if (stopped || !(await next())) return looked
  }
  const pass = () => (passing ??= through().finally(() => (passing = undefined)))
  return {
    pass,
    watch: () => {
      const look = () => void pass().catch(({ name }: Error) => needs.report({ kind: name })) // what was not told is still queued
      timer = setInterval(look, WATCH_MS).unref()
      look()
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await passing?.catch(() => undefined)
    },
  }
}

/** @returns false when no channel is to be looked at */
async function tellNext(tx: Tx, needs: Needs, holds: (channel: string) => void): Promise<boolean> {
  const due = await ask.nextToTell(tx)
  if (!due) return false
  holds(due.id)
  if (due.code_due) {
    await sendCode(tx, due, needs)
    return true
  }
  const wakes = await ask.wakesOf(tx, due.id, due.now)
  if (wakes.length === 0) return true // another server has just told them
  const when = tellWhen(wakes, due, due.now)
  if (!when.now) await ask.lookAgain(tx, wakes, when.at)
  else if (due.kind !== 'person' && !due.confirmed) await ask.lookAgain(tx, wakes, 'infinity') // until it is confirmed: that looks at all of them anew
  else {
    const things = await waitingNow(tx, due, wakes, needs.app)
    // done meanwhile, or no longer theirs to know: then that there was something is not told either
    if (things === 0) await ask.forget(tx, wakes)
    else await tell(tx, due, { wakes, things }, needs)
  }
  return true
}

/** Counted anew, under what the receiver may know at this moment. */
async function waitingNow(tx: Tx, due: ask.DueRow, wakes: readonly ask.WakeRow[], app: Db): Promise<number> {
  const ticket = await ask.ticketFor(tx, due.party_id)
  const about = [...new Set(wakes.map((wake) => wake.person_id))]
  return (await asReceiver(app, ticket, (eyes, caller) => thingsWaiting(eyes, caller.id, caller.agency, about))) ?? 0
}

async function tell(tx: Tx, due: ask.DueRow, { wakes, things }: { wakes: ask.WakeRow[]; things: number }, needs: Needs): Promise<void> {
  const base = { party_id: due.party_id, channel: due.channel, what: 'waiting', at: due.now }
  const way: MayGoOut =
    due.kind === 'person' ? mayGoOut(await ask.safeWaysOf(tx, due.party_id), due.channel, due.now, due.time_zone) : { may: 'now', to: due.address }
  if (way.may === 'later') {
    await ask.recordHeld(tx, { ...base, outcome: 'held', why: 'not_at_this_hour', until: way.until })
    return void (await ask.lookAgain(tx, wakes, way.until))
  }
  if (way.may === 'never') {
    await ask.record(tx, { ...base, outcome: 'refused', why: way.why })
    return void (await ask.forget(tx, wakes))
  }
  const said = waitingInWords(readsIn(due.language), due.kind, things, needs.where)
  const left = await send(needs, due, { id: `${due.id}.${due.turn}`, to: way.to, ...said })
  if (left.sent) await ask.record(tx, { ...base, outcome: 'sent', things })
  else if (left.again !== null) {
    await ask.record(tx, { ...base, outcome: 'failed', why: 'not_taken', until: left.again })
    return void (await ask.pauseUntil(tx, due.id, due.tries + 1, left.again))
  } else {
    await ask.record(tx, { ...base, outcome: 'refused', why: left.why })
    if (left.why === 'address_refused' && due.kind !== 'person') await ask.addressRefused(tx, due.id)
  }
  await ask.forget(tx, wakes)
  await ask.turnOver(tx, due.id)
}

/** A code is asked for by whoever waits for it, at their own address: no hour is kept, and it is not told again when it comes too late. */
async function sendCode(tx: Tx, due: ask.DueRow, needs: Needs): Promise<void> {
  const base = { party_id: due.party_id, channel: due.channel, what: 'code', at: due.now }
  const said = codeInWords(readsIn(due.language), await ask.codeToSend(tx, due.id))
  const left = await send(needs, due, { id: `${due.id}.code${due.code_n}`, to: due.address, ...said })
  if (!left.sent && left.again !== null) {
    await ask.record(tx, { ...base, outcome: 'failed', why: 'not_taken', until: left.again })
    return void (await ask.pauseUntil(tx, due.id, due.tries + 1, left.again))
  }
  await ask.record(tx, { ...base, ...(left.sent ? { outcome: 'sent' } : { outcome: 'refused', why: left.why }) })
  await ask.codeIsOver(tx, due.id)
}

type Left = { sent: true } | { sent: false; again: string } | { sent: false; again: null; why: 'address_refused' | 'given_up' }
async function send(needs: Needs, due: ask.DueRow, message: { id: string; to: string; subject: string; text: string }): Promise<Left> {
  try {
    await needs.post[due.channel].send(message)
    return { sent: true }
  } catch (error) {
    if (error instanceof NotTaken) return { sent: false, again: null, why: 'address_refused' }
    needs.report({ kind: (error as Error).name }) // never to whom, nor what a mail server says: that may hold the address
    const again = tryAgainAt(due.tries + 1, due.now)
    return again === null ? { sent: false, again, why: 'given_up' } : { sent: false, again }
  }
}

const readsIn = (language: string): Language => (language.startsWith('zh') ? 'zh' : 'en')
