import { CORE, OWN } from '../../src/demo/texts/packs.ts'
import type { World } from './world.ts'

/** Two versions of the common core, and of each agency's pack with it. */
export async function publishPacks(admin: World['admin'], agencies: readonly string[], by: string) {
  for (const n of [1, 2]) {
    await admin.query('insert into care.pack_core (n, sections, published_at, written_by) values ($1, $2, $3, $4)', [
      n,
      CORE,
      `2025-01-0${n}T09:00:00Z`,
      by,
    ])
    for (const agency of agencies)
      await admin.query('insert into care.info_pack (agency_id, n, core_n, sections, written_by) values ($1, $2, $2, $3, $4)', [
        agency,
        n,
        { ...CORE, ...OWN.a1 },
        by,
      ])
  }
}
