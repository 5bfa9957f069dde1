import { sql } from 'kysely'
import type { Tx } from '../../server/database.ts'
import type { Sections } from './rules.ts'

export type Pack = { n: number; core_n: number; sections: Sections; published_at: string }

export const newestCore = async (tx: Tx) => {
  const row = await tx.selectFrom('pack_core').select(['n', 'sections', 'published_at']).orderBy('n', 'desc').limit(1).executeTakeFirst()
  return row && { ...row, sections: row.sections as Sections }
}
/** A pack of the agency: the newest, or the one of this number. */
export const packOf = async (tx: Tx, agency: string, n?: number) => {
  const row = await tx
    .selectFrom('info_pack')
    .select(['n', 'core_n', 'sections', 'published_at'])
    .where('agency_id', '=', agency)
    .$if(n !== undefined, (query) => query.where('n', '=', n!))
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, sections: row.sections as Sections }
}
/** The newest pack of every agency that has one. */
export const everyPack = async (tx: Tx) => {
  const rows = await tx
    .selectFrom('info_pack as p')
    .innerJoin('agency as g', 'g.id', 'p.agency_id')
    .distinctOn('p.agency_id')
    .select(['g.id', 'g.name', 'p.n', 'p.core_n', 'p.sections', 'p.published_at'])
    .orderBy('p.agency_id')
    .orderBy('p.n', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, sections: row.sections as Sections }))
}

type New = { n: number; sections: Sections; written_by: string }
export const publishCore = (tx: Tx, { n, sections, written_by }: New) =>
  tx
    .insertInto('pack_core')
    .values({ n, sections: JSON.stringify(sections), written_by })
    .execute()
export const publishPack = (tx: Tx, { n, sections, written_by, agency_id, core_n }: New & { agency_id: string; core_n: number }) =>
  tx
    .insertInto('info_pack')
    .values({ n, sections: JSON.stringify(sections), written_by, agency_id, core_n })
    .execute()

export const packsHeld = async (tx: Tx) =>
  (await sql<{ agency_id: string; core_n: number | null; people: number | null }>`select * from guard.packs_held()`.execute(tx)).rows
/** As far as the caller may know them: the policies of the person say. */
export const holdersOfOld = async (tx: Tx) =>
  tx
    .selectFrom(sql<{ person_id: string; core_n: number | null }>`guard.holding_old_packs()`.as('h'))
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .select(['h.core_n', 'p.id', 'p.name', 'p.preferred_language', 'p.interpreter_needed'])
    .orderBy('p.name')
    .execute()
