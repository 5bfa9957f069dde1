/** The house keeps its own rules: read from the database's catalogue, so no table can forget. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { freshDatabase } from '../harness/postgres.ts'

let admin: pg.Client
let drop: () => Promise<void>
before(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  admin = new pg.Client({ connectionString: fresh.adminUrl })
  await admin.connect()
})
after(async () => {
  await admin.end()
  await drop()
})
const names = async (text: string): Promise<string[]> => (await admin.query<{ name: string }>(text)).rows.map((row) => row.name).sort()

test('every table of care has row-level security, enabled and forced', async () => {
  assert.deepEqual(
    await names(
      `select relname as name from pg_class where relnamespace = 'care'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
    ),
    [],
  )
})

test('every table and view of care says what one row of it is', async () => {
  assert.deepEqual(
    await names(
      `select relname as name from pg_class where relnamespace in ('care'::regnamespace, 'sealed'::regnamespace) and relkind in ('r', 'p', 'v') and obj_description(oid) is null and relname <> 'clock'`,
    ),
    [],
  )
})

test('the application deletes nothing, and may not empty, refer to or put triggers on anything', async () => {
  assert.deepEqual(
    await names(`select table_schema || '.' || table_name || ' ' || privilege_type as name from information_schema.role_table_grants
    where grantee in ('homeward_app', 'PUBLIC') and table_schema in ('care', 'sealed', 'auth', 'guard', 'migrated') and privilege_type not in ('SELECT', 'INSERT', 'UPDATE')`),
    [],
  )
})

test('what is sealed is granted to no request', async () => {
  assert.deepEqual(
    await names(
      `select table_schema || '.' || table_name as name from information_schema.role_table_grants where grantee in ('homeward_app', 'PUBLIC') and table_schema in ('sealed', 'auth', 'migrated')`,
    ),
    [],
  )
  assert.deepEqual(
    await names(
      `select nspname as name from pg_namespace where nspname in ('sealed', 'auth', 'migrated') and has_schema_privilege('homeward_app', oid, 'usage')`,
    ),
    [],
  )
})

test('no policy lets the application at every row', async () => {
  assert.deepEqual(
    await names(
      `select tablename || ' ' || policyname as name from pg_policies where schemaname = 'care' and permissive = 'PERMISSIVE' and roles && '{homeward_app,public}' and 'true' in (qual, with_check)`,
    ),
    [],
  )
})

test('an update is never allowed on rows that the same policy would not show', async () => {
  assert.deepEqual(
    await names(
      `select tablename || ' ' || policyname as name from pg_policies where schemaname = 'care' and roles && '{homeward_app}' and cmd in ('UPDATE', 'ALL') and permissive = 'PERMISSIVE' and qual is null`,
    ),
    [],
  )
})

test('every table about a person that can be read without opening asks for exclusions or acquaintance', async () => {
  assert.deepEqual(
    await names(`select p.tablename || ' ' || p.policyname as name from pg_policies p
    join information_schema.columns c on c.table_schema = 'care' and c.table_name = p.tablename and c.column_name = 'person_id'
    where p.schemaname = 'care' and p.roles && '{homeward_app}' and p.permissive = 'PERMISSIVE' and p.cmd in ('SELECT', 'UPDATE', 'ALL')
      and p.qual not like '%guard.opened_person()%' and p.qual not like '%guard.excluded_for_me()%' and p.qual not like '%care.acquaintance%'`),
    [],
  )
})

test('every table of content is read and written by the very same policies', async () => {
  const ways = async (policy: string) =>
    (
      await admin.query<{ tables: string[] }>(`select array_agg(tablename::text) as tables from pg_policies
    where schemaname = 'care' and policyname = '${policy}' and tablename <> all ('{emergency_access,obligation}') group by coalesce(qual, ''), coalesce(with_check, '')`)
    ).rows
  for (const [policy, withheld] of [
    ['read_when_opened', 1],
    ['written_as_oneself_when_opened', 0],
    ['changed_by_the_team_when_opened', 1],
  ] as const) {
    const found = await ways(policy)
    assert.equal(found.length, 1 + withheld, `${policy}: ${JSON.stringify(found)}`) // one more for tables with rows withheld from the person
    assert.ok(found.some(({ tables }) => tables.length > 20))
  }
})

/** Worked out by the engine or themselves logs. */
const WITHOUT_LOG = [
  'acquaintance',
  'info_receipt',
  'notice',
  'obligation',
  'reading',
  'standing',
  'standing_family',
  'standing_home',
  'standing_safety',
]
test('every change of every table is logged, but of what is worked out or itself a log', async () => {
  assert.deepEqual(
    await names(`select relname as name from pg_class c where relnamespace = 'care'::regnamespace and relkind = 'r'
    and not exists (select from pg_trigger t join pg_proc f on f.oid = t.tgfoid where t.tgrelid = c.oid and f.proname = 'log_change' and t.tgtype & 28 = 28 and t.tgenabled = 'O')`),
    WITHOUT_LOG,
  )
})

test('every view reads with the rights of who asks; none is materialised; nothing is partitioned', async () => {
  assert.deepEqual(
    await names(
      `select relname as name from pg_class where relnamespace::regnamespace::text in ('care', 'guard', 'sealed') and (relkind in ('m', 'p') or (relkind = 'v' and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}'))`,
    ),
    [],
  )
})

