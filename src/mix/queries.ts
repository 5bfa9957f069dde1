import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { MixChoice, MixOption, WayThrough } from '../shared/model.gen.ts'

/** What was written down, and what was chosen of each kind, the newest first. */
export async function mixOf(tx: Tx, person_id: string) {
  const options = await tx
    .selectFrom('mix_option')
    .select(['id', 'agency_id', 'kind', 'words', 'good', 'hard', 'at', 'ended_at'])
    .where('person_id', '=', person_id)
    .orderBy('at')
    .orderBy('id')
    .limit(200)
    .execute()
  const choices = await tx
    .selectFrom('mix_choice')
    .select(['id', 'kind', 'option_id', 'words', 'mode', 'at'])
    .where('person_id', '=', person_id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return { options, choices }
}
/** Held, so that it is not ended while it is chosen. */
export const optionBy = (tx: Tx, person_id: string, id: string) =>
  tx
    .selectFrom('mix_option')
    .select(['id', 'kind', 'category'])
    .where('id', '=', id)
    .where('person_id', '=', person_id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
export const addOption = (tx: Tx, one: Insertable<MixOption>) => tx.insertInto('mix_option').values(one).returning('id').executeTakeFirstOrThrow()
export const endOption = (tx: Tx, person_id: string, id: string, ended_at: string) =>
  tx
    .updateTable('mix_option')
    .set({ ended_at })
    .where('id', '=', id)
    .where('person_id', '=', person_id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
export const choose = (tx: Tx, one: Insertable<MixChoice>) => tx.insertInto('mix_choice').values(one).returning('id').executeTakeFirstOrThrow()

/** What the person said of their way through, the first first. */
export const wayOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('way_through')
    .select(['id', 'places', 'told', 'forms', 'knows_who', 'words', 'mode', 'at'])
    .where('person_id', '=', person_id)
    .orderBy('at')
    .orderBy('id')
    .limit(100)
    .execute()
export const tellWay = (tx: Tx, one: Insertable<WayThrough>) => tx.insertInto('way_through').values(one).returning('id').executeTakeFirstOrThrow()

/** Whom the person asks first; how many agencies take part; and how often somebody took their story since then: a first contact, a conversation about their life. */
export async function aroundOf(tx: Tx, person_id: string, since: string | null) {
  const { rows } = await sql<{ contact: string | null; agencies: number; on_record: number }>`
    select (select s.name from care.coordinator_assignment c join care.staff s on s.id = c.staff_id
             where c.person_id = ${person_id} and c.state = 'current' order by c.id limit 1) as contact,
           (select count(distinct coalesce(s.agency_id, a.id))::int from care.participant p left join care.staff s on s.id = p.party_id
              left join care.agency a on a.id = p.party_id where p.person_id = ${person_id} and p.to_at is null) as agencies,
           ((select count(*) from care.entry_request e where e.person_id = ${person_id} and e.received_at > coalesce(${since}::timestamptz, '-infinity'))
          + (select count(*) from care.assessment a where a.person_id = ${person_id} and a.kind = 'adult' and a.started_at > coalesce(${since}::timestamptz, '-infinity')))::int as on_record`.execute(
    tx,
  )
  return rows[0]!
}
