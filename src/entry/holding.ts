import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { holdEntry, parameters, type EntryRow, type Writing } from './queries.ts'

/**
 * The entry an act is about, held until the act is done: of two who decide at once, one wins and the other is told.
 * @throws Refusal no_such_entry, also where it is another agency's; changed_meanwhile
 */
export async function hold(tx: Tx, params: { person_id: string; entry_id: string }, version?: number): Promise<EntryRow> {
  const entry = await holdEntry(tx, params.person_id, params.entry_id)
  if (!entry) throw new Refusal('no_such_entry', 404)
  if (version !== undefined && entry.version !== version) throw new Refusal('changed_meanwhile', 409)
  return entry
}

export const writingOf = (person_id: string, caller: Caller): Writing => ({ person_id, agency_id: caller.agency, written_by: caller.id })

/** When a consent for so many months ends: the same day of the month, in UTC, or the month's last. @throws Refusal consent_longer_than_allowed */
export async function agreedUntil(tx: Tx, months: number, { now }: Caller): Promise<string> {
  if (months > Number((await parameters(tx, ['cfg.consent.maxMonths'])).get('cfg.consent.maxMonths')))
    throw new Refusal('consent_longer_than_allowed', 422)
  return Temporal.Instant.from(now).toZonedDateTimeISO('UTC').add({ months }).toInstant().toString()
}
