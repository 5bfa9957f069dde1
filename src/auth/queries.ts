/** The only writer of the schema auth beside the library itself; everything here runs as homeward_auth, which sees nothing else. */
import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { SignInDatabase } from '../server/database.ts'

type Db = SignInDatabase['db']
export type Entering = {
  kind: 'staff' | 'person' | 'relative' | 'agency'
  agency: string | null
  login: string | null
  name: string
  may_enter: boolean
  second_factor: boolean
}
export type Invited = Omit<Entering, 'second_factor'> & { id: string; agency_name: string | null; expires_at: string }

const first = async <T>(db: Kysely<unknown>, query: ReturnType<typeof sql<T>>): Promise<T | undefined> => (await query.execute(db)).rows[0]

/** The same name for an account whether it exists or not: nothing can be learned from who gets locked. */
const accountKey = (address: string) => createHash('sha256').update(address).digest()

export const takeTry = async (db: Db, address: string): Promise<boolean> =>
  (await first(db, sql<{ taken: boolean }>`select auth.take_try(${accountKey(address)}) as taken`))!.taken
export const giveTryBack = async (db: Db, address: string): Promise<void> =>
  void (await sql`select auth.give_try_back(${accountKey(address)})`.execute(db))
export const forgetTries = async (db: Db, address: string): Promise<void> =>
  void (await sql`select auth.forget_tries(${accountKey(address)})`.execute(db))

export async function whoEnters(db: Db, user: string): Promise<Entering | null> {
  const row = await first(
    db,
    sql<{ who: Omit<Entering, 'second_factor'>; second_factor: boolean | null }>`
    select guard.who_enters(party_id) as who, "twoFactorEnabled" as second_factor from auth."user" where id = ${user}`,
  )
  return row ? { ...row.who, second_factor: row.second_factor ?? false } : null
}

/** The encrypted secret of the account's authenticator app. */
export const secondFactorOf = async (db: Db, user: string): Promise<string | undefined> =>
  (await first(db, sql<{ secret: string }>`select secret from auth."twoFactor" where "userId" = ${user}`))?.secret
/** False when this half minute's code, or a later one, has been used. */
export const useStep = async (db: Db, user: string, step: number): Promise<boolean> =>
  (await first(db, sql<{ used: boolean }>`select auth.use_step(${user}, ${step}) as used`))!.used

/** Whose challenge this is: the address of the account that still owes its second factor. */
export const addressOfChallenge = async (db: Db, challenge: string): Promise<string | undefined> =>
  (
    await first(
      db,
      sql<{
        email: string
      }>`select u.email from auth.verification v join auth."user" u on u.id::text = v.value where v.identifier = ${challenge} and v."expiresAt" > now()`,
    )
  )?.email

/** The account behind a session of the library, live or still owing a second factor. */
export const holderOf = async (db: Db, token: string) =>
  first(
    db,
    sql<{ user: string; party: string; email: string; second_factor: boolean | null; live: boolean }>`
    select u.id as user, u.party_id as party, u.email, u."twoFactorEnabled" as second_factor, s.live
      from auth.session s join auth."user" u on u.id = s."userId" where s.token = ${token} and s."expiresAt" > now()`,
  )

export const endSession = async (db: Db, token: string): Promise<void> =>
  void (await sql`delete from auth.session where token = ${token}`.execute(db))

export const invited = async (db: Db, secret: string): Promise<Invited | null> =>
  (await first(db, sql<{ who: Invited | null }>`select guard.invited(${Buffer.from(secret)}) as who`))?.who ?? null
/** Uses an invitation. @returns the account's id, or null when the invitation does not hold */
export const acceptInvitation = async (db: Db, given: { secret: string; address: string; password?: string }): Promise<string | null> =>
  (
    await first(
      db,
      sql<{
        account: string | null
      }>`select guard.accept_invitation(${Buffer.from(given.secret)}, ${given.address}, ${given.password ?? null}) as account`,
    )
  )?.account ?? null

/** The invited member of staff of this agency whose sign-in name this is; the invitation is used by it. */
export const vouchedFor = async (db: Db, login: string, agency: string): Promise<string | null> =>
  (await first(db, sql<{ party: string | null }>`select guard.vouched(${login.toLowerCase()}, ${agency}) as party`))?.party ?? null

export type AtTheDoor = { id: string; name: string; kind: 'staff' | 'person' | 'relative'; agency: string | null; roles: string[]; own: boolean }
export const atTheDoor = async (db: Db): Promise<AtTheDoor[]> => (await sql<AtTheDoor>`select * from guard.at_the_door()`.execute(db)).rows
export const hasWayIn = async (db: Db, party: string): Promise<boolean> =>
  (
    await first(
      db,
      sql<{ own: boolean }>`
    select exists (select from auth.account c where c."userId" = u.id) or exists (select from auth.passkey k where k."userId" = u.id) as own from auth."user" u where u.party_id = ${party}`,
    )
  )?.own ?? false
/** A session without any proof, for demonstration and test mode. @returns false when there is no such party or it may not enter */
export async function openDemonstrationSession(db: Db, party: string, token: string, hours: number): Promise<boolean> {
  const row = await first(
    db,
    sql<{ id: string }>`
    insert into auth.session ("expiresAt", token, "updatedAt", "userId", proof, live)
    select now() + make_interval(hours => ${hours}), ${token}, now(), account, 'demonstration', true from guard.account_at_the_door(${party}) account where account is not null returning id`,
  )
  return row !== undefined
}
