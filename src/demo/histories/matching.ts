/** Services looked for together, for some needs of people whose plan is in force; told apart from everything else, so that nobody's story changes by it. */
import type { Category } from '../../shared/words.ts'
import { asCode } from '../../shared/matching-words.ts'
import { DOMAINS_OF_NEED, SERVICE_NEEDS, type ServiceNeed } from '../../shared/service-needs.ts'
import { matched, type Service, type Wanted } from '../../matching/rules.ts'
import { chanceFrom, idOf, type Chance } from '../chance.ts'
import type { Rows } from '../rows.ts'
import { C1, COORD } from '../lin/own.ts'
import { CHOSEN, FITS, LACKING, LINS_CHOICE } from '../texts/matching.ts'
import type { Making } from './someone.ts'

type Row = Record<string, unknown>
const ANYTHING: Wanted = { place: '', language: '', gender: null, culture: '', step_free: false, free: false, must: [] }
const OPTIONS = 2

export function addMatches({ rows, when }: Making): void {
  const chance = chanceFrom('services looked for')
  const making = { rows, when, chance }
  addLins(making)
  const people = new Map(rows.of('person').map((row) => [row['id'], row]))
  for (const plan of rows.of('plan')) {
    const from = plan['activated_at'] as string | undefined
    const person = people.get(plan['person_id'])!
    if (!from || person['id'] === C1 || plan['kind'] === 'child' || !chance.maybe(0.45)) continue
    const needs = rows.of('need').filter((row) => row['person_id'] === person['id'] && row['category'] !== 'housing')
    const need = needs.find((one) => helpFor(one['category'] as string, rows).length > 0)
    if (!need) continue
    const help = chance.pick(helpFor(need['category'] as string, rows))
    const wanted: Wanted = chance.maybe(0.5)
      ? { ...ANYTHING, step_free: chance.maybe(0.4), gender: chance.maybe(0.3) ? 'woman' : null, must: ['room'] }
      : ANYTHING
    const mode = person['interpreter_needed'] ? 'interpreted' : 'dictated'
    addOne(making, { need, help, wanted, mode, at: when.later(from, chance.between(1, 6) * 1440) })
  }
}

/** Kinds of help of which the directory has at least one in this part of a life. */
const helpFor = (domain: string, rows: Rows): ServiceNeed[] =>
  SERVICE_NEEDS.filter(
    (need) =>
      (DOMAINS_OF_NEED[need] as readonly string[]).includes(domain) &&
      rows.of('service_listing').some((row) => (row['needs'] as string[]).includes(need)),
  )

type Search = { id: string; own: Row; options: number; best: string | undefined; at: string }
function search(rows: Rows, { need, help, wanted, at }: { need: Row; help: ServiceNeed; wanted: Wanted; at: string }): Search {
  const id = idOf(`match/${String(need['id'])}`)
  const own = {
    person_id: need['person_id'] as string,
    agency_id: need['agency_id'] as string,
    written_by: need['written_by'] as string,
    category: need['category'] as Category,
  }
  rows.add('match_run', { id, ...own, ...wanted, must: [...wanted.must], need_id: need['id'] as string, help, at })
  const services = rows.of('service_listing').filter((row) => (row['needs'] as string[]).includes(help))
  const shown = matched(wanted, services as unknown as Service[])
  for (const [n, { reasons, ...one }] of shown.entries())
    rows.add('match_candidate', { id: idOf(`${id}/${n}`), match_id: id, ...own, ...one, place_in_list: n + 1, reasons: reasons.map(asCode) })
  const fitting = shown.filter((one) => one.fits)
  return { id, own, options: fitting.length, best: fitting[0]?.listing_id, at }
}

type Told = { need: Row; help: ServiceNeed; wanted: Wanted; mode: 'dictated' | 'interpreted'; at: string }
function addOne({ rows, when, chance }: Making & { chance: Chance }, told: Told): void {
  const { id, own, options, best, at } = search(rows, told)
  const of = { match_id: id, ...(own as { person_id: string; agency_id: string; written_by: string; category: Category }) }
  const lacking = options < OPTIONS
  if (lacking && chance.maybe(0.8))
    rows.add('barrier', { id: idOf(`${id}/barrier`), ...of, kind: 'no_fitting_service', note: chance.draw(LACKING), logged_at: when.later(at, 30) })
  if (best && chance.maybe(0.6)) rows.add('shortlisted', { id: idOf(`${id}/shortlisted`), ...of, listing_id: best, at: when.later(at, 20) })
  if (!best || chance.maybe(0.05)) return
  const chosen = when.later(at, chance.between(1, 12) * 1440)
  rows.add('match_choice', { id: idOf(`${id}/choice`), ...of, listing_id: best, words: chance.draw(CHOSEN), mode: told.mode, at: chosen })
  const asked = when.later(chosen, chance.between(26, 36) * 1440)
  if (Date.parse(asked) - Date.parse(chosen) < 25 * 86_400_000 || chance.maybe(0.06)) return
  const [rating, words] = chance.draw(FITS)
  rows.add('match_fit', { id: idOf(`${id}/fit`), ...of, rating, words, mode: told.mode, at: asked })
}

/** Somebody to talk with: a woman, in Mandarin, no steps for the pram. */
function addLins({ rows, when }: Making): void {
  const need = rows.of('need').find((row) => row['person_id'] === C1 && row['category'] === 'mental_health')!
  const wanted: Wanted = { ...ANYTHING, language: 'Mandarin', gender: 'woman', step_free: true, must: ['language', 'gender', 'step_free'] }
  const { id, best } = search(rows, { need, help: 'mental_health', wanted, at: when.at(11, '10:20') })
  const of = { ...COORD, match_id: id, category: 'mental_health' as const }
  rows.add('match_choice', {
    id: idOf(`${id}/choice`),
    ...of,
    listing_id: best!,
    words: LINS_CHOICE.why,
    mode: 'interpreted',
    at: when.at(11, '10:45'),
  })
}
