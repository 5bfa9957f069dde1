import type { FastifyInstance } from 'fastify'
import { decide as recordDecision, invite } from '../consent/queries.ts'
import { listingById } from '../directory/queries.ts'
import { duplicatesSearched } from '../people/finding/queries.ts'
import { setPathway } from '../people/record/queries.ts'
import { serve } from '../server/answer.ts'
import type { Caller, Tx } from '../server/database.ts'
import { Refusal } from '../shared/refusal.ts'
import { Category, TEAM } from '../shared/words.ts'
import type { Decision, OwnConsent } from '../shared/entry-words.ts'
import { entryContract } from './contract.ts'
import { agreedUntil, hold, writingOf } from './holding.ts'
import * as ask from './queries.ts'
import { packOf } from './packs/queries.ts'
import { moveTo } from './routes.ts'
import { mayBecome, mayDecide, momentOf } from './rules.ts'

const DECIDES = ['intake', 'supervisor'] as const
const SUPPORTED = new Set(['accepted', 'waiting', 'assigned'])

export function decisionRoutes(app: FastifyInstance) {
  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/decision', {
    may: DECIDES,
    audit: 'entry decided',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const entry = await hold(tx, params, body.version)
      mayBecome(entry.state, body.decision)
      const writing = writingOf(params.person_id, caller)
      if (body.decision === 'accepted' && body.stay) await moveTo(tx, writing, body.stay)
      const explained = (await ask.informationOf(tx, entry.id)).findLast((given) => given.topic === 'entry_process')
      const stay = (await ask.stayNow(tx, entry.person_id, caller.agency)) ?? null
      const pathway = body.pathway ?? (await ask.personById(tx, entry.person_id)).pathway
      mayDecide(body, { explained: explained !== undefined, stay, pathway, duplicates_searched: await duplicatesSearched(tx, entry.person_id) })

      const decided_at = momentOf(body.decided_at ?? body.told?.at, caller.now, entry.received_at)
      const decision = await ask.decide(tx, {
        ...writing,
        entry_id: entry.id,
        decision: body.decision,
        decided_at,
        no_alternative_exists: body.no_alternative_exists,
        criterion_not_met: body.criterion_not_met,
        reasons: body.reasons.filter((reason) => reason.length > 0),
        informed_at: body.told ? momentOf(body.told.at, caller.now, decided_at, 'told_before_decided') : null,
        informed_mode: body.told?.mode ?? null,
      })
      await ask.changeEntry(tx, entry.id, { state: body.decision })
      if (body.decision === 'accepted') await takeOn(tx, { entry_id: entry.id, decided_at, body, pathway: pathway!, writing, caller })
      else await helpOnward(tx, { entry_id: entry.id, decision_id: decision.id, decided_at, body, writing, caller })
      return decision
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/told', {
    may: TEAM,
    audit: 'decision told',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const entry = await hold(tx, params, body.version)
      const decision = await ask.decisionOf(tx, entry.id)
      if (!decision) throw new Refusal('not_decided_yet', 409)
      if (decision.informed_at) throw new Refusal('already_told', 409)
      return ask.tellDecision(tx, decision.id, {
        informed_at: momentOf(body.at, caller.now, decision.decided_at, 'told_before_decided'),
        informed_mode: body.mode,
      })
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/pack', {
    may: TEAM,
    audit: 'information pack given',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body: { at, teach_back, pack_version, ...how } }, caller) => {
      const entry = await hold(tx, params)
      const decision = await ask.decisionOf(tx, entry.id)
      if (!decision || !SUPPORTED.has(entry.state)) throw new Refusal('not_accepted_yet', 409)
      return ask.giveInformation(tx, {
        ...writingOf(params.person_id, caller),
        ...how,
        ...(await packGiven(tx, caller.agency!, pack_version)),
        entry_id: entry.id,
        topic: 'info_pack',
        understanding: teach_back,
        given_at: momentOf(at, caller.now, entry.received_at),
      })
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/interim', {
    may: DECIDES,
    audit: 'interim contact named',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const entry = await hold(tx, params, body.version)
      mayBecome(entry.state, 'waiting')
      const support = await ask.supportOf(tx, entry.id)
      if (!support) throw new Refusal('not_accepted_yet', 409)
      await wait(tx, { entry_id: entry.id, support_period_id: support.id, interim: body, writing: writingOf(params.person_id, caller), caller })
      return { id: support.id }
    },
  })

  serve(app, entryContract, 'POST /api/people/:person_id/entries/:entry_id/check-in', {
    may: TEAM,
    audit: 'looked in on a waiting person',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params, body }, caller) => {
      const entry = await hold(tx, params)
      const support = await ask.supportOf(tx, entry.id)
      const promise = support && (await ask.checkInsOf(tx, support.id)).find((one) => one.done_at === null)
      if (!support || !promise || entry.state !== 'waiting') throw new Refusal('nobody_looks_in_yet', 409)
      notInThePast(body.next_check_in, caller.now)
      const done_at = momentOf(body.at, caller.now, promise.promised_at, 'looked_in_before_promised')
      await ask.keepCheckIn(tx, promise.id, { done_at, mode: body.mode, said: body.said })
      await ask.promiseCheckIn(tx, writingOf(params.person_id, caller), {
        support_period_id: support.id,
        staff_id: promise.staff_id,
        due_on: body.next_check_in,
        promised_at: caller.now,
      })
      return ask.setInterim(tx, support.id, { interim_contact_id: promise.staff_id, next_check_in: body.next_check_in })
    },
  })

  serve(app, entryContract, 'GET /api/people/:person_id/entries/:entry_id/sheet', {
    may: [...TEAM, 'person'],
    audit: 'alternatives sheet read',
    opens: ({ params }) => params.person_id,
    answer: async (tx, { params }) => {
      const entry = await ask.entryById(tx, params.person_id, params.entry_id)
      if (!entry) throw new Refusal('no_such_entry', 404)
      const decision = await ask.decisionOf(tx, entry.id)
      if (!decision || !entry.agency_id) throw new Refusal('not_decided_yet', 409)
      const [person, agency] = [await ask.personById(tx, entry.person_id), await ask.agencyCard(tx, entry.agency_id)]
      const services = []
      for (const one of await ask.alternativesOf(tx, decision.id))
        services.push(asService(one, one.listing_id ? await listingById(tx, one.listing_id) : undefined))
      const name = person.preferred_name ?? `${person.given_name} ${person.family_name}`.trim()
      return {
        person: { id: person.id, name, language: person.preferred_language, interpreter_needed: person.interpreter_needed },
        agency,
        decided_at: decision.decided_at,
        reasons: decision.reasons,
        services,
      }
    },
  })
}

