import type { Config } from './config.ts'
import type { Changed, Db } from './database.ts'
import type { Live } from './live.ts'

/** What a server is made of; some slices (sign-in, import, test mode) need more of it than the caller's transaction. */
export type Parts = {
  config: Config
  db: Db
  live: Live
  settle: (changed?: Changed) => Promise<void>
  adminUrl: string
  rolePassword: string
  webDir?: string
}
