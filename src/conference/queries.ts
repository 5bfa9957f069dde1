import { sql, type Insertable, type Updateable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type {
  AgendaItem,
  Conference,
  ConferenceDecision,
  ConferenceInvitation,
  ConferenceVoice,
  MinutesAddendum,
  MinutesConfirmation,
} from '../shared/model.gen.ts'

const conferences = (tx: Tx) =>
  tx.selectFrom('conference as c').leftJoin('agency as a', 'a.id', 'c.agency_id').selectAll('c').select('a.name as called_by')
export type ConferenceRow = Awaited<ReturnType<typeof conferencesOf>>[number]

/** Conferences about one person of which the caller may know, the latest first. */
export const conferencesOf = (tx: Tx, person_id: string) =>
  conferences(tx).where('c.person_id', '=', person_id).orderBy('c.starts_at', 'desc').orderBy('c.id').limit(100).execute()
export const conferenceBy = (tx: Tx, person_id: string, id: string) =>
  conferences(tx).where('c.person_id', '=', person_id).where('c.id', '=', id).executeTakeFirst()

const MOST = 200
/** Across people: what is still to come, or waits to be filed, as far as the policies let it be known. */
export const conferencesAhead = (tx: Tx) =>
  conferences(tx)
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select(['p.given_name', 'p.family_name', 'p.preferred_name', 'p.name_withheld'])
    .where('c.state', 'not in', ['filed', 'cancelled'])
    .orderBy('c.starts_at')
    .limit(MOST)
    .execute()

/** Everything of one conference that the caller may see. */
export async function wholeOf(tx: Tx, id: string) {
  const ofItems = sql<boolean>`item_id in (select i.id from care.agenda_item i where i.conference_id = ${id})`
  const [items, invitations, voices, decisions, confirmations, addenda] = await Promise.all([
    itemsOf(tx, id),
    invitedTo(tx, id),
    tx.selectFrom('conference_voice').selectAll().where(ofItems).orderBy('at').execute(),
    decisionsOf(tx, id),
    tx.selectFrom('minutes_confirmation').selectAll().where('conference_id', '=', id).orderBy('at').execute(),
    tx.selectFrom('minutes_addendum').selectAll().where(ofItems).orderBy('at').execute(),
  ])
  return { items, invitations, voices, decisions, confirmations, addenda }
}
export type WholeRows = Awaited<ReturnType<typeof wholeOf>>
export const itemsOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('agenda_item as i')
    .leftJoin('goal as g', 'g.id', 'i.goal_id')
    .selectAll('i')
    .select('g.words as goal_words')
    .where('i.conference_id', '=', id)
    .orderBy('i.n')
    .execute()
const decisionsOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('conference_decision as d')
    .innerJoin('agenda_item as i', 'i.id', 'd.item_id')
    .leftJoin('action as x', 'x.id', 'd.action_id')
    .selectAll('d')
    .select(['x.words as action_words', 'x.due_at', 'x.responsible_id', 'x.state as action_state'])
    .where('i.conference_id', '=', id)
    .orderBy('d.decided_at')
    .orderBy('d.id')
    .execute()
export const invitedTo = (tx: Tx, id: string) =>
  tx.selectFrom('conference_invitation').selectAll().where('conference_id', '=', id).orderBy('id').execute()

/** The conference, held until the transaction ends: whoever writes to it takes turns with whoever closes it. */
export const holdConference = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('conference').selectAll().where('id', '=', id).where('person_id', '=', person_id).forUpdate().executeTakeFirst()
export const beginConference = (tx: Tx, one: Insertable<Conference>) =>
  tx.insertInto('conference').values(one).returning('id').executeTakeFirstOrThrow()
/** A hidden row is no row, and answered as not_yours. */
export const changeConference = (tx: Tx, id: string, change: Updateable<Conference>) =>
  tx.updateTable('conference').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const addItem = (tx: Tx, item: Omit<Insertable<AgendaItem>, 'n'>) =>
  tx
    .insertInto('agenda_item')
    .values({ ...item, n: 1 }) // its place is given where all of them are known
    .returning('id')
    .executeTakeFirstOrThrow()
export const itemBy = (tx: Tx, conference_id: string, id: string) =>
  tx
    .selectFrom('agenda_item')
    .selectAll()
    .where('id', '=', id)
    .where('conference_id', '=', conference_id)
    .where('dropped_at', 'is', null)
    .executeTakeFirst()
export const changeItem = (tx: Tx, id: string, change: Updateable<AgendaItem>) =>
  tx.updateTable('agenda_item').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const putDown = (tx: Tx, some: Insertable<ConferenceInvitation>[]) =>
  some.length ? tx.insertInto('conference_invitation').values(some).returning('id').execute() : Promise.resolve([])
export const changeInvitation = (tx: Tx, id: string, change: Updateable<ConferenceInvitation>) =>
  tx.updateTable('conference_invitation').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const inviteAll = (tx: Tx, conference_id: string, invited_at: string) =>
  tx.updateTable('conference_invitation').set({ invited_at }).where('conference_id', '=', conference_id).where('invited_at', 'is', null).execute()
export const sayWhoCame = (tx: Tx, conference_id: string, came: readonly string[]) =>
  tx
    .updateTable('conference_invitation')
    .set({ came: sql<boolean>`party_id = any (${[...came]}::uuid[])` })
    .where('conference_id', '=', conference_id)
    .execute()

export const speak = (tx: Tx, voice: Insertable<ConferenceVoice>) =>
  tx.insertInto('conference_voice').values(voice).returning('id').executeTakeFirstOrThrow()
export const decide = (tx: Tx, decision: Insertable<ConferenceDecision>) =>
  tx.insertInto('conference_decision').values(decision).returning('id').executeTakeFirstOrThrow()
export const holdDecision = (tx: Tx, conference_id: string, id: string) =>
  tx
    .selectFrom('conference_decision as d')
    .innerJoin('agenda_item as i', 'i.id', 'd.item_id')
    .selectAll('d')
    .where('d.id', '=', id)
    .where('i.conference_id', '=', conference_id)
    .forUpdate('d')
    .executeTakeFirst()
export const settle = (tx: Tx, id: string, change: Updateable<ConferenceDecision>) =>
  tx.updateTable('conference_decision').set(change).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
export const confirm = (tx: Tx, one: Insertable<MinutesConfirmation>) =>
  tx.insertInto('minutes_confirmation').values(one).returning('id').executeTakeFirstOrThrow()
/** Those that still count: nothing was changed after them. */
export const confirmationsOf = (tx: Tx, conference_id: string) =>
  tx
    .selectFrom('minutes_confirmation')
    .select(['id', 'written_by'])
    .where('conference_id', '=', conference_id)
    .where('outdated_at', 'is', null)
    .execute()
export const addToMinutes = (tx: Tx, one: Insertable<MinutesAddendum>) =>
  tx.insertInto('minutes_addendum').values(one).returning('id').executeTakeFirstOrThrow()

/** What each of these may know of the opened person today; for a reader who writes nothing here, of nobody. */
export async function toldOf(tx: Tx, parties: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (parties.length === 0) return new Map()
  const { rows } = await sql<{ party: string; categories: string[] }>`
    select party, categories::text[] as categories from guard.who_may_be_told(${[...new Set(parties)]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.party, row.categories]))
}

/** Steps of the plan that are worth speaking about: blocked, late, or not agreed by whom they were asked of. */
export const stepsInTheWay = (tx: Tx, person_id: string, now: string) =>
  tx
    .selectFrom('action')
    .select(['id', 'words', 'category', 'state', 'due_at', 'goal_id'])
    .where('person_id', '=', person_id)
    .where('kind', '=', 'action')
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['blocked', 'requested', 'countered', 'declined']),
        eb.and([eb('state', 'in', ['agreed', 'in_progress']), eb('due_at', '<', now)]),
      ]),
    )
    .orderBy(sql`state = 'blocked' desc`)
    .orderBy(sql`due_at nulls last`)
    .limit(30)
    .execute()
/** What comes first for the person, in their own words; the newest order counts. */
export const prioritiesOf = async (tx: Tx, person_id: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('priority_order')
      .select('issues')
      .where('person_id', '=', person_id)
      .where('by', '=', 'person')
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.issues ?? []
export const goalsOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('goal')
    .select(['id', 'words', 'category'])
    .where('person_id', '=', person_id)
    .where('state', 'in', ['proposed', 'agreed', 'in_progress', 'on_hold', 'changed'])
    .orderBy('written_at')
    .execute()
export const stepBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('action').select(['id', 'category', 'goal_id']).where('id', '=', id).where('person_id', '=', person_id).executeTakeFirst()
/** Invitations that this one of the person's own side has not answered yet. */
export const invitationsAsking = (tx: Tx, person_id: string, party_id: string) =>
  tx
    .selectFrom('conference_invitation as i')
    .innerJoin('conference as c', 'c.id', 'i.conference_id')
    .select('i.id')
    .where('i.person_id', '=', person_id)
    .where('i.party_id', '=', party_id)
    .where('i.answer', 'is', null)
    .where('c.state', '=', 'invited')
    .orderBy('c.starts_at')
    .limit(5)
    .execute()