/** What this pack told, kept with its being given. An agency that has published none gives what it has on paper. */
async function packGiven(tx: Tx, agency: string, n: number | undefined) {
  const newest = await packOf(tx, agency)
  if (!newest) return { pack_version: n ?? null }
  const pack = n === undefined ? newest : await packOf(tx, agency, n)
  if (!pack) throw new Refusal('no_such_pack', 404)
  return { pack_version: pack.n, pack_core: pack.core_n, pack_sections: Object.keys(pack.sections) }
}

type Acting = { entry_id: string; decided_at: string; body: Decision; writing: ask.Writing; caller: Caller }

async function takeOn(
  tx: Tx,
  { entry_id, decided_at, body, pathway, writing, caller }: Acting & { pathway: NonNullable<Decision['pathway']> },
): Promise<void> {
  await setPathway(tx, writing.person_id, pathway)
  const support = await ask.beginSupport(tx, writing, { entry_id, accepted_at: decided_at })
  if (body.interim) await wait(tx, { entry_id, support_period_id: support.id, interim: body.interim, writing, caller })
  if (body.consent) await askedAboutUs(tx, writing.person_id, body.consent, caller)
}

/** What the person lets us keep and read, asked as they are taken on. A no is kept like a yes and stops nothing else (CON-03). */
async function askedAboutUs(tx: Tx, person_id: string, { decision, categories, months, ...said }: OwnConsent, caller: Caller): Promise<void> {
  const about = { ...said, person_id, party_id: caller.agency, from_at: caller.now }
  if (decision === 'refused') {
    await recordDecision(tx, { ...about, decision, categories: Category.options, to_at: 'infinity' }, caller)
    return
  }
  await invite(tx, { person_id, party_id: caller.agency!, from_at: caller.now }, caller)
  await recordDecision(tx, { ...about, decision, categories, to_at: await agreedUntil(tx, months, caller) }, caller)
}

/** Nobody waits unseen: a colleague stays in touch until there is a coordinator (ENT-11). */
async function wait(
  tx: Tx,
  {
    entry_id,
    support_period_id,
    interim,
    writing,
    caller,
  }: { entry_id: string; support_period_id: string; interim: NonNullable<Decision['interim']>; writing: ask.Writing; caller: Caller },
) {
  notInThePast(interim.next_check_in, caller.now)
  if (!(await ask.colleague(tx, caller.agency ?? '', interim.staff_id))) throw new Refusal('no_such_colleague', 404)
  await ask.setInterim(tx, support_period_id, { interim_contact_id: interim.staff_id, next_check_in: interim.next_check_in })
  await ask.promiseCheckIn(tx, writing, { support_period_id, staff_id: interim.staff_id, due_on: interim.next_check_in, promised_at: caller.now })
  await ask.changeEntry(tx, entry_id, { state: 'waiting' })
}

async function helpOnward(tx: Tx, { entry_id, decision_id, decided_at, body, writing, caller }: Acting & { decision_id: string }): Promise<void> {
  if (body.no_alternative_exists) {
    await ask.logBarrier(tx, writing, { entry_id, kind: 'service_gap', note: body.barrier_note || body.criterion_not_met, logged_at: decided_at })
    return
  }
  const informed_at = body.told ? momentOf(body.told.at, caller.now, decided_at, 'told_before_decided') : null
  for (const one of body.alternatives) if (one.listing_id && !(await listingById(tx, one.listing_id))) throw new Refusal('no_such_listing', 404)
  await ask.nameAlternatives(
    tx,
    body.alternatives.map((one) => ({ ...writing, ...one, decision_id, informed_at })),
  )
}

function notInThePast(day: string, now: string): void {
  if (day < now.slice(0, 10)) throw new Refusal('check_in_in_the_past', 422)
}

type Listed = NonNullable<Awaited<ReturnType<typeof listingById>>>
type DayHours = { day: number; said: string; periods: { opens: string; closes: string }[]; words: string }
const asService = (one: { name: string; why: string }, listing: Listed | undefined) => ({
  name: one.name,
  why: one.why,
  address: listing ? [listing.address, listing.suburb, listing.postcode].filter(Boolean).join(', ') || null : null,
  phones: ((listing?.phones ?? []) as { number: string }[]).map((phone) => phone.number),
  website: listing?.website ?? null,
  hours_words: listing?.hours_words ?? null,
  hours: ((listing?.hours ?? []) as DayHours[]).map(({ day, said, periods, words }) => ({
    day,
    said,
    words,
    periods: periods.map(({ opens, closes }) => ({ opens, closes })),
  })),
})
