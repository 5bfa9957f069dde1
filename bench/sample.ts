/** Whom the benchmark asks about: people spread over the whole network, each with the worker who coordinates them. */
import type pg from 'pg'
import { signIn, type SignedIn } from './server.ts'

export type Known = {
  person: string
  agency: string
  worker: string
  given: string
  family: string
  action: string
  action_version: number
  signed: SignedIn
}
/** `long`: somebody with 500 notes and 60 actions. */
export type Sample = {
  people: Known[]
  long: Known
  supervisors: { id: string; agency: string; signed: SignedIn }[]
  evaluator: SignedIn
  others: string[]
}

/** As in generate.sql. */
const id = (name: string) => `overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`

/** The same people every time: every so-manieth by their number. @param many how many people */
export async function takeSample(admin: pg.Pool, people: number, many: number): Promise<Sample> {
  const { rows } = await admin.query<Omit<Known, 'signed'>>(
    `select p.id as person, s.agency_id as agency, s.coordinator_id as worker, p.given_name as given, p.family_name as family, a.id as action, a.version as action_version
       from (select (n::bigint * 7919 % $1)::int + 1 as n from generate_series(1, $2::int) n) k
       join care.person p on p.id = ${id("'person' || k.n")} join care.standing s on s.person_id = p.id
       join care.action a on a.id = ${id("'action' || k.n || '/1'")}
      where s.coordinator_id is not null and a.responsible_id = s.coordinator_id`,
    [people, many],
  )
  const { rows: supervisors } = await admin.query<{ id: string; agency: string }>(
    `select id, agency_id as agency from care.staff where 'supervisor' = any (roles) order by name`,
  )
  const { rows: agencies } = await admin.query<{ id: string }>('select id from care.agency order by name')
  const evaluator = await evaluatorOf(admin)
  const signed = await signIn(admin, [...new Set([...rows.map((row) => row.worker), ...supervisors.map((one) => one.id), evaluator])])
  const known = rows.map((row) => ({ ...row, signed: signed.get(row.worker)! }))
  return {
    people: known.slice(0, -1),
    long: known.at(-1)!,
    supervisors: supervisors.map((one) => ({ ...one, signed: signed.get(one.id)! })),
    evaluator: signed.get(evaluator)!,
    others: agencies.map((one) => one.id),
  }
}

/** Somebody who counts for the whole network and reads nobody. */
async function evaluatorOf(admin: pg.Pool): Promise<string> {
  const login = 'evaluator@bench.example'
  await admin.query(
    `insert into care.staff (agency_id, name, login, roles) select id, 'Evaluator', $1, '{evaluator}' from care.agency order by name limit 1 on conflict do nothing`,
    [login],
  )
  return (await admin.query<{ id: string }>('select id from care.staff where login = $1', [login])).rows[0]!.id
}
