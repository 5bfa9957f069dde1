import { sql, type Insertable } from 'kysely'
import type { Tx } from '../server/database.ts'
import type { ApplicationState } from '../shared/housing-words.ts'
import type { HousingApplication, HousingStep, Income, RentShare } from '../shared/model.gen.ts'

/** What the person has, as far as the caller may know. */
export const incomeOf = (tx: Tx, person_id: string) =>
  tx
    .selectFrom('income')
    .select(['cents', 'words', 'at'])
    .where('person_id', '=', person_id)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
export const sayIncome = (tx: Tx, income: Insertable<Income>) => tx.insertInto('income').values(income).returning('id').executeTakeFirstOrThrow()

export async function applicationsOf(tx: Tx, person_id: string) {
  const rows = await tx
    .selectFrom('housing_application')
    .selectAll()
    .where('person_id', '=', person_id)
    .orderBy('lodged_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  const steps = await tx
    .selectFrom('housing_step as h')
    .leftJoin('staff as s', 's.id', 'h.written_by')
    .selectAll('h')
    .select('s.name as by')
    .where('h.person_id', '=', person_id)
    .orderBy('h.at')
    .orderBy('h.id')
    .limit(1000)
    .execute()
  const shares = await tx.selectFrom('rent_share').selectAll().where('person_id', '=', person_id).execute()
  const { rows: queue } = await sql<{ application_id: string; place: number; waiting: number }>`select * from guard.housing_queue()`.execute(tx)
  return rows.map((row) => ({
    ...row,
    steps: steps.filter((one) => one.application_id === row.id),
    share: shares.find((one) => one.application_id === row.id) ?? null,
    queue: queue.find((one) => one.application_id === row.id) ?? null,
  }))
}
export type ApplicationRow = Awaited<ReturnType<typeof applicationsOf>>[number]

export const apply = (tx: Tx, one: Insertable<HousingApplication>) =>
  tx.insertInto('housing_application').values(one).returning('id').executeTakeFirstOrThrow()
export const keepShare = (tx: Tx, share: Insertable<RentShare>) => tx.insertInto('rent_share').values(share).returning('id').executeTakeFirstOrThrow()
export const keepStep = (tx: Tx, step: Insertable<HousingStep>) =>
  tx.insertInto('housing_step').values(step).returning('id').executeTakeFirstOrThrow()
export const move = (tx: Tx, id: string, version: number, state: ApplicationState) =>
  tx.updateTable('housing_application').set({ state }).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()

type Whose = { given_name: string | null; family_name: string | null; preferred_name: string | null; name_withheld: boolean | null }
export async function applicationsForOurs(tx: Tx) {
  const { rows } = await sql<{ id: string; person_id: string; home_id: string; state: ApplicationState; lodged_at: string } & Whose>`
    select a.*, p.given_name, p.family_name, p.preferred_name, p.name_withheld from guard.housing_applications() a left join care.person p on p.id = a.person_id
     order by a.lodged_at, a.id`.execute(tx)
  return rows
}
