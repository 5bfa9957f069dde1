import type { z } from 'zod'
import { MIX_DAYS } from '../shared/service-mix-words.ts'
import { daysAfter } from '../shared/standard.ts'
import type { serviceMixContract } from './contract-mix.ts'
import type { MixRead, planOf } from './queries-mix.ts'
import { consideredAt, everydayAt, isWeighed, mixOf, reasonFor, seriousOf, type Line } from './rules-mix.ts'

type Plan = NonNullable<Awaited<ReturnType<typeof planOf>>>
type Mix = Omit<z.input<(typeof serviceMixContract)['GET /api/people/:person_id/service-mix']['response']>, 'sees_all' | 'may'>
const later = (one: string, other: string) => (Date.parse(one) > Date.parse(other) ? one : other)

export function asMix(plan: Plan | undefined, read: MixRead, now: string): Mix {
  if (!plan) return { weighed: false, services: [], no_everyday: null, no_specialist: [] }
  const mix = mixOf(read, plan.id)
  const weighed = isWeighed(plan.level)
  const due = (from: string | null) => {
    const due_at = plan.activated_at === null ? null : daysAfter(from ? later(plan.activated_at, from) : plan.activated_at, MIX_DAYS)
    return { due_at, late: due_at !== null && Date.parse(due_at) < Date.parse(now) }
  }
  const reason = (need_id: string | null) => {
    const said = reasonFor(read.reasons, read.need, plan.id, need_id)
    return said ? { ...said, why: said.why as 'not_wanted', mode: said.mode as 'dictated' | null } : null
  }
  return {
    weighed,
    services: mix.map((one) => ({
      id: one.id,
      from: one.from,
      kind: one.kind,
      ...namedIn(read, one),
      need: read.need.find((each) => each.id === one.need_id)?.words ?? null,
    })),
    no_everyday: weighed && everydayAt(mix) === null ? { ...due(null), reason: reason(null) } : null,
    no_specialist: weighed
      ? seriousOf(read.need)
          .filter((need) => consideredAt(read, need.id) === null)
          .map(({ id, words, category, level, identified_at }) => ({
            need_id: id,
            words,
            category,
            level,
            ...due(identified_at),
            reason: reason(id),
          }))
      : [],
  }
}

function namedIn(read: MixRead, line: Line) {
  if (line.from === 'support') {
    const { what: name, category } = read.planned_support.find((one) => one.id === line.id)!
    return { name, category }
  }
  if (line.from === 'referral') {
    const { service: name, category } = read.service_referral.find((one) => one.id === line.id)!
    return { name, category }
  }
  const choice = read.match_choice.find((one) => one.id === line.id)!
  return { name: read.services.find((one) => one.id === choice.listing_id)?.name ?? '', category: choice.category }
}
