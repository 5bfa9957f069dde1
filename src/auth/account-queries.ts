import { sql } from 'kysely'
import type { SignInDatabase } from '../server/database.ts'
import type { Proof } from './rules.ts'

type Db = SignInDatabase['db']
export type Account = {
  email: string | null
  has_password: boolean
  second_factor: boolean
  passkeys: { id: string; name: string | null; added: Date | null }[]
}
export type DeviceRow = { id: string; token: string; since: Date; until: Date; proof: Proof; device: string | null }

export async function accountOf(db: Db, party: string): Promise<Account> {
  const { rows } = await sql<{ id: string; email: string; has_password: boolean; second_factor: boolean | null }>`
    select u.id, u.email, u."twoFactorEnabled" as second_factor, exists (select from auth.account a where a."userId" = u.id and a."providerId" = 'credential') as has_password
      from auth."user" u where u.party_id = ${party}`.execute(db)
  const user = rows[0]
  if (!user) return { email: null, has_password: false, second_factor: false, passkeys: [] }
  const passkeys = await sql<
    Account['passkeys'][number]
  >`select id, name, "createdAt" as added from auth.passkey where "userId" = ${user.id} order by "createdAt"`.execute(db)
  return { email: user.email, has_password: user.has_password, second_factor: user.second_factor ?? false, passkeys: passkeys.rows }
}

export const devicesOf = async (db: Db, party: string): Promise<DeviceRow[]> =>
  (
    await sql<DeviceRow>`
    select s.id, s.token, s."createdAt" as since, s."expiresAt" as until, s.proof, s."userAgent" as device
      from auth.session s join auth."user" u on u.id = s."userId" where u.party_id = ${party} and s.live and s."expiresAt" > now() order by s."createdAt" desc`.execute(
      db,
    )
  ).rows

/** Signs out one device of this party. @returns false when it has no such device */
export const endDevice = async (db: Db, party: string, session: string): Promise<boolean> =>
  Number(
    (await sql`delete from auth.session s using auth."user" u where u.id = s."userId" and u.party_id = ${party} and s.id = ${session}`.execute(db))
      .numAffectedRows,
  ) > 0
export const endOtherDevices = async (db: Db, party: string, token: string): Promise<void> =>
  void (await sql`delete from auth.session s using auth."user" u where u.id = s."userId" and u.party_id = ${party} and s.token <> ${token}`.execute(
    db,
  ))

export const removePasskey = async (db: Db, party: string, passkey: string): Promise<boolean> =>
  Number(
    (await sql`delete from auth.passkey k using auth."user" u where u.id = k."userId" and u.party_id = ${party} and k.id = ${passkey}`.execute(db))
      .numAffectedRows,
  ) > 0

/** Whether this session began within the last minutes: what changes the ways in asks for a fresh proof. */
export const isFresh = async (db: Db, token: string, minutes: number): Promise<boolean> =>
  (await sql`select from auth.session where token = ${token} and live and "createdAt" > now() - make_interval(mins => ${minutes})`.execute(db)).rows
    .length > 0
