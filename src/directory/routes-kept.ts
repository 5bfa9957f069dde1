import type { FastifyInstance } from 'fastify'
import { serve } from '../server/answer.ts'
import type { Tx } from '../server/database.ts'
import { parametersInForce } from '../server/parameters.ts'
import { Refusal } from '../shared/refusal.ts'
import { daysAfter } from '../shared/standard.ts'
import { ROLES, TEAM } from '../shared/words.ts'
import { keptContract } from './contract-kept.ts'
import { addReport, agencyAreas, entriesToAsk, reportedOf, reportsOf, servicesIn, sharesInTime, type Keeper, type ReportRow } from './queries-kept.ts'
import { listingById } from './queries.ts'
import { areasIn, gapsOf, ratedBy, stillOpen } from './rules-kept.ts'

export function keptRoutes(app: FastifyInstance) {
  serve(app, keptContract, 'GET /api/directory/listings/:id/reports', {
    may: ROLES,
    audit: 'listing reports read',
    answer: async (tx, { params }) => {
      const rows = await reportsOf(tx, params.id)
      return { reports: rows.map(asReport), rated: ratedBy(rows.map((row) => ({ ...row, by_id: row.written_by }))) }
    },
  })

  serve(app, keptContract, 'POST /api/directory/listings/:id/reports', {
    may: TEAM,
    audit: 'listing reported',
    answer: async (tx, { params, body }, caller) => {
      if (!(await listingById(tx, params.id))) throw new Refusal('no_such_listing', 404)
      return addReport(tx, { ...body, listing_id: params.id, written_by: caller.id })
    },
  })

  serve(app, keptContract, 'GET /api/directory/kept', {
    may: ['agency_admin', 'partner_worker', 'network_admin'],
    audit: 'directory looked over',
    answer: async (tx, _asked, caller) => {
      const parameters = await parametersInForce(tx, 'directory.verifyDays', 'directory.minPerDomain')
      const days = Number(parameters['directory.verifyDays'])
      const since = daysAfter(caller.now, -days)
      const agency = caller.roles.some((role) => role === 'agency_admin' || role === 'partner_worker') ? caller.agency : null
      const network = caller.roles.includes('network_admin')
      const keepers: Keeper[] = [...(agency ? [{ agency }] : []), ...(network ? ['published_elsewhere' as const] : [])]
      const shares = await sharesInTime(tx, since)
      const own = shares.find((one) => one.agency_id !== null && one.agency_id === agency)
      return {
        days,
        own: agency ? { services: own?.services ?? 0, in_time: own?.in_time ?? 0 } : null,
        to_do: await toDo(tx, keepers, since),
        network: network ? await overview(tx, shares, Number(parameters['directory.minPerDomain'])) : null,
      }
    },
  })
}

const asReport = ({ id, at, by, wrong, reliability, words, verified_at }: ReportRow) => ({
  id,
  at,
  by: by ?? '',
  wrong,
  reliability,
  words,
  open: stillOpen({ wrong, at }, verified_at),
})

/** What was reported comes first, and then, of one's own, what nobody has asked about for long. */
async function toDo(tx: Tx, keepers: readonly Keeper[], since: string) {
  const reported = (await Promise.all(keepers.map((keeper) => reportedOf(tx, keeper)))).flat()
  const of = Map.groupBy(reported, (one) => one.listing_id)
  const first = of.size > 0 ? await entriesToAsk(tx, { ids: [...of.keys()] }) : []
  const own = keepers.find((keeper) => keeper !== 'published_elsewhere')
  const old = own ? (await entriesToAsk(tx, { agency: own.agency, before: since })).filter(({ id }) => !of.has(id)) : []
  return [...first, ...old].map((entry) => ({ ...entry, reports: (of.get(entry.id) ?? []).map(asReport) }))
}

async function overview(tx: Tx, shares: Awaited<ReturnType<typeof sharesInTime>>, least: number) {
  const served = await agencyAreas(tx)
  const areas = served.flatMap(areasIn)
  const sum = (of: 'services' | 'in_time') => shares.reduce((all, one) => all + one[of], 0)
  return {
    services: sum('services'),
    in_time: sum('in_time'),
    keepers: shares
      .map(({ agency_id, keeper, services, in_time }) => ({ keeper, services, in_time, published_elsewhere: agency_id === null }))
      .toSorted((a, b) => a.in_time / a.services - b.in_time / b.services || (a.keeper < b.keeper ? -1 : 1)),
    least,
    gaps: gapsOf(areas, await servicesIn(tx, areas), least),
  }
}
