/** Information packs as they were published, one version of the core after the other. */
import { idOf } from './chance.ts'
import { agencyId, staffId, type AgencyKey } from './network.ts'
import type { Rows } from './rows.ts'
import { CORE, OWN } from './texts/packs.ts'

/** @param published when each version of the core was published, the first first */
export function addPacks(rows: Rows, published: readonly string[]): void {
  const written_by = staffId('admin.net')
  for (const [at, published_at] of published.entries()) {
    const n = at + 1
    rows.add('pack_core', { n, sections: JSON.parse(JSON.stringify(CORE)), published_at, written_by })
    for (const [key, own] of Object.entries(OWN))
      rows.add('info_pack', {
        id: idOf(`pack/${key}/${n}`),
        agency_id: agencyId(key as AgencyKey),
        n,
        core_n: n,
        sections: JSON.parse(JSON.stringify({ ...own, ...CORE })),
        published_at,
        written_by,
      })
  }
}

/** What a person was given was the pack of that time. */
export function rememberPacks(rows: Rows): void {
  const published = rows.of('pack_core').map((core) => core['published_at'] as string)
  for (const given of rows.of('information_given').filter((one) => one['topic'] === 'info_pack')) {
    const n = Math.max(1, published.filter((at) => Date.parse(at) <= Date.parse(given['given_at'] as string)).length)
    Object.assign(given, { pack_version: n, pack_core: n, pack_sections: [...Object.keys(CORE), 'provides', 'does_not'] })
  }
}
