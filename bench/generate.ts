import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** Fills an empty, migrated database with a network of this many people. About two minutes for a million. */
export async function generate(adminUrl: string, people: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const text = (await readFile(path.join(import.meta.dirname, 'generate.sql'), 'utf8')).replaceAll(':people', String(people))
    await client.query(`set statement_timeout = 0; begin; set local session_replication_role = replica; set local role homeward_owner; set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'; ${text}; commit`)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
