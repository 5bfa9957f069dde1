import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../server/database.ts'
import type { Address, ContactPreference, HousingStay, Person, PersonLink } from '../../shared/model.gen.ts'
import { fullName } from '../finding/queries.ts'

/** Who the opened person is. */
export const personById = (tx: Tx, id: string) =>
  tx
    .selectFrom('person')
    .select([
      'id',
      'name',
      'given_name',
      'family_name',
      'preferred_name',
      'other_names',
      'name_withheld',
      'born',
      'born_estimated',
      'preferred_language',
      'interpreter_needed',
      'communication_needs',
      'about_me',
      'pathway',
      'deceased_on',
      'version',
      fullName.as('full_name'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()

/** The id is made by the caller: nobody may read a record before it is opened. */
export const beginPerson = (tx: Tx, person: Insertable<Person> & { id: string }) => tx.insertInto('person').values(person).execute()

export const changePerson = (tx: Tx, id: string, version: number, change: Updateable<Person>) =>
  tx
    .updateTable('person')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['id', 'given_name', 'family_name', 'preferred_name', 'other_names'])
    .executeTakeFirst()

/** As another step settles it, which holds its own record meanwhile. */
export const setPathway = (tx: Tx, id: string, pathway: 'exit' | 'sustain' | 'prevent') =>
  tx.updateTable('person').set({ pathway }).where('id', '=', id).returning('id').executeTakeFirstOrThrow()

export const standingOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('standing as s')
    .leftJoin('standing_family as f', 'f.person_id', 's.person_id')
    .leftJoin('agency as g', 'g.id', 's.agency_id')
    .leftJoin('staff as c', (on) => on.on(sql<boolean>`c.id = coalesce(s.coordinator_id, s.interim_id)`))
    .select([
      's.state',
      's.level',
      's.next_step',
      's.next_at',
      's.review_on',
      's.last_two_way_at',
      sql<number>`care.missed(s)`.as('missed'),
      'f.children',
      's.active_from',
      's.closed_at',
      'g.name as agency',
      'c.id as coordinator_id',
      'c.name as coordinator_name',
      'c.phone as coordinator_phone',
      's.coordinator_current',
      sql<boolean>`s.coordinator_id is null`.as('interim'),
    ])
    .where('s.person_id', '=', person)
    .executeTakeFirst()

export const staysOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('housing_stay as r')
    .leftJoin('agency as g', 'g.id', 'r.agency_id')
    .select(['r.id', 'r.situation', 'r.tenure', 'r.lasting', 'r.at_risk', 'r.from_on', 'r.to_on', 'r.verified_by', 'r.version', 'g.name as agency'])
    .where('r.person_id', '=', person)
    .orderBy('r.from_on', 'desc')
    .orderBy(sql`r.to_on desc nulls first`)
    .limit(200)
    .execute()

export const addressesOf = (tx: Tx, person: string, today: string) =>
  tx
    .selectFrom('address as r')
    .leftJoin('agency as g', 'g.id', 'r.agency_id')
    .select(['r.id', 'r.words', 'r.suburb', 'r.from_on', 'r.to_on', 'r.version', 'g.name as agency'])
    .where('r.person_id', '=', person)
    .where((e) => e.or([e('r.to_on', 'is', null), e('r.to_on', '>', today)]))
    .orderBy('r.from_on', 'desc')
    .execute()

export const contactOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('contact_preference as r')
    .leftJoin('agency as g', 'g.id', 'r.agency_id')
    .select(['r.id', 'r.channel', 'r.value', 'r.safe', 'r.from_time', 'r.to_time', 'r.no_voicemail', 'r.note', 'r.version', 'g.name as agency'])
    .where('r.person_id', '=', person)
    .where('r.ended_at', 'is', null)
    .orderBy('r.safe', 'desc')
    .orderBy('r.written_at', 'desc')
    .execute()

/** Those who belong to the person's team now. */
export const aroundOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('involvement as i')
    .leftJoin('agency as g', 'g.id', 'i.party_id')
    .leftJoin('staff as s', 's.id', 'i.party_id')
    .leftJoin('agency as e', 'e.id', 's.agency_id')
    .leftJoin('relative as r', 'r.id', 'i.party_id')
    .select([
      'i.party_id',
      sql<string>`coalesce(g.name, s.name, r.name, '')`.as('name'),
      sql<
        'agency' | 'staff' | 'person' | 'relative'
      >`case when g.id is not null then 'agency' when s.id is not null then 'staff' when r.id is not null then 'relative' else 'person' end`.as(
        'kind',
      ),
      'e.name as agency',
      'i.serving',
      'i.from_at',
    ])
    .where('i.person_id', '=', person)
    .where('i.to_at', '=', 'infinity')
    .orderBy('i.from_at')
    .execute()

export const linksOf = (tx: Tx, person: string) =>
  tx
    .selectFrom('person_link as l')
    .leftJoin('person as o', (on) => on.on(sql<boolean>`o.id = case when l.person_id = ${person} then l.same_as_id else l.person_id end`))
    .leftJoin('staff as s', 's.id', 'l.written_by')
    .select([
      'l.id',
      'l.at',
      'l.reason',
      'l.version',
      'o.name',
      's.name as by',
      sql<string>`case when l.person_id = ${person} then l.same_as_id else l.person_id end`.as('person_id'),
      sql<'same_as' | 'linked_from'>`case when l.person_id = ${person} then 'same_as' else 'linked_from' end`.as('direction'),
    ])
    .where('l.undone_at', 'is', null)
    .execute()

export const addStay = (tx: Tx, stay: Insertable<HousingStay>) => tx.insertInto('housing_stay').values(stay).returning('id').executeTakeFirstOrThrow()
export const endStay = (tx: Tx, id: string, to_on: string) =>
  tx.updateTable('housing_stay').set({ to_on }).where('id', '=', id).returning('id').executeTakeFirstOrThrow()
/** Stays that I can see and that were still open end on the day the next begins. */
export const endOpenStays = (tx: Tx, person: string, on: string) =>
  tx.updateTable('housing_stay').set({ to_on: on }).where('person_id', '=', person).where('to_on', 'is', null).where('from_on', '<=', on).execute()
export const changeStay = (tx: Tx, person: string, id: string, version: number, change: Updateable<HousingStay>) =>
  tx
    .updateTable('housing_stay')
    .set(change)
    .where('person_id', '=', person)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()

export const addAddress = (tx: Tx, address: Insertable<Address>) => tx.insertInto('address').values(address).returning('id').executeTakeFirstOrThrow()
export const endAddress = (tx: Tx, person: string, id: string, version: number, to_on: string) =>
  tx
    .updateTable('address')
    .set({ to_on })
    .where('person_id', '=', person)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()

export const addContact = (tx: Tx, preference: Insertable<ContactPreference>) =>
  tx.insertInto('contact_preference').values(preference).returning('id').executeTakeFirstOrThrow()
export const endContact = (tx: Tx, person: string, id: string, version: number, ended_at: string) =>
  tx
    .updateTable('contact_preference')
    .set({ ended_at })
    .where('person_id', '=', person)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()

/** Whether the opened person's record points on, and whether others point at it. */
export async function pointersOf(tx: Tx, person: string) {
  const rows = await tx.selectFrom('person_link').select(['person_id', 'same_as_id']).where('undone_at', 'is', null).execute()
  return { points_on: rows.some((row) => row.person_id === person), pointed_at: rows.some((row) => row.same_as_id === person) }
}
export const addLink = (tx: Tx, link: Insertable<PersonLink>) => tx.insertInto('person_link').values(link).returning('id').executeTakeFirstOrThrow()
export const undoLink = (tx: Tx, person: string, id: string, version: number, undone: { undone_at: string; undone_by: string }) =>
  tx
    .updateTable('person_link')
    .set(undone)
    .where('person_id', '=', person)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('undone_at', 'is', null)
    .returning(['id', 'same_as_id'])
    .executeTakeFirst()
