/** Writes a network of rows with the owner's hands, all or nothing; then works out who may know of whom, and leaves the obligations to the engine. */
import { nameTokens } from '../people/names.ts'
import { inBulk } from '../server/bulk.ts'
import { writeRows, type Rows } from './rows.ts'

/** The database already holds somebody: a demonstration never mixes with people. */
export class NotEmpty extends Error {
  readonly people: number
  readonly agencies: number
  constructor(people: number, agencies: number) {
    super(`This database is not empty: it holds ${people} people and ${agencies} agencies. The demonstration is only loaded into an empty one.`)
    this.people = people
    this.agencies = agencies
  }
}

type Doors = readonly string[]
/**
 * @param doors people and relatives who may come in at the demonstration's door
 * @throws NotEmpty
 */
export async function writeAll(adminUrl: string, rows: Rows, doors: Doors): Promise<void> {
  spellNames(rows)
  await inBulk(adminUrl, async (bulk) => {
    await bulk.run('lock table care.network in share row exclusive mode') // two at once: the second finds it full
    const [held] = await bulk.run<{ people: number; agencies: number }>(
      'select (select count(*)::int from care.person) as people, (select count(*)::int from care.agency) as agencies',
    )
    if (held!.people + held!.agencies > 0) throw new NotEmpty(held!.people, held!.agencies)
    await writeRows(bulk, rows)
    await bulk.run('select sealed.find_authors()')
    await bulk.run(`select sealed.recompute(id) from care.person`)
    await bulk.run(
      `select sealed.append_change(id, null, 'demonstration', 'person', id::text, jsonb_build_object('id', id)) from (select id from care.person order by id) p`,
    )
    await bulk.run('insert into sealed.stale (person_id) select id from care.person on conflict do nothing')
    await bulk.run('set local role none') // accounts belong to sign-in
    await bulk.run('select guard.account_at_the_door(d) from unnest($1::uuid[]) d', [doors])
  })
}

/** Without these nobody is found by name. */
function spellNames(rows: Rows): void {
  for (const person of rows.of('person') as {
    id: string
    given_name: string
    family_name?: string
    preferred_name?: string
    other_names?: string[]
  }[]) {
    for (const { kind, token } of nameTokens(person)) rows.add('name_token', { person_id: person.id, kind, token })
  }
}
