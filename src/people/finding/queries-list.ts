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
  contact: [sql`(s).last_two_way_at`, 'timestamptz'],
  next: [sql`(s).next_at`, 'timestamptz'],
  review: [sql`(s).review_on`, 'date'],
  missed: [sql`care.missed(s)`, 'int'],
  situation: [sql`h.situation::text`, 'text'],
  state: [sql`(s).state`, 'text'],
  level: [sql`array_position(array['none', 'low', 'medium', 'high'], (s).level::text)`, 'int'],
  pathway: [sql`h.pathway::text`, 'text'],
  coordinator: [sql`c.name`, 'text'],
}

type Part = 'standing' | 'home' | 'coordinator'
/** Of which part of a line each order and each filter asks. A part that nobody asks about is not read to find the page. */
const ASKS: Partial<Record<Sort | keyof Wanted, Part>> = {
  contact: 'standing',
  next: 'standing',
  review: 'standing',
  missed: 'standing',
  state: 'standing',
  level: 'standing',
  coordinator: 'coordinator',
  homeless: 'home',
  situation: 'home',
  pathway: 'home',
}

/** Those I may know, found from my side (the policies say who), so that it takes as long as I know people and not as long as the network has. */
const known = ({ scope }: Wanted, { agency }: Reading): RawBuilder<unknown> =>
  sql`select distinct a.person_id as id from care.acquaintance a ${scope === 'agency' ? sql`where a.party_id = ${agency}` : sql``}`

/** Mine: whom I coordinate, or know myself, each with the line that says so: it is not looked up again. */
const mine = ({ me }: Reading): RawBuilder<unknown> => sql`
  select m.person_id as id, m as s from care.standing m where m.coordinator_id = ${me} or m.interim_id = ${me}
  union all select a.person_id, l from care.acquaintance a left join care.standing l on l.person_id = a.person_id
    where a.party_id = ${me} and (l.coordinator_id = ${me} or l.interim_id = ${me}) is not true`

/** `offset 0`: each line is looked up by whom one knows, never read through. `(s).state`, as `s` is a table's row or a column that holds one. */
const ONE_LINE = {
  standing: sql`left join lateral (select * from care.standing l where l.person_id = person.id offset 0) s on true`,
  home: sql`left join lateral (select * from care.standing_home l where l.person_id = person.id offset 0) h on true`,
  safety: sql`left join lateral (select true as high from care.standing_safety l where l.person_id = person.id and l.high_vulnerability) y on true`,
  coordinator: sql`left join care.staff c on c.id = (s).coordinator_id`,
}
const linesOf = ({ scope }: Wanted, parts: readonly (keyof typeof ONE_LINE)[]) =>
  sql.join(
    parts.filter((part) => !(part === 'standing' && scope === 'mine')).map((part) => ONE_LINE[part]),
    sql` `,
  )

/** Everybody wanted, and of their line the parts that are asked about. Only by name they are read from the people themselves, in the order of the index. */
function wantedPeople(wanted: Wanted, reading: Reading, asked: ReadonlySet<Part>, byName: boolean): RawBuilder<unknown> {
  const who = wanted.scope === 'mine' ? mine(reading) : known(wanted, reading)
  const parts = (['standing', 'home', 'coordinator'] as const).filter((part) => asked.has(part) || (part === 'standing' && asked.has('coordinator')))
  const people = byName ? sql`care.person ${wanted.scope === 'all' ? sql`` : sql`join (${who}) known using (id)`}` : sql`(${who}) person`
  return sql`from ${people} ${linesOf(wanted, parts)} where true ${sql.join(conditions(wanted), sql``)}`
}

