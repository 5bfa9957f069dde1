import { NotTaken, type Post } from '../../server/carrier.ts'
import { asReceiver, inTransaction, type Db, type Tx } from '../../server/database.ts'
import { became, nextToLeave, mayStillWrite, ticketOf, waysOf, type DueMessage } from './queries.ts'
import { mayLeave, triedAgainAt } from './rules.ts'

type Needs = {
  /** The engine's hands: what waits and what became of it. */
  engine: Db
  /** The application's: whether whoever wrote still knows of the person. */
  app: Db
  post: Post
  report: (fault: { kind: string }) => void
}
/** A text and an e-mail say from nobody in particular: whoever looks over the person's shoulder reads no agency's name. */
const SUBJECT = { en: 'Reminder', zh: '提醒' }
const MOST_A_PASS = 500
/** Minutes. */
const SET_ASIDE = 15

/**
 * Sends what waits and may leave now. One message is one transaction, which holds its row while it leaves: of several servers one sends it, and
 * whoever dies on the way has kept nothing. Whether it may leave is asked again here: what was safe when it was written may be so no longer.
 * @returns how many were looked at
 */
export async function sendWhatWaits(needs: Needs): Promise<number> {
  for (let looked = 0; looked < MOST_A_PASS; looked++) if (!(await sendNext(needs))) return looked
  return MOST_A_PASS
}

/** What cannot be sent for a fault of ours is set aside for a while, and the others leave. @returns false when nothing is due */
async function sendNext(needs: Needs): Promise<boolean> {
  let held: DueMessage | undefined
  try {
    return await inTransaction(needs.engine, async (tx) => {
      held = await nextToLeave(tx)
      if (held) await leaveOrWait(tx, held, needs)
      return held !== undefined
    })
  } catch (error) {
    needs.report({ kind: (error as Error).name })
    const due = held
    if (!due) return false
    const send_at = Temporal.Instant.from(due.now).add({ minutes: SET_ASIDE }).toString()
    await inTransaction(needs.engine, (tx) => became(tx, due.id, { send_at }))
    return true
  }
}

async function leaveOrWait(tx: Tx, due: DueMessage, needs: Needs): Promise<void> {
  const stopped = (why: string) => became(tx, due.id, { state: 'stopped', why })
  const eyes = await ticketOf(tx, due.written_by)
  if (!(await asReceiver(needs.app, eyes, (as, caller) => mayStillWrite(as, due, caller.agency)))) return void (await stopped('no_longer_yours'))
  const may = mayLeave(await waysOf(tx, due.person_id), due.channel, due.now, due.time_zone)
  if (may.may === 'never') await stopped(may.why)
  else if (may.may === 'later') await became(tx, due.id, { send_at: may.until })
  else await leave(tx, due, may.to, needs)
}

async function leave(tx: Tx, due: DueMessage, to: string, needs: Needs): Promise<void> {
  const subject = SUBJECT[due.language.startsWith('zh') ? 'zh' : 'en']
  try {
    await needs.post[due.channel].send({ id: due.id, to, subject, text: `${due.words}\n` })
    await became(tx, due.id, { state: 'sent', sent_at: due.now, sent_to: to })
  } catch (error) {
    if (error instanceof NotTaken) return void (await became(tx, due.id, { state: 'stopped', why: 'address_refused' }))
    needs.report({ kind: (error as Error).name }) // never to whom
    const again = triedAgainAt(due.tries + 1, due.now)
    await became(tx, due.id, again === null ? { state: 'stopped', why: 'given_up' } : { send_at: again, tries: due.tries + 1 })
  }
}
