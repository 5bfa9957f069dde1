/** Random worlds, and how one is written down in the database. */
import { createHash, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type pg from 'pg'
import { AGENCIES, agencyOf, CATEGORIES, PEOPLE, RELATIVE, rowsOf, STAFF, type Purpose, type Span, type World } from './prose.ts'

const span: fc.Arbitrary<Span> = fc.constantFrom<Span[]>(
  [-48, null],
  [-48, null],
  [-48, -24],
  [-48, 24],
  [24, null],
  [24, 48],
  [-1, null],
  [-30, 30],
  [0, 24],
)
/** A consent is never for good. */
const period = span.map(([from, to]): Span => [from, to ?? from + 8760])
const about = fc.constantFrom(...PEOPLE)
const agencyOrStaff = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...AGENCIES) }, { weight: 1, arbitrary: fc.constantFrom(...STAFF) })
const party = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...AGENCIES) },
  { weight: 2, arbitrary: fc.constantFrom<number[]>(...STAFF, RELATIVE, ...PEOPLE) },
)
const categories = fc.subarray(
  CATEGORIES.map((_, n) => n),
  { minLength: 1 },
)
const purpose = fc.constantFrom<Purpose[]>('care', 'care', 'care', 'care', 'evaluation', 'research')

export const world: fc.Arbitrary<World> = fc
  .record({
    roles: fc.array(
      fc.constantFrom(
        ['coordinator'],
        ['support_worker'],
        ['partner_worker'],
        ['intake'],
        ['supervisor'],
        ['advocate'],
        ['agency_admin', 'coordinator'],
        ['agency_admin'],
        ['evaluator'],
        ['network_admin', 'designated_person'],
      ),
      { minLength: STAFF.length, maxLength: STAFF.length },
    ),
    active: fc.array(fc.constantFrom(true, true, true, true, true, true, false), { minLength: STAFF.length, maxLength: STAFF.length }),
    at: fc.constantFrom(-30, -12, 0, 0, 0, 12, 24, 30),
    checked: fc.constantFrom(-48, -48, null, null, -4330, -1),
    unsafe: fc.constantFrom(null, null, null, null, -60, -24, -1, 20),
    orders: fc.array(
      fc.record({ categories, span: fc.constantFrom<Span[]>([-48, 0], [-24, 24], [-240, 960], [0, 24], [0, 48], [24, 72], [-72, -24]) }),
      {
        maxLength: 2,
      },
    ),
    lead: fc.array(fc.constantFrom(0, 0, 1, 2, null), { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
    withheld: fc.array(fc.constantFrom(false, false, true), { minLength: 32, maxLength: 32 }),
    wrote: fc.array(fc.record({ about, party: fc.constantFrom(...AGENCIES) }), { maxLength: 4 }),
    team: fc.array(fc.record({ about, party, span, serving: fc.constantFrom(false, false, true) }), { maxLength: 8 }),
    decisions: fc.array(
      fc.record({
        about,
        decision: fc.constantFrom('given', 'given', 'given', 'refused', 'withdrawn'),
        scope: fc.constantFrom('network', 'care_team', 'care_team', 'party', 'party'),
        party,
        categories,
        purpose,
        span: period,
      }),
      { maxLength: 9 },
    ),
    exclusions: fc.array(fc.record({ about, party, span }), { maxLength: 3 }),
    disclosures: fc.array(fc.record({ about, party: agencyOrStaff, categories, span, overrides: fc.boolean() }), { maxLength: 2 }),
    emergencies: fc.array(
      fc.record({
        about,
        party: fc.constantFrom(...STAFF),
        categories,
        span: fc.constantFrom<Span[]>([-1, 2], [-3, 1], [-6, -3], [24, 28], [-31, -29]),
      }),
      { maxLength: 2 },
    ),
  })
  .map(possible)

/** Leaves out what a constraint forbids: two open-ended times of one party on one team, somebody excluded from themselves. */
function possible(made: World): World {
  const open = new Set<string>()
  return {
    ...made,
    team: made.team.filter(({ about: a, party: p, span: [, to] }) => to !== null || (!open.has(`${a} ${p}`) && open.add(`${a} ${p}`))),
    exclusions: made.exclusions.filter((one) => one.about !== one.party),
  }
}

/** The worlds that the database was given: who has which id, and with which token they sign in. */
export type Written = { world: World; ids: string[]; tokens: string[] }

/** The hour every world begins; the database's clock is set from here and stands still. */
export const BEGAN = Date.parse('2031-05-01T00:00:00Z')
export const hour = (h: number | null): string => (h === null ? 'infinity' : new Date(BEGAN + h * 3_600_000).toISOString())

/**
 * Writes worlds as an import would, then works out access for each person; those of `slowly` act by act, as people do, through the triggers.
 */
export async function write(admin: pg.ClientBase, worlds: World[], slowly: boolean): Promise<Written[]> {
  const written = worlds.map((one) => ({ world: one, ids: Array.from({ length: 13 }, randomUUID), tokens: Array.from({ length: 13 }, randomUUID) }))
  await admin.query('begin')
  await admin.query(`set local homeward.bulk = 'on'`)
  const put = async (table: string, columns: string, rows: object[]) => {
    const names = columns.split(', ').map((column) => column.split(' ')[0])
    if (rows.length > 0)
      await admin.query(`insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from jsonb_to_recordset($1) as r (${columns})`, [
        JSON.stringify(rows),
      ])
  }
  const each = <T>(from: (one: Written) => T[]) => written.flatMap(from)
  await put(
    'care.agency',
    'id uuid, name text',
    each(({ ids }) => AGENCIES.map((n) => ({ id: ids[n], name: `Agency ${n}` }))),
  )
  await put(
    'care.staff',
    'id uuid, agency_id uuid, name text, login text, roles care.role[], active boolean',
    each(({ ids, world: w }) =>
      STAFF.map((n) => ({
        id: ids[n],
        agency_id: ids[agencyOf(n)!],
        name: `Worker ${n}`,
        login: ids[n],
        roles: w.roles[n - 3],
        active: w.active[n - 3],
      })),
    ),
  )
  await put(
    'care.person',
    'id uuid, agency_id uuid, given_name text',
    each(({ ids }) => PEOPLE.map((n) => ({ id: ids[n], agency_id: ids[0], given_name: `Person ${n}` }))),
  )
  await put(
    'care.relative',
    'id uuid, person_id uuid, name text, relation care.relation',
    each(({ ids }) => [{ id: ids[RELATIVE], person_id: ids[11], name: 'Relative', relation: 'carer' }]),
  )
  await put(
    'care.standing',
    'person_id uuid, agency_id uuid',
    each(({ ids, world: w }) => PEOPLE.map((n, at) => ({ person_id: ids[n], agency_id: w.lead[at] === null ? null : ids[w.lead[at]!] }))),
  )
  await put(
    'sealed.session',
    'token_hash bytea, party_id uuid, expires_at timestamptz',
    each(({ ids, tokens }) =>
      [...STAFF, RELATIVE, ...PEOPLE].map((n) => ({
        token_hash: `\\x${hash(tokens[n]!)}`,
        party_id: ids[n],
        expires_at: '2999-01-01',
      })),
    ),
  )
  if (slowly) await admin.query(`set local homeward.bulk = 'off'`)
  const act = async (table: string, columns: string, rows: object[]) => {
    if (!slowly) await put(table, columns, rows)
    else for (const row of rows) await put(table, columns, [row])
  }
  await act(
    'care.probe',
    'n int, person_id uuid, category care.category, agency_id uuid, written_by uuid, withheld_from_person boolean',
    each((one) =>
      rowsOf(one.world).map((row) => ({
        n: row.n,
        person_id: one.ids[row.about],
        category: CATEGORIES[row.category],
        agency_id: row.agency === null ? null : one.ids[row.agency],
        written_by: one.ids[row.agency === null ? row.about : STAFF.find((s) => agencyOf(s) === row.agency)!],
        withheld_from_person: row.withheld,
      })),
    ),
  )
  if (!slowly) await admin.query('select sealed.find_authors()')
  await act(
    'care.relative_safety',
    'person_id uuid, relative_id uuid, safe boolean, words text, at timestamptz',
    each(({ ids, world: w }) =>
      [
        { safe: true, said: w.checked },
        { safe: false, said: w.unsafe },
      ].flatMap(({ safe, said }) =>
        said === null ? [] : [{ person_id: ids[11], relative_id: ids[RELATIVE], safe, words: 'asked alone', at: hour(said) }],
      ),
    ),
  )
  await act(
    'care.guardian_order',
    'person_id uuid, relative_id uuid, issued_by text, document text, about care.category[], from_on date, to_on date',
    each(({ ids, world: w }) =>
      w.orders.map(({ categories: about_, span: [from, to] }) => ({
        person_id: ids[11],
        relative_id: ids[RELATIVE],
        issued_by: 'Court',
        document: 'No. 1',
        about: about_.map((n) => CATEGORIES[n]),
        from_on: hour(from).slice(0, 10),
        to_on: hour(to! - 24).slice(0, 10), // its last day is one on which it holds
      })),
    ),
  )
  const times = (s: Span) => ({ from_at: hour(s[0]), to_at: hour(s[1]) })
  const named = (list: number[]) => list.map((n) => CATEGORIES[n])
  await act(
    'care.consent_event',
    'person_id uuid, decision text, scope text, party_id uuid, categories care.category[], purpose care.purpose, from_at timestamptz, to_at timestamptz',
    each(({ ids, world: w }) =>
      w.decisions.map((d) => ({
        person_id: ids[d.about],
        decision: d.decision,
        scope: d.scope,
        party_id: d.scope === 'party' ? ids[d.party] : null,
        categories: named(d.categories),
        purpose: d.purpose,
        ...times(d.span),
      })),
    ),
  )
  await act(
    'care.exclusion',
    'person_id uuid, excluded_party_id uuid, excluded_name text, reason text, from_at timestamptz, to_at timestamptz',
    each(({ ids, world: w }) =>
      w.exclusions.map((x) => ({
        person_id: ids[x.about],
        excluded_party_id: ids[x.party],
        excluded_name: 'Somebody',
        reason: 'asked for',
        ...times(x.span),
      })),
    ),
  )
  await act(
    'care.disclosure',
    'person_id uuid, ground text, facts text, recipient_id uuid, recipient_name text, categories care.category[], overrides_exclusion boolean, from_at timestamptz, to_at timestamptz',
    each(({ ids, world: w }) =>
      w.disclosures.map((d) => ({
        person_id: ids[d.about],
        ground: 'serious_danger',
        facts: 'facts',
        recipient_id: ids[d.party],
        recipient_name: 'them',
        categories: named(d.categories),
        overrides_exclusion: d.overrides,
        ...times(d.span),
      })),
    ),
  )
  await act(
    'care.emergency_access',
    'person_id uuid, written_by uuid, agency_id uuid, categories care.category[], reason text, from_at timestamptz, to_at timestamptz',
    each(({ ids, world: w }) =>
      w.emergencies.map((e) => ({
        person_id: ids[e.about],
        written_by: ids[e.party],
        agency_id: ids[agencyOf(e.party)!],
        categories: named(e.categories),
        reason: 'somebody is in danger of their life',
        ...times(e.span),
      })),
    ),
  )
  await act(
    'care.involvement',
    'person_id uuid, party_id uuid, serving boolean, from_at timestamptz, to_at timestamptz',
    each(({ ids, world: w }) =>
      w.team.map((t) => ({
        person_id: ids[t.about],
        party_id: ids[t.party],
        serving: t.serving,
        ...times(t.span),
      })),
    ),
  )
  if (!slowly) await admin.query('select sealed.recompute(id) from unnest($1::uuid[]) id', [each(({ ids }) => PEOPLE.map((n) => ids[n]))])
  await admin.query('commit')
  return written
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex')
