import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Tx } from '../../server/database.ts'
import { HOMELESS, HOUSED, type HousingCategory } from '../../shared/housing.ts'
import type { Sort } from '../../shared/person-words.ts'

export type Wanted = {
  scope: 'mine' | 'agency' | 'all'
  homeless?: 'yes' | 'no' | undefined
  situation?: HousingCategory | undefined
  pathway?: 'exit' | 'sustain' | 'prevent' | undefined
  level?: 'none' | 'low' | 'medium' | 'high' | undefined
  state?: string | undefined
  coordinator?: string | undefined
  missed?: 'yes' | undefined
  /** Only these people; undefined is everybody. */
  ids?: readonly string[] | undefined
}
/** Where the page before ended: the value sorted by (null when it had none) and the person. */
export type After = { value: string | null; id: string }
type Order = { sort: Sort; down: boolean; after: After | null }
type Reading = { me: string; agency: string | null; today: string }

const homeless = sql<SqlBool>`h.situation in (${sql.join(HOMELESS.map((one) => sql`${one}::care.housing_category`))})`
const housed = sql<SqlBool>`h.situation in (${sql.join(HOUSED.map((one) => sql`${one}::care.housing_category`))})`

/** By what each order sorts, as text or number that a cursor can carry, and its type in the database. */
const BY: Record<Sort, [value: RawBuilder<unknown>, type: string]> = {
  name: [sql`person.sort_name`, 'text collate "C"'],
  homeless: [sql`case when ${homeless} then h.situation_from end`, 'date'],
  contact: [sql`s.last_two_way_at`, 'timestamptz'],
  next: [sql`s.next_at`, 'timestamptz'],
  review: [sql`s.review_on`, 'date'],
  missed: [sql`care.missed(s)`, 'int'],
  situation: [sql`h.situation::text`, 'text'],
  state: [sql`s.state`, 'text'],
  level: [sql`array_position(array['none', 'low', 'medium', 'high'], s.level::text)`, 'int'],
  pathway: [sql`h.pathway::text`, 'text'],
  coordinator: [sql`c.name`, 'text'],
}

/** Everybody I may know (the policies say who), with the parts of their line that I may see. */
const known = (tx: Tx, wanted: Wanted, reading: Reading) =>
  tx
    .selectFrom('person')
    .leftJoin('standing as s', 's.person_id', 'person.id')
    .leftJoin('standing_home as h', 'h.person_id', 'person.id')
    .leftJoin('standing_safety as y', 'y.person_id', 'person.id')
    .leftJoin('standing_family as f', 'f.person_id', 'person.id')
    .leftJoin('staff as c', 'c.id', 's.coordinator_id')
    .$if(wanted.scope === 'agency', (q) =>
      q.where((e) =>
        e.exists(
          e.selectFrom('acquaintance as a').select('a.person_id').whereRef('a.person_id', '=', 'person.id').where('a.party_id', '=', reading.agency),
        ),
      ),
    )
    .$if(wanted.scope === 'mine', (q) =>
      q.where(sql<SqlBool>`(person.id in (select a.person_id from care.acquaintance a where a.party_id = ${reading.me})
        or person.id in (select m.person_id from care.standing m where ${reading.me} in (m.coordinator_id, m.interim_id)))`),
    )
    .$if(wanted.ids !== undefined, (q) => q.where(sql<SqlBool>`person.id = any (${wanted.ids}::uuid[])`))
    .$if(wanted.homeless === 'yes', (q) => q.where(homeless))
    .$if(wanted.homeless === 'no', (q) => q.where(housed))
    .$if(wanted.situation !== undefined, (q) => q.where('h.situation', '=', wanted.situation!))
    .$if(wanted.pathway !== undefined, (q) => q.where('h.pathway', '=', wanted.pathway!))
    .$if(wanted.level !== undefined, (q) => q.where('s.level', '=', wanted.level!))
    .$if(wanted.state !== undefined, (q) => q.where('s.state', '=', wanted.state!))
    .$if(wanted.coordinator !== undefined, (q) => q.where('s.coordinator_id', '=', wanted.coordinator!))
    .$if(wanted.missed === 'yes', (q) => q.where(sql<SqlBool>`care.missed(s) > 0`))

/** One page of people and one more, in the order asked for; whoever has no value comes last either way. */
export async function listPeople(tx: Tx, wanted: Wanted, { sort, down, after }: Order, reading: Reading, howMany: number) {
  const [by, type] = BY[sort]
  const beyond = (last: After) => {
    const id = sql`${last.id}::uuid`
    if (last.value === null) return sql<SqlBool>`(${by} is null and person.id > ${id})`
    const value = sql`${last.value}::${sql.raw(type)}`
    return sort === 'name'
      ? sql<SqlBool>`(${by}, person.id) ${sql.raw(down ? '<' : '>')} (${value}, ${id})`
      : sql<SqlBool>`(${by} ${sql.raw(down ? '<' : '>')} ${value} or (${by} = ${value} and person.id > ${id}) or ${by} is null)`
  }
  const inOrder = sort === 'name' ? sql`${by} ${sql.raw(down ? 'desc' : 'asc')}` : sql`${by} ${sql.raw(down ? 'desc' : 'asc')} nulls last`
  // First who is on this page, by what they are sorted and filtered by alone: the policies of the rest of their lines are then asked for fifty, not for all
  const page = known(tx, wanted, reading)
    .select('person.id')
    .$if(after !== null, (q) => q.where(beyond(after!)))
    .orderBy(inOrder)
    .orderBy('person.id', sort === 'name' && down ? 'desc' : 'asc')
    .limit(howMany + 1)
  return known(tx, { scope: 'all' }, reading)
    .select([
      'person.id',
      'person.name',
      'person.born',
      'person.preferred_language',
      'person.interpreter_needed',
      'h.situation',
      'h.situation_from',
      'h.pathway',
      's.state',
      's.level',
      's.coordinator_id',
      's.coordinator_current',
      'c.name as coordinator_name',
      's.last_two_way_at',
      's.next_step',
      's.next_at',
      's.review_on',
      sql<number | null>`care.missed(s)`.as('missed'),
      'f.children',
      'y.high_vulnerability',
      sql<number | null>`case when ${homeless} then ${reading.today}::date - h.situation_from end`.as('days_homeless'),
      sql<string | null>`(${by})::text`.as('sorted_by'),
    ])
    .where('person.id', 'in', page)
    .orderBy(inOrder)
    .orderBy('person.id', sort === 'name' && down ? 'desc' : 'asc')
    .execute()
}

/** How many a list holds, and how they are housed as far as I may see. */
export const countPeople = (tx: Tx, wanted: Wanted, reading: Reading) =>
  known(tx, wanted, reading)
    .select((q) => [
      q.fn.countAll<number>().as('total'),
      sql<number>`count(*) filter (where ${homeless})`.as('homeless'),
      sql<number>`count(*) filter (where ${housed})`.as('housed'),
      sql<number>`count(*) filter (where care.missed(s) > 0)`.as('overdue'),
    ])
    .executeTakeFirstOrThrow()