test('what a row about a person builds on is of the same person: every reference between two such tables says so', async () => {
  const between = `from pg_constraint k
     join pg_attribute mine on mine.attrelid = k.conrelid and mine.attname = 'person_id' join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attname = 'person_id'
    where k.contype = 'f' and k.connamespace = 'care'::regnamespace`
  const told = await names(`select k.conname as name ${between} and (mine.attnum, theirs.attnum) in (select * from unnest(k.conkey, k.confkey))`)
  assert.ok(told.length > 80, `only ${told.length} references found`)
  assert.deepEqual(
    await names(`select k.conrelid::regclass || ' ' || k.conname as name ${between}
       and not exists (select from pg_constraint o where o.contype = 'f' and o.conrelid = k.conrelid and o.conkey && k.conkey and mine.attnum = any (o.conkey)
                        and o.confrelid <> 'care.person'::regclass)`),
    [],
  )
})

/** What a column names that no key can follow, and why nothing is to be compared. */
const NAMED_FREELY = new Set([
  'alternative listing_id', // a service of the public directory, which comes and goes with its source
  'onward_referral listing_id',
  'acquaintance person_id', // worked out, not written
  'acquaintance party_id',
  'reading person_id', // a log
  'reading party_id',
  'reading agency_id',
  'coordination_activity reader_ids', // of the request that is chased, put there by its trigger
  'appointment joint_id', // names no row: visits brought together have the same
  'visit_joined joint_id',
  'handover batch_id', // names no row: what was handed over in the same step has the same
])
test('an id in a row about a person that no key follows is compared by a trigger: whoever is unknown or somebody else’s is refused', async () => {
  const loose = await names(`select c.relname || ' ' || a.attname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname <> 'id' and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
     where c.relnamespace = 'care'::regnamespace and c.relkind = 'r' and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'person_id')
       and not exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and a.attnum = any (k.conkey))
       and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgfoid = 'sealed.named_with_the_person()'::regprocedure and a.attnum = any (g.tgattr)
                        and position(a.attname in encode(g.tgargs, 'escape')) > 0)`)
  assert.deepEqual(new Set(loose), NAMED_FREELY)
})

test('no foreign key deletes or changes rows behind the policies', async () => {
  assert.deepEqual(
    await names(
      `select conrelid::regclass || ' ' || conname as name from pg_constraint where contype = 'f' and connamespace = 'care'::regnamespace and (confdeltype in ('c', 'n', 'd') or confupdtype in ('c', 'n', 'd'))`,
    ),
    [],
  )
})

test('no role of ours is a superuser, bypasses policies or owns what it reads', async () => {
  assert.deepEqual(
    await names(
      `select rolname::text as name from pg_roles where rolname like 'homeward%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or (rolname = 'homeward_owner' and rolcanlogin))`,
    ),
    [],
  )
  assert.deepEqual(
    await names(
      `select m.rolname || ' in ' || r.rolname as name from pg_auth_members a join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member where m.rolname like 'homeward%'`,
    ),
    [],
  )
  assert.deepEqual(
    await names(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('care', 'sealed', 'guard') and c.relkind in ('r', 'v', 'S') and pg_get_userbyid(c.relowner) <> 'homeward_owner' and c.relname <> 'clock'`,
    ),
    [],
  )
})

test('nothing that reads who asks is called immutable: a cached plan would answer for somebody else', async () => {
  assert.deepEqual(
    await names(`select p.oid::regprocedure::text as name from pg_proc p where pronamespace::regnamespace::text in ('care', 'guard', 'sealed') and provolatile = 'i'
    and (coalesce(prosrc, '') || coalesce(pg_get_function_sqlbody(oid), '')) ~* '(current_setting|guard\\.|sealed\\.context|sealed\\.opened|from care\\.)'`),
    [],
  )
})

test('every function with its owner’s rights is owned by who cannot log in, has a fixed search path, and is reviewed in docs/security.md', async () => {
  const definers = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace where prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`
  assert.deepEqual(
    await names(
      `select p.oid::regprocedure::text as name ${definers} and (pg_get_userbyid(proowner) <> 'homeward_owner' or not coalesce(proconfig, '{}') && '{search_path=pg_catalog}')`,
    ),
    [],
  )
  const reviewed = new Set(
    [...(await readFile(new URL('../../docs/security.md', import.meta.url), 'utf8')).matchAll(/^\| `((?:guard|sealed|care)\.\w+)` \|/gm)].map(
      (match) => match[1]!,
    ),
  )
  const existing = await names(`select distinct n.nspname || '.' || p.proname as name ${definers}`)
  // guard.now reads the test's movable clock; outside tests it is a plain function
  assert.deepEqual(
    existing.filter((name) => !reviewed.has(name) && name !== 'guard.now'),
    [],
    'not reviewed',
  )
  assert.deepEqual(
    [...reviewed].filter((name) => !existing.includes(name)),
    [],
    'reviewed but gone',
  )
})

test('what may be called without being named is nothing', async () => {
  assert.deepEqual(
    await names(`select p.oid::regprocedure::text as name from pg_proc p where pronamespace::regnamespace::text in ('guard', 'sealed', 'care')
    and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0)`),
    [],
  )
})
