import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration'
import pg from 'pg'

const FOLDER = path.resolve(import.meta.dirname, '../../db')
/** CVE-2025-8713: before 15.14 the planner's statistics could leak rows that row-level security hides. */
const OLDEST = 150014

/** Plain SQL files as migrations: the library's lock, history and order checks; our SQL. */
class SqlFiles implements MigrationProvider {
  async getMigrations(): Promise<Record<string, Migration>> {
    const folder = path.join(FOLDER, 'migrations')
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    const read = names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8')
      return [
        name.replace(/\.sql$/, ''),
        { up: async (db: Kysely<never>) => void (await sql.raw(`set local role homeward_owner;\n${text};\nreset role`).execute(db)) },
      ] as const
    })
    return Object.fromEntries(await Promise.all(read))
  }
}

/**
 * Brings the database at this administrator's address up to date and lets the three login roles in with this password
 * (null: leaves them as they are, for a server may be running with what they have).
 * @returns the names of the migrations that ran
 */
export async function migrate(adminUrl: string, rolePassword: string | null): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2 })
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) })
  try {
    const { rows } = await pool.query<{ v: number; name: string }>(
      `select current_setting('server_version_num')::int as v, current_setting('server_version') as name`,
    )
    if (rows[0]!.v < OLDEST) throw new Error(`PostgreSQL ${rows[0]!.name} is too old: Homeward needs 15.14 or later.`)
    await pool.query(await readFile(path.join(FOLDER, 'roles.sql'), 'utf8'))
    for (const role of rolePassword === null ? [] : ['homeward_app', 'homeward_engine', 'homeward_auth']) {
      await pool.query(`alter role ${role} login password ${pg.escapeLiteral(rolePassword!)}`)
    }
    const { error, results } = await new Migrator({ db, provider: new SqlFiles(), migrationTableSchema: 'migrated' }).migrateToLatest()
    if (error) throw error
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}
