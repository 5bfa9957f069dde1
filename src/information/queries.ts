import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { InfoExchange } from '../shared/model.gen.ts'
import type { Category } from '../shared/words.ts'

const MOST = 300
const MOST_SHOWN = 5000
export type ExchangeRow = Awaited<ReturnType<typeof exchangesOf>>[number]
export type ReceiptRow = Awaited<ReturnType<typeof receiptsOf>>[number]
/** Everything that the caller may know of, the newest first, answers among it. */
export const exchangesOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('info_exchange as e')
    .leftJoin('staff as s', 's.id', 'e.written_by')
    .leftJoin('agency as a', 'a.id', 'e.agency_id')
    .leftJoin('agency as asked_agency', 'asked_agency.id', 'e.asked_id')
    .leftJoin('staff as asked_staff', 'asked_staff.id', 'e.asked_id')
    .leftJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('goal as g', 'g.id', 'e.goal_id')
    .selectAll('e')
    .select(['a.name as agency', 'g.words as goal', 'p.name as person'])
    .select((is) => [
      is.fn.coalesce('s.name', 'a.name').as('by'),
      is.fn.coalesce('asked_agency.name', 'asked_staff.name').as('asked'),
      sql<string[]>`array(select n.name from care.agency n where n.id = any (e.reader_ids) union all
         select n.name from care.staff n where n.id = any (e.reader_ids))`.as('readers'),
    ])
    .where('e.person_id', '=', person_id)
    .orderBy('e.at', 'desc')
    .orderBy('e.id')
    .limit(MOST)
    .execute()

/** Keeps in the share log who is being shown these. */
export const keepShown = (tx: Tx, ids: readonly string[]) => sql`select guard.information_shown(${ids}::uuid[])`.execute(tx)

/** When each reader was first shown each exchange that the caller may read, the first first. Two who read at one moment may both have been logged. */
export async function receiptsOf(tx: Tx, person_id: string) {
  const rows = await tx
    .selectFrom('info_receipt as r')
    .innerJoin('info_exchange as e', 'e.id', 'r.exchange_id')
    .leftJoin('staff as s', 's.id', 'r.party_id')
    .leftJoin('agency as a', 'a.id', 'r.agency_id')
    .leftJoin('relative as f', 'f.id', 'r.party_id')
    .leftJoin('staff as by', 'by.id', 'e.written_by')
    .leftJoin('agency as from', 'from.id', 'e.agency_id')
    .distinctOn(['r.exchange_id', 'r.party_id'])
    .select(['r.id', 'r.exchange_id', 'r.at', 'r.basis', 'r.category', 'a.name as to_agency'])
    .select(['e.kind', 'e.title', 'e.purpose', 'by.name as from', 'from.name as from_agency'])
    .select((is) => is.fn.coalesce('s.name', 'f.name', 'a.name').as('to'))
    .where('r.person_id', '=', person_id)
    .orderBy('r.exchange_id')
    .orderBy('r.party_id')
    .orderBy('r.at')
    .limit(MOST_SHOWN)
    .execute()
  return rows.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** Goals on the way, which an exchange may advance. */
export const goalsOnTheWay = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('goal')
    .select(['id', 'words', 'category'])
    .where('person_id', '=', person_id)
    .where('state', 'in', ['proposed', 'agreed', 'in_progress', 'on_hold'])
    .orderBy('written_at')
    .limit(50)
    .execute()

/** Who can be asked, or named as a reader: the agencies on the team and the person, but oneself; with what each may be told of today. */
export async function partiesOf(tx: Tx, person_id: string, { id, agency }: { id: string; agency: string | null }) {
  const { rows } = await sql<{ id: string; name: string; may_know: Category[] }>`
    with team as (select distinct a.id, a.name from care.involvement i join care.agency a on a.id = i.party_id
       where i.person_id = ${person_id} and i.from_at <= guard.now() and i.to_at > guard.now() and a.id is distinct from ${agency}::uuid
       union all select p.id, p.name from care.person p where p.id = ${person_id} and p.id <> ${id})
    select t.id, t.name, k.categories::text[] as may_know from team t
      join guard.who_may_be_told(array(select id from team)) k on k.party = t.id order by t.name`.execute(tx)
  return rows
}

export const keepExchange = (tx: Tx, exchange: Insertable<InfoExchange>) =>
  tx.insertInto('info_exchange').values(exchange).returning('id').executeTakeFirstOrThrow()
export const requestBy = (tx: Tx, person_id: string, id: string) =>
  tx.selectFrom('info_exchange').selectAll().where('id', '=', id).where('person_id', '=', person_id).where('kind', '=', 'request').executeTakeFirst()
export const isOnTheWay = async (tx: Tx, person_id: string, goal: string): Promise<boolean> =>
  (await goalsOnTheWay(tx, person_id)).some((one) => one.id === goal)

/** What waits for an answer of the caller or their agency, about whomever they may know of. */
export const askedOf = (tx: Tx, parties: readonly string[]) =>
  tx
    .selectFrom('info_exchange as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('agency as a', 'a.id', 'e.agency_id')
    .select(['e.id', 'e.person_id', 'e.category', 'e.title', 'e.at', 'e.due_at', 'a.name as from', 'p.name', 'p.name_withheld'])
    .where('e.kind', '=', 'request')
    .where('e.answered_at', 'is', null)
    .where('e.asked_id', 'in', [...parties])
    .orderBy('e.due_at')
    .limit(MOST)
    .execute()
