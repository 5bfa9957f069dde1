import { SESSION_COOKIE } from '../../src/server/caller.ts'
import { signIn, type World } from './world.ts'

/** A live session's token, for tests that speak to the database without HTTP. */
export async function tokenOf(world: World, party: string): Promise<string> {
  const cookie = decodeURIComponent((await signIn(world.admin, party)).slice(SESSION_COOKIE.length + 1))
  return cookie.slice(0, cookie.lastIndexOf('.'))
}
