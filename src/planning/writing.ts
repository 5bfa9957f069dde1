/** What every act on a plan begins with: whom it is about, who writes, and the plan as the writer saw it. */
import { mustSayWhy } from '../consent/queries-confidential.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { TEAM } from '../shared/words.ts'
import { holdPlan, mayBeTold } from './queries.ts'
import { partyBy, type PartyRow } from './queries-parties.ts'
import { mayBeWrittenIn, PLANNERS, type Row } from './rules.ts'
import { mayBeAsked } from './rules-actions.ts'

/** Who may read a plan at all; what of it, the policies say. */
export const READERS = [...TEAM, 'person', 'relative'] as const
/** Who may act for themself in their own plan, beside them. */
export const PLANNERS_AND_PERSON = [...PLANNERS, 'person'] as const

export const opens = ({ params }: { params: { person_id: string } }) => params.person_id
/** What every row about this person carries. */
export const writing = (caller: Caller, person_id: string) => ({ person_id, agency_id: caller.agency, written_by: caller.id })
export const todayOf = (caller: Caller) => caller.now.slice(0, 10)

/** A plan in force is read by those who are on it; whoever is not says why first. @throws Refusal say_why_you_read */
export async function mayReadPlan(tx: Tx, caller: Caller): Promise<void> {
  if (await mustSayWhy(tx, caller)) throw new Refusal('say_why_you_read', 403)
}

/** The plan, held, as the writer saw it. @throws Refusal no_such_plan, changed_meanwhile, not_now_in_this_state */
export async function planToWrite(tx: Tx, person_id: string, version?: number): Promise<Row<'plan'>> {
  const plan = await holdPlan(tx, person_id)
  if (!plan) throw new Refusal('no_such_plan', 404)
  if (version !== undefined && plan.version !== version) throw new Refusal('changed_meanwhile', 409)
  mayBeWrittenIn(plan.state)
  return plan
}

/**
 * The party, when it may know of this category today.
 * @throws Refusal no_such_party, no_consent_for_this
 */
export async function partyToAsk(tx: Tx, party_id: string, category: string): Promise<PartyRow> {
  const party = await partyBy(tx, party_id)
  if (!party?.active) throw new Refusal('no_such_party', 404)
  mayBeAsked(await mayBeTold(tx, party.id), category)
  return party
}
