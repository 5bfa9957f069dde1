/** What every act at a conference begins with: the conference held, who was asked to come, and where the caller stands in it. */
import { partyBy, type PartyRow } from '../planning/queries-parties.ts'
import { mayBeTold } from '../planning/queries.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import * as ask from './queries.ts'
import { mayLead, mayTakePart } from './rules.ts'
import { readerOf } from './shown.ts'

export const opens = ({ params }: { params: { person_id: string } }) => params.person_id
export const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
export type Held = NonNullable<Awaited<ReturnType<typeof ask.holdConference>>>
type OfOne = Record<'person_id' | 'conference_id', string>

/** The conference, held, for whoever takes part in it. @throws Refusal no_such_conference, not_at_this_conference */
export async function conferenceToWrite(tx: Tx, { person_id, conference_id }: OfOne, caller: Caller) {
  const row = await ask.holdConference(tx, person_id, conference_id)
  if (!row) throw new Refusal('no_such_conference', 404)
  const invited = await ask.invitedTo(tx, row.id)
  mayTakePart(row, invited, readerOf(caller))
  return { row, invited }
}
/** The same for whoever leads it, as they saw it. @throws Refusal no_such_conference, not_at_this_conference, called_by_another, changed_meanwhile */
export async function conferenceToLead(tx: Tx, params: OfOne, version: number, caller: Caller) {
  const held = await conferenceToWrite(tx, params, caller)
  mayLead(held.row, readerOf(caller), version)
  return held
}
/** @throws Refusal no_such_item, changed_meanwhile */
export async function itemToWrite(tx: Tx, { conference_id, item_id }: Record<'conference_id' | 'item_id', string>, version?: number) {
  const item = await ask.itemBy(tx, conference_id, item_id)
  if (!item) throw new Refusal('no_such_item', 404)
  if (version !== undefined && item.version !== version) throw new Refusal('changed_meanwhile', 409)
  return item
}

/**
 * Puts these down to be asked: nobody who may not know of the person today. Somebody who is excluded is answered like somebody without consent.
 * @throws Refusal no_such_party, no_consent_for_this, naming the part of life to ask the person about
 */
export async function putDown(tx: Tx, of: OfOne, party_ids: readonly string[], caller: Caller, invited_at: string | null = null): Promise<void> {
  const those: PartyRow[] = []
  for (const id of new Set(party_ids)) {
    const party = await partyBy(tx, id)
    if (!party?.active) throw new Refusal('no_such_party', 404)
    if (!(await mayBeTold(tx, id)).includes('general'))
      throw new Refusal('no_consent_for_this', 409, [{ refusal: 'no_consent_for_this', category: 'general' }])
    those.push(party)
  }
  const { person_id, conference_id } = of
  await ask.putDown(
    tx,
    those.map(({ id }) => ({ ...writing(caller, person_id), conference_id, party_id: id, invited_at })),
  )
}

type Wanted = { action_id?: string | null | undefined; goal_id?: string | null | undefined }
/** What an item refers to is there and theirs to see. @throws Refusal no_such_action, no_such_goal */
export async function refersTo(tx: Tx, person_id: string, { action_id, goal_id }: Wanted): Promise<void> {
  if (action_id && !(await ask.stepBy(tx, person_id, action_id))) throw new Refusal('no_such_action', 404)
  if (goal_id && !(await ask.goalsOf(tx, person_id)).some((goal) => goal.id === goal_id)) throw new Refusal('no_such_goal', 404)
}
