import { DOMAINS } from '../shared/categories.ts'
import { DOMAINS_OF_NEED, SERVICE_NEEDS, type LifeDomain, type ServiceNeed } from '../shared/service-needs.ts'

type Said = { by_id: string; at: string; reliability: 'reliable' | 'mixed' | 'unreliable' | null }
/** How many rely on it: each worker's newest word counts, so that nobody weighs more by saying it often. */
export function ratedBy(reports: readonly Said[]): { reliable: number; mixed: number; unreliable: number } {
  const newest = new Map<string, Said>()
  for (const one of reports.filter(({ reliability }) => reliability !== null).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)))
    newest.set(one.by_id, one)
  const said = [...newest.values()].map(({ reliability }) => reliability)
  const count = (word: Said['reliability']) => said.filter((one) => one === word).length
  return { reliable: count('reliable'), mixed: count('mixed'), unreliable: count('unreliable') }
}

/** What was found wrong stays to be done until the entry was corrected or asked about: what was done says so, and no tick. */
export const stillOpen = (report: { wrong: string | null; at: string }, verifiedAt: string | null): boolean =>
  report.wrong !== null && (verifiedAt === null || Date.parse(report.at) > Date.parse(verifiedAt))

/** The places an agency says it serves: "suburbs, towns or regions, separated by commas". */
export const areasIn = (words: string): string[] =>
  words
    .split(/[,，、;；]/)
    .map((one) => one.trim())
    .filter(Boolean)

type Service = { needs: readonly string[]; domains: readonly string[]; suburb: string | null; agency_area: string | null }
/** Kinds of help that belong to a part of a life: a list of other services is not missed anywhere. */
const MISSED: readonly ServiceNeed[] = SERVICE_NEEDS.filter((need) => DOMAINS_OF_NEED[need].length > 0)

/**
 * What is missing in each place that agencies say they serve. A service counts where it stands, and in the places that its agency serves.
 * Places written with other capitals are the same place.
 */
export function gapsOf(areas: readonly string[], services: readonly Service[], least: number) {
  const places = new Map(areas.toReversed().map((area) => [area.toLowerCase(), area]))
  const there = new Map([...places.keys()].map((place) => [place, [] as Service[]]))
  for (const service of services) {
    const reaches = new Set([service.suburb ?? '', ...areasIn(service.agency_area ?? '')].map((place) => place.trim().toLowerCase()))
    for (const place of reaches) there.get(place)?.push(service)
  }
  return [...places]
    .map(([place, area]) => {
      const here = there.get(place)!
      const counted = DOMAINS.map((domain: LifeDomain) => ({ domain, services: here.filter((one) => one.domains.includes(domain)).length }))
      return {
        area,
        domains: counted.filter((one) => one.services < least).toSorted((a, b) => a.services - b.services),
        nobody_for: MISSED.filter((need) => !here.some((one) => one.needs.includes(need))),
      }
    })
    .filter(({ domains, nobody_for }) => domains.length + nobody_for.length > 0)
    .toSorted((a, b) => b.domains.length - a.domains.length || (a.area < b.area ? -1 : 1))
}
