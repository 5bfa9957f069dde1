/** A network of any size for measuring, made by arithmetic: the same size gives the same network. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { nameTokens } from '../src/people/names.ts'

const QUIETLY = `set statement_timeout = 0; set timezone = 'UTC'; begin; set local session_replication_role = replica; set local role homeward_owner;
  set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'`

/** As many agencies as serve so many people. */
export const agenciesFor = (people: number): number => Math.max(10, Math.min(200, Math.floor(people / 500)))

/** Fills an empty, migrated database with a network of this many people. Some ten minutes for a million. */
export async function generate(adminUrl: string, people: number, agencies = agenciesFor(people)): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const text = (await readFile(path.join(import.meta.dirname, 'generate.sql'), 'utf8'))
      .replaceAll(':people', String(people))
      .replaceAll(':agencies', String(agencies))
    await client.query(QUIETLY)
    await client.query(text)
    await spellNames(client)
    await client.query(
      `do $$ declare one record; begin for one in select definition from set_aside loop execute one.definition; end loop; end $$; commit`,
    )
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** Every word of a name in the spellings by which it is searched, as the server would have written them; each word is spelled once. */
async function spellNames(client: pg.Client): Promise<void> {
  const words = `select id, unnest(array[given_name, family_name] || case when given_name ~ '[\u3400-\u9fff]' then array[family_name || given_name] else '{}' end) as word from care.person`
  const { rows } = await client.query<{ word: string }>(`select distinct word from (${words}) w where word <> ''`)
  const spellings = rows.flatMap(({ word }) => nameTokens({ given_name: word }).map((token) => ({ word, ...token })))
  await client.query('create temp table spelling (word text, kind text, token text) on commit drop')
  await client.query('insert into spelling select word, kind, token from jsonb_to_recordset($1::jsonb) x(word text, kind text, token text)', [
    JSON.stringify(spellings),
  ])
  await client.query('analyze spelling')
  await client.query(`insert into care.name_token (person_id, kind, token)
    select distinct w.id, s.kind, s.token collate "C" as token from (${words}) w join spelling s using (word) order by token, kind, id`)
}
