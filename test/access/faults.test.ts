import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openLaboratory, search, type Laboratory } from './compare.ts'

/** A fault planted in a function or a policy: the worlds must notice each. */
const FUNCTIONS: [fault: string, name: string, was: string, planted: string][] = [
  [
    'consent outlives an exclusion',
    'sealed.recompute',
    'and not exists (select from barred x where x.party_id = s.party_id and x.from_at <= s.a and x.to_at >= s.b)',
    '',
  ],
  [
    'what was said to everybody counts more than what was said to one',
    'sealed.recompute',
    `when 'party' then 0 when 'care_team' then 1 else 2`,
    `when 'party' then 2 when 'care_team' then 1 else 0`,
  ],
  ['the first decision counts, not the last', 'sealed.recompute', 'e.seq desc', 'e.seq asc'],
  ['a withdrawal changes nothing', 'sealed.recompute', `where decision = 'given'`, `where decision <> 'refused'`],
  [
    'consent opens to those who are not on the team',
    'sealed.recompute',
    'and exists (select from team t where t.party_id = s.party_id and t.from_at <= s.a and t.to_at >= s.b)',
    '',
  ],
  ['everybody ever on the team knows the name', 'sealed.recompute', 'where i.person_id = p and i.serving', 'where i.person_id = p'],
  ['an agency loses what it wrote', 'sealed.recompute', 'from sealed.author a where a.person_id = p', 'from sealed.author a where false'],
  ['a disclosure reaches somebody excluded', 'sealed.recompute', 'case when d.overrides_exclusion then', 'case when true then'],
  ['somebody close is shown what nobody made sure of', 'sealed.recompute', 'k.id is null or', 'true or'],
  ['a guardian reads on after the last day', 'sealed.recompute', '(o.to_on + 1)::timestamp', '(o.to_on + 30)::timestamp'],
  ['an order opens everything', 'sealed.recompute', `o.relative_id, 'care', o.about`, `o.relative_id, 'care', enum_range(null::care.category)`],
  ['a guardian who was found not safe reads on', 'sealed.recompute', '- sealed.made_sure(o.relative_id, false)', ''],
  ['consent for one purpose serves every other', 'guard.open_person', 'and a.purpose = for_', ''],
  [
    'what has expired stays open',
    'guard.open_person',
    'a.person_id = p and a.party_id = any (parties) and a.from_at <= t and a.to_at > t and',
    'a.person_id = p and a.party_id = any (parties) and a.from_at <= t and',
  ],
  ['an administrator reads content', 'guard.open_person', `and (content or a.basis = 'emergency')`, ''],
  ['somebody excluded opens the person', 'guard.open_person', 'x.excluded_party_id = me and x.from_at <= t', 'false and x.from_at <= t'],
  ['whoever knows the person may write', 'guard.open_person', 'i.party_id = any (parties) and i.from_at <= t and i.to_at > t', 'true'],
  ['somebody excluded finds the name in lists', 'guard.excluded_for_me', 'where excluded_party_id = me', 'where false'],
  [
    'somebody excluded hears live that something changed',
    'guard.audience',
    'except select x.excluded_party_id from',
    'except select null::uuid from',
  ],
  ['whoever only wrote once hears live of all that follows', 'guard.audience', 'cardinality(a.categories) > 0 or', 'true or'],
  ['staff who do not work with people hear live', 'guard.audience', 'and sealed.works_with_people(s.roles)', ''],
  ['an administrator has the eyes of the agency', 'sealed.begin_as', 'case when content then', 'case when true then'],
]
const POLICIES: [fault: string, table: string, policy: string, was: string, planted: string][] = [
  ['the person sees what was withheld from them', 'probe', 'read_when_opened', '(NOT withheld_from_person)', 'true'],
  [
    'every agency reads what one of them wrote',
    'probe',
    'read_when_opened',
    '(agency_id = ( SELECT guard.opened_custodian() AS opened_custodian))',
    '(agency_id is not null)',
  ],
  [
    'opening one person opens all',
    'probe',
    'read_when_opened',
    '(person_id = ( SELECT guard.opened_person() AS opened_person))',
    '((select guard.opened_person()) is not null)',
  ],
  [
    'one writes in somebody else’s name',
    'probe',
    'written_as_oneself_when_opened',
    '(written_by = ( SELECT guard.opened_writer() AS opened_writer))',
    'true',
  ],
  [
    'one writes for another agency',
    'probe',
    'written_as_oneself_when_opened',
    '(NOT (agency_id IS DISTINCT FROM ( SELECT guard.opened_writer_agency() AS opened_writer_agency)))',
    'true',
  ],
  ['lists show the line without consent', 'standing', 'listed_with_consent_or_led_by_us', `('general'::care.category = ANY (a.categories))`, 'true'],
  ['lists end with no consent', 'acquaintance', 'whom_i_may_know', '(to_at > ( SELECT guard.now() AS now))', 'true'],
]

let laboratory: Laboratory
before(async () => {
  laboratory = await openLaboratory()
})
after(() => laboratory.close())

/** How many worlds it took; fails when three hundred noticed nothing. */
async function noticed(fault: string): Promise<string> {
  for (const seed of [7, 77, 777]) {
    const { looked, found } = await search(laboratory, { worlds: 100, seed, batch: 10 })
    if (found) return `noticed within ${looked + [7, 77, 777].indexOf(seed) * 100} worlds: ${found.what}`
  }
  assert.fail(`nobody noticed: ${fault}`)
}

for (const [fault, name, was, planted] of FUNCTIONS) {
  test(`the worlds notice when ${fault}`, async (t) => {
    const { rows } = await laboratory.admin.query('select pg_get_functiondef($1::regproc) as text', [name])
    const good: string = rows[0].text
    assert.ok(good.includes(was), `${name} no longer says: ${was}`)
    await laboratory.admin.query(good.replace(was, () => planted))
    try {
      t.diagnostic(await noticed(fault))
    } finally {
      await laboratory.admin.query(good)
    }
  })
}

for (const [fault, table, policy, was, planted] of POLICIES) {
  test(`the worlds notice when ${fault}`, async (t) => {
    const { rows } = await laboratory.admin.query(
      `select coalesce(qual, '') as using, coalesce(with_check, '') as checked from pg_policies where schemaname = 'care' and tablename = $1 and policyname = $2`,
      [table, policy],
    )
    const clause = (from: { using: string; checked: string }) =>
      `${from.using ? `using (${from.using})` : ''} ${from.checked ? `with check (${from.checked})` : ''}`
    const good = clause(rows[0])
    assert.ok(good.includes(was), `${policy} no longer says: ${was}, but ${good}`)
    await laboratory.admin.query(`alter policy ${policy} on care.${table} ${good.replaceAll(was, planted)}`)
    try {
      t.diagnostic(await noticed(fault))
    } finally {
      await laboratory.admin.query(`alter policy ${policy} on care.${table} ${good}`)
    }
  })
}