const conditions = (wanted: Wanted): RawBuilder<unknown>[] => [
  ...(wanted.ids ? [sql` and person.id = any (${wanted.ids}::uuid[])`] : []),
  ...(wanted.homeless === 'yes' ? [sql` and ${homeless}`] : []),
  ...(wanted.homeless === 'no' ? [sql` and ${housed}`] : []),
  ...(wanted.situation ? [sql` and h.situation = ${wanted.situation}::care.housing_category`] : []),
  ...(wanted.pathway ? [sql` and h.pathway = ${wanted.pathway}::care.pathway`] : []),
  ...(wanted.level ? [sql` and (s).level = ${wanted.level}::care.coordination_level`] : []),
  ...(wanted.state ? [sql` and (s).state = ${wanted.state}`] : []),
  ...(wanted.coordinator ? [sql` and (s).coordinator_id = ${wanted.coordinator}::uuid`] : []),
  ...(wanted.missed === 'yes' ? [sql` and care.missed(s) > 0`] : []),
]

const partsOf = (wanted: Wanted, sort: Sort): Set<Part> => {
  const asking = Object.entries(wanted).flatMap(([filter, value]) => (value === undefined || filter === 'coordinator' ? [] : [filter]))
  const parts = [sort, ...asking].flatMap((one) => ASKS[one as Sort] ?? [])
  return new Set([...parts, ...(wanted.coordinator ? (['standing'] as const) : [])])
}

type Line = {
  id: string
  name: string
  situation: HousingCategory | null
  days_homeless: number | null
  pathway: 'exit' | 'sustain' | 'prevent' | null
  state: string | null
  level: 'none' | 'low' | 'medium' | 'high' | null
  coordinator: string | null
  last_two_way_at: string | null
  next_at: string | null
  review_on: string | null
  missed: number
  high_vulnerability: boolean
  sorted_by: string | null
}

/** Sorted by what the line shows anyway: it is not written out twice. */
const SHOWN: Partial<Record<Sort, 'last_two_way_at' | 'next_at'>> = { contact: 'last_two_way_at', next: 'next_at' }

/** One page of people in the order asked for, and where it ends if more follow; whoever has no value comes last either way. */
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
  const alike = sql`person.id ${sql.raw(sort === 'name' && down ? 'desc' : 'asc')}`
  const inPlace = sql`order by ${inOrder}, ${alike} limit ${sql.lit(howMany + 1)}`
  const further = after ? sql`and ${beyond(after)}` : sql``
  // First who is on this page, by what they are sorted and filtered by alone: the policies of the rest of their lines are then asked for fifty, not for
  // all. Those who are mine are a page or two anyway.
  const who =
    wanted.scope === 'mine'
      ? sql`(${mine(reading)}) page join care.person on person.id = page.id`
      : sql`(select person.id ${wantedPeople(wanted, reading, partsOf(wanted, sort), sort === 'name')} ${further} ${inPlace}) page join care.person on person.id = page.id`
  const shown = SHOWN[sort]
  const { rows } = await sql<Line>`
    select person.id, person.name, h.situation, h.pathway, (s).state, (s).level, c.name as coordinator, (s).last_two_way_at, (s).next_at, (s).review_on,
           care.missed(s) as missed, y.high is not null as high_vulnerability,
           case when ${homeless} then ${reading.today}::date - h.situation_from end as days_homeless, ${shown ? sql`null` : sql`(${by})::text`} as sorted_by
      from ${who} ${linesOf(wanted, ['standing', 'home', 'safety', 'coordinator'])}
     where true ${wanted.scope === 'mine' ? sql`${sql.join(conditions(wanted), sql``)} ${further}` : sql``} ${inPlace}`.execute(tx)
  const last = rows.length > howMany ? rows[howMany - 1] : undefined
  const next: After | null = last ? { value: shown ? last[shown] : last.sorted_by, id: last.id } : null
  return { rows: rows.slice(0, howMany), next }
}

/** How many a list holds, and how they are housed as far as I may see. */
export async function countPeople(tx: Tx, wanted: Wanted, reading: Reading) {
  const { rows } = await sql<{ total: number; homeless: number; housed: number; overdue: number }>`
    select count(*) as total, count(*) filter (where ${homeless}) as homeless, count(*) filter (where ${housed}) as housed,
           count(*) filter (where care.missed(s) > 0) as overdue
      ${wantedPeople(wanted, reading, new Set(['standing', 'home']), false)}`.execute(tx)
  return rows[0]!
}
